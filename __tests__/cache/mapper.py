"""Shared mappings of files, driven over stdin: Node has no mmap. One command a line, one line of answer."""

import mmap
import os
import sys

mappings = {}


def open_mapping(name, path):
    fd = os.open(path, os.O_RDWR)
    if os.fstat(fd).st_size == 0:
        os.close(fd)
        return "empty"
    mappings[name] = (fd, mmap.mmap(fd, 0))
    return "open"


def write(name, offset, text):
    """Whether the file's times tell of the write: "seen" or "silent"; "gone" where the file has become shorter."""
    fd, mapping = mappings[name]
    before = os.fstat(fd)
    offset = int(offset) % len(mapping)
    # Beyond the end it would be SIGBUS.
    content = bytes.fromhex(text)[: max(0, min(len(mapping), before.st_size) - offset)]
    if not content or mapping[offset : offset + len(content)] == content:
        return "gone"
    mapping[offset : offset + len(content)] = content
    after = os.fstat(fd)
    times = lambda stats: (stats.st_mtime_ns, stats.st_ctime_ns)
    return "silent" if times(before) == times(after) else "seen"


def burst(name, count):
    """Many writes, to be running while the file is hashed."""
    fd, mapping = mappings[name]
    end = min(len(mapping), os.fstat(fd).st_size)
    for i in range(int(count) if end else 0):
        mapping[(i * 4099) % end] = i % 251
    return "done"


def write_open(path, count):
    """Opens the file, maps it, writes and closes it, many times."""
    for i in range(int(count)):
        if open_mapping("burst", path) == "open":
            burst("burst", 3 + i)
            close("burst")
    return "done"


def close(name):
    fd, mapping = mappings.pop(name)
    mapping.close()
    os.close(fd)
    return "closed"


COMMANDS = {"open": open_mapping, "write": write, "burst": burst, "write-open": write_open, "close": close}

for line in sys.stdin:
    command, *arguments = line.rstrip("\n").split("\t")
    print(COMMANDS[command](*arguments), flush=True)
