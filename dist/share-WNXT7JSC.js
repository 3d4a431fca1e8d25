import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  hashOptions
} from "./chunk-QIPYQN3O.js";
import {
  hashingFrom
} from "./chunk-RK7AM5PN.js";
import {
  createReporter,
  print,
  textOptions
} from "./chunk-PI6DPKDC.js";
import {
  makePart,
  shareText
} from "./chunk-R3LTEWXL.js";
import "./chunk-2BULNO3X.js";
import "./chunk-ZUNEHY4E.js";
import "./chunk-HDIHSEIY.js";
import "./chunk-ZGOYP5ME.js";
import "./chunk-JJWDVUDW.js";
import "./chunk-2SVYDAM2.js";
import "./chunk-SEJ4GB6S.js";
import "./chunk-Z44SHQRH.js";
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
import "./chunk-GFQ2KPO5.js";
import "./chunk-SGTPKY5S.js";
import "./chunk-JSFNQING.js";

// src/cli/share.ts
async function share(options, io, model) {
  const { env, now, signal } = io;
  const progress = await createReporter(io);
  const made = await makePart({
    model,
    share: options.shard,
    ...options.out !== void 0 && { out: options.out },
    options: { ...hashOptions(options), signal },
    hashing: await hashingFrom(options, io, progress),
    env,
    now,
    progress
  });
  print(io, options, made, () => shareText(made, textOptions(io)));
  return 0;
}
export {
  share
};
