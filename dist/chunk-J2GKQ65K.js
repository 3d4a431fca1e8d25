import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  accessError,
  stampOf
} from "./chunk-66W5KOWM.js";
import {
  AttestModelError,
  messageOf
} from "./chunk-SGTPKY5S.js";

// src/hashing/open-file.ts
import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";
var FLAGS = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
var OpenFile = class {
  #file;
  #fd;
  /** @throws AttestModelError FILE_CHANGED, UNREADABLE, UNSAFE_PATH */
  constructor(root, file) {
    this.#file = file;
    this.#fd = open(file.source ?? `${root}/${file.path}`, file.path);
    try {
      this.#verify("between listing and opening it");
    } catch (error) {
      closeSync(this.#fd);
      throw error;
    }
  }
  /** Fills `into` with the bytes at `position`; all of them or FILE_CHANGED. */
  read(into, position) {
    for (let done = 0; done < into.byteLength; ) {
      const count = this.#readSome(into, done, position + done);
      if (count === 0) throw changed(this.#file.path, "it ended early");
      done += count;
    }
  }
  /** To be called when all is read. @throws AttestModelError FILE_CHANGED */
  finish() {
    this.#verify("while it was read");
  }
  [Symbol.dispose]() {
    closeSync(this.#fd);
  }
  #readSome(into, offset, position) {
    try {
      return readSync(this.#fd, into, offset, into.byteLength - offset, position);
    } catch (error) {
      throw accessError(this.#file.path, error);
    }
  }
  #verify(when) {
    const stats = fstatSync(this.#fd, { bigint: true });
    const found = stampOf(stats);
    if (!stats.isFile() || found !== this.#file.stamp) throw changed(this.#file.path, when, this.#file.stamp, found);
  }
};
function open(real, path) {
  try {
    return openSync(real, FLAGS);
  } catch (error) {
    throw openError(path, error);
  }
}
var GONE = ["ENOENT", "ENOTDIR", "ELOOP", "ENXIO"];
function openError(path, error) {
  if (!GONE.includes(error.code)) return accessError(path, error);
  return changed(path, `it is gone or something else now (${messageOf(error)})`);
}
function changed(path, when, expected, found) {
  return new AttestModelError("FILE_CHANGED", `${path} changed: ${when}`, {
    guidance: "Something still writes to it: wait until training, copying or syncing is done, then run again.",
    details: { path, ...expected !== void 0 && { expected }, ...found !== void 0 && { found } }
  });
}

export {
  OpenFile,
  openError,
  changed
};
