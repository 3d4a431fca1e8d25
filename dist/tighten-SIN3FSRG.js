import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  isOnFreshness
} from "./chunk-3MHEJQAK.js";
import {
  checkExpectation,
  expectation
} from "./chunk-ECCI6V4W.js";
import "./chunk-5MQQDO7L.js";
import "./chunk-DHORHVGJ.js";
import "./chunk-4RMVMUT5.js";
import "./chunk-E7YBHYIR.js";
import "./chunk-OWJYCBFZ.js";
import {
  worstOf
} from "./chunk-RJZJ57SA.js";
import "./chunk-NYLZCHF6.js";
import "./chunk-OZM2N5VZ.js";
import "./chunk-DWOL6Z2R.js";
import "./chunk-UEZXDJVW.js";
import "./chunk-NDTCFTNE.js";
import "./chunk-BLPGPSDN.js";
import "./chunk-CGMY5Z3C.js";
import "./chunk-ARNNWVDS.js";
import "./chunk-EVAHYUBS.js";
import {
  AttestModelError
} from "./chunk-EH3K5OKF.js";
import "./chunk-JSFNQING.js";

// src/policy/tighten.ts
function assertExpectation(expected) {
  if (expected === void 0) return;
  const [issue] = expectation.safeParse(expected).error?.issues ?? [];
  if (issue === void 0) return;
  throw new AttestModelError("USAGE", `what is expected makes no sense: ${nameOf(issue.path)}${issue.message}`, {
    guidance: "expect-root takes a root digest as verify shows it, expect-commit a whole commit, expect-tag one tag, signed-after a time such as 2026-01-31T12:00:00Z."
  });
}
function nameOf([key]) {
  if (key === void 0) return "";
  return `${key === "signed-after" ? key : `expect-${String(key)}`}: `;
}
function tighten(verdict, { expect = {}, previous }) {
  const isAsked = verdict.checks.some(({ id }) => id === "policy.expect.previous");
  const asked = { ...expect, ...previous !== void 0 && !isAsked && { previous: true } };
  const checks = checkExpectation(asked, verdict, previous).map(ofOptions);
  return {
    ...checks.length > 0 || isAsked ? withoutNote(verdict) : verdict,
    checks: [...verdict.checks, ...checks],
    result: worse(verdict.result, checks)
  };
}
function withoutNote(verdict) {
  const { notes, policy } = verdict;
  const others = (list) => list.filter((note) => !isOnFreshness(note));
  return {
    ...verdict,
    ...notes && { notes: others(notes) },
    ...policy && { policy: { ...policy, notes: others(policy.notes) } }
  };
}
var ofOptions = (check) => ({ ...check, id: check.id.replace(/^policy\./, "") });
function worse(result, checks) {
  const worst = worstOf(checks);
  if (result === "failed" || worst === "fail") return "failed";
  return worst === "undecided" ? worst : result;
}
export {
  assertExpectation,
  tighten
};
