import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  INPUT_ROLES
} from "./chunk-LXLH6L2Q.js";
import {
  StrictJsonError,
  isJsonObject,
  parseStrictJson
} from "./chunk-UEZXDJVW.js";
import {
  isDigest
} from "./chunk-CGMY5Z3C.js";
import {
  batches,
  commaPieces,
  encodePieces
} from "./chunk-ARNNWVDS.js";
import {
  comparePaths
} from "./chunk-TIA4MDRS.js";

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
    if (!INPUT_ROLES.includes(role)) return [];
    if (seen.has(full)) throw new StatementError(`the dependency ${quoted(full)} is listed twice`);
    seen.add(full);
    return [{ role, name: full.slice(colon + 1), ...uri !== void 0 && { uri }, digest, annotations }];
  });
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

export {
  jsonPieces,
  STATEMENT_TYPE,
  PAYLOAD_TYPE,
  StatementError,
  quoted,
  parseStatement,
  toPayload,
  parseDescriptors,
  objectAt,
  optionalObject,
  textAt,
  PROVENANCE_TYPE,
  GITHUB_BUILD_TYPE,
  OUR_BUILD_TYPE,
  subjectsOf,
  buildProvenanceStatement,
  baseForOurBuildType,
  parseProvenance,
  rootDigest,
  filesDigest
};
