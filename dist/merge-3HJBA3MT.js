import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  writeManifest
} from "./chunk-QIPYQN3O.js";
import "./chunk-RK7AM5PN.js";
import {
  createReporter
} from "./chunk-PI6DPKDC.js";
import "./chunk-2BULNO3X.js";
import "./chunk-ZUNEHY4E.js";
import {
  readParts,
  takenFromParts
} from "./chunk-UY6QXCP6.js";
import "./chunk-HDIHSEIY.js";
import {
  describeFiles,
  hashFolder
} from "./chunk-ZGOYP5ME.js";
import {
  evidencePaths
} from "./chunk-JJWDVUDW.js";
import "./chunk-2SVYDAM2.js";
import "./chunk-SEJ4GB6S.js";
import "./chunk-7JBLVS4P.js";
import "./chunk-H7BPQTN3.js";
import "./chunk-TXQ7HACS.js";
import "./chunk-NZSWWKHZ.js";
import "./chunk-3YE6BLHT.js";
import "./chunk-LXLH6L2Q.js";
import "./chunk-UEZXDJVW.js";
import "./chunk-PXJ6EN37.js";
import "./chunk-27S5FF3O.js";
import "./chunk-6I7S4JW3.js";
import "./chunk-BLPGPSDN.js";
import "./chunk-CGMY5Z3C.js";
import "./chunk-R3JUTCJG.js";
import "./chunk-N7QWSNPN.js";
import "./chunk-ARNNWVDS.js";
import "./chunk-6PDPCLEQ.js";
import "./chunk-J2GKQ65K.js";
import "./chunk-66W5KOWM.js";
import "./chunk-TIA4MDRS.js";
import {
  removeStaleTemporaries
} from "./chunk-GFQ2KPO5.js";
import {
  AttestModelError
} from "./chunk-SGTPKY5S.js";
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
