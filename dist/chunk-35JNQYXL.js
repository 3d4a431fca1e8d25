import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  hashModel
} from "./chunk-CD6HFKRB.js";
import {
  buildTestResultStatement
} from "./chunk-AFYPJZ2X.js";
import {
  buildOmsStatement,
  buildProvenanceStatement,
  filesDigest,
  jsonPieces,
  rootDigest,
  subjectsOf
} from "./chunk-UO3ICAMV.js";
import {
  scanModel
} from "./chunk-WDA3CNRC.js";
import {
  digestCacheByproduct
} from "./chunk-Q4G64VWQ.js";
import {
  buildManifest,
  manifestDigest
} from "./chunk-XGUGSK2R.js";
import {
  EVIDENCE_NAMES,
  HUB_CACHE
} from "./chunk-SEJ4GB6S.js";
import {
  formatBytes
} from "./chunk-R3JUTCJG.js";
import {
  pathWithin
} from "./chunk-LUH7EFKZ.js";
import {
  writeFileAtomic
} from "./chunk-UR3OAUMP.js";
import {
  AttestModelError,
  messageOf
} from "./chunk-HBJC6FYG.js";
import {
  __callDispose,
  __using
} from "./chunk-JSFNQING.js";

// src/attest/hashing.ts
var DEFAULT_AUDIT = 0.01;
var SMALLEST = 65536;
async function openHashing(context) {
  const { engine, cache: request } = context.hashing ?? {};
  if (request === void 0 || !assertApart(request, context)) return withoutCache(engine);
  const inner = engine ?? await defaultEngine();
  const carrying = await carryingOf(request, inner, context);
  await carrying?.restore();
  return withCache(await openCache(request, context), inner, carrying, context.progress);
}
async function defaultEngine() {
  const { chooseEngine } = await import("./choose-engine-UBWBPCG2.js");
  return chooseEngine({ engine: "auto" }).engine;
}
function assertApart({ folder }, { model, inputs, progress }) {
  const around = [model, ...inputs].find((path) => pathWithin(path, folder) !== void 0);
  if (around !== void 0) progress?.warning(`digest cache: ${folder} lies in ${around}: it is not used.`);
  return around === void 0;
}
async function carryingOf({ carrier, folder }, engine, { party, inputs, env, progress }) {
  if (carrier === void 0 || party === void 0) return void 0;
  const { planCarrying } = await import("./carry-cache-YZNWILI3.js");
  const signer = party.signer.describe;
  return planCarrying({ carrier, folder, engine, inputs, signer, env, ...progress && { progress } });
}
async function openCache(request, context) {
  const { env, now, party, inputs, progress } = context;
  if (party === void 0 && inputs.length > 0)
    progress?.info("digest cache: what earlier runs sealed counts for its signer only, and nobody signs in this run.");
  const [{ openDigestCache }, { jobContext }] = await Promise.all([
    import("./digest-cache-UKJ5SFVA.js"),
    import("./job-context-NECYLHQG.js")
  ]);
  return openDigestCache({
    folder: request.folder,
    job: jobContext(env),
    trustFileTimes: request.trustFileTimes ?? false,
    audit: request.audit ?? DEFAULT_AUDIT,
    smallest: SMALLEST,
    ...party && { accept: (sha2562, provenance) => accept(party, sha2562, provenance, context) },
    now: () => now().getTime(),
    report: { info: (text) => progress?.info(text), warning: (text) => progress?.warning(text) }
  });
}
async function accept(party, sha2562, provenance, { env, now, progress }) {
  try {
    const { isSealedBy } = await import("./sealed-by-Y7IT6OUU.js");
    return await isSealedBy(party, sha2562, provenance, { env, now: now() });
  } catch (error) {
    progress?.info(`digest cache: who sealed it cannot be found out: ${messageOf(error)}`);
    return false;
  }
}
function withoutCache(engine) {
  return {
    engine: () => engine,
    restsOnFileTimes: () => false,
    seal: () => void 0,
    keep: async () => void 0,
    [Symbol.asyncDispose]: async () => void 0
  };
}
function withCache(cache, inner, carrying, progress) {
  const engines = { model: cache.engine(inner, "model"), input: cache.engine(inner, "input") };
  let sealed;
  let reused = 0;
  return {
    engine: (use) => engines[use],
    restsOnFileTimes: () => {
      const { hits, resumed, trustedFileTimes } = cache.statistics;
      const more = hits + resumed > reused;
      reused = hits + resumed;
      return more && trustedFileTimes;
    },
    seal: () => {
      progress?.info(cache.summary());
      sealed = cache.seal();
      const fileTimes = cache.statistics.trustedFileTimes;
      return sealed && digestCacheByproduct({ sha256: sealed.sha256, fileTimes });
    },
    keep: async (provenance) => {
      if (sealed === void 0) return;
      await cache.keep(sealed, Buffer.from(JSON.stringify(provenance)));
      await carrying?.save(sealed.sha256);
    },
    [Symbol.asyncDispose]: async () => {
      await cache.close();
      if (cache.dropped) await carrying?.forget();
    }
  };
}

// src/model/hashed-files.ts
function describeFiles(hashed, options) {
  const manifest = buildManifest(hashed, options);
  const { files } = manifest;
  let names;
  return {
    files,
    manifest,
    manifestDigest: manifestDigest(manifest),
    root: rootDigest(files.map(({ digest }) => digest)),
    get filesDigest() {
      names ??= filesDigest(files.map(({ path: name, digest }) => ({ algorithm: "sha256", digest, name })));
      return names;
    }
  };
}

// src/hashing/hashed-folder.ts
import { basename, resolve } from "node:path";
async function hashFolder(target, options) {
  const scan = await scanFolder(target, options);
  options.assertListing?.(scan.files);
  const chunks = options.chunks ?? true;
  const files = await hashScanned(scan, options);
  const { totalBytes: bytes, ignorePaths, ignored } = scan;
  return Object.assign(describeFiles(files, { chunks }), { path: resolve(target), bytes, ignorePaths, ignored });
}
async function scanFolder(target, options) {
  if (target.trim() === "")
    throw new AttestModelError("USAGE", "the path of what to hash is empty", {
      guidance: "An unset variable, perhaps."
    });
  const path = resolve(target);
  const ours = options.kind === "dataset" ? [] : [...EVIDENCE_NAMES, HUB_CACHE, ...inside(path, options.evidence ?? [])];
  const scan = await scanModel(path, {
    ignorePaths: ours,
    ignoreGlobs: options.ignore ?? [],
    allowSymlinks: options.allowSymlinks ?? false,
    ...options.signal && { signal: options.signal }
  });
  warnOfLeftovers(path, scan, options.progress);
  return scan;
}
async function hashScanned(scan, options) {
  const progress = options.progress?.hashing(options.label, scan.totalBytes);
  try {
    return await hashModel(scan, {
      algorithm: "sha256",
      chunks: options.chunks ?? true,
      ...options.engine && { engine: options.engine },
      ...progress && { onProgress: progress.update },
      ...options.signal && { signal: options.signal }
    });
  } finally {
    progress?.done();
  }
}
function leftOut({ ignored }) {
  return ignored.filter(({ path, reason }) => reason === "listed" && path !== HUB_CACHE).map(({ path }) => path);
}
function inside(root, files) {
  return files.flatMap((file) => pathWithin(root, file) || []);
}
function warnOfLeftovers(model, scan, progress) {
  for (const { path, bytes } of scan.leftovers) {
    progress?.warning(
      `${path} (${formatBytes(bytes)}) looks like training state, not like a part of ${basename(model)}: it is hashed and signed with it. Leave it out with --ignore '${path}' (input: ignore).`
    );
  }
}

// src/stores/workspace.ts
import { createHash } from "node:crypto";
import { constants, existsSync } from "node:fs";
import { open, readFile, rm, rmdir } from "node:fs/promises";
import { dirname, join, resolve as resolve2 } from "node:path";

// src/statement/statements.ts
var STATEMENT_NAMES = ["model.sig.json", "provenance.json", "test-result.json"];
function buildStatements(parts) {
  const { name, model, allowSymlinks, base, dependencies, byproducts, evaluation } = parts;
  const { root, manifestDigest: manifestDigest2, files, ignorePaths } = model;
  const subjects = subjectsOf({ name, root, manifestDigest: manifestDigest2 });
  const statements = /* @__PURE__ */ new Map([
    ["model.sig.json", buildOmsStatement({ name, files, ignorePaths, allowSymlinks })],
    ["provenance.json", buildProvenanceStatement({ subjects, base, dependencies, byproducts })]
  ]);
  if (evaluation) statements.set("test-result.json", buildTestResultStatement(subjects, evaluation));
  return statements;
}

// src/stores/workspace.ts
function evidencePaths(target, options = {}) {
  const path = resolve2(target);
  const signature = options.signature === void 0 ? void 0 : resolve2(options.signature);
  const folder = signature ? dirname(signature) : options.out ? resolve2(options.out) : options.dataset ? `${path}.attest` : path;
  return {
    folder,
    signature: signature ?? join(folder, "model.sig"),
    claims: join(folder, "claims.jsonl"),
    manifest: join(folder, "model.manifest.json"),
    unsigned: pathWithin(path, folder) !== void 0 ? `${path}.unsigned` : join(folder, "unsigned")
  };
}
var HEAD_BYTES = 65536;
async function assertReplaceable(path) {
  if (!existsSync(path)) return;
  if (await looksLikeBundle(path)) return;
  throw new AttestModelError("USAGE", `${path} exists, and is no signature: it would be overwritten`, {
    guidance: "Name another file with --signature, or move that one away.",
    details: { path }
  });
}
async function looksLikeBundle(path) {
  var _stack = [];
  try {
    const file = __using(_stack, await open(path, constants.O_RDONLY | constants.O_NONBLOCK), true);
    const { size, isFile } = await file.stat().then((stats) => ({ size: stats.size, isFile: stats.isFile() }));
    if (!isFile) return false;
    const parts = await Promise.all(
      [0, Math.max(0, size - HEAD_BYTES)].map((at) => file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, at))
    );
    const text = Buffer.concat(parts.map(({ buffer, bytesRead }) => buffer.subarray(0, bytesRead))).toString("latin1");
    return text.trimStart().startsWith("{") && text.includes("application/vnd.dev.sigstore.bundle");
  } catch (_) {
    var _error = _, _hasError = true;
  } finally {
    var _promise = __callDispose(_stack, _error, _hasError);
    _promise && await _promise;
  }
}
var bundlePieces = (bundle) => jsonPieces(bundle);
var bundleLine = (bundle) => `${JSON.stringify(bundle)}
`;
async function saveClaims(path, bundles, keep) {
  const before = await readLines(path);
  const kept = before.filter(keep);
  const lines = new Map(
    [...kept, ...bundles.map((bundle) => JSON.stringify(bundle))].map((line) => [sha256(line), line])
  );
  await writeFileAtomic(path, [...lines.values()].map((line) => `${line}
`).join(""));
  return before.length - kept.length;
}
async function saveAlone(folder, name, root, bundle) {
  const file = `${name.replaceAll(/[^\w.-]+/g, "-")}-${root.slice(0, 12)}.provenance.sigstore.json`;
  const path = join(folder, "attest-model", file);
  await writeFileAtomic(path, bundleLine(bundle));
  return path;
}
async function saveUnsigned(folder, statements) {
  for (const name of STATEMENT_NAMES) await removeUnsigned(folder, name);
  for (const [name, payload] of statements) await writeFileAtomic(join(folder, name), payload);
}
async function removeUnsigned(folder, name) {
  await rm(join(folder, name), { force: true });
}
async function removeUnsignedFolder(folder) {
  await rmdir(folder).catch(() => void 0);
}
async function readLines(path) {
  const text = await readFile(path, "utf8").catch((error) => {
    if (error.code === "ENOENT") return "";
    throw new AttestModelError("UNREADABLE", `cannot read ${path}: ${error.message}`, {
      cause: error,
      details: { path }
    });
  });
  return text.split("\n").filter((line) => line.trim() !== "");
}
var sha256 = (text) => createHash("sha256").update(text).digest("hex");

export {
  openHashing,
  describeFiles,
  hashFolder,
  scanFolder,
  hashScanned,
  leftOut,
  STATEMENT_NAMES,
  buildStatements,
  evidencePaths,
  assertReplaceable,
  bundlePieces,
  saveClaims,
  saveAlone,
  saveUnsigned,
  removeUnsigned,
  removeUnsignedFolder
};
