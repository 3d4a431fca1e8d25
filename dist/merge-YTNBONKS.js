import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  writeManifest
} from "./chunk-R4REAFXF.js";
import "./chunk-ZCJDANB2.js";
import {
  createReporter
} from "./chunk-JOEAOTFT.js";
import "./chunk-2BULNO3X.js";
import "./chunk-ZUNEHY4E.js";
import {
  readParts,
  takenFromParts
} from "./chunk-47LRJQPB.js";
import "./chunk-KHDSWN76.js";
import {
  describeFiles,
  hashFolder
} from "./chunk-JQQT6CD4.js";
import {
  evidencePaths
} from "./chunk-E6CACZ3K.js";
import "./chunk-4C5XVYHJ.js";
import "./chunk-SEJ4GB6S.js";
import "./chunk-NYLZCHF6.js";
import "./chunk-PJ7VRGEB.js";
import "./chunk-OZM2N5VZ.js";
import "./chunk-ERFSGUVT.js";
import "./chunk-DWOL6Z2R.js";
import "./chunk-UEZXDJVW.js";
import "./chunk-PXJ6EN37.js";
import "./chunk-27S5FF3O.js";
import "./chunk-NDTCFTNE.js";
import "./chunk-BLPGPSDN.js";
import "./chunk-CGMY5Z3C.js";
import "./chunk-R3JUTCJG.js";
import "./chunk-UYY6RXYD.js";
import "./chunk-ARNNWVDS.js";
import "./chunk-K6YYLBPD.js";
import "./chunk-B6IL3JJQ.js";
import "./chunk-EBDLQQKA.js";
import "./chunk-EVAHYUBS.js";
import {
  removeStaleTemporaries
} from "./chunk-H3PQEB5W.js";
import {
  AttestModelError
} from "./chunk-EH3K5OKF.js";
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
