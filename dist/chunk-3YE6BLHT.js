import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  AttestModelError,
  reasonOf
} from "./chunk-SGTPKY5S.js";

// src/stores/read-limited.ts
import { constants } from "node:fs";
import { open } from "node:fs/promises";
var readLimited = (path, maxBytes, what) => readOpened(path, maxBytes, what, constants.O_RDONLY | constants.O_NONBLOCK);
async function readUnlinked(path, what, maxBytes) {
  const flags = constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW;
  return bytesOf(await readOpened(path, maxBytes, what, flags), path, what, maxBytes);
}
async function readOpened(path, maxBytes, what, flags) {
  let file;
  try {
    file = await open(path, flags);
    const stats = await file.stat();
    if (!stats.isFile()) throw notAFile(path, what);
    if (stats.size > maxBytes) return { tooBig: stats.size };
    const bytes = Buffer.alloc(stats.size);
    let length = 0;
    for (let got = 1; got > 0 && length < bytes.length; length += got)
      got = (await file.read(bytes, length, bytes.length - length, length)).bytesRead;
    return { bytes: bytes.subarray(0, length) };
  } catch (error) {
    throw readError(path, what, error);
  } finally {
    await file?.close();
  }
}
async function readIfThere(path, maxBytes, what) {
  try {
    return await readLimited(path, maxBytes, what);
  } catch (error) {
    if (error instanceof AttestModelError && error.code === "NOT_FOUND") return void 0;
    throw error;
  }
}
async function readNamed(path, what, maxBytes) {
  return bytesOf(await readLimited(path, maxBytes, what), path, what, maxBytes);
}
function bytesOf(read, path, what, maxBytes) {
  if ("bytes" in read) return read.bytes;
  throw new AttestModelError(
    "INVALID_INPUT",
    `${what} ${path} has ${read.tooBig} bytes; at most ${maxBytes} are read`,
    {
      guidance: "Is it the right file?",
      details: { path }
    }
  );
}
var MAX_PEM_BYTES = 1048576;
async function readPem(path, what) {
  return (await readNamed(path, what, MAX_PEM_BYTES)).toString("utf8");
}
function notAFile(path, what) {
  return new AttestModelError("UNSAFE_PATH", `${what} ${path} is not a regular file`, {
    guidance: "Name a file: folders, pipes and devices are not read.",
    details: { path }
  });
}
function readError(path, what, error) {
  if (error instanceof AttestModelError) return error;
  const errno = error.code ?? "";
  if (errno === "ELOOP")
    return new AttestModelError("UNSAFE_PATH", `${what} ${path} is a link, and what it leads to is not read`, {
      cause: error,
      guidance: "Put the file itself there.",
      details: { path }
    });
  const missing = errno === "ENOENT" || errno === "ENOTDIR";
  return new AttestModelError(
    missing ? "NOT_FOUND" : "UNREADABLE",
    `${what} ${path} ${missing ? "does not exist" : `cannot be read: ${reasonOf(error)}`}`,
    {
      cause: error,
      guidance: missing ? "Check the path." : "Give this user the right to read it.",
      details: { path, errno }
    }
  );
}

export {
  readLimited,
  readUnlinked,
  readIfThere,
  readNamed,
  readPem
};
