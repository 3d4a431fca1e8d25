import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  AttestModelError,
  reasonOf
} from "./chunk-SGTPKY5S.js";
import {
  __callDispose,
  __using
} from "./chunk-JSFNQING.js";

// src/stores/atomic-write.ts
import { randomBytes } from "node:crypto";
import { mkdir, open, readdir, rename, unlink } from "node:fs/promises";
import { dirname, join } from "node:path";
var TEMPORARY = /^\.attest-model-[0-9a-f]{16}\.tmp$/;
async function writeFileAtomic(path, data) {
  const folder = dirname(path);
  const temporary = join(folder, `.attest-model-${randomBytes(8).toString("hex")}.tmp`);
  try {
    await mkdir(folder, { recursive: true });
    await writeSynced(temporary, data);
    await rename(temporary, path);
    await syncFolder(folder);
  } catch (error) {
    await unlink(temporary).catch(() => void 0);
    throw writeFailed(path, error);
  }
}
async function removeStaleTemporaries(folder) {
  const names = await readdir(folder).catch(() => []);
  const stale = names.filter((name) => TEMPORARY.test(name));
  await Promise.all(stale.map((name) => unlink(join(folder, name)).catch(() => void 0)));
}
async function writeSynced(path, data) {
  var _stack = [];
  try {
    const file = __using(_stack, await open(path, "wx", 420), true);
    if (typeof data === "string" || data instanceof Uint8Array) await file.writeFile(data);
    else await writePieces(file, data);
    await file.sync();
  } catch (_) {
    var _error = _, _hasError = true;
  } finally {
    var _promise = __callDispose(_stack, _error, _hasError);
    _promise && await _promise;
  }
}
async function writePieces(file, pieces) {
  let buffer = Buffer.alloc(1 << 16);
  let used = 0;
  const flush = async () => {
    await file.writeFile(buffer.subarray(0, used));
    used = 0;
  };
  for (const piece of pieces) {
    const needed = 3 * piece.length;
    if (used + needed > buffer.byteLength) await flush();
    if (needed > buffer.byteLength) buffer = Buffer.alloc(needed);
    used += buffer.write(piece, used);
  }
  await flush();
}
async function syncFolder(folder) {
  try {
    var _stack = [];
    try {
      const handle = __using(_stack, await open(folder, "r"), true);
      await handle.sync();
    } catch (_) {
      var _error = _, _hasError = true;
    } finally {
      var _promise = __callDispose(_stack, _error, _hasError);
      _promise && await _promise;
    }
  } catch {
  }
}
var ELSEWHERE = "name another place: --out DIR, or the option that named this file";
var HINTS = {
  ENOSPC: `The disk is full: free some space, or ${ELSEWHERE}.`,
  EDQUOT: `The quota is used up: free some space, or ${ELSEWHERE}.`,
  EACCES: `This user may not write there: change that, or ${ELSEWHERE}.`,
  EROFS: `The file system is read-only: ${ELSEWHERE}.`,
  EISDIR: "A folder has that name: move it away."
};
function writeFailed(path, error) {
  const code = error.code ?? "";
  return new AttestModelError("WRITE_FAILED", `could not write ${path}: ${reasonOf(error)}`, {
    cause: error,
    guidance: HINTS[code] ?? `Is it a place to write to? Else ${ELSEWHERE}.`,
    details: { path, errno: code }
  });
}

export {
  writeFileAtomic,
  removeStaleTemporaries,
  writeFailed
};
