import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  hashingFrom
} from "./chunk-RK7AM5PN.js";
import {
  createReporter,
  print
} from "./chunk-PI6DPKDC.js";
import {
  openHashing
} from "./chunk-HDIHSEIY.js";
import {
  hashFolder
} from "./chunk-ZGOYP5ME.js";
import {
  evidencePaths
} from "./chunk-JJWDVUDW.js";
import {
  manifestPieces
} from "./chunk-LXLH6L2Q.js";
import {
  forTerminal
} from "./chunk-PXJ6EN37.js";
import {
  count,
  formatBytes
} from "./chunk-R3JUTCJG.js";
import {
  removeStaleTemporaries,
  writeFileAtomic
} from "./chunk-GFQ2KPO5.js";
import {
  AttestModelError
} from "./chunk-SGTPKY5S.js";
import {
  __callDispose,
  __using
} from "./chunk-JSFNQING.js";

// src/cli/manifest.ts
async function manifest(options, io, target = "") {
  const { shard, stdout } = options;
  if (shard !== void 0) {
    if (stdout)
      throw new AttestModelError("USAGE", "--stdout is for a whole manifest: --shard writes a part", {
        guidance: "Leave --stdout out; --out DIR says where the part goes."
      });
    return (await import("./share-WNXT7JSC.js")).share({ ...options, shard }, io, target);
  }
  await removeStaleTemporaries(evidencePaths(target, options).folder);
  const model = await hashAlone(target, options, io, { kind: "model" });
  return writeManifest(model, options, io, target);
}
async function writeManifest(model, options, io, target) {
  if (options.stdout) {
    for (const piece of manifestPieces(model.manifest)) io.out(piece);
    return 0;
  }
  const { manifest: path } = evidencePaths(target, options);
  await writeFileAtomic(path, manifestPieces(model.manifest));
  print(io, options, summaryOf(model, path), () => textOf(model, path));
  return 0;
}
async function hashAlone(target, options, io, what) {
  var _stack = [];
  try {
    const progress = await createReporter(io);
    const { env, now, signal } = io;
    const folder = { ...hashOptions(options), ...what, label: "hashing", progress, signal };
    if (options.part?.length) {
      const { readParts, takenFromParts } = await import("./parts-QZLBIQQ7.js");
      return hashFolder(target, { ...folder, ...takenFromParts(await readParts(options.part), folder) });
    }
    const request = await hashingFrom(options, io, progress);
    const hashing = __using(_stack, await openHashing({ hashing: request, model: target, inputs: [], env, now, progress }), true);
    const engine = hashing.engine("model");
    return hashFolder(target, { ...folder, ...engine && { engine } });
  } catch (_) {
    var _error = _, _hasError = true;
  } finally {
    var _promise = __callDispose(_stack, _error, _hasError);
    _promise && await _promise;
  }
}
function hashOptions(options) {
  return { ignore: options.ignore ?? [], chunks: options.chunks, allowSymlinks: options.allowSymlinks ?? false };
}
function summaryOf(model, manifestPath) {
  const { root, manifestDigest, files, bytes } = model;
  return {
    modelDigest: root,
    // Computed for who asks for JSON only.
    get filesDigest() {
      return model.filesDigest;
    },
    manifestDigest,
    files: files.length,
    bytes,
    manifestPath
  };
}
function textOf(model, manifestPath) {
  return [
    `${count(model.files.length, "file")}, ${formatBytes(model.bytes)}`,
    `model     sha256:${model.root}`,
    `manifest  sha256:${model.manifestDigest}`,
    `written   ${forTerminal(manifestPath)}`
  ].join("\n");
}

export {
  manifest,
  writeManifest,
  hashAlone,
  hashOptions,
  summaryOf
};
