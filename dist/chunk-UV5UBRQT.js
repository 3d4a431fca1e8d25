import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  at
} from "./chunk-OX47NCVY.js";

// src/evidence/signing-events.ts
var SIGNING_EVENTS = [
  "push",
  "release",
  "create",
  "workflow_dispatch",
  "schedule",
  "repository_dispatch",
  "merge_group"
];
var SIGN_AFTER_MERGE = `Nothing is lost: manifest and unsigned statements are written. Sign where the change is merged, for example:

on:
  push:
    branches: [main]`;
var ALLOW_WORKFLOW_RUN = `If the workflow before this one builds nothing from pull requests, allow it:

- uses: attest-model/attest-model/attest@<commit>
  with:
    path: model
    allow-workflow-run: true`;
function eventMaySign(context, payload, options) {
  const { eventName } = context;
  if (SIGNING_EVENTS.includes(eventName)) return { may: true };
  if (eventName === "workflow_run") return workflowRunMaySign(payload, options.allowWorkflowRun);
  return {
    may: false,
    reason: `the event "${eventName}" does not sign: it can be caused without write access to the repository`,
    guidance: SIGN_AFTER_MERGE
  };
}
function workflowRunMaySign(payload, allowed) {
  if (!allowed) {
    return {
      may: false,
      reason: 'the event "workflow_run" does not sign: the workflow before it may have run on a pull request',
      guidance: ALLOW_WORKFLOW_RUN
    };
  }
  const run = at(payload, "workflow_run");
  const head = at(at(run, "head_repository"), "id");
  const own = at(at(run, "repository"), "id");
  const event = at(run, "event");
  const trusted = typeof event === "string" && SIGNING_EVENTS.includes(event);
  if (trusted && head !== void 0 && head === own) return { may: true };
  return {
    may: false,
    reason: 'the event "workflow_run" does not sign here: the run before it was started from a fork or by an event that does not sign, or does not say',
    guidance: SIGN_AFTER_MERGE
  };
}

export {
  eventMaySign
};
