import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  AttestModelError,
  messageOf
} from "./chunk-HBJC6FYG.js";

// src/model/path.ts
function comparePaths(a, b) {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x !== y) return rank(x) - rank(y);
  }
  return a.length - b.length;
}
function rank(unit) {
  return unit >= 55296 && unit <= 57343 ? unit + 65536 : unit;
}
function checkModelPath(name) {
  if (name === "") return "it is empty";
  if (!name.isWellFormed()) return "it holds a lone surrogate";
  if (hasControlCharacter(name)) return "it holds a control character such as a newline";
  if (name.startsWith("/")) return "it is absolute";
  for (const segment of name.split("/")) {
    if (segment === "") return 'it has an empty segment ("//" or "/" at the end)';
    if (segment === "." || segment === "..") return `it has a "${segment}" segment`;
  }
  return void 0;
}
function assertModelPath(name) {
  const reason = checkModelPath(name);
  if (reason === void 0) return;
  throw new AttestModelError("UNSAFE_PATH", `the name ${quotePath(name)} is refused: ${reason}`, {
    guidance: "Rename the file, remove it, or ignore its folder.",
    details: { path: name, reason }
  });
}
function quotePath(name) {
  const hidden = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
  return JSON.stringify(name).replace(hidden, (char) => `\\u{${char.codePointAt(0)?.toString(16)}}`);
}
function hasControlCharacter(name) {
  for (let i = 0; i < name.length; i++) {
    const unit = name.charCodeAt(i);
    if (unit < 32 || unit >= 127 && unit <= 159) return true;
  }
  return false;
}

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
  return [stats.ino, stats.size, stats.mtimeNs, stats.ctimeNs].join(":");
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
  comparePaths,
  checkModelPath,
  assertModelPath,
  showName,
  accessError,
  Refusals,
  stampOf,
  kindOf
};
