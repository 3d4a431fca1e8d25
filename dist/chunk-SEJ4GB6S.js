import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);

// src/model/ignore.ts
import { posix } from "node:path";
var DEFAULT_IGNORE_PATHS = [".git", ".gitattributes", ".github", ".gitignore"];
var EVIDENCE_NAMES = ["claims.jsonl", "model.manifest.json", "model.sig"];
var HUB_CACHE = ".cache/huggingface";
function isIgnored(path, ignorePaths) {
  const ignored = ignorePaths instanceof Set ? ignorePaths : new Set(ignorePaths);
  const longest = longestOf(ignored);
  for (let end = path.length; end > 0; end = path.lastIndexOf("/", end - 1)) {
    if (end <= longest && ignored.has(path.slice(0, end))) return true;
  }
  return false;
}
var LONGEST = /* @__PURE__ */ new WeakMap();
function longestOf(ignored) {
  const known = LONGEST.get(ignored);
  if (known?.size === ignored.size) return known.longest;
  let longest = 0;
  for (const entry of ignored) longest = Math.max(longest, entry.length);
  LONGEST.set(ignored, { size: ignored.size, longest });
  return longest;
}
function looksLikeGlob(entry) {
  return /[*?[{(\\!]/.test(entry);
}
function createGlobMatcher(entries, exists) {
  const globs = entries.filter((entry) => looksLikeGlob(entry) && !exists(entry));
  const literal = new Set(entries);
  return (path) => literal.has(path) || globs.some((glob) => posix.matchesGlob(path, glob));
}

export {
  DEFAULT_IGNORE_PATHS,
  EVIDENCE_NAMES,
  HUB_CACHE,
  isIgnored,
  looksLikeGlob,
  createGlobMatcher
};
