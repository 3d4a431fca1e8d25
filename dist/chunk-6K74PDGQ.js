import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  FILE_GROUPS,
  fileGroup
} from "./chunk-3SLNAVPE.js";

// src/verification/files/group-counts.ts
function countGroups(files, differences) {
  const none = { files: 0, bytes: 0, changed: 0, missing: 0, added: 0, renamed: 0 };
  const counts = new Map(FILE_GROUPS.map((group) => [group, { group, ...none }]));
  for (const { path, size } of files) {
    const count = counts.get(fileGroup(path));
    if (count === void 0) continue;
    count.files++;
    count.bytes += size;
  }
  for (const { kind, path } of differences) {
    const count = counts.get(fileGroup(path));
    if (count !== void 0) count[kind]++;
  }
  return [...counts.values()].filter((count) => count.files + count.missing > 0);
}

export {
  countGroups
};
