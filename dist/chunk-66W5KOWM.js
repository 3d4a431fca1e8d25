import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  comparePaths,
  quotePath
} from "./chunk-TIA4MDRS.js";
import {
  AttestModelError,
  messageOf
} from "./chunk-SGTPKY5S.js";

// src/hashing/scan-errors.ts
function showName(name) {
  if (typeof name === "string") return quotePath(name);
  const text = Buffer.from(name).toString("latin1");
  return `"${text.replace(/[^ -~]|["\\]/g, (char) => `\\x${char.charCodeAt(0).toString(16).padStart(2, "0")}`)}"`;
}
var CODES = {
  ENOENT: ["NOT_FOUND", "does not exist"],
  ENOTDIR: ["NOT_FOUND", "does not exist: a part of the path is not a folder"],
  ELOOP: ["UNSAFE_PATH", "is a symlink that leads to itself"],
  EACCES: ["UNREADABLE", "cannot be read: permission denied"],
  EPERM: ["UNREADABLE", "cannot be read: not permitted"]
};
function accessError(path, error) {
  const errno = error.code ?? "";
  const [code, text] = CODES[errno] ?? ["UNREADABLE", `cannot be read: ${messageOf(error)}`];
  const guidance = code === "NOT_FOUND" ? "Check the path." : "Give this user the right to read it, or leave it out.";
  return new AttestModelError(code, `${path} ${text}`, { cause: error, guidance, details: { path, errno } });
}
var Refusals = class {
  #list = [];
  /** `what` reads as a sentence's beginning: `symlink "a" -> "b"`. */
  add(path, what, guidance) {
    this.#list.push({ path, what, guidance });
  }
  /** @throws AttestModelError UNSAFE_PATH */
  throwIfAny() {
    const [first, ...more] = this.#list.sort((a, b) => comparePaths(a.path, b.path));
    if (first === void 0) return;
    const others = more.slice(0, 4).map(({ what }) => what);
    if (more.length > others.length) others.push(`${more.length - others.length} more`);
    const also = others.length > 0 ? `; also ${others.join(", ")}` : "";
    throw new AttestModelError("UNSAFE_PATH", `refused: ${first.what}${also}`, {
      guidance: first.guidance,
      details: { path: first.path, count: this.#list.length }
    });
  }
};

// src/hashing/stamp.ts
function stampOf(stats) {
  return [stats.dev, stats.ino, stats.size, stats.mtimeNs, stats.ctimeNs].join(":");
}
function kindOf(stats) {
  if (stats.isFile()) return "file";
  if (stats.isDirectory()) return "folder";
  if (stats.isSymbolicLink()) return "symlink";
  if (stats.isFIFO()) return "FIFO";
  if (stats.isSocket()) return "socket";
  return "device";
}

export {
  showName,
  accessError,
  Refusals,
  stampOf,
  kindOf
};
