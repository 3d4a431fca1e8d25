import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  parseTestResult
} from "./chunk-AGNDJ4JR.js";
import {
  parseProvenance
} from "./chunk-JJ5Z4DQK.js";

// src/statement/describe.ts
var FACT_ORDER = ["os", "kernel", "arch", "cpu", "cpuCount", "memory", "gpu", "gpuDriver", "cuda", "rocm", "python"];
var MAX_METRICS = 8;
var MAX_LENGTH = 500;
function oneLine(text) {
  const line = text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, " ").trim();
  return line.length > MAX_LENGTH ? `${line.slice(0, MAX_LENGTH)}…` : line;
}
function describeDigest(digest) {
  return Object.entries(digest ?? {}).map(([algorithm, value]) => algorithm === "gitCommit" ? value : `${algorithm}:${value}`).join(" ");
}
function describeInput({ role, name, uri, digest, annotations }) {
  const shown = role === "dataset" || role === "base-model" || role === "code" || role === "config" ? name : `${role} ${name}`;
  const notes = [...notesOf(role, annotations), ...role === "dataset" && uri !== void 0 ? [uri] : []];
  return `${shown} ${describeDigest(digest)}${notes.length > 0 ? ` (${notes.join(", ")})` : ""}`;
}
function notesOf(role, annotations) {
  const { dirty, changed, untracked, kind, digestSource, store, inCommit, trust } = annotations;
  if (role === "code") {
    if (dirty === true) return [`dirty: ${Number(changed)} changed, ${Number(untracked)} untracked`];
    return dirty === false ? ["clean"] : [];
  }
  if (role === "config") return [inCommit === true ? "as in the commit" : "not as in the commit"];
  if (digestSource === "stated") return [typeof store === "string" ? `stated, ${store}` : "stated"];
  return [...typeof kind === "string" ? [kind] : [], ...trust === "file-times" ? ["file times trusted"] : []];
}
function describeEnvironment({ name, digest, annotations = {} }) {
  const keys = [...FACT_ORDER, ...Object.keys(annotations).filter((key) => !FACT_ORDER.includes(key))];
  const facts = keys.flatMap((key) => {
    const value = annotations[key];
    return typeof value === "string" || typeof value === "number" ? [`${key} ${value}`] : [];
  });
  const elsewhere = name === "environment" ? "" : "of the attesting host, not of the training: ";
  return [`${elsewhere}${facts.join(", ")}`, `environment.json ${describeDigest(digest)}`];
}
function describeTestResult({
  result,
  configuration,
  passedTests,
  warnedTests,
  failedTests
}) {
  const metrics = configuration.flatMap(({ annotations }) => Object.entries(metricsOf(annotations)));
  const shown = metrics.slice(0, MAX_METRICS).map(([name, value]) => `${name} ${value}`);
  if (metrics.length > MAX_METRICS) shown.push(`${metrics.length - MAX_METRICS} more metrics`);
  const counts = [
    ["passed", passedTests],
    ["warned", warnedTests],
    ["failed", failedTests]
  ];
  for (const [word, tests] of counts)
    if (tests && tests.length > 0) shown.push(`${tests.length} ${tests.length === 1 ? "test" : "tests"} ${word}`);
  const unmarked = configuration.some(({ annotations }) => annotations?.["passMark"] === "none");
  const head = unmarked ? `${result} (measured, no pass mark given)` : result;
  return shown.length > 0 ? `${head}: ${shown.join(", ")}` : head;
}
function metricsOf(annotations) {
  const metrics = annotations?.["metrics"];
  if (typeof metrics !== "object" || metrics === null) return {};
  return Object.fromEntries(Object.entries(metrics).filter((entry) => typeof entry[1] === "number"));
}

// src/statement/fields.ts
var FIELD_NAMES = [
  "model_hash",
  "training_code_commit",
  "training_data_hash",
  "base_model_hash",
  "training_environment",
  "training_pipeline_id",
  "signer_identity",
  "timestamp",
  "evaluation_results",
  "hyperparameters",
  "training_log"
];
var SOURCES = {
  model_hash: {
    stated: "subjects of the signed statements",
    verified: "recomputed from the files",
    absent: "no statement about this model"
  },
  training_code_commit: {
    stated: "provenance: dependency code:… and the first dependency; not compared with the certificate",
    verified: "certificate (OID .12 and .13); the provenance names the same as the trained code",
    absent: "provenance names no code; train in a git checkout"
  },
  training_data_hash: {
    stated: "provenance: dependencies dataset:…; hashed by the signing job, or stated where said so",
    verified: "provenance: dependencies dataset:…; recomputed",
    absent: "provenance names no dataset; name them when attesting"
  },
  base_model_hash: {
    stated: "provenance: dependencies base-model:…; hashed by the signing job, or stated where said so",
    verified: "provenance: dependencies base-model:…; verified by their own signatures",
    absent: "provenance names no base model"
  },
  training_environment: {
    stated: "provenance: byproduct environment; measured by the signing job",
    verified: "provenance: byproduct environment; measured by a trusted builder",
    absent: "provenance has no environment record"
  },
  training_pipeline_id: {
    stated: "provenance: builder, workflow and invocation; not compared with the certificate",
    verified: "provenance: builder, workflow and invocation; equal to those in the certificate",
    absent: "no provenance"
  },
  signer_identity: {
    stated: "who was asked to sign; the signature is not verified here",
    verified: "certificate or key of the verified signature, never the payload",
    absent: "no signature"
  },
  timestamp: {
    stated: "time of signing; not verified here",
    verified: "transparency log or timestamp authority, never the payload",
    absent: "no log or timestamp authority vouches for a time"
  },
  evaluation_results: {
    stated: "test-result statement; measured by the signing job",
    verified: "test-result statement of an allowed signer",
    absent: "no test-result statement"
  },
  hyperparameters: {
    stated: "provenance: dependencies config:…; hashed by the signing job",
    verified: "provenance: dependencies config:…; equal to the files in the commit",
    absent: "provenance names no config"
  },
  training_log: {
    stated: "provenance: byproduct training-log",
    verified: "provenance: byproduct training-log; consistency proofs verified",
    absent: "no training log was recorded"
  }
};
function extractFields(statements, known) {
  const provenance = statements.provenance && parseProvenance(statements.provenance);
  const values = {
    model_hash: modelHashes(statements.provenance ?? statements.testResults[0], known),
    training_code_commit: provenance ? codeValues(provenance, known) : [],
    training_data_hash: inputsOf(provenance, ["dataset"]).map(describeInput),
    base_model_hash: inputsOf(provenance, ["base-model", "adapter", "component"]).map(describeInput),
    training_environment: environmentValues(provenance),
    training_pipeline_id: provenance ? pipelineValues(provenance) : [],
    signer_identity: [known.signer],
    timestamp: [known.signedAt],
    evaluation_results: statements.testResults.map((statement) => describeTestResult(parseTestResult(statement))),
    hyperparameters: inputsOf(provenance, ["config"]).map(describeInput),
    training_log: byproductDigests(provenance, "training-log")
  };
  return FIELD_NAMES.map((name) => toField(name, values[name], known.verified));
}
function toField(name, found, verified) {
  const values = found.filter((value) => value !== void 0 && value !== "").map((value) => oneLine(value ?? ""));
  const status = values.length === 0 ? "absent" : verified.has(name) ? "verified" : "stated";
  return { name, status, values, source: SOURCES[name][status] };
}
function modelHashes(statement, known) {
  const [model, manifest] = statement?.subject ?? [];
  const root = known.root ?? model?.digest["sha256"];
  const second = manifest?.name === "model.manifest.json" ? manifest.digest["sha256"] : void 0;
  const manifestDigest = known.manifestDigest ?? second;
  return [root && `sha256:${root}`, manifestDigest && `manifest sha256:${manifestDigest}`];
}
function inputsOf(provenance, roles) {
  return provenance?.inputs.filter(({ role }) => roles.includes(role)) ?? [];
}
function codeValues(provenance, { code: certified }) {
  if (certified !== void 0) return [certified];
  const code = inputsOf(provenance, ["code"]);
  const [first] = provenance.dependencies;
  const commit = first?.digest?.["gitCommit"];
  const isNew = commit !== void 0 && !code.some(({ digest }) => digest["gitCommit"] === commit);
  return [...code.map(describeInput), ...isNew && first ? [`${first.uri ?? "source"} ${commit} (workflow)`] : []];
}
function environmentValues(provenance) {
  return provenance?.byproducts.filter(({ name }) => name === "environment" || name === "environment-of-attesting-host").flatMap(describeEnvironment) ?? [];
}
function pipelineValues({ builderId, workflow, invocationId }) {
  const { repository = "", path = "", ref } = workflow ?? {};
  const where = [repository, path].filter((part) => part !== "").join("/");
  return [
    `builder ${builderId}`,
    where === "" ? void 0 : `workflow ${where}${ref === void 0 ? "" : `@${ref}`}`,
    invocationId && `invocation ${invocationId}`
  ];
}
function byproductDigests(provenance, name) {
  return provenance?.byproducts.filter((product) => product.name === name).map(({ digest }) => describeDigest(digest)) ?? [];
}

export {
  describeInput,
  metricsOf,
  extractFields
};
