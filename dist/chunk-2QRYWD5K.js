import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  MAX_STATE_BYTES,
  checkPrevious,
  parseState,
  stateOf,
  stateText
} from "./chunk-OCES6XW3.js";
import {
  readNamed
} from "./chunk-JL2MD6TV.js";
import {
  StrictJsonError
} from "./chunk-VP2P24KQ.js";
import {
  writeFileAtomic
} from "./chunk-UR3OAUMP.js";
import {
  AttestModelError
} from "./chunk-HBJC6FYG.js";

// src/verify/state.ts
import { existsSync } from "node:fs";
async function readState(path) {
  if (!existsSync(path)) return "none";
  try {
    return parseState(await readNamed(path, "the state file", MAX_STATE_BYTES));
  } catch (error) {
    if (!(error instanceof StrictJsonError)) throw error;
    throw new AttestModelError("INVALID_INPUT", `${path} is no state file: ${error.reason}`, {
      cause: error,
      guidance: "It is written by verify --state when a model is accepted. Move it away to begin anew.",
      details: { path }
    });
  }
}
async function saveState(path, verdict) {
  if (verdict.result !== "passed") return;
  const state = stateOf(verdict);
  if (state === void 0) {
    throw new AttestModelError("UNSUPPORTED", "the signature binds no file names, so it cannot be told from another", {
      guidance: "Sign the model with attest-model, or verify it without --state."
    });
  }
  if (checkPrevious(await readState(path), verdict).outcome === "pass") await writeFileAtomic(path, stateText(state));
}

export {
  readState,
  saveState
};
