import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  StrictJsonError,
  isJsonObject,
  parseStrictJson
} from "./chunk-VP2P24KQ.js";
import {
  isDigest
} from "./chunk-GGT2TN3C.js";
import {
  batches,
  commaPieces,
  encodePieces
} from "./chunk-K6YHSAMJ.js";
import {
  assertModelPath,
  checkModelPath,
  comparePaths
} from "./chunk-LUH7EFKZ.js";
import {
  AttestModelError
} from "./chunk-HBJC6FYG.js";

// src/model/json-pieces.ts
var CHARACTERS = 1 << 16;
function* jsonPieces(value) {
  if (typeof value === "string" && value.length > CHARACTERS) {
    yield* stringPieces(value);
  } else if (Array.isArray(value)) {
    yield* listPieces(value);
  } else if (typeof value === "object" && value !== null) {
    yield* objectPieces(value);
  } else {
    yield JSON.stringify(value);
  }
}
function* listPieces(list) {
  let separator = "[";
  for (const batch of batches(list)) {
    yield separator + JSON.stringify(batch).slice(1, -1);
    separator = ",";
  }
  yield separator === "[" ? "[]" : "]";
}
function* objectPieces(object) {
  let separator = "{";
  for (const [key, member] of Object.entries(object)) {
    if (member === void 0) continue;
    yield `${separator}${JSON.stringify(key)}:`;
    yield* jsonPieces(member);
    separator = ",";
  }
  yield separator === "{" ? "{}" : "}";
}
function* stringPieces(text) {
  yield '"';
  for (let at = 0; at < text.length; ) {
    let end = Math.min(at + CHARACTERS, text.length);
    if ((text.charCodeAt(end - 1) & 64512) === 55296 && end < text.length) end--;
    yield JSON.stringify(text.slice(at, end)).slice(1, -1);
    at = end;
  }
  yield '"';
}

// src/statement/in-toto.ts
var STATEMENT_TYPE = "https://in-toto.io/Statement/v1";
var PAYLOAD_TYPE = "application/vnd.in-toto+json";
var LIMITS = { maxBytes: 67108864, maxDepth: 64 };
var StatementError = class extends Error {
  reason;
  constructor(reason) {
    super(`not an acceptable statement: ${reason}`);
    this.name = "StatementError";
    this.reason = reason;
  }
};
function quoted(name) {
  return JSON.stringify(name.length > 200 ? `${name.slice(0, 200)}…` : name);
}
function parseStatement(payload) {
  const statement = readJson(payload);
  if (!isJsonObject(statement)) throw new StatementError("the payload is not an object");
  const { _type, subject, predicateType, predicate } = statement;
  if (_type !== STATEMENT_TYPE) throw new StatementError(`_type is not ${STATEMENT_TYPE}`);
  if (typeof predicateType !== "string" || predicateType === "") throw new StatementError("predicateType is not text");
  if (!isJsonObject(predicate)) throw new StatementError("predicate is not an object");
  if (!Array.isArray(subject) || subject.length === 0) throw new StatementError("subject is not a list with an entry");
  subject.forEach(checkSubject);
  return statement;
}
function readJson(payload) {
  try {
    return parseStrictJson(payload, LIMITS);
  } catch (error) {
    if (error instanceof StrictJsonError) throw new StatementError(error.reason);
    throw error;
  }
}
function checkSubject(subject, index) {
  const where = `subject[${index}]`;
  if (!isJsonObject(subject)) throw new StatementError(`${where} is not an object`);
  const { name, digest } = subject;
  if (name !== void 0 && typeof name !== "string") throw new StatementError(`${where}.name is not text`);
  checkDigestSet(digest, `${where}.digest`);
}
function checkDigestSet(digest, where) {
  if (!isJsonObject(digest) || Object.keys(digest).length === 0) throw new StatementError(`${where} has no digest`);
  for (const [algorithm, value] of Object.entries(digest)) {
    if (typeof value !== "string" || value === "") throw new StatementError(`${where}.${algorithm} is not text`);
  }
  if (digest["sha256"] !== void 0 && !isDigest(digest["sha256"])) {
    throw new StatementError(`${where}.sha256 is not 64 lower-case hex characters`);
  }
}
function toPayload(statement) {
  return encodePieces(jsonPieces(statement));
}

// src/statement/read.ts
function parseDescriptors(value, what) {
  if (value === void 0) return [];
  if (!Array.isArray(value)) throw new StatementError(`${what} is not a list`);
  value.forEach((entry, i) => {
    const where = `${what}[${i}]`;
    if (!isJsonObject(entry)) throw new StatementError(`${where} is not an object`);
    texts(entry, ["name", "uri", "mediaType", "downloadLocation"]);
    if (entry["digest"] !== void 0) checkDigestSet(entry["digest"], `${where}.digest`);
    optionalObject(entry["annotations"], `${where}.annotations`);
  });
  return value;
}
function objectAt(parent, key) {
  const value = parent[key];
  if (!isJsonObject(value)) throw new StatementError(`${key} is not an object`);
  return value;
}
function optionalObject(value, what) {
  if (value === void 0) return {};
  if (!isJsonObject(value)) throw new StatementError(`${what} is not an object`);
  return value;
}
function textAt(parent, key) {
  const value = parent[key];
  if (typeof value !== "string" || value === "") throw new StatementError(`${key} is not text`);
  return value;
}
function texts(parent, keys) {
  const found = {};
  for (const key of keys) if (parent[key] !== void 0) found[key] = textAt(parent, key);
  return found;
}

// src/statement/provenance.ts
var PROVENANCE_TYPE = "https://slsa.dev/provenance/v1";
var GITHUB_BUILD_TYPE = "https://actions.github.io/buildtypes/workflow/v1";
var OUR_BUILD_TYPE = "https://github.com/attest-model/attest-model/blob/main/docs/build-type-v1.md";
function subjectsOf(model) {
  return [
    { name: model.name, digest: { sha256: model.root } },
    { name: "model.manifest.json", digest: { sha256: model.manifestDigest } }
  ];
}
function buildProvenanceStatement({ subjects, base, dependencies, byproducts }) {
  const { buildDefinition, runDetails } = base;
  const predicate = {
    buildDefinition: {
      ...buildDefinition,
      resolvedDependencies: [...buildDefinition.resolvedDependencies ?? [], ...dependencies]
    },
    runDetails: { ...runDetails, byproducts: [...runDetails.byproducts ?? [], ...byproducts] }
  };
  return {
    _type: STATEMENT_TYPE,
    subject: subjects,
    predicateType: PROVENANCE_TYPE,
    predicate
  };
}
function baseForOurBuildType(build) {
  const { builderId, workflow, startedOn, finishedOn, invocationId } = build;
  return {
    buildDefinition: { buildType: OUR_BUILD_TYPE, externalParameters: { ...workflow && { workflow } } },
    runDetails: { builder: { id: builderId }, metadata: { invocationId, startedOn, finishedOn } }
  };
}
var ROLES = ["code", "dataset", "base-model", "adapter", "component", "config"];
function parseProvenance(statement) {
  if (statement.predicateType !== PROVENANCE_TYPE) throw new StatementError(`predicateType is not ${PROVENANCE_TYPE}`);
  const definition = objectAt(statement.predicate, "buildDefinition");
  const details = objectAt(statement.predicate, "runDetails");
  const metadata = optionalObject(details["metadata"], "metadata");
  const workflow = optionalObject(
    optionalObject(definition["externalParameters"], "externalParameters")["workflow"],
    "workflow"
  );
  const dependencies = parseDescriptors(definition["resolvedDependencies"], "resolvedDependencies");
  return {
    buildType: textAt(definition, "buildType"),
    builderId: textAt(objectAt(details, "builder"), "id"),
    ...texts(metadata, ["invocationId", "startedOn", "finishedOn"]),
    ...Object.keys(workflow).length > 0 && { workflow: texts(workflow, ["ref", "repository", "path"]) },
    dependencies,
    inputs: namedDependencies(dependencies),
    byproducts: parseDescriptors(details["byproducts"], "byproducts")
  };
}
function namedDependencies(dependencies) {
  const seen = /* @__PURE__ */ new Set();
  return dependencies.flatMap(({ name: full = "", uri, digest = {}, annotations = {} }) => {
    const colon = full.indexOf(":");
    const role = full.slice(0, Math.max(colon, 0));
    if (!ROLES.includes(role)) return [];
    if (seen.has(full)) throw new StatementError(`the dependency ${quoted(full)} is listed twice`);
    seen.add(full);
    return [{ role, name: full.slice(colon + 1), ...uri !== void 0 && { uri }, digest, annotations }];
  });
}

// src/statement/oms-shards.ts
function parseShardName(name, where) {
  const second = name.lastIndexOf(":");
  const first = name.lastIndexOf(":", second - 1);
  const start = parseOffset(name.slice(first + 1, second));
  const end = parseOffset(name.slice(second + 1));
  if (first < 1 || start === void 0 || end === void 0 || start >= end) {
    throw new StatementError(`${where}.name ${quoted(name)} is not path:start:end`);
  }
  return { path: name.slice(0, first), start, end };
}
function parseOffset(text) {
  const value = /^(?:0|[1-9][0-9]{0,15})$/.test(text) ? Number(text) : void 0;
  return Number.isSafeInteger(value) ? value : void 0;
}
function assertComplete(resources, shardSize) {
  const files = /* @__PURE__ */ new Map();
  for (const resource of resources) {
    const shards = files.get(resource.path);
    if (shards) shards.push(resource);
    else files.set(resource.path, [resource]);
  }
  for (const [path, shards] of files) {
    shards.sort((a, b) => (a.start ?? 0) - (b.start ?? 0));
    shards.forEach(({ start = 0, end = 0 }, i) => {
      const last = i === shards.length - 1;
      if (start !== i * shardSize || (last ? end > start + shardSize : end !== start + shardSize)) {
        throw new StatementError(`the shards of ${quoted(path)} do not cover it in steps of ${shardSize} bytes`);
      }
    });
  }
}

// src/statement/oms-read.ts
var SINGLE_FILE = ".";
function parseSerialization(value) {
  const fields = ["method", "hash_type", "shard_size", "allow_symlinks", "ignore_paths"];
  const {
    method,
    hash_type: hash,
    shard_size: shardSize,
    allow_symlinks: allowSymlinks,
    ignore_paths: ignorePaths = []
  } = asRecord(value, fields, "serialization");
  if (method !== "files" && method !== "shards") throw new StatementError("serialization.method is unknown");
  if (typeof allowSymlinks !== "boolean") throw new StatementError("serialization.allow_symlinks is not a boolean");
  if (!Array.isArray(ignorePaths) || !ignorePaths.every((path) => typeof path === "string" && path !== "")) {
    throw new StatementError("serialization.ignore_paths is not a list of names");
  }
  if (method === "files") {
    if (shardSize !== void 0) throw new StatementError("serialization.shard_size without shards");
    return { method, hashType: parseHashType(hash), allowSymlinks, ignorePaths };
  }
  if (typeof shardSize !== "number" || !Number.isSafeInteger(shardSize) || shardSize <= 0) {
    throw new StatementError("serialization.shard_size is not a positive number of bytes");
  }
  return { method, hashType: parseHashType(hash, shardSize), shardSize, allowSymlinks, ignorePaths };
}
function parseHashType(value, shardSize) {
  const name = withoutSuffix(value, shardSize);
  if (name === "sha256" || name === "blake2b") return name;
  if (name === "blake3") throw unsupported("hashes with blake3");
  throw new StatementError("serialization.hash_type is unknown");
}
function withoutSuffix(algorithm, shardSize) {
  const suffix = `-sharded-${shardSize}`;
  if (shardSize === void 0 || typeof algorithm !== "string" || !algorithm.endsWith(suffix)) return algorithm;
  return algorithm.slice(0, -suffix.length);
}
function parseResources(value, { hashType, shardSize }) {
  if (!Array.isArray(value) || value.length === 0) throw new StatementError("resources is not a list with an entry");
  const resources = value.map((entry, i) => {
    const { name, algorithm, digest } = asRecord(entry, void 0, `resources[${i}]`);
    if (typeof name !== "string") throw new StatementError(`resources[${i}].name is not text`);
    if (withoutSuffix(algorithm, shardSize) !== hashType) {
      throw new StatementError(`resources[${i}].algorithm is not the hash_type`);
    }
    if (!isDigest(digest, hashType)) throw new StatementError(`resources[${i}].digest is not a ${hashType} digest`);
    const place = shardSize === void 0 ? { path: name } : parseShardName(name, `resources[${i}]`);
    return { name, digest, ...place };
  });
  assertNames(resources);
  if (shardSize !== void 0) assertComplete(resources, shardSize);
  return resources;
}
function assertNames(resources) {
  const seen = /* @__PURE__ */ new Set();
  const single = resources.every(({ path }) => path === SINGLE_FILE);
  resources.forEach(({ name, path }, i) => {
    const reason = single ? void 0 : checkModelPath(path);
    if (reason !== void 0) throw new StatementError(`resources[${i}].name ${quoted(name)}: ${reason}`);
    if (seen.has(name)) throw new StatementError(`resources[${i}].name ${quoted(name)} is listed twice`);
    seen.add(name);
  });
}
function unsupported(what) {
  return new AttestModelError("UNSUPPORTED", `this signature ${what}, which is not supported`, {
    guidance: "Sign the model anew with sha256 (the default of every OMS signer), or verify it with the tool that signed it."
  });
}
function asRecord(value, fields, what) {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new StatementError(`${what} is not an object`);
  }
  if (fields !== void 0) assertFields(value, fields, what);
  return value;
}
function assertFields(value, fields, what) {
  const unknown = Object.keys(value).find((key) => !fields.includes(key));
  if (unknown !== void 0) throw new StatementError(`${what} has the unknown field ${quoted(unknown)}`);
}

// src/model/root.ts
import { createHash } from "node:crypto";
function rootDigest(digests, algorithm = "sha256") {
  const hash = createHash("sha256");
  for (const batch of batches(digests)) {
    if (!batch.every((digest) => isDigest(digest, algorithm))) throw new RangeError(`not a ${algorithm} digest`);
    hash.update(batch.join(""), "hex");
  }
  return hash.digest("hex");
}
function filesDigest(entries) {
  const sorted = [...entries].sort((a, b) => comparePaths(a.name, b.name));
  const hash = createHash("sha256").update("[");
  for (const piece of commaPieces(sorted, canonicalEntry)) hash.update(piece);
  return hash.update("]").digest("hex");
}
function canonicalEntry({ algorithm, digest, name }) {
  if (!name.isWellFormed()) throw new RangeError("a name with a lone surrogate has no canonical JSON");
  return JSON.stringify({ algorithm, digest, name });
}

// src/statement/oms.ts
var OMS_PREDICATE_TYPE = "https://model_signing/signature/v1.0";
var OMS_OLD_PREDICATE_TYPE = "https://model_signing/Digests/v0.1";
function buildOmsStatement(model) {
  if (model.name === "" || !model.name.isWellFormed() || new RegExp("\\p{Cc}", "u").test(model.name)) {
    throw new AttestModelError("USAGE", `the name ${JSON.stringify(model.name)} cannot be a subject's`, {
      guidance: "Give the model a name of its own: --name NAME, or the input `name`."
    });
  }
  if (model.files.length === 0) throw new AttestModelError("EMPTY_MODEL", "there is no file to sign");
  const files = [...model.files].sort((a, b) => comparePaths(a.path, b.path));
  files.forEach(({ path }, i) => {
    assertModelPath(path);
    if (path === files[i - 1]?.path) throw new AttestModelError("INTERNAL", `${path} is listed twice`);
  });
  const ignorePaths = [...new Set(model.ignorePaths)].sort(comparePaths);
  return {
    _type: STATEMENT_TYPE,
    subject: [{ name: model.name, digest: { sha256: rootDigest(files.map(({ digest }) => digest)) } }],
    predicateType: OMS_PREDICATE_TYPE,
    predicate: {
      serialization: {
        method: "files",
        hash_type: "sha256",
        allow_symlinks: model.allowSymlinks,
        ...ignorePaths.length > 0 && { ignore_paths: ignorePaths }
      },
      resources: files.map(({ path, digest }) => ({ name: path, algorithm: "sha256", digest }))
    }
  };
}
function parseOmsStatement(statement) {
  if (statement.predicateType === OMS_OLD_PREDICATE_TYPE) return parseOldStatement(statement);
  if (statement.predicateType !== OMS_PREDICATE_TYPE) {
    throw new StatementError(`predicateType is not ${OMS_PREDICATE_TYPE}`);
  }
  assertFields(statement, ["_type", "subject", "predicateType", "predicate"], "the statement");
  const { name, root } = parseSubject(statement);
  const predicate = asRecord(statement.predicate, ["serialization", "resources"], "predicate");
  const serialization = parseSerialization(predicate["serialization"]);
  const resources = parseResources(predicate["resources"], serialization);
  const actualRoot = rootDigest(
    resources.map(({ digest }) => digest),
    serialization.hashType
  );
  if (actualRoot !== root) {
    throw new StatementError(`the subject's digest is ${root}, but the resources hash to ${actualRoot}`);
  }
  return finish({ format: "v1.0", name, root, ...serialization, resources });
}
function parseSubject({ subject }) {
  const [only, ...others] = subject;
  if (only === void 0 || others.length > 0) {
    throw new StatementError(`${subject.length} subjects, where OMS has exactly one`);
  }
  if (!only.name) throw new StatementError("subject[0].name is missing or empty");
  for (const value of Object.values(only.digest)) {
    if (!/^[0-9a-f]+$/.test(value)) throw new StatementError("subject[0].digest is not lower-case hex");
  }
  const root = only.digest["sha256"];
  if (root === void 0) throw new StatementError("subject[0].digest has no sha256");
  return { name: only.name, root };
}
function parseOldStatement({ subject }) {
  const resources = subject.map((file, i) => {
    const { name, digest, annotations = {} } = file;
    if (name === void 0) throw new StatementError(`subject[${i}] has no name`);
    const kind = asRecord(annotations, void 0, `subject[${i}].annotations`)["actual_hash_algorithm"] ?? "sha256";
    if (kind !== "file-sha256" && kind !== "sha256") throw unsupported("has subjects that are not SHA-256 of files");
    if (digest["sha256"] === void 0) throw new StatementError(`subject[${i}].digest has no sha256`);
    return { name, digest: digest["sha256"], path: name };
  });
  assertNames(resources);
  return finish({
    format: "digests-v0.1",
    root: rootDigest(resources.map(({ digest }) => digest)),
    method: "files",
    hashType: "sha256",
    allowSymlinks: false,
    ignorePaths: [],
    resources
  });
}
function finish(parsed) {
  if (parsed.method === "shards") return parsed;
  let known;
  return {
    ...parsed,
    get filesDigest() {
      known ??= filesDigest(parsed.resources.map(({ name, digest }) => ({ algorithm: parsed.hashType, digest, name })));
      return known;
    }
  };
}

export {
  jsonPieces,
  STATEMENT_TYPE,
  PAYLOAD_TYPE,
  StatementError,
  parseStatement,
  toPayload,
  parseDescriptors,
  PROVENANCE_TYPE,
  GITHUB_BUILD_TYPE,
  OUR_BUILD_TYPE,
  subjectsOf,
  buildProvenanceStatement,
  baseForOurBuildType,
  parseProvenance,
  rootDigest,
  filesDigest,
  SINGLE_FILE,
  OMS_PREDICATE_TYPE,
  OMS_OLD_PREDICATE_TYPE,
  buildOmsStatement,
  parseOmsStatement
};
