import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  buildManifest,
  buildOmsStatement,
  buildProvenanceStatement,
  buildTestResultStatement,
  filesDigest,
  hashModel,
  rootDigest,
  serializeManifest,
  sha256Hex,
  subjectsOf
} from "./chunk-ZJVMOXQB.js";
import {
  formatBytes
} from "./chunk-NBQBT264.js";
import {
  EVIDENCE_NAMES,
  HUB_CACHE,
  scanModel
} from "./chunk-2CMB3V4Z.js";
import {
  writeFileAtomic
} from "./chunk-NAQF3ZWI.js";
import {
  AttestModelError
} from "./chunk-HBJC6FYG.js";
import {
  __callDispose,
  __using
} from "./chunk-JSFNQING.js";

// src/hashing/hashed-folder.ts
import { basename, relative, resolve, sep } from "node:path";
async function hashFolder(target, options) {
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
  const chunks = options.chunks ?? true;
  const progress = options.progress?.hashing(options.label, scan.totalBytes);
  try {
    const files = await hashModel(scan, {
      algorithm: "sha256",
      chunks,
      ...progress ? { onProgress: progress.update } : {},
      ...options.signal ? { signal: options.signal } : {}
    });
    return put(path, scan, files, chunks);
  } finally {
    progress?.done();
  }
}
function leftOut({ scan }) {
  return scan.ignored.filter(({ path, reason }) => reason === "listed" && path !== HUB_CACHE).map(({ path }) => path);
}
function put(path, scan, files, chunks) {
  const manifest = buildManifest(files, { chunks });
  const manifestBytes = serializeManifest(manifest);
  return {
    path,
    scan,
    files: manifest.files,
    manifest,
    manifestBytes,
    manifestDigest: sha256Hex(manifestBytes),
    root: rootDigest(manifest.files.map((file) => file.digest)),
    filesDigest: filesDigest(manifest.files.map(({ path: name, digest }) => ({ algorithm: "sha256", digest, name }))),
    bytes: scan.totalBytes,
    ignorePaths: scan.ignorePaths
  };
}
function inside(root, files) {
  return files.map((file) => relative(root, resolve(file))).filter((path) => path !== "" && !path.startsWith("..")).map((path) => path.split(sep).join("/"));
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
  const subjects = subjectsOf({ name, ...model });
  const statements = /* @__PURE__ */ new Map([
    ["model.sig.json", buildOmsStatement({ name, ...model, allowSymlinks })],
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
    unsigned: isInside(folder, path) ? `${path}.unsigned` : join(folder, "unsigned")
  };
}
function isInside(folder, root) {
  return folder === root || folder.startsWith(`${root}/`);
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
  hashFolder,
  leftOut,
  STATEMENT_NAMES,
  buildStatements,
  evidencePaths,
  assertReplaceable,
  saveClaims,
  saveAlone,
  saveUnsigned,
  removeUnsigned,
  removeUnsignedFolder
};
