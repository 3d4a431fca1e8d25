import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  createReporter,
  print
} from "./chunk-2CD4RF54.js";
import {
  evidencePaths,
  hashFolder
} from "./chunk-HJ3XI5RT.js";
import {
  forTerminal
} from "./chunk-IH7JE7HZ.js";
import {
  formatBytes
} from "./chunk-NBQBT264.js";
import {
  removeStaleTemporaries,
  writeFileAtomic
} from "./chunk-NAQF3ZWI.js";

// src/cli/manifest.ts
async function manifest(options, io, target = "") {
  const paths = evidencePaths(target, options.out ? { out: options.out } : {});
  await removeStaleTemporaries(paths.folder);
  const model = await hashFolder(target, {
    ...hashOptions(options),
    label: "hashing",
    kind: "model",
    progress: await createReporter(io),
    signal: io.signal
  });
  if (options.stdout) {
    io.out(Buffer.from(model.manifestBytes).toString());
    return 0;
  }
  await writeFileAtomic(paths.manifest, model.manifestBytes);
  print(io, options, summaryOf(model, paths.manifest), () => textOf(model, paths.manifest));
  return 0;
}
function hashOptions(options) {
  return { ignore: options.ignore ?? [], chunks: options.chunks, allowSymlinks: options.allowSymlinks ?? false };
}
function summaryOf(model, manifestPath) {
  const { root, filesDigest, manifestDigest, files, bytes } = model;
  return { modelDigest: root, filesDigest, manifestDigest, files: files.length, bytes, manifestPath };
}
function textOf(model, manifestPath) {
  return [
    `${model.files.length} files, ${formatBytes(model.bytes)}`,
    `model     sha256:${model.root}`,
    `manifest  sha256:${model.manifestDigest}`,
    `written   ${forTerminal(manifestPath)}`
  ].join("\n");
}

export {
  manifest,
  hashOptions,
  summaryOf
};
