import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  exactlyOne,
  matchesRef,
  oneOf,
  refPattern,
  repository,
  strictObject,
  string,
  text,
  uriOf
} from "./chunk-OWJYCBFZ.js";
import {
  toTrust
} from "./chunk-WTWSUWHY.js";
import {
  readModelBundle,
  verifyModelBundle
} from "./chunk-COLAHAVH.js";
import {
  GITHUB_ISSUER
} from "./chunk-S3PL3ATJ.js";
import {
  claimedSigner,
  describeSigner,
  parsePublicKey,
  parseTrustedCertificates
} from "./chunk-5GTXUYOI.js";
import {
  allPass,
  fail,
  pass
} from "./chunk-RJZJ57SA.js";
import {
  keyHint
} from "./chunk-J33HIJCU.js";
import {
  TEST_RESULT_TYPE
} from "./chunk-7JBLVS4P.js";
import {
  PROVENANCE_TYPE
} from "./chunk-NZSWWKHZ.js";
import {
  messageOf
} from "./chunk-SGTPKY5S.js";

// src/policy/trust.ts
import { X509Certificate } from "node:crypto";

// src/policy/keys/signers.ts
var GITHUB = "https://github.com/";
var FILE = /^(?!\.\.?\/)[^\s@/*]+(\/(?!\.\.?\/)[^\s@/*]+)*\.ya?ml$/;
var workflow = strictObject({
  repository,
  path: text.regex(FILE, "the path of a workflow file, such as .github/workflows/train.yml"),
  ref: refPattern
}).superRefine(({ repository: of, path }, context) => {
  if (FILE.test(path) && uriOf(of).startsWith(GITHUB) && !/^\.github\/workflows\/[^/]+$/.test(path))
    context.addIssue({
      code: "custom",
      path: ["path"],
      message: "on github.com workflows lie in .github/workflows/"
    });
});
var pem = (parse) => string().max(65536).superRefine((value, context) => {
  try {
    parse(value);
  } catch (error) {
    context.addIssue({ code: "custom", message: messageOf(error) });
  }
});
var WAYS = ["workflow", "identity", "key", "certificate-chain"];
var signer = strictObject({
  workflow: workflow.exactOptional(),
  /** Subject alternative name, exactly. */
  identity: text.exactOptional(),
  key: pem(parsePublicKey).exactOptional(),
  "certificate-chain": pem((chain) => parseTrustedCertificates([chain])).exactOptional(),
  issuer: text.exactOptional(),
  "source-repository": repository.exactOptional()
}).superRefine(exactlyOne(WAYS)).superRefine((rule, context) => {
  const add = (message) => context.addIssue({ code: "custom", message });
  const isIdentity = rule.workflow !== void 0 || rule.identity !== void 0;
  if (!isIdentity && (rule.issuer ?? rule["source-repository"]) !== void 0)
    add("a key or certificate chain has neither issuer nor source-repository");
  if (isIdentity && issuerOf(rule) === void 0)
    add("issuer is needed: only for workflows on github.com it is known");
}).meta(oneOf(WAYS));
function issuerOf({ issuer, workflow: of }) {
  if (issuer !== void 0) return issuer;
  return of && uriOf(of.repository).startsWith(GITHUB) ? GITHUB_ISSUER : void 0;
}
function expectedBy(rule, san) {
  const issuer = issuerOf(rule);
  const source = rule["source-repository"] ?? rule.workflow?.repository;
  if (issuer === void 0 || !(rule.workflow ? isWorkflow(rule.workflow, san) : rule.identity === san))
    return void 0;
  return { identity: san, issuer, ...source !== void 0 && { sourceRepository: uriOf(source) } };
}
function isWorkflow({ repository: of, path, ref }, san) {
  const start = `${uriOf(of)}/${path}@`;
  return san.startsWith(start) && matchesRef(ref, san.slice(start.length));
}
function describeRule(rule) {
  if (rule.key !== void 0) return `the key in the policy (${keyHint(parsePublicKey(rule.key))})`;
  if (rule["certificate-chain"] !== void 0) return "a certificate that leads to the chain in the policy";
  const { workflow: of, identity } = rule;
  const who = of ? describeWorkflow(of) : identity;
  const source = rule["source-repository"];
  return `${who} (vouched for by ${issuerOf(rule)}${source === void 0 ? "" : `, for ${source}`})`;
}
var describeWorkflow = ({ repository: of, path, ref }) => `${uriOf(of)}/${path}@${ref}`;
var namesOf = (signer2) => [nameOf(signer2), ...signer2.fingerprints ?? []];
function nameOf(signer2) {
  switch (signer2.method) {
    case "sigstore":
      return signer2.san;
    case "key":
      return signer2.hint;
    case "certificate":
      return signer2.sha256;
  }
}

// src/policy/trust.ts
var TITLE = "The signer is one that the policy allows";
function verifyByPolicy(bytes, policy, now) {
  const bundle = readModelBundle(bytes);
  return bundle.ok ? judgeSignature(bundle, policy, now) : { signature: { checks: bundle.checks } };
}
var judgeLine = (bundle, policy, now) => judgeSignature({ ok: true, value: bundle, checks: [] }, policy, now);
function judgeSignature(bundle, policy, now) {
  const { parsed } = policy;
  const judged = judgeByEach(bundle, policy, now);
  const best = judged.find(({ signature: signature2 }) => signature2.oms !== void 0) ?? judged[0];
  if (best === void 0)
    return { signature: { checks: [...bundle.checks, stranger(parsed.policy, claimedSigner(bundle.value))] } };
  const { rule, trust, signature } = best;
  if (signature.oms === void 0 || signature.signer === void 0) return { signature };
  const voucher = voucherOf(bundle.value, judged);
  return {
    trust,
    trustFor: claimTrust(policy),
    ...voucher && { voucher },
    signature: { ...signature, checks: [...signature.checks, allowed(rule, signature.signer)] }
  };
}
function vouchersOf(bundle, policy, now) {
  return voucherOf(bundle, judgeByEach({ ok: true, value: bundle, checks: [] }, policy, now));
}
function judgeByEach(bundle, { parsed, trusted }, now) {
  const claimed = claimedSigner(bundle.value);
  return parsed.policy.signers.flatMap(
    (rule, index) => candidate(rule, bundle.value, claimed, trusted).map((one) => ({
      ...one,
      index,
      signature: verifyModelBundle(bundle, one.trust, now)
    }))
  );
}
function voucherOf({ material }, judged) {
  const good = judged.filter(({ signature }) => signature.oms !== void 0 && allPass(signature.checks));
  const signer2 = good[0]?.signature.signer;
  if (signer2 === void 0) return void 0;
  const key = keyOf(signer2, material);
  return { signer: signer2, key, identity: identityOf(signer2, key), rules: good.map(({ index }) => index) };
}
function keyOf(signer2, material) {
  switch (material.kind) {
    case "certificate":
      return keyHint(new X509Certificate(material.der).publicKey);
    case "chain":
      return keyHint(new X509Certificate(material.ders[0]).publicKey);
    case "public-key":
      return signer2.method === "key" ? signer2.hint : "";
  }
}
var identityOf = (signer2, key) => signer2.method === "sigstore" ? `identity ${JSON.stringify([signer2.san, signer2.issuer])}` : `key ${key}`;
var CLAIM_KEYS = /* @__PURE__ */ new Map([
  [PROVENANCE_TYPE, "provenance"],
  [TEST_RESULT_TYPE, "evaluation"]
]);
function claimTrust({ parsed, trusted }) {
  return (predicateType, bundle) => {
    const key = CLAIM_KEYS.get(predicateType);
    const rules = key && parsed.policy.claims?.[key];
    return rules && trustsFor(rules, bundle, trusted);
  };
}
function trustsFor(rules, bundle, trusted) {
  const claimed = claimedSigner(bundle);
  return rules.flatMap((rule) => candidate(rule, bundle, claimed, trusted)).map(({ trust }) => trust);
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
var allowed = (rule, signer2) => pass("policy.signers", TITLE, { expected: describeRule(rule), found: describeSigner(signer2), evidence: "signature" });
function stranger({ signers }, claimed) {
  return fail("policy.signers", TITLE, {
    expected: signers.map(describeRule).join("; or "),
    found: claimed === void 0 ? "nobody that the bundle names" : `${describeSigner(claimed)}, as the bundle says`,
    evidence: "signature",
    guidance: "Somebody else signed this. Who is to be trusted with this model has to be among the signers of the policy."
  });
}

export {
  workflow,
  signer,
  expectedBy,
  isWorkflow,
  describeRule,
  describeWorkflow,
  namesOf,
  verifyByPolicy,
  judgeLine,
  vouchersOf,
  trustsFor
};
