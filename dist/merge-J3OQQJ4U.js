import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  writeManifest
} from "./chunk-T7B7UO2C.js";
import "./chunk-HITDCMN7.js";
import {
  createReporter
} from "./chunk-NL6WGJBS.js";
import {
  readParts,
  takenFromParts
} from "./chunk-KX3WKTF2.js";
import "./chunk-QOX2RWJI.js";
import {
  describeFiles,
  evidencePaths,
  hashFolder
} from "./chunk-XKDLYCHJ.js";
import "./chunk-FW52XU7S.js";
import "./chunk-YTAYNK5M.js";
import "./chunk-NND533BR.js";
import "./chunk-FLANRVS2.js";
import "./chunk-IXAUTFSK.js";
import "./chunk-JVJRFIT5.js";
import "./chunk-VP2P24KQ.js";
import "./chunk-4JNC7HEX.js";
import "./chunk-4WMTIWX4.js";
import "./chunk-SY3KU2FK.js";
import "./chunk-JJB7VRTY.js";
import "./chunk-27S5FF3O.js";
import "./chunk-Z5JEJRQD.js";
import "./chunk-DOB7NLTX.js";
import "./chunk-6M4MK2NF.js";
import "./chunk-R3JUTCJG.js";
import "./chunk-UQ6RMKNC.js";
import "./chunk-K6YHSAMJ.js";
import "./chunk-OF4LHTXT.js";
import "./chunk-2UEMYS7F.js";
import "./chunk-RH6O7AQL.js";
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
