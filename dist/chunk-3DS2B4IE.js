import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  freshnessNote
} from "./chunk-GLC5SA3Y.js";
import {
  checkEnvironment,
  checkEvaluation,
  checkFiles,
  checkInputs,
  checkLog,
  checkRunner,
  checkSignatures,
  distinctVouchers,
  readSignatures,
  withoutLines
} from "./chunk-PI6OKG33.js";
import {
  checkBaseModel,
  checkDenied,
  checkTime,
  inlinePolicies,
  readUpstream,
  signersOf
} from "./chunk-5N46QZ7Q.js";
import {
  checkProvenance,
  reviewersOf
} from "./chunk-NYX2NCP2.js";
import {
  BASE_MODELS,
  DATASETS,
  inputsOf,
  isArtifact
} from "./chunk-563XGVZ3.js";
import {
  checkExpectation
} from "./chunk-4BWJEKJT.js";
import {
  factsOf
} from "./chunk-ONAPFVKI.js";
import {
  allOf,
  checkOf,
  claimsAt
} from "./chunk-4RMVMUT5.js";
import {
  resultOf
} from "./chunk-YIJOSDOO.js";
import {
  describeInput
} from "./chunk-5GOZP5JO.js";

// src/policy/keys/denied-inputs.ts
function checkDeniedInputs(kind, denied, runs) {
  const listed = runs.flatMap((run) => inputsOf(run, kind));
  const hits = listed.filter((input) => denied.some((one) => isDenied(one, input)));
  const open = listed.filter((input) => denied.some((one) => !isComparable(one, input)));
  const isKnown = runs.length > 0 && open.length === 0;
  return checkOf({
    id: `${kind.id}.denied`,
    title: `The model was made from no denied ${kind.noun}`,
    expected: `none of ${denied.length} denied`,
    found: allOf((hits.length > 0 ? hits : open).map(describeInput)) ?? (isKnown ? "none" : void 0),
    evidence: claimsAt(runs.map(({ line }) => line)),
    guidance: hits.length > 0 ? "The policy forbids it by name: do not use this model." : `What was not stated cannot be compared: get the model’s claims, and give attest the path of each ${kind.noun}.`,
    met: hits.length > 0 ? false : isKnown || "unknown"
  });
}
var isDenied = (one, input) => isArtifact(one, input) || one.sha256 !== void 0 && one.name === void 0 && input.annotations["filesDigest"] === one.sha256;
var isComparable = ({ sha256: hash }, { digest }) => digest[hash === void 0 ? "gitCommit" : "sha256"] !== void 0;

// src/policy/keys/run.ts
var KEYS = ["provenance", "runners", "datasets", "base-models", "environment", "rules"];
function checkRuns(policy, facts, checkRules) {
  const { runs, verdict } = facts;
  const { claims } = verdict;
  const asked = KEYS.filter((key) => policy[key] !== void 0);
  if (asked.length === 0) return [];
  const [best] = runs.map((run) => ({
    line: run.line,
    checks: [...checkRun(policy, run, facts.inputs), ...checkRulesOf(policy, facts, run, checkRules)]
  })).sort((a, b) => unmet(a.checks) - unmet(b.checks) || b.line - a.line);
  const present = checkOf({
    id: "provenance.present",
    title: "There is provenance that counts",
    expected: `provenance, for ${asked.join(", ")}`,
    found: best && `claims, line ${best.line}${runs.length > 1 ? `, of ${runs.length}` : ""}`,
    evidence: claimsAt(best ? [best.line] : []),
    guidance: claims.accepted + claims.ignored.length === 0 ? "There are no claims: get claims.jsonl from where the model was published, beside model.sig; or have the model attested (attest-model attest)." : "Provenance counts if the model’s signer signed it, about this model: see which claims were ignored, and why.",
    met: best !== void 0
  });
  const ofRun = best?.checks.map((check) => ({ ...check, line: best.line })) ?? [];
  return [present, ...ofRun, ...checkDeniedIn(policy, facts.everyRun)];
}
function checkDeniedIn({ datasets, "base-models": baseModels }, runs) {
  return [
    ...datasets?.denied ? [checkDeniedInputs(DATASETS, datasets.denied, runs)] : [],
    ...baseModels?.denied ? [checkDeniedInputs(BASE_MODELS, baseModels.denied, runs)] : []
  ];
}
function checkRulesOf({ rules }, facts, run, check) {
  if (rules === void 0) return [];
  if (check === void 0) throw new RangeError("nothing was loaded to check rules with");
  return check(rules, facts, run);
}
var unmet = (checks) => checks.filter(({ outcome }) => outcome !== "pass").length;
function checkRun(policy, run, evidence) {
  const { provenance, runners, datasets, "base-models": baseModels, environment } = policy;
  return [
    ...provenance ? checkProvenance(provenance, run, evidence) : [],
    ...runners ? checkRunner(runners, run) : [],
    ...datasets ? checkInputs(DATASETS, datasets, run, evidence) : [],
    ...baseModels ? checkInputs(BASE_MODELS, baseModels, run, evidence) : [],
    ...environment ? checkEnvironment(environment, run) : []
  ];
}

// src/policy/judge.ts
async function judgeByPolicy(verdict, findings, context) {
  const checkRules = hasRules(context.trust) ? (await import("./expression-262ZDAKT.js")).checkRules : void 0;
  return judge(verdict, findings, { ...context, checkRules });
}
var hasRules = ({ parsed: { policy }, baseModels = [] }) => policy.rules !== void 0 || inlinePolicies(policy).some((inline) => inline.rules !== void 0) || baseModels.some((trust) => trust !== void 0 && hasRules(trust));
function judge(verdict, findings, context) {
  const { now, trust } = context;
  const { policy, sha256 } = trust.parsed;
  const isSigned = verdict.checks.some(({ id, outcome }) => id === "policy.signers" && outcome === "pass");
  const signed = isSigned && policy.signatures !== void 0 ? signaturesIn(findings, context) : void 0;
  const known = factsOf(verdict, findings, now);
  const inputs = inputEvidence(context, known);
  const { previous } = context;
  const facts = { ...known, inputs, ...previous && { previous } };
  const demands = isSigned ? checkDemands(policy, facts, context.checkRules) : [];
  const checks = [
    ...verdict.checks,
    ...signed && policy.signatures !== void 0 ? [checkSignatures(policy.signatures, signed)] : [],
    ...demands
  ];
  const result = resultOf(checks, findings.integrity);
  const counted = [...signed?.lines ?? [], ...inputs.lines];
  const judged = {
    ...verdict,
    checks,
    result: isSigned || result !== "passed" ? result : "failed",
    ...signed && { signers: distinctVouchers(signed.vouchers).map(({ signer }) => signer) },
    claims: { ...verdict.claims, ignored: withoutLines(verdict.claims.ignored, counted) },
    policy: { sha256, notes: [...notesOn(policy), ...notesOnFiles(trust.parsed)] }
  };
  return { verdict: judged, counted };
}
var notesOnFiles = ({ named = [] }) => named.map(({ path, sha256 }) => `part of the policy: ${path}, sha256:${sha256}`);
var NOTHING = new Uint8Array();
var signaturesIn = ({ signature }, { trust, voucher, claims = NOTHING, now }) => readSignatures({ oms: signature.oms, first: voucher }, claims, trust, now);
function inputEvidence(context, { everyRun }) {
  const { claims = NOTHING, now, trust } = context;
  const lines = [];
  const named = everyRun.flatMap(({ provenance }) => provenance.inputs);
  const upstream = remembered(() => readUpstream(claims, named, now));
  const counted = (found) => {
    lines.push(...found.map(({ line }) => line));
    return found;
  };
  return {
    lines,
    signers: remembered(
      (input, rules) => counted(signersOf(upstream(), input, rules, trust)).map(({ signer }) => signer)
    ),
    reviewers: remembered((revision, rules) => counted(reviewersOf(claims, revision, rules, trust, now))),
    judge: remembered(
      (input) => checkBaseModel(input, trust, upstream(), {
        // What was accepted before is another model's.
        judge: (verdict, findings, nested) => judge(verdict, findings, { now, claims, checkRules: context.checkRules, ...nested }).verdict,
        count: (line) => void lines.push(line)
      })
    )
  };
}
function remembered(make) {
  const known = /* @__PURE__ */ new Map();
  return (...args) => {
    const key = JSON.stringify(args);
    const value = known.get(key) ?? make(...args);
    known.set(key, value);
    return value;
  };
}
function checkDemands(policy, facts, checkRules) {
  const { time, log, evaluation, files, deny, expect } = policy;
  return [
    ...time ? checkTime(time, facts) : [],
    ...log ? checkLog(log, facts) : [],
    ...checkRuns(policy, facts, checkRules),
    ...evaluation ? checkEvaluation(evaluation, facts.evaluations) : [],
    ...files ? checkFiles(files, facts) : [],
    ...expect ? checkExpectation(expect, facts.verdict, facts.previous) : [],
    ...deny ? checkDenied(deny, facts) : []
  ];
}
function notesOn({ expect, time, gate }) {
  const forGate = gate === void 0 ? [] : ["what the key gate asks is for a gate to check (gate.…), and is no part of a verdict on a folder"];
  if (expect !== void 0) return forGate;
  const age = time?.["max-age"];
  return [freshnessNote(age === void 0 ? age : `it is not older than ${age}`), ...forGate];
}

export {
  judgeByPolicy,
  notesOn
};
