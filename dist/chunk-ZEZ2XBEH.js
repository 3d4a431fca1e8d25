import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  CHUNK_SIZE
} from "./chunk-LXLH6L2Q.js";
import {
  comparePaths
} from "./chunk-TIA4MDRS.js";

// src/model/diff.ts
function diffFiles(signed, actual, chunkInfo, chunkSize = CHUNK_SIZE) {
  if (isSame(signed, actual)) return [];
  const expected = new Map(signed.map((file) => [file.path, file.digest]));
  const present = new Set(actual.map((file) => file.path));
  const missing = signed.filter((file) => !present.has(file.path)).sort((a, b) => comparePaths(a.path, b.path));
  const lost = groupByDigest(missing);
  const renamed = /* @__PURE__ */ new Set();
  const differences = [];
  for (const file of [...actual].sort((a, b) => comparePaths(a.path, b.path))) {
    const want = expected.get(file.path);
    if (want === void 0) {
      const from = file.digest === void 0 ? void 0 : lost.get(file.digest)?.shift();
      if (from !== void 0) renamed.add(from);
      differences.push(unexpected(file, from));
    } else if (file.digest !== want) {
      const chunks = chunkInfo && changedChunks(file.path, want, file.digest, chunkInfo, chunkSize);
      differences.push({
        kind: "changed",
        path: file.path,
        expected: want,
        found: file.digest ?? "not hashed",
        ...chunks && { chunks }
      });
    }
  }
  for (const { path, digest } of missing) {
    if (!renamed.has(path)) differences.push({ kind: "missing", path, expected: digest });
  }
  return differences.sort((a, b) => comparePaths(a.path, b.path));
}
function isSame(signed, actual) {
  return signed.length === actual.length && signed.every(({ path, digest }, i) => path === actual[i]?.path && digest === actual[i].digest);
}
function unexpected({ path, digest }, from) {
  if (from !== void 0 && digest !== void 0) return { kind: "renamed", path, from, digest };
  return { kind: "added", path, ...digest !== void 0 && { found: digest } };
}
function groupByDigest(files) {
  const groups = /* @__PURE__ */ new Map();
  for (const { path, digest } of files) {
    const group = groups.get(digest);
    if (group) group.push(path);
    else groups.set(digest, [path]);
  }
  return groups;
}
function changedChunks(path, expected, found, info, chunkSize) {
  const before = info.signed.get(path);
  const now = info.actual.get(path);
  if (!before || !now || found === void 0) return void 0;
  const old = hashesOf(before, expected, chunkSize);
  const current = hashesOf(now, found, chunkSize);
  if (old === void 0 || current === void 0) return void 0;
  const size = Math.max(before.size, now.size);
  const changed = [];
  for (let index = 0; index < Math.max(old.length, current.length); index++) {
    if (old[index] === current[index]) continue;
    changed.push({ index, start: index * chunkSize, end: Math.min((index + 1) * chunkSize, size) });
  }
  return changed;
}
function hashesOf(file, digest, chunkSize) {
  if (file.chunks?.length) return file.chunks;
  if (file.size > chunkSize) return void 0;
  return file.size > 0 ? [digest] : [];
}

export {
  diffFiles
};
