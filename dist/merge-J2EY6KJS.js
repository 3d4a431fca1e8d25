import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  writeManifest
} from "./chunk-PE7P4DRQ.js";
import "./chunk-TDLU665J.js";
import {
  createReporter
} from "./chunk-UJSZPWHD.js";
import "./chunk-2BULNO3X.js";
import "./chunk-ZUNEHY4E.js";
import {
  readParts,
  takenFromParts
} from "./chunk-GOGVS7RC.js";
import "./chunk-K4WFT6BU.js";
import {
  describeFiles,
  hashFolder
} from "./chunk-PU7OFXVV.js";
import {
  evidencePaths
} from "./chunk-Y6B4W3FB.js";
import "./chunk-AGNDJ4JR.js";
import "./chunk-NE7OPYTJ.js";
import "./chunk-JJ5Z4DQK.js";
import "./chunk-Q4VXPZED.js";
import "./chunk-SEJ4GB6S.js";
import "./chunk-AYOVIBCZ.js";
import "./chunk-6R5EVG5E.js";
import "./chunk-QVJHZSLC.js";
import "./chunk-NZGIJ6HV.js";
import "./chunk-BLPGPSDN.js";
import "./chunk-GGT2TN3C.js";
import "./chunk-JL2MD6TV.js";
import "./chunk-SY3KU2FK.js";
import "./chunk-VP2P24KQ.js";
import "./chunk-PXJ6EN37.js";
import "./chunk-27S5FF3O.js";
import "./chunk-R3JUTCJG.js";
import "./chunk-O4A3CATD.js";
import "./chunk-K6YHSAMJ.js";
import "./chunk-6Z6KGJKZ.js";
import "./chunk-GTHQT6M3.js";
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
