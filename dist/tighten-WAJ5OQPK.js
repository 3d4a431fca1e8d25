import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  checkExpectation,
  expectation
} from "./chunk-BPBCSFKF.js";
import "./chunk-OCES6XW3.js";
import "./chunk-47WTU4UA.js";
import "./chunk-B5QUK4G3.js";
import "./chunk-E3K66YLN.js";
import "./chunk-VJFO73QU.js";
import "./chunk-AGNDJ4JR.js";
import "./chunk-JJ5Z4DQK.js";
import "./chunk-NZGIJ6HV.js";
import "./chunk-BLPGPSDN.js";
import "./chunk-GGT2TN3C.js";
import {
  worstOf
} from "./chunk-OVPFQLX6.js";
import "./chunk-VP2P24KQ.js";
import "./chunk-K6YHSAMJ.js";
import "./chunk-LUH7EFKZ.js";
import {
  AttestModelError
} from "./chunk-HBJC6FYG.js";
import "./chunk-JSFNQING.js";

// src/policy/tightest/tighten.ts
function assertExpectation(expected) {
  if (expected === void 0) return;
  const [issue] = expectation.safeParse(expected).error?.issues ?? [];
  if (issue === void 0) return;
  throw new AttestModelError("USAGE", `what is expected makes no sense: ${issue.path.join(".")}: ${issue.message}`);
}
function tighten(verdict, { expect = {}, previous }) {
  const isAsked = verdict.checks.some(({ id }) => id === "policy.expect.previous");
  const asked = { ...expect, ...previous !== void 0 && !isAsked && { previous: true } };
  const checks = checkExpectation(asked, verdict, previous).map(ofOptions);
  const { policy } = verdict;
  const isFresh = checks.length > 0 || isAsked;
  return {
    ...verdict,
    checks: [...verdict.checks, ...checks],
    result: worse(verdict.result, checks),
    ...policy && isFresh && { policy: { ...policy, notes: policy.notes.filter((note) => !isOnFreshness(note)) } }
  };
}
var ofOptions = (check) => ({ ...check, id: check.id.replace(/^policy\./, "") });
var isOnFreshness = (note) => note.startsWith("freshness not checked");
function worse(result, checks) {
  const worst = worstOf(checks);
  if (result === "failed" || worst === "fail") return "failed";
  return worst === "undecided" ? worst : result;
}
export {
  assertExpectation,
  tighten
};
