import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  writeManifest
} from "./chunk-B3UUPAZ2.js";
import "./chunk-CO5PWTIV.js";
import {
  createReporter
} from "./chunk-NL6WGJBS.js";
import {
  readParts,
  takenFromParts
} from "./chunk-Q4ISDMTZ.js";
import "./chunk-QOX2RWJI.js";
import {
  describeFiles,
  evidencePaths,
  hashFolder
} from "./chunk-35JNQYXL.js";
import "./chunk-CD6HFKRB.js";
import "./chunk-AFYPJZ2X.js";
import "./chunk-UO3ICAMV.js";
import "./chunk-WDA3CNRC.js";
import "./chunk-Q4G64VWQ.js";
import "./chunk-XGUGSK2R.js";
import "./chunk-VP2P24KQ.js";
import "./chunk-2BULNO3X.js";
import "./chunk-ZUNEHY4E.js";
import "./chunk-SEJ4GB6S.js";
import "./chunk-SY3KU2FK.js";
import "./chunk-JJB7VRTY.js";
import "./chunk-27S5FF3O.js";
import "./chunk-SODVWRGN.js";
import "./chunk-BLPGPSDN.js";
import "./chunk-GGT2TN3C.js";
import "./chunk-R3JUTCJG.js";
import "./chunk-YPUYJXLX.js";
import "./chunk-K6YHSAMJ.js";
import "./chunk-T2XCQ4BR.js";
import "./chunk-6HXTU6FJ.js";
import "./chunk-LUH7EFKZ.js";
import {
  removeStaleTemporaries
} from "./chunk-UR3OAUMP.js";
import {
  AttestModelError
} from "./chunk-HBJC6FYG.js";
import "./chunk-JSFNQING.js";

// src/cli/merge.ts
import { existsSync } from "node:fs";
async function merge(options, io, target = "") {
  const joined = await readParts(options.part ?? []);
  const { chunks } = joined;
  if (!existsSync(target)) {
    assertElsewhere(options, target);
    const bytes = joined.files.reduce((sum, { size }) => sum + size, 0);
    return writeManifest({ ...describeFiles(joined.files, { chunks }), bytes }, options, io, target);
  }
  await removeStaleTemporaries(evidencePaths(target, options).folder);
  const model = await hashFolder(target, {
    label: "comparing",
    kind: "model",
    ignore: options.ignore ?? [],
    allowSymlinks: options.allowSymlinks ?? false,
    chunks,
    ...takenFromParts(joined, { chunks }),
    progress: await createReporter(io),
    signal: io.signal
  });
  return writeManifest(model, options, io, target);
}
function assertElsewhere({ out, stdout }, target) {
  if (stdout || out !== void 0) return;
  throw new AttestModelError("NOT_FOUND", `${target} does not exist`, {
    guidance: "Where the model is not at hand, write the manifest elsewhere: --out DIR, or --stdout.",
    details: { path: target }
  });
}
export {
  merge
};
