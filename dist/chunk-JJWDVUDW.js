import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  buildTestResultStatement
} from "./chunk-7JBLVS4P.js";
import {
  buildOmsStatement
} from "./chunk-TXQ7HACS.js";
import {
  buildProvenanceStatement,
  jsonPieces,
  subjectsOf
} from "./chunk-NZSWWKHZ.js";
import {
  readUnlinked
} from "./chunk-3YE6BLHT.js";
import {
  pathWithin
} from "./chunk-TIA4MDRS.js";
import {
  writeFileAtomic
} from "./chunk-GFQ2KPO5.js";
import {
  AttestModelError
} from "./chunk-SGTPKY5S.js";
import {
  __callDispose,
  __using
} from "./chunk-JSFNQING.js";

// src/stores/workspace.ts
import { createHash } from "node:crypto";
import { constants, existsSync } from "node:fs";
import { open, rm, rmdir } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";

// src/statement/statements.ts
var STATEMENT_NAMES = ["model.sig.json", "provenance.json", "test-result.json"];
function buildStatements(parts) {
  const { name, model, allowSymlinks, base, dependencies, byproducts, evaluation } = parts;
  const { root, manifestDigest, files, ignorePaths } = model;
  const subjects = subjectsOf({ name, root, manifestDigest });
  const statements = /* @__PURE__ */ new Map([
    ["model.sig.json", buildOmsStatement({ name, files, ignorePaths, allowSymlinks })],
    ["provenance.json", buildProvenanceStatement({ subjects, base, dependencies, byproducts })]
  ]);
  if (evaluation) statements.set("test-result.json", buildTestResultStatement(subjects, evaluation));
  return statements;
}

// src/stores/workspace.ts
function evidencePaths(target, options = {}) {
  const path = resolve(target);
  const signature = options.signature === void 0 ? void 0 : resolve(options.signature);
  const folder = signature ? dirname(signature) : options.out ? resolve(options.out) : options.dataset ? `${path}.attest` : path;
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
var MAX_LINES_BYTES = 256 * 1024 * 1024;
var saveClaims = (path, bundles, keep) => saveLines(
  path,
  bundles.map((bundle) => JSON.stringify(bundle)),
  keep
);
var ALL = (lines) => lines;
async function saveLines(path, added, keep) {
  const before = await readLines(path);
  const kept = keep(before);
  const lines = new Map([...kept, ...added].map((line) => [sha256(line), line]));
  await writeFileAtomic(path, [...lines.values()].map((line) => `${line}
`).join(""));
  return before.length - kept.length;
}
async function saveAlone(folder, name, root, bundle, kind = "provenance") {
  const file = `${name.replaceAll(/[^\w.-]+/g, "-")}-${root.slice(0, 12)}.${kind}.sigstore.json`;
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
  const bytes = await readUnlinked(path, "the claims file", MAX_LINES_BYTES).catch((error) => {
    if (error instanceof AttestModelError && error.code === "NOT_FOUND") return Buffer.alloc(0);
    throw error;
  });
  return bytes.toString("utf8").split("\n").filter((line) => line.trim() !== "");
}
var sha256 = (text) => createHash("sha256").update(text).digest("hex");

export {
  STATEMENT_NAMES,
  buildStatements,
  evidencePaths,
  assertReplaceable,
  bundlePieces,
  saveClaims,
  ALL,
  saveLines,
  saveAlone,
  saveUnsigned,
  removeUnsigned,
  removeUnsignedFolder
};
