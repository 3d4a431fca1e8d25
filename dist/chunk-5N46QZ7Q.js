import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  BASE_MODELS,
  DATASETS,
  inputsOf
} from "./chunk-563XGVZ3.js";
import {
  extensionsOf
} from "./chunk-ONAPFVKI.js";
import {
  allOf,
  checkOf
} from "./chunk-4RMVMUT5.js";
import {
  evaluate,
  isOfSameRun
} from "./chunk-YIJOSDOO.js";
import {
  isOverInput,
  signatureLines
} from "./chunk-7KMWNWKX.js";
import {
  rootsOf
} from "./chunk-JAPZ762N.js";
import {
  judgeLine,
  namesOf,
  vouchersOf
} from "./chunk-PIB33EOP.js";
import {
  NOT_EMPTY,
  commit,
  exactlyOne,
  lazy,
  listOf,
  notEmpty,
  oneOf,
  sha256,
  strictObject,
  text,
  yes
} from "./chunk-OWJYCBFZ.js";
import {
  manifestOf,
  readClaims
} from "./chunk-7ROTGZ64.js";
import {
  linesOf
} from "./chunk-S2TVRR6N.js";
import {
  BundleError,
  parseDsseBundle,
  readStatement
} from "./chunk-COLAHAVH.js";
import {
  describeInput
} from "./chunk-5GOZP5JO.js";
import {
  fail,
  pass,
  unmetOf,
  worstOf
} from "./chunk-RJZJ57SA.js";
import {
  CLOCK_SKEW_MS
} from "./chunk-NUVIW4G5.js";
import {
  StatementError,
  rootDigest
} from "./chunk-NZSWWKHZ.js";
import {
  isDigest,
  sha256Hex
} from "./chunk-CGMY5Z3C.js";
import {
  comparePaths
} from "./chunk-TIA4MDRS.js";

// src/policy/keys/time.ts
var DAY = 864e5;
var age = text.regex(
  /^[1-9][0-9]{0,4} (days?|hours?)$/,
  "an age is a number and days or hours, such as 90 days"
);
var time = strictObject({
  /** A log or timestamp authority vouches for the time of signing. */
  trusted: yes.exactOptional(),
  /** Since it was signed; needs a trusted time. */
  "max-age": age.exactOptional()
}).superRefine(notEmpty).meta(NOT_EMPTY);
function checkTime({ "max-age": maxAge }, { verdict: { signedAt }, now }) {
  const evidence = "transparency log or timestamp authority";
  const trusted = checkOf({
    id: "time.trusted",
    title: "Somebody trusted vouches for the time of signing",
    expected: "a time of a log or timestamp authority",
    found: signedAt,
    evidence,
    guidance: "Signatures by key or certificate have no such time: sign with an identity.",
    met: signedAt !== void 0
  });
  if (maxAge === void 0) return [trusted];
  const since = signedAt === void 0 ? Number.NaN : now.getTime() - Date.parse(signedAt);
  const young = checkOf({
    id: "time.max-age",
    title: "The signature is not older than allowed",
    expected: `at most ${maxAge} before ${now.toISOString()}`,
    found: signedAt,
    evidence,
    guidance: since < -CLOCK_SKEW_MS ? "It was signed after now: the clock of this machine is wrong." : "Train or sign the model anew, if it is still good.",
    met: signedAt === void 0 ? false : since < -CLOCK_SKEW_MS ? "unknown" : since <= durationOf(maxAge)
  });
  return [trusted, young];
}
function durationOf(value) {
  const [number = "", unit = ""] = value.split(" ");
  return Number(number) * (unit.startsWith("day") ? DAY : DAY / 24);
}
function explainTime({ trusted, "max-age": maxAge }) {
  return [
    ...trusted || maxAge ? ["A log or timestamp authority vouches for the time of signing."] : [],
    ...maxAge ? [`It was signed at most ${maxAge} ago.`] : []
  ];
}

// src/policy/keys/deny.ts
var LIKE_A_DIGEST = /^(sha-?[0-9]+ ?[:=].*|[0-9a-f]{2}([ :-]?[0-9a-f]{2}){15,})$/i;
var signer = text.refine(
  (value) => isDigest(value) || !LIKE_A_DIGEST.test(value),
  "a fingerprint is a SHA-256 in 64 lower-case hex digits, without colons"
);
var lists = {
  /** Roots, or digests of manifests. */
  models: listOf(sha256).exactOptional(),
  files: listOf(sha256).exactOptional(),
  datasets: listOf(sha256).exactOptional(),
  "base-models": listOf(sha256).exactOptional(),
  signers: listOf(signer).exactOptional(),
  commits: listOf(commit).exactOptional()
};
var from = listOf(text).max(20).exactOptional();
var deny = strictObject({ ...lists, from }).superRefine(notEmpty).meta(NOT_EMPTY);
var denyLists = strictObject(lists).superRefine(notEmpty).meta(NOT_EMPTY);
function mergeDenied(all) {
  const kinds = Object.keys(EVIDENCE);
  return Object.fromEntries(
    kinds.flatMap((kind) => {
      const values = new Set(all.flatMap((one) => one[kind] ?? []));
      return values.size === 0 ? [] : [[kind, [...values]]];
    })
  );
}
function checkDenied({ from: unread, ...denied }, facts) {
  if (unread !== void 0) throw new RangeError("deny lists were not read");
  const known = {
    models: () => modelIn(facts),
    files: () => filesIn(facts),
    datasets: () => inputsIn(facts, DATASETS),
    "base-models": () => inputsIn(facts, BASE_MODELS),
    signers: () => signersIn(facts),
    commits: () => commitsIn(facts)
  };
  return Object.entries(denied).map(([kind, list = []]) => {
    const isDenied = new Set(list);
    const { values, complete } = known[kind]();
    const hits = values.filter((value) => isDenied.has(value));
    return checkOf({
      id: `deny.${kind}`,
      title: `None of the denied ${kind.replace("-", " ")}`,
      expected: `none of ${list.length}`,
      found: hits.length > 0 ? allOf(hits) : complete ? "none" : "none, but not all are known",
      evidence: EVIDENCE[kind],
      guidance: hits.length > 0 ? "The policy forbids it by name: do not use this model." : "What was not stated cannot be compared with the list: get the claims of the model, and verify without --integrity chunks.",
      met: hits.length > 0 ? false : complete || "unknown"
    });
  });
}
var EVIDENCE = {
  models: "signature and manifest",
  files: "signature",
  datasets: "provenance",
  "base-models": "provenance",
  signers: "certificates and keys",
  commits: "certificates and provenance"
};
var wasRecomputed = ({ verdict, findings }) => verdict.integrity === "files" && findings.signature.oms?.hashType === "sha256";
function modelIn(facts) {
  const { verdict, findings } = facts;
  const { oms } = findings.signature;
  const { root, manifestDigest } = verdict.model;
  const { manifests = [] } = findings;
  const values = [root, manifestDigest, ...manifests, ...rootsIn(oms?.resources ?? [])];
  return {
    values: [...new Set(values.filter((value) => value !== void 0))],
    complete: wasRecomputed(facts) && oms?.method === "files" && (manifestDigest !== void 0 || manifests.length > 0)
  };
}
function rootsIn(resources) {
  const listed = [...resources].sort((a, b) => compareByFolder(a.path, b.path));
  return [...rootsOf(resources), rootDigest(listed.map(({ digest }) => digest))];
}
function compareByFolder(a, b) {
  const [left, right] = [a.split("/"), b.split("/")];
  const at = left.findIndex((part, i) => part !== right[i]);
  return at < 0 ? left.length - right.length : comparePaths(left[at] ?? "", right[at] ?? "");
}
function filesIn(facts) {
  const { oms } = facts.findings.signature;
  const values = oms?.method === "files" ? oms.resources.map(({ digest }) => digest) : [];
  const there = facts.verdict.differences.filter(({ kind }) => kind === "changed" || kind === "added");
  const digests = there.map((one) => "found" in one ? one.found : void 0).filter((found) => found !== void 0);
  return {
    values: [.../* @__PURE__ */ new Set([...values, ...digests])],
    complete: wasRecomputed(facts) && oms?.method === "files" && digests.length === there.length
  };
}
function inputsIn({ everyRun: runs }, kind) {
  const inputs = runs.flatMap((run) => inputsOf(run, kind));
  const values = inputs.flatMap(
    ({ digest, annotations }) => [digest["sha256"], annotations["filesDigest"]].filter((value) => typeof value === "string")
  );
  return { values, complete: runs.length > 0 && inputs.every(({ digest }) => digest["sha256"] !== void 0) };
}
function signersIn({ verdict, everyRun: runs, evaluations }) {
  const signers = [verdict.signer, ...[...runs, ...evaluations].map(({ claim }) => claim.signer)];
  return { values: [...new Set(signers.flatMap((signer2) => signer2 ? namesOf(signer2) : []))], complete: true };
}
function commitsIn({ verdict, everyRun: runs }) {
  const values = [
    extensionsOf(verdict.signer).sourceRepositoryDigest,
    ...runs.flatMap((run) => [run.certified.sourceRepositoryDigest, ...codeIn(run)])
  ];
  return {
    values: [...new Set(values.filter((value) => value !== void 0))],
    complete: runs.length > 0 && runs.every(namesCommits)
  };
}
var codeIn = ({ provenance: { dependencies } }) => dependencies.map(({ digest }) => digest?.["gitCommit"]);
function namesCommits({ certified, provenance: { inputs } }) {
  const code = inputs.filter(({ role }) => role === "code");
  return code.length > 0 ? code.every(({ digest }) => digest["gitCommit"] !== void 0) : certified.sourceRepositoryDigest !== void 0;
}
var explainDenied = ({ from: unread, ...denied }) => [
  ...Object.entries(denied).map(
    ([kind, list = []]) => `It has nothing to do with ${list.length} denied ${kind.replace("-", " ")}.`
  ),
  ...unread ? [`It has nothing to do with what is denied by ${unread.join(", ")}.`] : []
];

// src/policy/upstream.ts
var readUpstream = (claims, inputs, now) => ({
  claims,
  signatures: signatureLines(claims, (oms) => inputs.some((input) => isOverInput(oms, input))),
  now
});
var signaturesOver = ({ signatures }, input) => signatures.filter(({ oms }) => isOverInput(oms, input));
function signersOf(upstream, input, rules, trust) {
  const { policy } = trust.parsed;
  const denied = new Set(policy.deny?.signers);
  const by = { ...trust, parsed: { ...trust.parsed, policy: { ...policy, signers: rules } } };
  return signaturesOver(upstream, input).flatMap(({ line, bundle }) => {
    const signer2 = vouchersOf(bundle, by, upstream.now)?.signer;
    return signer2 && !namesOf(signer2).some((name) => denied.has(name)) ? [{ line, signer: signer2 }] : [];
  });
}
var judgeSignatureLine = ({ now }, { bundle }, trust) => judgeLine(bundle, trust, now);
function withClaims(upstream, line, judged) {
  const claims = claimsWith(upstream, judged);
  return { ...judged, line, ...claims && { claims: { ...claims, asked: false } } };
}
function claimsWith({ claims, now }, { signature, trust, trustFor }) {
  const { oms, signer: signer2 } = signature;
  if (oms === void 0 || signer2 === void 0 || trust === void 0) return void 0;
  const roots = new Set(rootsOf(oms.resources));
  const files = new Map(oms.resources.map(({ path, digest }) => [path, digest]));
  const target = { signer: signer2, roots, manifests: manifestsNamed(claims, roots), files, ...trustFor && { trustFor } };
  const read = readClaims(claims, target, trust, now);
  return { ...read, accepted: boundTo(signature, read.accepted) };
}
function manifestsNamed(claims, roots) {
  const found = /* @__PURE__ */ new Set();
  for (const { text: text2 } of linesOf(claims)) {
    try {
      const [model, manifest] = readStatement(parseDsseBundle(text2).content).subject;
      if (manifest && roots.has(model?.digest["sha256"] ?? "")) found.add(manifest.digest["sha256"] ?? "");
    } catch (error) {
      if (!(error instanceof BundleError || error instanceof StatementError)) throw error;
    }
  }
  return found;
}
function boundTo({ signer: signer2 }, accepted) {
  const bound = new Set(accepted.filter((claim) => signer2 && isOfSameRun(claim, signer2)).map(manifestOf));
  return accepted.filter((claim) => bound.has(manifestOf(claim)));
}

// src/policy/keys/base-models.ts
var baseModelRules = (nested) => listOf(
  strictObject({
    /** Names that provenance gives them. Without: for each that no other rule names. */
    names: listOf(text).exactOptional(),
    file: text.exactOptional(),
    policy: lazy(nested).exactOptional()
  }).superRefine(exactlyOne(["file", "policy"])).meta(oneOf(["file", "policy"]))
);
var inlinePolicies = (policy) => (policy["base-models"]?.rules ?? []).flatMap(
  ({ policy: inline }) => inline ? [inline, ...inlinePolicies(inline)] : []
);
function signerRulesOf(policy) {
  const { signers, claims = {}, provenance, datasets, "base-models": baseModels } = policy;
  const own = [
    ...signers,
    ...Object.values(claims).flat(),
    ...provenance?.reviewed ?? [],
    ...datasets?.signed ?? [],
    ...baseModels?.signed ?? []
  ];
  return [...own, ...inlinePolicies(policy).flatMap(signerRulesOf), ..."vsa" in policy ? policy.vsa.verifiers : []];
}
var ID = "policy.base-models.rules.model";
function checkBaseModel(input, trust, upstream, court) {
  const title = `${input.role} ${input.name} meets its own rules`;
  const refuse = (found, guidance) => fail(ID, title, { expected: "a signature that its rules allow", found, evidence: "claims", guidance });
  const policies = policiesFor(input, trust);
  if (policies.length === 0) return refuse("no rule for it", "Add a rule for it to base-models.rules, or use another.");
  const signatures = signaturesOver(upstream, input);
  if (signatures.length === 0) {
    return refuse(
      `${describeInput(input)}; no signature over these digests among the claims`,
      "Give attest the path of the base model with its model.sig: its evidence then travels along in claims.jsonl."
    );
  }
  const judged = judgeEach(signatures, policies, upstream).map((one2) => ({
    ...one2,
    checks: checksOf(input, one2.one, one2.policy, court)
  }));
  const best = judged.sort((a, b) => unmetOf(a.checks) - unmetOf(b.checks))[0];
  if (best === void 0) throw new RangeError("nothing was judged");
  const { one, checks } = best;
  const outcome = worstOf(checks);
  if (outcome === "pass") for (const line of [one.line, ...linesOf2(one)]) court.count(line);
  const details = { found: describeInput(input), evidence: `claims, line ${one.line}`, checks };
  return outcome === "pass" ? { ...pass(ID, title, details), checks } : {
    ...refuse(details.found, "See the checks below: they are of the base model, by its rules."),
    ...details,
    outcome
  };
}
function judgeEach(signatures, policies, upstream) {
  return policies.flatMap((policy) => {
    const accepted = /* @__PURE__ */ new Set();
    return signatures.flatMap((line) => {
      const signed = sha256Hex(line.bundle.content.payload);
      const signature = judgeSignatureLine(upstream, line, policy);
      const copy = `${signed} ${signature.voucher?.identity}`;
      if (signature.voucher && accepted.has(copy)) return [];
      if (signature.voucher) accepted.add(copy);
      return [{ one: withClaims(upstream, line.line, signature), policy }];
    });
  });
}
var linesOf2 = ({ claims }) => (claims?.accepted ?? []).map(({ line }) => line);
function checksOf(input, one, trust, court) {
  const { signature, claims, voucher } = one;
  const findings = { path: input.name, integrity: "files", signature, ...claims && { claims } };
  const verdict = court.judge(evaluate(findings), findings, { trust, ...voucher && { voucher } });
  return [
    pass("base-model.digests", "The signature is over what the provenance names by digest", {
      found: describeInput(input),
      evidence: `claims, line ${one.line}`
    }),
    ...verdict.checks
  ];
}
function policiesFor({ name }, trust) {
  const rules = (trust.parsed.policy["base-models"]?.rules ?? []).map((rule, index) => ({ rule, index }));
  const naming = rules.filter(({ rule }) => rule.names?.includes(name));
  const chosen = naming.length > 0 ? naming : rules.filter(({ rule }) => rule.names === void 0);
  return chosen.map(({ rule, index }) => nestedTrust(rule, trust.baseModels?.[index], trust));
}
function nestedTrust({ policy: inline }, loaded, outer) {
  const trust = loaded ?? (inline && inlineTrust(inline, outer));
  if (trust === void 0) throw new RangeError("the policy of a base model was not loaded");
  const denied = outer.parsed.policy.deny?.signers;
  if (denied === void 0) return trust;
  const { policy } = trust.parsed;
  const deny2 = mergeDenied([{ signers: denied }, policy.deny ?? {}]);
  return { ...trust, parsed: { ...trust.parsed, policy: { ...policy, deny: deny2 } } };
}
var inlineTrust = (inline, outer) => ({
  method: "policy",
  parsed: { ...outer.parsed, policy: { ...inline, version: 1 } },
  ...outer.trusted && { trusted: outer.trusted }
});
var explainBaseModels = (rules, explain) => rules.flatMap(({ names, file, policy }) => {
  const which = names ? `The base model ${names.join(" or ")}` : "Each base model that no other rule names";
  if (file !== void 0) return [`${which} meets the policy ${file}, by its own evidence.`];
  return [
    `${which} meets these demands, by its own evidence:`,
    ...policy ? explain({ ...policy, version: 1 }).map((demand) => `  ${demand}`) : []
  ];
});

export {
  age,
  time,
  checkTime,
  durationOf,
  explainTime,
  deny,
  denyLists,
  mergeDenied,
  checkDenied,
  explainDenied,
  readUpstream,
  signersOf,
  baseModelRules,
  inlinePolicies,
  signerRulesOf,
  checkBaseModel,
  explainBaseModels
};
