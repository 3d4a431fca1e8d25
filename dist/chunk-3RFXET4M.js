import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  resultOf
} from "./chunk-HMEYHLWH.js";
import {
  checkDenied,
  checkEnvironment,
  checkEvaluation,
  checkExpectation,
  checkFiles,
  checkRunner,
  checkTime,
  factsOf
} from "./chunk-IQNAWR7H.js";
import {
  BASE_MODELS,
  DATASETS,
  checkInputs,
  checkOf,
  checkProvenance
} from "./chunk-CFALWOVY.js";

// src/policy/run.ts
var KEYS = ["provenance", "runners", "datasets", "base-models", "environment", "rules"];
function checkRuns(policy, facts, checkRules) {
  const { runs } = facts;
  const asked = KEYS.filter((key) => policy[key] !== void 0);
  if (asked.length === 0) return [];
  const [best] = runs.map((run) => ({
    line: run.line,
    checks: [...checkRun(policy, run), ...checkRulesOf(policy, facts, run, checkRules)]
  })).sort((a, b) => unmet(a.checks) - unmet(b.checks) || b.line - a.line);
  const present = checkOf({
    id: "provenance.present",
    title: "There is provenance that counts",
    expected: `provenance, for ${asked.join(", ")}`,
    found: best && `claims, line ${best.line}${runs.length > 1 ? `, of ${runs.length}` : ""}`,
    evidence: "claims",
    guidance: "Provenance counts if the model’s signer signed it, about this model: see which claims were ignored, and why.",
    met: best !== void 0
  });
  return [present, ...best?.checks ?? []];
}
function checkRulesOf({ rules }, facts, run, check) {
  if (rules === void 0) return [];
  if (check === void 0) throw new RangeError("nothing was loaded to check rules with");
  return check(rules, facts, run);
}
var unmet = (checks) => checks.filter(({ outcome }) => outcome !== "pass").length;
function checkRun(policy, run) {
  const { provenance, runners, datasets, "base-models": baseModels, environment } = policy;
  return [
    ...provenance ? checkProvenance(provenance, run) : [],
    ...runners ? checkRunner(runners, run) : [],
    ...datasets ? checkInputs(DATASETS, datasets, run) : [],
    ...baseModels ? checkInputs(BASE_MODELS, baseModels, run) : [],
    ...environment ? checkEnvironment(environment, run) : []
  ];
}

// src/policy/judge.ts
async function judgeByPolicy(verdict, findings, { policy, sha256 }, now) {
  const isSigned = verdict.checks.some(({ id, outcome }) => id === "policy.signers" && outcome === "pass");
  const demands = isSigned ? checkDemands(policy, factsOf(verdict, findings, now), await rulesOf(policy)) : [];
  const checks = [...verdict.checks, ...demands];
  const result = resultOf(checks, findings.integrity);
  return {
    ...verdict,
    checks,
    result: isSigned || result !== "passed" ? result : "failed",
    policy: { sha256, notes: notesOn(policy) }
  };
}
var rulesOf = async (policy) => policy.rules && (await import("./expression-D3BJDYSS.js")).checkRules;
function checkDemands(policy, facts, checkRules) {
  const { time, evaluation, files, deny, expect } = policy;
  return [
    ...time ? checkTime(time, facts) : [],
    ...checkRuns(policy, facts, checkRules),
    ...evaluation ? checkEvaluation(evaluation, facts.evaluations) : [],
    ...files ? checkFiles(files, facts) : [],
    ...expect ? checkExpectation(expect, facts) : [],
    ...deny ? checkDenied(deny, facts) : []
  ];
}
function notesOn({ expect, time }) {
  if (expect !== void 0) return [];
  const bound = time?.["max-age"] === void 0 ? "" : `, if it is not older than ${time["max-age"]}`;
  return [`freshness not checked: an older model of the same signer would be accepted too${bound}`];
}

export {
  judgeByPolicy,
  notesOn
};
