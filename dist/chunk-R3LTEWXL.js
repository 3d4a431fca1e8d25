import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  openHashing
} from "./chunk-HDIHSEIY.js";
import {
  hashScanned,
  scanFolder
} from "./chunk-ZGOYP5ME.js";
import {
  createWriter
} from "./chunk-Z44SHQRH.js";
import {
  buildPart,
  serializePart
} from "./chunk-LXLH6L2Q.js";
import {
  asCode
} from "./chunk-PXJ6EN37.js";
import {
  filesOfShare,
  formatShare,
  shareFileName
} from "./chunk-6I7S4JW3.js";
import {
  sha256Hex
} from "./chunk-CGMY5Z3C.js";
import {
  count,
  formatBytes,
  formatNumber
} from "./chunk-R3JUTCJG.js";
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

// src/attest/share.ts
import { join, resolve } from "node:path";

// src/hashing/hash-share.ts
async function hashShare(target, share, options) {
  const scan = await scanFolder(target, options);
  const mine = filesOfShare(scan.files, share);
  const bytes = mine.reduce((sum, { size }) => sum + size, 0);
  const hashed = await hashScanned({ ...scan, files: mine, totalBytes: bytes }, options);
  const part = buildPart(scan.files, hashed, { share, chunks: options.chunks ?? true });
  return { part, bytes, total: { files: scan.files.length, bytes: scan.totalBytes } };
}

// src/attest/share.ts
async function makePart(request) {
  var _stack = [];
  try {
    const { model, share, options, progress } = request;
    const partPath = join(folderOf(request), shareFileName(share));
    const hashing = __using(_stack, await openHashing({ ...request, inputs: [] }), true);
    const engine = hashing.engine("model");
    const { part, bytes, total } = await hashShare(model, share, {
      ...options,
      kind: "model",
      label: "hashing",
      ...engine && { engine },
      ...progress && { progress }
    });
    const written = serializePart(part);
    await writeFileAtomic(partPath, written);
    return { partPath, partDigest: sha256Hex(written), share, files: part.files.length, bytes, total };
  } catch (_) {
    var _error = _, _hasError = true;
  } finally {
    var _promise = __callDispose(_stack, _error, _hasError);
    _promise && await _promise;
  }
}
function folderOf({ model, out }) {
  const folder = out === void 0 ? `${resolve(model)}.parts` : resolve(out);
  if (pathWithin(model, folder) !== void 0) {
    throw new AttestModelError("USAGE", `${folder} lies in the model, and a part is no file of it`, {
      guidance: "Name another folder with --out DIR."
    });
  }
  return folder;
}

// src/report/share-text.ts
function shareText(made, options = {}) {
  const { encode } = createWriter(options);
  return [
    `share ${formatShare(made.share)}: ${amountText(made)}`,
    `part      sha256:${made.partDigest}`,
    `written   ${encode(made.partPath)}`,
    ""
  ].join("\n");
}
function shareSummary(made) {
  const part = `${asCode(made.partPath, 200)}, ${asCode(`sha256:${made.partDigest}`)}`;
  return `## Hashed: share ${formatShare(made.share)}
${amountText(made)}. Part: ${part}.

`;
}
var amountText = ({ files, bytes, total }) => `${formatNumber(files)} of ${count(total.files, "file")}, ${formatBytes(bytes)} of ${formatBytes(total.bytes)}`;

export {
  makePart,
  shareText,
  shareSummary
};
