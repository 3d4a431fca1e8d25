import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  AttestModelError
} from "./chunk-SGTPKY5S.js";

// src/model/path.ts
import { isAbsolute, relative, resolve, sep } from "node:path";
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
function pathWithin(folder, path) {
  const way = relative(resolve(folder), resolve(path)).split(sep).join("/");
  return leadsOut(way) ? void 0 : way;
}
function leadsOut(way) {
  return way === ".." || way.startsWith("../") || isAbsolute(way);
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

export {
  comparePaths,
  checkModelPath,
  pathWithin,
  leadsOut,
  assertModelPath,
  quotePath
};
