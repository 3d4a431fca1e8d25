import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  toTrust
} from "./chunk-3SPBUU6W.js";
import {
  describeRule,
  expectedBy
} from "./chunk-TZLLDQNX.js";
import {
  readModelBundle,
  verifyModelBundle
} from "./chunk-66DZD2YV.js";
import {
  claimedSigner,
  describeSigner
} from "./chunk-WK2XQPKG.js";
import "./chunk-3BQJUYPS.js";
import "./chunk-MHRI7TCW.js";
import {
  TEST_RESULT_TYPE
} from "./chunk-AFYPJZ2X.js";
import {
  PROVENANCE_TYPE
} from "./chunk-UO3ICAMV.js";
import "./chunk-VP2P24KQ.js";
import "./chunk-H7BPQTN3.js";
import {
  fail,
  pass
} from "./chunk-73BKVAFQ.js";
import "./chunk-27S5FF3O.js";
import "./chunk-GGT2TN3C.js";
import "./chunk-R3JUTCJG.js";
import "./chunk-K6YHSAMJ.js";
import "./chunk-LUH7EFKZ.js";
import "./chunk-HBJC6FYG.js";
import "./chunk-JSFNQING.js";

// src/policy/trust.ts
var TITLE = "The signer is one that the policy allows";
function verifyByPolicy(bytes, policy, now) {
  const { parsed, trusted } = policy;
  const bundle = readModelBundle(bytes);
  if (!bundle.ok) return { signature: { checks: bundle.checks } };
  const { signers } = parsed.policy;
  const claimed = claimedSigner(bundle.value);
  const candidates = signers.flatMap((rule2) => candidate(rule2, bundle.value, claimed, trusted));
  const judged = candidates.map(({ rule: rule2, trust: trust2 }) => ({
    rule: rule2,
    trust: trust2,
    signature: verifyModelBundle(bundle, trust2, now)
  }));
  const best = judged.find(({ signature: signature2 }) => signature2.oms !== void 0) ?? judged[0];
  if (best === void 0) return { signature: { checks: [...bundle.checks, stranger(parsed.policy, claimed)] } };
  const { rule, trust, signature } = best;
  if (signature.oms === void 0 || signature.signer === void 0) return { signature };
  return {
    trust,
    trustFor: claimTrust(policy),
    signature: { ...signature, checks: [...signature.checks, allowed(rule, signature.signer)] }
  };
}
var CLAIM_KEYS = /* @__PURE__ */ new Map([
  [PROVENANCE_TYPE, "provenance"],
  [TEST_RESULT_TYPE, "evaluation"]
]);
function claimTrust({ parsed, trusted }) {
  return (predicateType, bundle) => {
    const key = CLAIM_KEYS.get(predicateType);
    const rules = key && parsed.policy.claims?.[key];
    const claimed = rules && claimedSigner(bundle);
    return rules?.flatMap((rule) => candidate(rule, bundle, claimed, trusted)).map(({ trust }) => trust);
  };
}
function candidate(rule, { material }, claimed, trusted) {
  const { key, "certificate-chain": chain } = rule;
  if (key !== void 0) {
    return material.kind === "public-key" ? [{ rule, trust: toTrust({ method: "key", publicKeyPem: key }) }] : [];
  }
  if (chain !== void 0) {
    const trust = () => toTrust({ method: "certificate", chainPems: [chain] });
    return material.kind === "chain" ? [{ rule, trust: trust() }] : [];
  }
  if (claimed?.method !== "sigstore" || trusted === void 0) return [];
  const expected = expectedBy(rule, claimed.san);
  return expected === void 0 ? [] : [{ rule, trust: toTrust({ method: "sigstore", ...expected, trusted }) }];
}
var allowed = (rule, signer) => pass("policy.signers", TITLE, { expected: describeRule(rule), found: describeSigner(signer), evidence: "signature" });
function stranger({ signers }, claimed) {
  return fail("policy.signers", TITLE, {
    expected: signers.map(describeRule).join("; or "),
    found: claimed === void 0 ? "nobody that the bundle names" : `${describeSigner(claimed)}, as the bundle says`,
    evidence: "signature",
    guidance: "Somebody else signed this. If he is to be trusted with this model, add him to the signers of the policy."
  });
}
export {
  verifyByPolicy
};
