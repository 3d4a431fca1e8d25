//! POSIX: a path is walked folder by folder, since O_NOFOLLOW looks at its last part only.
use crate::task::Stamp;
use rustix::fd::{AsFd, OwnedFd};
use rustix::fs::{CWD, Mode, OFlags, openat};
use std::fs::File;
use std::io;
use std::os::unix::fs::{FileExt, MetadataExt};

/// Where the last part of the path became a FIFO, do not hang.
pub const READ: OFlags = OFlags::RDONLY
    .union(OFlags::NOFOLLOW)
    .union(OFlags::NONBLOCK)
    .union(OFlags::CLOEXEC);
const FOLDER: OFlags = OFlags::RDONLY.union(OFlags::DIRECTORY).union(OFlags::CLOEXEC);

/// The folder that all paths are beneath.
pub struct Root(OwnedFd);

impl Root {
    pub fn new(path: &str) -> io::Result<Root> {
        Ok(Root(openat(CWD, path, FOLDER, Mode::empty())?))
    }

    #[cfg_attr(target_os = "linux", allow(dead_code))]
    pub fn open(&self, path: &str) -> io::Result<File> {
        walk(&self.0, path)
    }

    pub fn fd(&self) -> &OwnedFd {
        &self.0
    }
}

#[cfg_attr(target_os = "linux", allow(dead_code))]
pub fn open_absolute(path: &str) -> io::Result<File> {
    let root = openat(CWD, "/", FOLDER, Mode::empty())?;
    walk(&root, path.trim_start_matches('/'))
}

/// Follows no link, and never leads out of `root`.
pub fn walk(root: impl AsFd, path: &str) -> io::Result<File> {
    let mut parts = path.split('/').peekable();
    let mut folder: Option<OwnedFd> = None;
    while let Some(part) = parts.next() {
        if matches!(part, "" | "." | "..") {
            return Err(rustix::io::Errno::XDEV.into());
        }
        let last = parts.peek().is_none();
        let flags = if last { READ } else { FOLDER | OFlags::NOFOLLOW };
        let within = folder.as_ref().map_or(root.as_fd(), |fd| fd.as_fd());
        let opened = openat(within, part, flags, Mode::empty())?;
        if last {
            return Ok(opened.into());
        }
        folder = Some(opened);
    }
    Err(rustix::io::Errno::NOENT.into())
}

/// Whether a path was refused since it leads out of the root.
pub fn escapes(error: &io::Error) -> bool {
    error.raw_os_error() == Some(rustix::io::Errno::XDEV.raw_os_error())
}

pub fn read_at(file: &File, into: &mut [u8], at: u64) -> io::Result<usize> {
    file.read_at(into, at)
}

/// And whether it is a regular file.
pub fn stamp(file: &File) -> io::Result<(Stamp, bool)> {
    let found = file.metadata()?;
    let time = |seconds: i64, nanoseconds: i64| i128::from(seconds) * 1_000_000_000 + i128::from(nanoseconds);
    let stamp = Stamp {
        dev: found.dev(),
        ino: found.ino(),
        size: found.size(),
        modified: time(found.mtime(), found.mtime_nsec()),
        changed: time(found.ctime(), found.ctime_nsec()),
    };
    Ok((stamp, found.is_file()))
}
