import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  BASE_MODELS,
  DATASETS,
  inputsOf
} from "./chunk-NO4ZVSEL.js";
import {
  extensionsOf
} from "./chunk-47WTU4UA.js";
import {
  allOf,
  checkOf
} from "./chunk-B5QUK4G3.js";
import {
  rootsOf
} from "./chunk-E3K66YLN.js";
import {
  namesOf
} from "./chunk-K6NK6K6G.js";
import {
  commit,
  listOf,
  notEmpty,
  sha256,
  strictObject,
  text,
  yes
} from "./chunk-VJFO73QU.js";
import {
  CLOCK_SKEW_MS
} from "./chunk-NUVIW4G5.js";
import {
  rootDigest
} from "./chunk-JJ5Z4DQK.js";
import {
  comparePaths
} from "./chunk-LUH7EFKZ.js";

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
}).superRefine(notEmpty);
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
var lists = {
  /** Roots, or digests of manifests. */
  models: listOf(sha256).exactOptional(),
  files: listOf(sha256).exactOptional(),
  datasets: listOf(sha256).exactOptional(),
  "base-models": listOf(sha256).exactOptional(),
  /** Subject alternative names, hints of keys; SHA-256 of keys, of certificates, and of the authorities above them. */
  signers: listOf(text).exactOptional(),
  commits: listOf(commit).exactOptional()
};
var from = listOf(text).max(20).exactOptional();
var deny = strictObject({ ...lists, from }).superRefine(notEmpty);
var denyLists = strictObject(lists).superRefine(notEmpty);
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
  return { values: [...new Set(signers.flatMap((signer) => signer ? namesOf(signer) : []))], complete: true };
}
function commitsIn({ verdict, everyRun: runs }) {
  const values = [
    extensionsOf(verdict.signer).sourceRepositoryDigest,
    ...runs.flatMap((run) => [run.certified.sourceRepositoryDigest, ...codeIn(run)])
  ];
  return { values: [...new Set(values.filter((value) => value !== void 0))], complete: runs.length > 0 };
}
var codeIn = ({ provenance: { dependencies } }) => dependencies.map(({ digest }) => digest?.["gitCommit"]);
var explainDenied = ({ from: unread, ...denied }) => [
  ...Object.entries(denied).map(
    ([kind, list = []]) => `It has nothing to do with ${list.length} denied ${kind.replace("-", " ")}.`
  ),
  ...unread ? [`It has nothing to do with what is denied by ${unread.join(", ")}.`] : []
];

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
  explainDenied
};
