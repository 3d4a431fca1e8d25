import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  writeFileAtomic
} from "./chunk-RDW66HE6.js";
import {
  AttestModelError,
  messageOf
} from "./chunk-HBJC6FYG.js";

// src/stores/workspace.ts
import { createHash } from "node:crypto";
import { readFile, rm, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
function evidencePaths(target, options = {}) {
  const path = resolve(target);
  const signature = options.signature === void 0 ? void 0 : resolve(options.signature);
  const folder = signature ? dirname(signature) : options.out ? resolve(options.out) : options.dataset ? `${path}.attest` : path;
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
async function saveUnsigned(folder, statements) {
  await rm(folder, { recursive: true, force: true });
  for (const [name, payload] of statements) await writeFileAtomic(join(folder, name), payload);
}
async function removeUnsigned(folder, name) {
  await rm(join(folder, name), { force: true });
}
async function removeUnsignedFolder(folder) {
  await rm(folder, { recursive: true, force: true });
}
async function readEvidence(path, maxBytes) {
  try {
    const { size } = await stat(path);
    if (size > maxBytes)
      throw new AttestModelError("INVALID_INPUT", `${path} has ${size} bytes; at most ${maxBytes} are read`);
    return await readFile(path);
  } catch (error) {
    if (error instanceof AttestModelError) throw error;
    const missing = error.code === "ENOENT";
    throw new AttestModelError(
      missing ? "NOT_FOUND" : "UNREADABLE",
      missing ? `no such file: ${path}` : `cannot read ${path}: ${messageOf(error)}`,
      {
        cause: error,
        guidance: missing ? `Name the file that holds it (looked for ${basename(path)}).` : "Check its permissions.",
        details: { path }
      }
    );
  }
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
  evidencePaths,
  saveClaims,
  saveUnsigned,
  removeUnsigned,
  removeUnsignedFolder,
  readEvidence
};
