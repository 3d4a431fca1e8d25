import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  amend
} from "./chunk-GYMTXB5W.js";
import {
  withoutFreshnessNote
} from "./chunk-GLC5SA3Y.js";
import {
  checkExpectation,
  expectation
} from "./chunk-4BWJEKJT.js";
import "./chunk-6MN7YUSJ.js";
import "./chunk-ONAPFVKI.js";
import "./chunk-4RMVMUT5.js";
import "./chunk-UPPX3JOL.js";
import "./chunk-BA3LTITC.js";
import "./chunk-JAPZ762N.js";
import "./chunk-OWJYCBFZ.js";
import "./chunk-ITZNMGZZ.js";
import "./chunk-LTGFKVVD.js";
import "./chunk-5GOZP5JO.js";
import "./chunk-5GTXUYOI.js";
import "./chunk-RJZJ57SA.js";
import "./chunk-HNFBKAPM.js";
import "./chunk-J33HIJCU.js";
import "./chunk-3BQJUYPS.js";
import "./chunk-NUVIW4G5.js";
import "./chunk-7JBLVS4P.js";
import "./chunk-TXQ7HACS.js";
import "./chunk-NZSWWKHZ.js";
import "./chunk-LXLH6L2Q.js";
import "./chunk-UEZXDJVW.js";
import "./chunk-4625Z5YJ.js";
import "./chunk-7LTE3VDI.js";
import "./chunk-6I7S4JW3.js";
import "./chunk-BLPGPSDN.js";
import "./chunk-CGMY5Z3C.js";
import "./chunk-R3JUTCJG.js";
import "./chunk-ARNNWVDS.js";
import "./chunk-TIA4MDRS.js";
import {
  AttestModelError
} from "./chunk-SGTPKY5S.js";
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
  return amend(checks.length > 0 || isAsked ? withoutFreshnessNote(verdict) : verdict, [...verdict.checks, ...checks]);
}
var ofOptions = (check) => ({ ...check, id: check.id.replace(/^policy\./, "") });
export {
  assertExpectation,
  tighten
};
