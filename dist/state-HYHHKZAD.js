import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  MAX_STATE_BYTES,
  checkPrevious,
  parseState,
  stateOf,
  stateText
} from "./chunk-6MN7YUSJ.js";
import "./chunk-ONAPFVKI.js";
import "./chunk-4RMVMUT5.js";
import "./chunk-JAPZ762N.js";
import "./chunk-RJZJ57SA.js";
import "./chunk-7JBLVS4P.js";
import "./chunk-NZSWWKHZ.js";
import {
  readNamed
} from "./chunk-3YE6BLHT.js";
import "./chunk-LXLH6L2Q.js";
import {
  StrictJsonError
} from "./chunk-UEZXDJVW.js";
import "./chunk-6I7S4JW3.js";
import "./chunk-BLPGPSDN.js";
import "./chunk-CGMY5Z3C.js";
import "./chunk-ARNNWVDS.js";
import "./chunk-TIA4MDRS.js";
import {
  writeFailed,
  writeFileAtomic
} from "./chunk-GFQ2KPO5.js";
import {
  AttestModelError
} from "./chunk-SGTPKY5S.js";
import "./chunk-JSFNQING.js";

// src/verify/state.ts
import { existsSync, lstatSync, realpathSync } from "node:fs";

// src/stores/lock.ts
import { mkdir, open, unlink } from "node:fs/promises";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
var PATIENCE_MS = 1e4;
var PAUSE_MS = 10;
async function withLock(path, work, patienceMs = PATIENCE_MS) {
  const lock = `${path}.lock`;
  await mkdir(dirname(path), { recursive: true }).catch((error) => {
    throw writeFailed(path, error);
  });
  for (const end = performance.now() + patienceMs; !await create(lock); await sleep(PAUSE_MS))
    if (performance.now() > end) throw heldBy(lock, path);
  try {
    return await work();
  } finally {
    await unlink(lock).catch(() => void 0);
  }
}
async function create(lock) {
  try {
    await (await open(lock, "wx")).close();
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw writeFailed(lock, error);
  }
}
var heldBy = (lock, path) => new AttestModelError("WRITE_FAILED", `another process is writing ${path}`, {
  guidance: `Run it again. If no other process runs, one was killed while it wrote: remove ${lock}.`,
  details: { path: lock }
});

// src/verify/state.ts
async function readState(path) {
  try {
    return parseState(await readNamed(path, "the state file", MAX_STATE_BYTES));
  } catch (error) {
    if (error instanceof AttestModelError && error.code === "NOT_FOUND") return nothingAt(path);
    if (!(error instanceof StrictJsonError)) throw error;
    throw new AttestModelError("INVALID_INPUT", `${path} is no state file: ${error.reason}`, {
      cause: error,
      guidance: "It is written by verify --state when a model is accepted. Move it away to begin anew.",
      details: { path }
    });
  }
}
function nothingAt(path) {
  if (lstatSync(path, { throwIfNoEntry: false }) === void 0) return "none";
  throw new AttestModelError("UNSAFE_PATH", `the state file ${path} is a link that leads nowhere`, {
    guidance: "Is the place that it leads to mounted? To begin anew, remove the link.",
    details: { path }
  });
}
async function saveState(path, verdict) {
  if (verdict.result !== "passed") return;
  const state = stateOf(verdict);
  if (state === void 0) {
    throw new AttestModelError("UNSUPPORTED", "the signature binds no file names, so it cannot be told from another", {
      guidance: "Sign the model with attest-model, or verify it without --state."
    });
  }
  const file = existsSync(path) ? realpathSync(path) : path;
  await withLock(file, async () => {
    if (checkPrevious(await readState(file), verdict).outcome === "pass") await writeFileAtomic(file, stateText(state));
  });
}
export {
  readState,
  saveState
};
