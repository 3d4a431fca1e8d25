import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  canonicalize
} from "./chunk-BLPGPSDN.js";
import {
  sha256Hex
} from "./chunk-CGMY5Z3C.js";
import {
  comparePaths
} from "./chunk-TIA4MDRS.js";

// src/model/canonical-json.ts
function canonicalJson(value) {
  const text = canonicalize(value);
  if (text === void 0) throw new Error("JSON has no form for this value");
  return new TextEncoder().encode(text);
}

// src/model/shares.ts
var MAX_SHARES = 256;
var FILE_COST = 32768;
function parseShare(text) {
  const [, index, count] = /^([1-9][0-9]{0,2})\/([1-9][0-9]{0,2})$/.exec(text)?.map(Number) ?? [];
  if (index === void 0 || count === void 0 || index > count || count > MAX_SHARES) {
    throw new RangeError(
      `${JSON.stringify(text)} is not one of the forms 1/2, 2/2, …, with at most ${MAX_SHARES} shares`
    );
  }
  return { index, count };
}
var formatShare = ({ index, count }) => `${index}/${count}`;
var shareFileName = ({ index, count }) => `part-${index}-of-${count}.json`;
function filesOfShare(files, { index, count }) {
  const load = new Float64Array(count);
  const mine = /* @__PURE__ */ new Set();
  const bySize = [...files].sort((a, b) => b.size - a.size || comparePaths(a.path, b.path));
  for (const { path, size } of bySize) {
    const least = load.reduce((best, cost, i) => cost < load[best] ? i : best, 0);
    load[least] = load[least] + size + FILE_COST;
    if (least === index - 1) mine.add(path);
  }
  return files.filter(({ path }) => mine.has(path));
}
function listingDigest(files) {
  const sorted = [...files].sort((a, b) => comparePaths(a.path, b.path));
  return sha256Hex(canonicalJson(sorted.map(({ path, size }) => [path, size])));
}

export {
  canonicalJson,
  MAX_SHARES,
  parseShare,
  formatShare,
  shareFileName,
  filesOfShare,
  listingDigest
};
