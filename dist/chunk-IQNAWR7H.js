import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  BASE_MODELS,
  DATASETS,
  allOf,
  anyOf,
  checkOf,
  inputsOf
} from "./chunk-CFALWOVY.js";
import {
  commit,
  external_exports,
  listOf,
  notEmpty,
  sha256,
  text,
  yes
} from "./chunk-TZLLDQNX.js";
import {
  metricsOf
} from "./chunk-L4M722YJ.js";
import {
  TEST_RESULT_TYPE,
  parseTestResult
} from "./chunk-AFYPJZ2X.js";
import {
  PROVENANCE_TYPE,
  parseProvenance
} from "./chunk-UO3ICAMV.js";
import {
  formatBytes
} from "./chunk-R3JUTCJG.js";

// src/policy/facts.ts
function factsOf(verdict, findings, now) {
  const accepted = findings.claims?.accepted ?? [];
  const ofType = (type) => accepted.filter(({ statement }) => statement.predicateType === type);
  return {
    findings,
    verdict,
    now,
    runs: ofType(PROVENANCE_TYPE).map((claim) => ({
      line: claim.line,
      claim,
      provenance: parseProvenance(claim.statement),
      certified: extensionsOf(claim.signer)
    })),
    evaluations: ofType(TEST_RESULT_TYPE).map((claim) => ({
      line: claim.line,
      claim,
      result: parseTestResult(claim.statement)
    }))
  };
}
function extensionsOf(signer) {
  return signer?.method === "sigstore" ? signer.extensions : {};
}

// src/policy/deny.ts
var deny = external_exports.strictObject({
  /** Roots, or digests of manifests. */
  models: listOf(sha256).exactOptional(),
  files: listOf(sha256).exactOptional(),
  datasets: listOf(sha256).exactOptional(),
  "base-models": listOf(sha256).exactOptional(),
  /** Subject alternative names, hints of keys, SHA-256 of certificates. */
  signers: listOf(text).exactOptional(),
  commits: listOf(commit).exactOptional()
}).superRefine(notEmpty);
function checkDenied(denied, facts) {
  const known = {
    models: () => modelIn(facts),
    files: () => filesIn(facts),
    datasets: () => inputsIn(facts, DATASETS),
    "base-models": () => inputsIn(facts, BASE_MODELS),
    signers: () => signersIn(facts),
    commits: () => commitsIn(facts)
  };
  return Object.entries(denied).map(([kind, list = []]) => {
    const { values, complete } = known[kind]();
    const hits = values.filter((value) => list.includes(value));
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
  const { root, manifestDigest } = facts.verdict.model;
  return { values: [root, manifestDigest].filter((value) => value !== void 0), complete: wasRecomputed(facts) };
}
function filesIn(facts) {
  const { oms } = facts.findings.signature;
  const values = oms?.method === "files" ? oms.resources.map(({ digest }) => digest) : [];
  return { values: [...new Set(values)], complete: wasRecomputed(facts) && oms?.method === "files" };
}
function inputsIn({ runs }, kind) {
  const inputs = runs.flatMap((run) => inputsOf(run, kind));
  const values = inputs.flatMap(
    ({ digest, annotations }) => [digest["sha256"], annotations["filesDigest"]].filter((value) => typeof value === "string")
  );
  return { values, complete: runs.length > 0 && inputs.every(({ digest }) => digest["sha256"] !== void 0) };
}
function signersIn({ verdict, runs, evaluations }) {
  const signers = [verdict.signer, ...[...runs, ...evaluations].map(({ claim }) => claim.signer)];
  return { values: [...new Set(signers.flatMap((signer) => signer ? [nameOf(signer)] : []))], complete: true };
}
function nameOf(signer) {
  switch (signer.method) {
    case "sigstore":
      return signer.san;
    case "key":
      return signer.hint;
    case "certificate":
      return signer.sha256;
  }
}
function commitsIn({ verdict, runs }) {
  const values = [
    extensionsOf(verdict.signer).sourceRepositoryDigest,
    ...runs.flatMap((run) => [run.certified.sourceRepositoryDigest, ...codeIn(run)])
  ];
  return { values: [...new Set(values.filter((value) => value !== void 0))], complete: runs.length > 0 };
}
var codeIn = ({ provenance: { dependencies } }) => dependencies.map(({ digest }) => digest?.["gitCommit"]);
var explainDenied = (denied) => Object.entries(denied).map(
  ([kind, list = []]) => `It has nothing to do with ${list.length} denied ${kind.replace("-", " ")}.`
);

// src/policy/evaluation.ts
var bounds = external_exports.strictObject({ min: external_exports.number().exactOptional(), max: external_exports.number().exactOptional() }).superRefine(notEmpty).refine(({ min = -Infinity, max = Infinity }) => min <= max, "min is greater than max");
var evaluation = external_exports.strictObject({
  /** Results of test-result statements that are good enough. A file of numbers alone has WARNED. */
  results: listOf(external_exports.enum(["PASSED", "WARNED"])).exactOptional(),
  /** By their dotted names. */
  metrics: external_exports.record(external_exports.string().min(1).max(256), bounds).exactOptional()
}).superRefine(notEmpty);
function checkEvaluation({ results, metrics = {} }, evaluations) {
  return [
    ...results ? [checkResults(results, evaluations)] : [],
    ...Object.entries(metrics).map(([name, wanted]) => checkMetric(name, wanted, evaluations))
  ];
}
var EVIDENCE2 = "claims, test-result; measured by its signer";
function checkResults(wanted, evaluations) {
  return checkOf({
    id: "evaluation.results",
    title: "The model was evaluated, with a result that is good enough",
    expected: anyOf(wanted),
    found: allOf(evaluations.map(({ line, result: { result } }) => `${result} (line ${line})`)),
    evidence: EVIDENCE2,
    guidance: "Evaluate the model and attest the result (--evaluation); a result is in the file only if it is put there.",
    met: evaluations.length > 0 && evaluations.every(({ result }) => wanted.includes(result.result))
  });
}
function checkMetric(name, wanted, evaluations) {
  const { min = -Infinity, max = Infinity } = wanted;
  const found = evaluations.flatMap(
    ({ line, result: { configuration } }) => configuration.flatMap(({ annotations }) => {
      const metrics = metricsOf(annotations);
      const value = Object.hasOwn(metrics, name) ? metrics[name] : void 0;
      return value === void 0 ? [] : [{ line, value }];
    })
  );
  return checkOf({
    id: `evaluation.metrics.${name}`,
    title: `The evaluation shows ${name} within its bounds`,
    expected: describeBounds(wanted),
    found: allOf(found.map(({ line, value }) => `${value} (line ${line})`)),
    evidence: EVIDENCE2,
    guidance: found.length === 0 ? "No evaluation that counts has a metric of this name: names are dotted, as verify shows them." : "The model does not do what the policy demands of it.",
    met: found.length > 0 && found.every(({ value }) => value >= min && value <= max)
  });
}
function describeBounds({ min, max }) {
  return [min === void 0 ? "" : `at least ${min}`, max === void 0 ? "" : `at most ${max}`].filter((text2) => text2 !== "").join(", ");
}
function explainEvaluation({ results, metrics = {} }) {
  return [
    ...results ? [`Its evaluation ended with ${anyOf(results)}.`] : [],
    ...Object.entries(metrics).map(([name, wanted]) => `Its evaluation shows ${name} of ${describeBounds(wanted)}.`)
  ];
}

// src/policy/expect.ts
var expectation = external_exports.strictObject({
  root: sha256.exactOptional(),
  commit: commit.exactOptional(),
  tag: text.regex(/^[^\s*?[\\^~:]+$/, "the name of one tag, such as v1.2.0").exactOptional(),
  "signed-after": text.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/, 'a time in UTC, in quotes: "2026-01-31T12:00:00Z"').refine((value) => !Number.isNaN(Date.parse(value)), "no such time").exactOptional()
}).superRefine(notEmpty);
function checkExpectation(expected, { verdict }) {
  const { model, signer, signedAt, integrity } = verdict;
  const { sourceRepositoryDigest, sourceRepositoryRef } = extensionsOf(signer);
  const { root, commit: wanted, tag, "signed-after": after } = expected;
  return [
    ...root ? [
      checkOf({
        ...about("root", "root digest", root, model.root, "signature"),
        // Whole-file digests, which a root is made of, were not recomputed.
        met: model.root === root ? integrity === "files" || "unknown" : false
      })
    ] : [],
    ...wanted ? [checkOf(about("commit", "commit", wanted, sourceRepositoryDigest, "certificate, OID .13"))] : [],
    ...tag ? [checkOf(about("tag", "tag", `refs/tags/${tag}`, sourceRepositoryRef, "certificate, OID .14"))] : [],
    ...after ? [
      checkOf({
        ...about("signed-after", "time of signing", `after ${after}`, signedAt, "log or timestamp authority"),
        met: signedAt !== void 0 && Date.parse(signedAt) > Date.parse(after)
      })
    ] : []
  ];
}
var about = (id, noun, expected, found, evidence) => ({
  id: `expect.${id}`,
  title: `The model has the expected ${noun}`,
  expected,
  found,
  evidence,
  guidance: "This is another model than the expected one, perhaps an older one: get the right one, or expect this one.",
  met: found === expected
});
function explainExpectation({ root, commit: wanted, tag, "signed-after": after }) {
  return [
    ...root ? [`Its root digest is ${root}.`] : [],
    ...wanted ? [`It was signed in a run on commit ${wanted}.`] : [],
    ...tag ? [`It was signed in a run on tag ${tag}.`] : [],
    ...after ? [`It was signed after ${after}.`] : []
  ];
}

// src/policy/files.ts
var UNITS = { B: 1, KiB: 1024, MiB: 1024 ** 2, GiB: 1024 ** 3, TiB: 1024 ** 4 };
var size = external_exports.string().regex(
  /^[1-9][0-9]{0,12} (B|KiB|MiB|GiB|TiB)$/,
  "a size is a number, a space, and B, KiB, MiB, GiB or TiB, such as 20 GiB"
);
var toBytes = (value) => {
  const [number = "", unit = ""] = value.split(" ");
  return Number(number) * (UNITS[unit] ?? Number.NaN);
};
var format = text.regex(/^[^/*]+$/, "the end of a file name (.safetensors) or a whole one (LICENSE), without / or *");
var files = external_exports.strictObject({
  /** No file of a format that runs code when it is loaded. */
  pickle: external_exports.literal(false, "expected false").exactOptional(),
  formats: listOf(format).exactOptional(),
  "max-size": size.exactOptional(),
  "max-total-size": size.exactOptional(),
  /** Paths that may lie in the model although its signer left them out. */
  ignorable: listOf(text.regex(/^[^/](.*[^/])?$/, "a path in the model, without / at its ends")).exactOptional()
}).superRefine(notEmpty);
var PICKLE = [
  ".pkl",
  ".pickle",
  ".pt",
  ".pth",
  ".bin",
  ".ckpt",
  ".joblib",
  ".dill",
  ".cloudpickle",
  ".npy",
  ".npz",
  ".mar",
  ".nemo"
];
function checkFiles(demands, { findings }) {
  const found = findings.files?.onDisk ?? [];
  const { pickle, formats, "max-size": maxSize, "max-total-size": maxTotal } = demands;
  return [
    ...pickle === false ? [
      named("pickle", "No file has the name of a format that can run code when it is loaded", {
        found,
        expected: `no name that ends in ${anyOf(PICKLE, 20)}`,
        isBad: isPickle,
        guidance: "Save the model in a format without code, such as safetensors."
      })
    ] : [],
    ...formats ? [
      named("formats", "Every file is of an allowed format", {
        found,
        expected: anyOf(formats, 20),
        isBad: ({ path }) => !formats.some((one) => isFormat(one, path)),
        guidance: "Take the files out of the model, or allow their format."
      })
    ] : [],
    ...maxSize ? [
      named("max-size", "No file is larger than allowed", {
        found,
        expected: `at most ${maxSize} each`,
        isBad: (file) => file.size > toBytes(maxSize),
        guidance: "Is it the right model? If so, raise the limit."
      })
    ] : [],
    ...maxTotal ? [checkTotal(maxTotal, found)] : []
  ];
}
function isFormat(one, path) {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return one.startsWith(".") ? name.length > one.length && name.toLowerCase().endsWith(one.toLowerCase()) : name === one;
}
function named(id, title, { found, expected, isBad, guidance }) {
  const bad = found.filter(isBad);
  return checkOf({
    id: `files.${id}`,
    title,
    expected,
    found: bad.length > 0 ? allOf(bad.map((file) => `${file.path} (${formatBytes(file.size)})`)) : `${found.length} files`,
    evidence: "names and sizes of the files",
    guidance: found.length === 0 ? "The files were not looked at: see what failed before." : guidance,
    met: found.length === 0 ? "unknown" : bad.length === 0
  });
}
function checkTotal(limit, found) {
  const total = found.reduce((sum, file) => sum + file.size, 0);
  return checkOf({
    id: "files.max-total-size",
    title: "The model is not larger than allowed",
    expected: `at most ${limit}`,
    found: formatBytes(total),
    evidence: "sizes of the files",
    guidance: "Is it the right model? If so, raise the limit.",
    met: found.length === 0 ? "unknown" : total <= toBytes(limit)
  });
}
function explainFiles(demands) {
  const { pickle, formats, "max-size": maxSize, "max-total-size": maxTotal, ignorable } = demands;
  return [
    ...pickle === false ? ["No file is named as pickled objects are, which run code when they are loaded."] : [],
    ...formats ? [`Every file is named ${anyOf(formats, 20)}.`] : [],
    ...maxSize ? [`No file is larger than ${maxSize}.`] : [],
    ...maxTotal ? [`All files together are not larger than ${maxTotal}.`] : [],
    ...ignorable ? [`These may lie in the model unsigned: ${ignorable.join(", ")}.`] : []
  ];
}
var isPickle = ({ path }) => PICKLE.some((ending) => path.toLowerCase().endsWith(ending));
var hasPickle = (found) => found.some(isPickle);
function formatsOf(found) {
  const formats = found.map(({ path }) => {
    const name = path.slice(path.lastIndexOf("/") + 1);
    const dot = name.lastIndexOf(".");
    return dot > 0 && dot < name.length - 1 ? name.slice(dot).toLowerCase() : name;
  });
  return [...new Set(formats)].sort();
}
function sizeFor(bytes) {
  const [unit = "B", factor = 1] = Object.entries(UNITS).findLast(([, each]) => bytes >= each) ?? [];
  return `${Math.max(1, Math.ceil(bytes / factor))} ${unit}`;
}

// src/policy/time.ts
var DAY = 864e5;
var age = text.regex(
  /^[1-9][0-9]{0,4} (days?|hours?)$/,
  "an age is a number and days or hours, such as 90 days"
);
var time = external_exports.strictObject({
  /** A log or timestamp authority vouches for the time of signing. */
  trusted: yes.exactOptional(),
  /** Since it was signed; needs a trusted time. */
  "max-age": age.exactOptional()
}).superRefine(notEmpty);
var SKEW = 5 * 6e4;
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
    guidance: since < -SKEW ? "It was signed after now: the clock of this machine is wrong." : "Train or sign the model anew, if it is still good.",
    met: signedAt === void 0 ? false : since < -SKEW ? "unknown" : since <= toMilliseconds(maxAge)
  });
  return [trusted, young];
}
function toMilliseconds(value) {
  const [number = "", unit = ""] = value.split(" ");
  return Number(number) * (unit.startsWith("day") ? DAY : DAY / 24);
}
function explainTime({ trusted, "max-age": maxAge }) {
  return [
    ...trusted || maxAge ? ["A log or timestamp authority vouches for the time of signing."] : [],
    ...maxAge ? [`It was signed at most ${maxAge} ago.`] : []
  ];
}

// src/policy/environment.ts
var factName = external_exports.string().regex(/^[A-Za-z][\w-]{0,63}$/, "a fact is named as the provenance names it, such as cuda");
var environment = external_exports.strictObject({
  /** Recorded on the machine that trained, not on the one that signed. */
  "of-training": yes.exactOptional(),
  /** Values that a fact may have, exactly. */
  facts: external_exports.record(factName, listOf(external_exports.union([text, external_exports.number()], "expected text or a number"))).exactOptional()
}).superRefine(notEmpty);
function checkEnvironment({ "of-training": ofTraining, facts = {} }, run) {
  const records = run.provenance.byproducts.filter(({ name }) => name === "environment");
  const evidence = `claims, line ${run.line}, environment; measured by the job`;
  const recorded = checkOf({
    id: "environment.of-training",
    title: "The machine that trained is on record",
    expected: "a record made where the model was trained",
    found: records.length > 0 ? "a record of the training machine" : hostOf(run),
    evidence,
    guidance: "Attest in the training job, so that its machine is the one that is measured.",
    met: records.length > 0
  });
  return [
    ...ofTraining || Object.keys(facts).length > 0 ? [recorded] : [],
    ...Object.entries(facts).map(([name, allowed]) => checkFact(name, allowed, records, evidence))
  ];
}
var hostOf = ({ provenance: { byproducts } }) => byproducts.some(({ name }) => name === "environment-of-attesting-host") ? "a record of the attesting host" : void 0;
function checkFact(name, allowed, records, evidence) {
  const values = records.map(({ annotations }) => annotations?.[name]);
  const wanted = allowed.map(String);
  const isAllowed = (value) => (typeof value === "string" || typeof value === "number") && wanted.includes(String(value));
  return checkOf({
    id: `environment.facts.${name}`,
    title: `The training machine has an allowed ${name}`,
    expected: anyOf(wanted),
    found: values.every((value) => value === void 0) ? void 0 : values.map(String).join(", "),
    evidence,
    guidance: "Train on a machine as the policy wants it, or allow what was found.",
    met: values.length > 0 && values.every(isAllowed)
  });
}
function explainEnvironment({ "of-training": ofTraining, facts = {} }) {
  return [
    ...ofTraining ? ["The machine that trained the model is on record."] : [],
    ...Object.entries(facts).map(
      ([name, allowed]) => `On the training machine ${name} is ${anyOf(allowed.map(String))}.`
    )
  ];
}

// src/policy/runner.ts
var runners = listOf(external_exports.enum(["github-hosted", "self-hosted"]));
function checkRunner(allowed, { certified }) {
  const found = certified.runnerEnvironment;
  const check = checkOf({
    id: "runners",
    title: "The job ran on a machine of an allowed kind",
    expected: anyOf(allowed),
    found,
    evidence: "certificate, OID .11",
    guidance: "Only a workflow’s certificate says on what its job ran. Train on a runner that the policy allows.",
    met: allowed.some((kind) => kind === found)
  });
  return [check];
}
var explainRunners = (allowed) => [`The job ran on a ${anyOf(allowed)} runner.`];

export {
  factsOf,
  deny,
  checkDenied,
  explainDenied,
  evaluation,
  checkEvaluation,
  explainEvaluation,
  expectation,
  checkExpectation,
  explainExpectation,
  files,
  checkFiles,
  explainFiles,
  hasPickle,
  formatsOf,
  sizeFor,
  environment,
  checkEnvironment,
  explainEnvironment,
  runners,
  checkRunner,
  explainRunners,
  time,
  checkTime,
  explainTime
};
