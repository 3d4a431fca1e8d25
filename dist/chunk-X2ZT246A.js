import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  messageOf
} from "./chunk-SGTPKY5S.js";

// src/cache/folder.ts
import {
  closeSync,
  constants,
  fstatSync,
  mkdirSync,
  openSync,
  readSync,
  realpathSync,
  statSync
} from "node:fs";
var Unusable = class extends Error {
};
function privateFolder(folder) {
  try {
    mkdirSync(folder, { recursive: true, mode: 448 });
    const real = realpathSync.native(folder);
    assertPrivate(statSync(real));
    return real;
  } catch (error) {
    throw error instanceof Unusable ? error : new Unusable(messageOf(error));
  }
}
function readPrivate(path, maxBytes) {
  let fd;
  try {
    fd = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  } catch (error) {
    const { code } = error;
    if (code === "ENOENT") return void 0;
    throw new Unusable(code === "ELOOP" ? "it is a symlink" : messageOf(error));
  }
  try {
    const stats = fstatSync(fd);
    if (!stats.isFile()) throw new Unusable("it is not a regular file");
    assertPrivate(stats);
    if (stats.size > maxBytes) throw new Unusable(`it has ${stats.size} bytes, more than the ${maxBytes} allowed`);
    return readAll(fd, stats.size);
  } finally {
    closeSync(fd);
  }
}
function assertPrivate({ uid, mode }) {
  const own = process.getuid?.();
  if (own === void 0) return;
  if (uid !== own) throw new Unusable(`it belongs to user ${uid}, not to ${own}`);
  if ((mode & 18) !== 0) throw new Unusable("others may write to it (chmod go-w)");
}
function readAll(fd, size) {
  const bytes = Buffer.allocUnsafe(size);
  let done = 0;
  while (done < size) {
    const count = readSync(fd, bytes, done, size - done, done);
    if (count === 0) break;
    done += count;
  }
  return bytes.subarray(0, done);
}

export {
  Unusable,
  privateFolder,
  readPrivate
};
