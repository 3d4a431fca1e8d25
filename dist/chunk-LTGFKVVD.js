import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  describeDigest,
  describeEnvironment,
  describeInput,
  describeTestResult,
  oneLine
} from "./chunk-5GOZP5JO.js";
import {
  parseTestResult
} from "./chunk-7JBLVS4P.js";
import {
  parseProvenance
} from "./chunk-NZSWWKHZ.js";
import {
  MODEL_ROLES
} from "./chunk-LXLH6L2Q.js";

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
    base_model_hash: inputsOf(provenance, MODEL_ROLES).map(describeInput),
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
  FIELD_NAMES,
  extractFields
};
