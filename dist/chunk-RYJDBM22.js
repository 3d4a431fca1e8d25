import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  evidencePlaces,
  inModel,
  isBeside,
  openModel
} from "./chunk-OXARNS3B.js";
import {
  noteFreshness,
  noteFreshnessOfVsa
} from "./chunk-GLC5SA3Y.js";
import {
  HEAD_BYTES,
  isPickleName,
  sniffHead
} from "./chunk-WFDIEBTT.js";
import {
  checkChunksBound,
  checkManifest,
  evaluate,
  rebuiltDigests
} from "./chunk-YIJOSDOO.js";
import {
  assessSlsa
} from "./chunk-UPPX3JOL.js";
import {
  toTrust
} from "./chunk-WTWSUWHY.js";
import {
  MAX_CLAIMS_BYTES,
  manifestOf,
  readClaims
} from "./chunk-7ROTGZ64.js";
import {
  MAX_BUNDLE_BYTES,
  parseDsseBundle,
  readStatement,
  verifyModelSignature
} from "./chunk-COLAHAVH.js";
import {
  NO_RANGES,
  hashChunks,
  hashFiles,
  hashFolder,
  hashModel,
  hashShards,
  taskOf
} from "./chunk-ZGOYP5ME.js";
import {
  scanModel
} from "./chunk-2SVYDAM2.js";
import {
  EVIDENCE_NAMES,
  HUB_CACHE,
  isIgnored
} from "./chunk-SEJ4GB6S.js";
import {
  compareChunks,
  compareFiles,
  isWorthReading
} from "./chunk-64F2P52F.js";
import {
  fileGroup
} from "./chunk-RKH32ZDV.js";
import {
  pass,
  tooBig,
  undecided
} from "./chunk-RJZJ57SA.js";
import {
  shellPath
} from "./chunk-H7BPQTN3.js";
import {
  OMS_OLD_PREDICATE_TYPE,
  OMS_PREDICATE_TYPE,
  SINGLE_FILE
} from "./chunk-TXQ7HACS.js";
import {
  rootDigest
} from "./chunk-NZSWWKHZ.js";
import {
  readIfThere,
  readLimited
} from "./chunk-3YE6BLHT.js";
import {
  CHUNK_SIZE,
  MAX_MANIFEST_BYTES,
  chunkRanges,
  parseManifest
} from "./chunk-LXLH6L2Q.js";
import {
  OpenFile
} from "./chunk-J2GKQ65K.js";
import {
  comparePaths
} from "./chunk-TIA4MDRS.js";
import {
  AttestModelError
} from "./chunk-SGTPKY5S.js";
import {
  __callDispose,
  __using
} from "./chunk-JSFNQING.js";

// src/verify.ts
import { basename as basename2 } from "node:path";

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

// src/verification/claims/claims-check.ts
function judgeClaims(bytes, context, trust, now) {
  const { signer, oms, signed = [], manifest, trustFor } = context;
  const sorted = [...signed].sort((a, b) => comparePaths(a.path, b.path));
  const roots = [oms.root, ...sorted.length > 0 ? [rootDigest(sorted.map(({ digest }) => digest))] : []];
  let files;
  const target = {
    signer,
    roots: new Set(roots),
    manifests: new Set(manifestsOf(sorted, manifest)),
    // Megabytes, and hardly any claim names files.
    get files() {
      files ??= new Map(sorted.map(({ path, digest }) => [path, digest]));
      return files;
    },
    ...trustFor && { trustFor }
  };
  return readClaims(bytes, target, trust, now);
}
function manifestsOf(signed, manifest) {
  const found = manifest?.digest === void 0 ? [] : [manifest.digest];
  const files = signed.filter((file) => file.size !== void 0);
  return files.length > 0 && files.length === signed.length ? [...found, ...rebuiltDigests(files)] : found;
}

// src/verify/evidence.ts
var LIMITS = { signature: MAX_BUNDLE_BYTES, claims: MAX_CLAIMS_BYTES, manifest: MAX_MANIFEST_BYTES };
var MAX_ATTESTATIONS_BYTES = 268435456;
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

// src/model/zip-names.ts
var TAIL_BYTES = 20 + 22 + 65535;
var END = Buffer.from("PK", "latin1");
var LOCATOR = 117853008;
var ENTRY = 33639248;
var ELSEWHERE = 4294967295;
function findZipDirectories(tail, fileSize) {
  const found = [];
  for (let at = tail.indexOf(END); at >= 0 && at + 22 <= tail.length; at = tail.indexOf(END, at + 1)) {
    const size = tail.readUInt32LE(at + 12);
    const offset = tail.readUInt32LE(at + 16);
    const located = at >= 20 && tail.readUInt32LE(at - 20) === LOCATOR;
    if (located || size === ELSEWHERE || offset === ELSEWHERE) found.push("too large");
    for (const start of /* @__PURE__ */ new Set([fileSize - tail.length + at - size, offset]))
      if (size > 0 && start >= 0 && start + size <= fileSize) found.push({ start, size, shift: start - offset });
  }
  return found;
}
function zipEntries(directory) {
  const entries = [];
  for (let at = 0; at < directory.length; ) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== ENTRY)
      return entries.length > 0 ? entries : void 0;
    const short = (field) => directory.readUInt16LE(at + field);
    const long = (field) => directory.readUInt32LE(at + field);
    entries.push({
      name: directory.toString("utf8", at + 46, at + 46 + short(28)),
      ...{ flags: short(8), method: short(10), packed: long(20), size: long(24), offset: long(42) }
    });
    at += 46 + short(28) + short(30) + short(32);
  }
  return entries;
}
var zipNames = (directory) => zipEntries(directory)?.map(({ name }) => name);

// src/hashing/sniff.ts
var MAX_DIRECTORY_BYTES = 67108864;
var MAX_DIRECTORIES = 8;
function sniffFiles({ root, files }, isBad) {
  return files.flatMap((file) => {
    const found = sniff(root, file, isBad);
    return found ? [{ path: file.path, ...found }] : [];
  });
}
function sniff(root, file, isBad) {
  var _stack = [];
  try {
    const open = __using(_stack, new OpenFile(root, file));
    const read = (start, size2) => {
      const bytes = Buffer.alloc(size2);
      open.read(bytes, start);
      return bytes;
    };
    const { size } = file;
    const at = (position) => read(position, Math.min(HEAD_BYTES, Math.max(0, size - position)));
    const found = sniffHead(at(0), { size, at }) ?? sniffZip(file, read, isBad);
    open.finish();
    return found;
  } catch (_) {
    var _error = _, _hasError = true;
  } finally {
    __callDispose(_stack, _error, _hasError);
  }
}
function sniffZip({ size }, read, isBad) {
  const length = Math.min(TAIL_BYTES, size);
  const directories = findZipDirectories(read(size - length, length), size);
  let left = MAX_DIRECTORY_BYTES;
  let isUnread = directories.length > MAX_DIRECTORIES;
  for (const one of directories.slice(0, MAX_DIRECTORIES)) {
    if (one === "too large" || one.size > left) {
      isUnread = true;
      continue;
    }
    left -= one.size;
    const bad = zipNames(read(one.start, one.size))?.find(isBad);
    if (bad !== void 0) return { kind: "pickle", reason: `zip archive with ${bad}` };
  }
  return isUnread ? { kind: "unclear", reason: "zip archive whose list of names is not read" } : void 0;
}

// src/verification/files/ignored.ts
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

// src/verify/subject.ts
var pathsOf = (oms) => new Set(oms.resources.map(({ path }) => path));
function planFor({ request, model, places, oms, paths }) {
  const { allowIgnored = [], ignorePaths = [], trust } = request;
  const ignorable = trust.method === "policy" ? trust.parsed.policy.files?.ignorable ?? [] : [];
  const rules = {
    signed: inModel(model, oms.ignorePaths),
    own: inModel(model, ignorePaths),
    allowed: inModel(model, [...allowIgnored, ...ignorable]),
    hubCache: !isBeside(places, model)
  };
  return planIgnores(rules, paths);
}
function toleranceFor({ request }, plan) {
  const { trust, ignoreUnsignedFiles = false } = request;
  const documents = trust.method === "policy" && trust.parsed.policy.files?.documentation === "may-differ";
  return {
    plan,
    ignoreUnsignedFiles,
    ...documents && { mayDiffer: (path) => fileGroup(path) === "documentation" }
  };
}
function sniffed({ request }, scan) {
  const { trust, sniff: sniff2 = trust.method === "policy" && trust.parsed.policy.files?.pickle === false } = request;
  return sniff2 ? { sniffed: sniffFiles(scan, isPickleName) } : {};
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
  const tolerance = toleranceFor(subject, plan);
  return {
    ...compareChunks(manifest, { files, ignored: scan.ignored }, tolerance),
    count: scan.files.length,
    bytes: scan.totalBytes,
    onDisk: scan.files,
    ...sniffed(subject, scan)
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

// src/verify/find-evidence.ts
import { existsSync as existsSync2 } from "node:fs";

// src/stores/evidence-files.ts
async function readEvidence(places, limits) {
  const optional = ({ path, asked }, limit, what) => asked ? readLimited(path, limit, what) : readIfThere(path, limit, what);
  const claims = await optional(places.claims, limits.claims, "the claims file");
  const manifest = await optional(places.manifest, limits.manifest, "the manifest");
  return {
    signature: await readLimited(places.signature.path, limits.signature, "the signature"),
    ...claims && { claims },
    ...manifest && { manifest }
  };
}

// src/verify/no-signature.ts
import { existsSync, readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
var MAX_NAMED = 3;
var MAX_FOLDERS = 1e3;
function withNoSignature(error, path, { path: model, isFile }) {
  const missing = error instanceof AttestModelError && error.code === "NOT_FOUND";
  if (!missing || error.details["path"] !== path) return error;
  const usual = [join(model, "model.sig"), join(`${model}.attest`, "model.sig")];
  const isUsual = usual.includes(path);
  const looked = isUsual ? usual.slice(isFile ? 1 : 0) : [path];
  const nearby = isUsual && !isFile ? signedBelow(model) : [];
  return new AttestModelError(error.code, `there is no signature of ${model}: looked for ${looked.join(" and ")}`, {
    cause: error,
    guidance: [
      ...nearby.length > 0 ? [`Signed below it: ${nearby.join(", ")}. Is it one of these?`] : [],
      ...isUsual && isFile ? aboveOf(model) : [],
      `If the evidence lies elsewhere: --signature FILE. ${ELSEWHERE2}`,
      `If nobody signed it yet: attest-model ${isFile ? "sign --dataset" : "attest"} ${shellPath(model)}`
    ].join("\n"),
    details: error.details
  });
}
var ELSEWHERE2 = "verify finds it in a release too (--release TAG --repository OWNER/NAME), and in GitHub’s attestation store (--repository OWNER/NAME).";
function aboveOf(file) {
  const folder = dirname(file);
  if (!existsSync(join(folder, "model.sig"))) return [];
  const what = EVIDENCE.includes(basename(file)) ? "It is evidence of the model" : "It lies in a model that is signed";
  return [`${what} ${folder}: name that folder.`];
}
var EVIDENCE = ["model.sig", "claims.jsonl", "model.manifest.json"];
function signedBelow(model) {
  try {
    return readdirSync(model, { withFileTypes: true }).filter((entry) => entry.isDirectory()).slice(0, MAX_FOLDERS).map(({ name }) => join(model, name)).filter((folder) => existsSync(join(folder, "model.sig"))).slice(0, MAX_NAMED);
  } catch {
    return [];
  }
}

// src/verify/find-evidence.ts
async function findEvidence(request, model, places) {
  const { evidenceFrom: source, signal } = request;
  if (source === void 0) {
    const { signature: signature2, ...others2 } = await readEvidence(places, LIMITS).catch((error) => {
      throw withNoSignature(error, places.signature.path, model);
    });
    return { signatures: [signature2], ...others2 };
  }
  if (source.kind === "attestations") return findByDigest(request, model, places, source);
  const { findInRelease } = await import("./find-ZEDVEXGF.js");
  const evidence = await findInRelease(source, LIMITS, signal);
  const title = `Evidence is in the release ${source.tag} of ${source.access.repository}`;
  if ("nothing" in evidence)
    return { nothing: nothing(title, "model.sig in a published release", evidence.nothing, NO_RELEASE) };
  const { signature, ...others } = evidence;
  return { signatures: [signature], ...others, found: pass("evidence.found", title, { found: "model.sig" }) };
}
var NO_RELEASE = "Is tag and repository right? Drafts do not count. A private repository takes GITHUB_TOKEN. Whoever publishes it: attest-model publish MODEL --release TAG";
var NO_ATTESTATION = "Are these the files that were published, and is that the repository? A private one takes GITHUB_TOKEN. Evidence beside the model, or in a release (--release TAG), is found without the store.";
function nothing(title, expected, found, guidance) {
  return undecided("evidence.found", title, { expected, found, evidence: "nothing", guidance });
}
var ATTESTATION_LIMITS = { one: LIMITS.signature, all: MAX_ATTESTATIONS_BYTES };
async function findByDigest(request, model, places, { access }) {
  const manifest = existsSync2(places.manifest.path) ? await readLimited(places.manifest.path, LIMITS.manifest, "the manifest") : void 0;
  const root = rootOfManifest(manifest) ?? await rootOfFiles(request, model, places);
  const { findAttestations } = await import("./find-ZEDVEXGF.js");
  const bundles = await findAttestations(access, root, ATTESTATION_LIMITS, request.signal);
  const signatures = new Set(bundles.filter(isModelSignature));
  const [first, ...more] = signatures;
  const title = `Evidence is in GitHub's attestation store of ${access.repository}`;
  const expected = `a model signature of sha256:${root}`;
  if (first === void 0) {
    const found = bundles.length === 0 ? "nothing of this digest" : `${bundles.length} attestations, none a model signature`;
    return { nothing: nothing(title, expected, found, NO_ATTESTATION) };
  }
  const claims = toLines(signatures.size > 1 ? bundles : bundles.filter((bundle) => !signatures.has(bundle)));
  return {
    signatures: [{ bytes: first }, ...more.map((bytes) => ({ bytes }))],
    ...claims.length > 0 && { claims: claims.length > LIMITS.claims ? { tooBig: claims.length } : { bytes: claims } },
    ...manifest && { manifest },
    found: pass("evidence.found", title, { expected, found: `${bundles.length} of this digest` })
  };
}
function rootOfManifest(manifest) {
  if (manifest === void 0 || "tooBig" in manifest) return void 0;
  try {
    return rootDigest(parseManifest(manifest.bytes).files.map(({ digest }) => digest));
  } catch {
    return void 0;
  }
}
async function rootOfFiles(request, { path, isFile }, places) {
  if (isFile)
    throw new AttestModelError("USAGE", "evidence of a single file is not looked for by its digest", {
      guidance: "Name the signature: --signature FILE"
    });
  const { allowIgnored = [], ignorePaths = [], allowSymlinks = false, engine, progress, signal } = request;
  const { root } = await hashFolder(path, {
    label: "hashing, to ask for evidence",
    kind: "model",
    ignore: [...allowIgnored, ...ignorePaths],
    evidence: Object.values(places).map((place) => place.path),
    allowSymlinks,
    chunks: false,
    ...engine && { engine },
    ...progress && { progress },
    ...signal && { signal }
  });
  return root;
}
function isModelSignature(bundle) {
  try {
    const { predicateType } = readStatement(parseDsseBundle(bundle).content);
    return predicateType === OMS_PREDICATE_TYPE || predicateType === OMS_OLD_PREDICATE_TYPE;
  } catch {
    return false;
  }
}
function toLines(bundles) {
  return Buffer.concat(
    bundles.flatMap((bundle) => [Buffer.from(bundle.toString("utf8").replaceAll(/[\r\n]+/g, " ")), LINE_END])
  );
}
var LINE_END = Buffer.from("\n");

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
  const { oms } = subject;
  const plan = planFor(subject);
  const scan = await scanSubject(subject, plan);
  const hashes = await hash(subject, scan, plan);
  const actual = toActual(scan, hashes);
  const tolerance = toleranceFor(subject, plan);
  const compared = compareFiles(oms, actual, tolerance);
  const signed = await signedFiles(subject, scan, hashes.files, compared);
  const judged = judgeEvidence(subject, signed);
  const { manifest, claims } = judged;
  const bound = claims?.accepted.some((claim) => manifestOf(claim) === manifest?.digest) ? manifest?.manifest : void 0;
  const chunks = bound && await readChunks(subject, scan, compared, bound);
  return {
    ...judged,
    ...deniesModels(subject) && signed && { manifests: manifestsOf(signed) },
    files: {
      ...chunks ? compareFiles(oms, actual, tolerance, chunks) : compared,
      count: scan.files.length,
      bytes: scan.totalBytes,
      onDisk: scan.files,
      ...sniffed(subject, scan)
    }
  };
}
function hash(subject, scan, plan) {
  const { method, hashType, shardSize } = subject.oms;
  const coverage = { method, hashType, paths: subject.paths, ...shardSize !== void 0 && { shardSize } };
  return hashSigned(scan, coverage, {
    mayBeRenamed: (path) => plan.judge(path) === "unsigned",
    chunks: subject.request.chunks ?? (subject.evidence.claims !== void 0 || deniesModels(subject)),
    ...hashing(subject)
  });
}
var deniesModels = ({ request: { trust } }) => trust.method === "policy" && trust.parsed.policy.deny?.models !== void 0;
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
  if (request.vsa) {
    const { verifyBySummary } = await import("./by-summary-6TUBENIH.js");
    const asked = await tightening(request);
    const verdict2 = await verifyBySummary(request, request.now ?? /* @__PURE__ */ new Date());
    const { trust } = request;
    return asked.tighten(trust.method === "policy" ? noteFreshnessOfVsa(verdict2, trust.parsed.policy) : verdict2);
  }
  const { verdict } = await examine(request);
  await keepAccepted(request, [verdict]);
  return verdict;
}
async function keepAccepted({ state, saveState: isKept = true }, verdicts) {
  if (state === void 0 || !isKept || !verdicts.every(({ result }) => result === "passed")) return;
  const { saveState } = await import("./state-HYHHKZAD.js");
  for (const verdict of verdicts) await saveState(state, verdict);
}
async function examine(request) {
  const { integrity = "files" } = request;
  const now = request.now ?? /* @__PURE__ */ new Date();
  const model = openModel(request.model);
  const { path } = model;
  const places = evidencePlaces(request, model);
  const vouch = await vouching(request.trust, now);
  const asked = await tightening(request);
  const judge = judgeBy(request.trust, now, asked);
  const read = await readSignature(request, model, places, vouch);
  if ("nothing" in read) return judge({ path, integrity, signature: { checks: [read.nothing] } });
  const { signature, trust, trustFor, voucher, evidence } = read;
  const { signer } = signature;
  if (signature.oms === void 0 || signer === void 0 || trust === void 0)
    return judge({ path, integrity, signature });
  const oms = model.isFile ? nameSingleFile(signature.oms, basename2(path)) : signature.oms;
  const whom = { signer, trust, ...trustFor && { trustFor } };
  const subject = { request, model, places, evidence, now, oms, paths: pathsOf(oms), ...whom };
  const findings = await (integrity === "chunks" ? verifyByChunks(subject) : verifyWholeFiles(subject));
  const claims = evidence.claims && "bytes" in evidence.claims ? evidence.claims.bytes : void 0;
  return judge(
    { ...findings, path, integrity, signature: { ...signature, oms } },
    { ...voucher && { voucher }, ...claims && { claims } }
  );
}
function judgeBy(trust, now, { previous, tighten }) {
  return async (findings, found = {}) => {
    const verdict = evaluate(findings);
    if (trust.method !== "policy") return { verdict: tighten(noteFreshness(verdict)), findings };
    const { judgeByPolicy } = await import("./judge-HLLZEMXM.js");
    const context = { ...found, trust, now, ...previous && { previous } };
    const { verdict: judged, counted } = await judgeByPolicy(verdict, findings, context);
    return { verdict: tighten({ ...judged, slsa: assessSlsa(findings, judged) }), findings, counted };
  };
}
async function tightening({ expect, state, vsa }) {
  if (expect === void 0 && state === void 0) return { tighten: (verdict) => verdict };
  if (vsa && state !== void 0) {
    throw new AttestModelError("USAGE", "a state is kept of models that were verified here, not by a VSA", {
      guidance: "Leave out --state, or --vsa. The age limit of the VSA keeps older models out."
    });
  }
  const { assertExpectation, tighten } = await import("./tighten-J6HMKPR4.js");
  assertExpectation(expect);
  const previous = state === void 0 ? void 0 : await (await import("./state-HYHHKZAD.js")).readState(state);
  const known = previous && { previous };
  return { ...known, tighten: (verdict) => tighten(verdict, { ...expect && { expect }, ...known }) };
}
async function readSignature(request, model, places, vouch) {
  const given = await findEvidence(request, model, places);
  if ("nothing" in given) return given;
  const { signatures, found, ...evidence } = given;
  const read = signatures.map(vouch);
  const best = read.find(({ signature }) => signature.oms !== void 0) ?? read[0];
  const checks = [...found ? [found] : [], ...best.signature.checks];
  return { ...best, signature: { ...best.signature, checks }, evidence };
}
async function vouching(request, now) {
  if (request.method !== "policy") {
    const trust = toTrust(request);
    return (file) => ({ signature: verifySignature(file, trust, now), trust });
  }
  const { verifyByPolicy } = await import("./trust-RAZXV44N.js");
  return (file) => verifyLimited(file, (bytes) => verifyByPolicy(bytes, request, now));
}
function nameSingleFile(oms, name) {
  return { ...oms, resources: oms.resources.map((one) => one.path === SINGLE_FILE ? { ...one, path: name } : one) };
}

export {
  TAIL_BYTES,
  findZipDirectories,
  zipEntries,
  withNoSignature,
  verify,
  keepAccepted,
  examine
};
