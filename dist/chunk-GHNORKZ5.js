import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  buildManifest,
  filesDigest,
  hashModel,
  rootDigest,
  serializeManifest,
  sha256Hex
} from "./chunk-EZPHAR7O.js";
import {
  formatBytes
} from "./chunk-NBQBT264.js";
import {
  EVIDENCE_NAMES,
  HUB_CACHE,
  scanModel
} from "./chunk-TWHNE7DJ.js";

// src/hashing/hashed-folder.ts
import { basename, relative, resolve, sep } from "node:path";
async function hashFolder(target, options) {
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

export {
  hashFolder
};
