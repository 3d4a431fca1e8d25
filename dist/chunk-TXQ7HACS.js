import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  STATEMENT_TYPE,
  StatementError,
  filesDigest,
  quoted,
  rootDigest
} from "./chunk-NZSWWKHZ.js";
import {
  isDigest
} from "./chunk-CGMY5Z3C.js";
import {
  assertModelPath,
  checkModelPath,
  comparePaths
} from "./chunk-TIA4MDRS.js";
import {
  AttestModelError
} from "./chunk-SGTPKY5S.js";

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
  SINGLE_FILE,
  OMS_PREDICATE_TYPE,
  OMS_OLD_PREDICATE_TYPE,
  buildOmsStatement,
  parseOmsStatement
};
