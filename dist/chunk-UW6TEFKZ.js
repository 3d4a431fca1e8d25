import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  MAX_CLAIMS_BYTES,
  checkManifest,
  evaluate,
  manifestOf,
  readClaims,
  rebuiltDigests
} from "./chunk-HMEYHLWH.js";
import {
  toTrust
} from "./chunk-3SPBUU6W.js";
import {
  MAX_BUNDLE_BYTES,
  verifyModelSignature
} from "./chunk-66DZD2YV.js";
import {
  isSameSigner
} from "./chunk-WK2XQPKG.js";
import {
  readLimited
} from "./chunk-QOX2RWJI.js";
import {
  NO_RANGES,
  hashChunks,
  hashFiles,
  hashModel,
  hashShards,
  taskOf
} from "./chunk-CD6HFKRB.js";
import {
  PROVENANCE_TYPE,
  SINGLE_FILE,
  rootDigest
} from "./chunk-UO3ICAMV.js";
import {
  normalizeIgnorePaths,
  scanModel
} from "./chunk-WDA3CNRC.js";
import {
  MAX_MANIFEST_BYTES
} from "./chunk-XGUGSK2R.js";
import {
  compareChunks,
  compareFiles,
  isWorthReading
} from "./chunk-C6IPRCYQ.js";
import {
  pass,
  tooBig,
  undecided
} from "./chunk-73BKVAFQ.js";
import {
  EVIDENCE_NAMES,
  HUB_CACHE,
  isIgnored
} from "./chunk-SEJ4GB6S.js";
import {
  CHUNK_SIZE,
  chunkRanges
} from "./chunk-SY3KU2FK.js";
import {
  comparePaths
} from "./chunk-LUH7EFKZ.js";
import {
  AttestModelError,
  messageOf
} from "./chunk-HBJC6FYG.js";

// src/verify.ts
import { basename } from "node:path";

// src/stores/evidence-files.ts
import { existsSync } from "node:fs";
async function readEvidence(places, limits) {
  const optional = async ({ path, asked }, limit, what) => asked || existsSync(path) ? readLimited(path, limit, what) : void 0;
  const claims = await optional(places.claims, limits.claims, "the claims file");
  const manifest = await optional(places.manifest, limits.manifest, "the manifest");
  return {
    signature: await readLimited(places.signature.path, limits.signature, "the signature"),
    ...claims && { claims },
    ...manifest && { manifest }
  };
}

// src/hashing/hash-by-chunks.ts
async function hashByChunks(scan, files, options) {
  const { engine, signal } = options;
  const progress = options.progress?.hashing(
    "verifying",
    files.reduce((sum, { size }) => sum + size, 0)
  );
  const how = {
    ...engine && { engine },
    ...progress && { onProgress: progress.update },
    ...signal && { signal }
  };
  try {
    return await hashFiles(scan.root, files, { task, take }, how);
  } finally {
    progress?.done();
  }
}
function task(file) {
  const chunked = file.size > CHUNK_SIZE;
  return taskOf(file, !chunked, chunked ? chunkRanges(file.size) : NO_RANGES);
}
function take({ path, size, digest, ranges }) {
  if (digest === void 0) return { path, size, chunks: ranges };
  return { path, size, digest };
}

// src/verification/chunks-bound.ts
var ID = "chunks.bound";
var TITLE = "The manifest’s chunk hashes are vouched for by who signed the files, in the same run";
function checkChunksBound(signer, manifest, accepted) {
  if (manifest === void 0) return notBound("no manifest");
  if (manifest.manifest === void 0) return notBound("a manifest that does not list the signed files");
  if (manifest.manifest.hash.chunkSize === void 0) return notBound("a manifest without chunk hashes");
  const naming = accepted.filter((claim) => manifestOf(claim) === manifest.digest);
  const binding = naming.find((claim) => binds(claim, signer));
  if (binding) return pass(ID, TITLE, { evidence: `claims, line ${binding.line}` });
  if (naming.length === 0) return notBound("no claim by the signer that names the manifest");
  const expected = `provenance of ${runOf(signer) ?? "a run that the certificate of the signature names"}`;
  const found = naming.map(
    ({ statement, signer: by, line }) => statement.predicateType === PROVENANCE_TYPE ? `provenance of ${runOf(by) ?? "no named run"} (line ${line})` : `no provenance (line ${line})`
  );
  return notBound(found.slice(0, 3).join(", "), expected);
}
function binds({ statement, signer }, signature) {
  if (!isSameSigner(signer, signature)) return false;
  if (signature.method !== "sigstore") return true;
  return statement.predicateType === PROVENANCE_TYPE && signature.sourceRepository !== void 0 && runOf(signature) !== void 0 && runOf(signer) === runOf(signature);
}
function runOf(signer) {
  return signer.method === "sigstore" && signer.extensions["runInvocationUri"] || void 0;
}
function notBound(found, expected) {
  return undecided(ID, TITLE, {
    ...expected !== void 0 && { expected },
    found,
    evidence: "claims and manifest",
    guidance: "No file was read. Verify whole files, which needs the signature alone: without --integrity chunks (input: integrity)."
  });
}

// src/verification/claims-check.ts
function judgeClaims(bytes, context, trust, now) {
  const { signer, oms, signed = [], manifest, trustFor } = context;
  const sorted = [...signed].sort((a, b) => comparePaths(a.path, b.path));
  const roots = [oms.root, ...sorted.length > 0 ? [rootDigest(sorted.map(({ digest }) => digest))] : []];
  const files = new Map(sorted.map(({ path, digest }) => [path, digest]));
  const about = { roots: new Set(roots), manifests: new Set(manifestsOf(sorted, manifest)), files };
  const target = { signer, ...about, ...trustFor && { trustFor } };
  return readClaims(bytes, target, trust, now);
}
function manifestsOf(signed, manifest) {
  const found = manifest?.digest === void 0 ? [] : [manifest.digest];
  const files = signed.filter((file) => file.size !== void 0);
  return files.length > 0 && files.length === signed.length ? [...found, ...rebuiltDigests(files)] : found;
}

// src/verify/evidence.ts
var LIMITS = { signature: MAX_BUNDLE_BYTES, claims: MAX_CLAIMS_BYTES, manifest: MAX_MANIFEST_BYTES };
function verifySignature(file, trust, now) {
  return verifyLimited(file, (bytes) => ({ signature: verifyModelSignature(bytes, trust, now) })).signature;
}
function verifyLimited(file, verifyBytes) {
  if ("bytes" in file) return verifyBytes(file.bytes);
  const check = tooBig("bundle.format", "The signature is a Sigstore bundle", file.tooBig, MAX_BUNDLE_BYTES);
  return { signature: { checks: [check] } };
}
function judgeEvidence(subject, signed) {
  const manifest = judgeManifest(subject, signed);
  const claims = judgeClaimsFile(subject, signed, manifest);
  return {
    ...manifest && { manifest },
    ...claims && { claims: { ...claims, asked: subject.places.claims.asked } }
  };
}
function judgeManifest({ evidence: { manifest: file }, places }, signed) {
  if (file === void 0) return void 0;
  if ("tooBig" in file) {
    const title = "The manifest lists exactly the signed files";
    return { checks: [tooBig("manifest.match", title, file.tooBig, MAX_MANIFEST_BYTES)] };
  }
  return signed && checkManifest(file.bytes, signed, places.manifest.path);
}
function judgeClaimsFile({ evidence: { claims: file }, signer, oms, trust, trustFor, now }, signed, manifest) {
  if (file === void 0) return void 0;
  if ("tooBig" in file) return { accepted: [], ignored: [], tooBig: file.tooBig };
  const known = { ...signed && { signed }, ...manifest && { manifest }, ...trustFor && { trustFor } };
  return judgeClaims(file.bytes, { signer, oms, ...known }, trust, now);
}

// src/verify/subject.ts
import { dirname as dirname2, resolve as resolve2 } from "node:path";

// src/verification/ignored.ts
import { posix } from "node:path";
function planIgnores(rules, signedPaths) {
  const own = new Set(rules.own);
  const signed = new Set(rules.signed);
  const allowed = new Set(rules.allowed);
  const evidence = new Set(EVIDENCE_NAMES);
  const listed = /* @__PURE__ */ new Set([...own, ...signed, ...rules.hubCache ? [HUB_CACHE] : []]);
  return {
    scan: withoutSigned(listed, signedPaths),
    judge: (path) => {
      if (isIgnored(path, own)) return "own";
      if (rules.hubCache && isIgnored(path, [HUB_CACHE])) return "listed";
      if (isIgnored(path, evidence) || !isIgnored(path, signed)) return "unsigned";
      return isIgnored(path, allowed) ? "allowed" : "hidden";
    }
  };
}
function withoutSigned(listed, signedPaths) {
  const folders = /* @__PURE__ */ new Set();
  const holding = /* @__PURE__ */ new Set();
  for (const path of signedPaths) {
    if (listed.has(path)) holding.add(path);
    for (let at = posix.dirname(path); at !== "." && at !== "/" && !folders.has(at); at = posix.dirname(at)) {
      folders.add(at);
    }
  }
  return [...listed].filter((path) => !holding.has(path) && !folders.has(path));
}

// src/verify/model.ts
import { realpathSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
function openModel(target) {
  if (target === "") throw new AttestModelError("USAGE", "the path of the model is empty");
  const path = resolve(target);
  try {
    return { path, real: realpathSync(path), isFile: statSync(path).isFile() };
  } catch (error) {
    const missing = ["ENOENT", "ENOTDIR"].includes(error.code ?? "");
    throw new AttestModelError(missing ? "NOT_FOUND" : "UNREADABLE", `the model ${path}: ${messageOf(error)}`, {
      cause: error,
      guidance: "Check the path.",
      details: { path }
    });
  }
}
function inModel({ path, real }, paths) {
  return normalizeIgnorePaths([real, path], paths);
}
function evidencePlaces({ signature, claims, manifest }, { path, isFile }) {
  const place = resolve(signature ?? join(isFile ? `${path}.attest` : path, "model.sig"));
  const beside = (named, name) => named === void 0 ? { path: join(dirname(place), name), asked: false } : { path: resolve(named), asked: true };
  return {
    signature: { path: place, asked: true },
    claims: beside(claims, "claims.jsonl"),
    manifest: beside(manifest, "model.manifest.json")
  };
}

// src/verify/subject.ts
var pathsOf = (oms) => new Set(oms.resources.map(({ path }) => path));
function planFor({ request, model, oms, paths }) {
  const { allowIgnored = [], ignorePaths = [], trust } = request;
  const ignorable = trust.method === "policy" ? trust.parsed.policy.files?.ignorable ?? [] : [];
  const rules = {
    signed: inModel(model, oms.ignorePaths),
    own: inModel(model, ignorePaths),
    allowed: inModel(model, [...allowIgnored, ...ignorable]),
    hubCache: !isBeside(request, model)
  };
  return planIgnores(rules, paths);
}
function isBeside({ signature }, { path }) {
  return signature !== void 0 && dirname2(resolve2(signature)) === `${path}.attest`;
}
function scanSubject({ request, model, paths, places }, plan) {
  const evidence = Object.values(places).map(({ path }) => path);
  return scanModel(model.path, {
    ignorePaths: plan.scan,
    excludeFiles: inModel(model, evidence).filter((file) => !paths.has(file)),
    allowSymlinks: request.allowSymlinks ?? false,
    ...request.signal && { signal: request.signal }
  });
}
var hashing = ({ request: { engine, progress, signal } }) => ({
  ...engine && { engine },
  ...progress && { progress },
  ...signal && { signal }
});

// src/verify/chunk-proof.ts
async function verifyByChunks(subject) {
  const { oms, signer } = subject;
  assertProvable(oms);
  const judged = judgeEvidence(
    subject,
    oms.resources.map(({ path, digest }) => ({ path, digest }))
  );
  const { manifest, claims } = judged;
  const chunksBound = checkChunksBound(signer, manifest, claims?.accepted ?? []);
  if (chunksBound.outcome !== "pass" || manifest?.manifest === void 0) return { ...judged, chunksBound };
  return { ...judged, chunksBound, files: await compare(subject, manifest.manifest) };
}
function assertProvable({ method, hashType }) {
  if (method === "files" && hashType === "sha256") return;
  throw new AttestModelError(
    "UNSUPPORTED",
    `the signature is over ${method} hashed with ${hashType}, of which chunk hashes prove nothing`,
    { guidance: "Verify what is signed: leave out --integrity chunks." }
  );
}
async function compare(subject, manifest) {
  const plan = planFor(subject);
  const scan = await scanSubject(subject, plan);
  const hashed = await hashByChunks(scan, filesToRead(scan, manifest, plan), hashing(subject));
  const files = withContents(scan, hashed);
  const tolerance = { plan, ignoreUnsignedFiles: subject.request.ignoreUnsignedFiles ?? false };
  return {
    ...compareChunks(manifest, { files, ignored: scan.ignored }, tolerance),
    count: scan.files.length,
    bytes: scan.totalBytes,
    onDisk: scan.files
  };
}
function filesToRead({ files }, manifest, plan) {
  const listed = new Set(manifest.files.map(({ path }) => path));
  const wanted = isWorthReading(manifest, files);
  return files.filter((file) => wanted(file) && (listed.has(file.path) || plan.judge(file.path) === "unsigned"));
}
function withContents({ files }, hashed) {
  if (hashed.length === files.length) return hashed;
  const contents = new Map(hashed.map((file) => [file.path, file]));
  return files.map(({ path, size }) => contents.get(path) ?? { path, size });
}

// src/hashing/hash-signed.ts
async function hashSigned(scan, coverage, options) {
  const { method, hashType: algorithm, shardSize = 0, paths } = coverage;
  const present = scan.files.filter(({ path }) => paths.has(path));
  const others = scan.files.filter(({ path }) => !paths.has(path) && options.mayBeRenamed(path));
  const files = present.length < paths.size ? [...present, ...others] : present;
  const part = { ...scan, files, totalBytes: files.reduce((sum, { size }) => sum + size, 0) };
  const progress = options.progress?.hashing("verifying", part.totalBytes);
  const common = {
    ...options.engine && { engine: options.engine },
    ...progress && { onProgress: progress.update },
    ...options.signal && { signal: options.signal }
  };
  try {
    if (method === "shards") return { shards: await hashShards(part, algorithm, shardSize, common) };
    const chunks = options.chunks && algorithm === "sha256";
    return { files: await hashModel(part, { ...common, algorithm, chunks }) };
  } finally {
    progress?.done();
  }
}

// src/verify/whole-files.ts
async function verifyWholeFiles(subject) {
  const { oms, request } = subject;
  const plan = planFor(subject);
  const scan = await scanSubject(subject, plan);
  const hashes = await hash(subject, scan, plan);
  const actual = toActual(scan, hashes);
  const tolerance = { plan, ignoreUnsignedFiles: request.ignoreUnsignedFiles ?? false };
  const compared = compareFiles(oms, actual, tolerance);
  const judged = judgeEvidence(subject, await signedFiles(subject, scan, hashes.files, compared));
  const { manifest, claims } = judged;
  const bound = claims?.accepted.some((claim) => manifestOf(claim) === manifest?.digest) ? manifest?.manifest : void 0;
  const chunks = bound && await readChunks(subject, scan, compared, bound);
  return {
    ...judged,
    files: {
      ...chunks ? compareFiles(oms, actual, tolerance, chunks) : compared,
      count: scan.files.length,
      bytes: scan.totalBytes,
      onDisk: scan.files
    }
  };
}
function hash(subject, scan, plan) {
  const { method, hashType, shardSize } = subject.oms;
  const coverage = { method, hashType, paths: subject.paths, ...shardSize !== void 0 && { shardSize } };
  return hashSigned(scan, coverage, {
    mayBeRenamed: (path) => plan.judge(path) === "unsigned",
    chunks: subject.evidence.claims !== void 0,
    ...hashing(subject)
  });
}
function toActual(scan, { files = [], shards }) {
  return { files: withDigests(scan, files), ignored: scan.ignored, ...shards && { shards } };
}
function withDigests({ files }, hashed) {
  if (hashed.length === files.length) return hashed;
  const known = new Map(hashed.map((file) => [file.path, file]));
  return files.map(({ path, size }) => known.get(path) ?? { path, size });
}
async function signedFiles(subject, scan, hashed, { match }) {
  const { oms, paths, evidence } = subject;
  if (hashed && oms.hashType === "sha256") {
    return match ? hashed.filter(({ path }) => paths.has(path)) : oms.resources.map(({ path, digest }) => ({ path, digest }));
  }
  if (!match || evidence.claims === void 0 && evidence.manifest === void 0) return void 0;
  const coverage = { method: "files", hashType: "sha256", paths };
  const { files = [] } = await hashSigned(scan, coverage, {
    mayBeRenamed: () => false,
    chunks: true,
    ...hashing(subject)
  });
  const empty = scan.files.filter(({ path, size }) => size === 0 && !paths.has(path));
  return empty.length > 0 ? void 0 : files;
}
async function readChunks({ request: { engine, signal } }, scan, { differences }, manifest) {
  const changed = differences.filter(({ kind }) => kind === "changed").map(({ path }) => path);
  if (changed.length === 0 || manifest.hash.chunkSize === void 0) return void 0;
  const signed = new Map(manifest.files.map((file) => [file.path, file]));
  const actual = await hashChunks(scan, changed, { ...engine && { engine }, ...signal && { signal } });
  return { signed, actual };
}

// src/verify.ts
async function verify(request) {
  return (await examine(request)).verdict;
}
async function examine(request) {
  const { integrity = "files" } = request;
  const now = request.now ?? /* @__PURE__ */ new Date();
  const model = openModel(request.model);
  const { path } = model;
  const places = evidencePlaces(request, model);
  const { signature, trust, trustFor, evidence } = await readSignature(places, request.trust, now);
  const { signer } = signature;
  if (signature.oms === void 0 || signer === void 0 || trust === void 0)
    return judge({ path, integrity, signature }, request.trust, now);
  const oms = model.isFile ? nameSingleFile(signature.oms, basename(path)) : signature.oms;
  const whom = { signer, trust, ...trustFor && { trustFor } };
  const subject = { request, model, places, evidence, now, oms, paths: pathsOf(oms), ...whom };
  const findings = await (integrity === "chunks" ? verifyByChunks(subject) : verifyWholeFiles(subject));
  return judge({ ...findings, path, integrity, signature: { ...signature, oms } }, request.trust, now);
}
async function judge(findings, trust, now) {
  const verdict = evaluate(findings);
  if (trust.method !== "policy") return { verdict, findings };
  const { judgeByPolicy } = await import("./judge-J6KBUO2V.js");
  return { verdict: await judgeByPolicy(verdict, findings, trust.parsed, now), findings };
}
async function readSignature(places, request, now) {
  const trust = request.method === "policy" ? request : toTrust(request);
  const { signature, ...evidence } = await readEvidence(places, LIMITS);
  if (trust.method !== "policy")
    return { signature: verifySignature(signature, trust, now), trust, trustFor: void 0, evidence };
  const { verifyByPolicy } = await import("./trust-YRET7WXS.js");
  return { ...verifyLimited(signature, (bytes) => verifyByPolicy(bytes, trust, now)), evidence };
}
function nameSingleFile(oms, name) {
  return { ...oms, resources: oms.resources.map((one) => one.path === SINGLE_FILE ? { ...one, path: name } : one) };
}

export {
  verify,
  examine
};
