import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  githubContext
} from "./chunk-GGX57JYC.js";
import {
  isJsonObject
} from "./chunk-UEZXDJVW.js";
import {
  AttestModelError,
  messageOf
} from "./chunk-SGTPKY5S.js";

// src/actions/event.ts
import { readFile } from "node:fs/promises";
async function readEvent({ env }) {
  const context = githubContext(env);
  if (context === void 0)
    throw new AttestModelError("USAGE", "verify without path judges a change, and so works in GitHub Actions only", {
      guidance: "Elsewhere: attest-model gate --base COMMIT"
    });
  const { eventName: name, sha, ref, eventPath } = context;
  return { name, sha, ref, payload: await payloadOf(eventPath) };
}
async function payloadOf(path) {
  try {
    return JSON.parse(await readFile(path ?? "", "utf8"));
  } catch (error) {
    throw new AttestModelError("INVALID_INPUT", `the event of this run cannot be read: ${messageOf(error)}`, {
      guidance: "GITHUB_EVENT_PATH names it.",
      ...path !== void 0 && { details: { path } }
    });
  }
}
var OWN = ["push", "create", "release", "schedule", "workflow_dispatch", "repository_dispatch", "deployment"];
var isProposal = ({ name }) => !OWN.includes(name);
function pullRequestNumber({ payload }) {
  const { pull_request: pull } = isJsonObject(payload) ? payload : {};
  const number = isJsonObject(pull) ? pull["number"] : void 0;
  return Number.isSafeInteger(number) ? number : void 0;
}

export {
  readEvent,
  payloadOf,
  isProposal,
  pullRequestNumber
};
