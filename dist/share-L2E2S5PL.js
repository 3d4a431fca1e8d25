import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  hashOptions
} from "./chunk-B3UUPAZ2.js";
import {
  hashingFrom
} from "./chunk-CO5PWTIV.js";
import {
  createReporter,
  print,
  textOptions
} from "./chunk-NL6WGJBS.js";
import {
  makePart,
  shareText
} from "./chunk-AJRJ2ULM.js";
import "./chunk-35JNQYXL.js";
import "./chunk-CD6HFKRB.js";
import "./chunk-AFYPJZ2X.js";
import "./chunk-UO3ICAMV.js";
import "./chunk-WDA3CNRC.js";
import "./chunk-Q4G64VWQ.js";
import "./chunk-XGUGSK2R.js";
import "./chunk-VP2P24KQ.js";
import "./chunk-2BULNO3X.js";
import "./chunk-ZUNEHY4E.js";
import "./chunk-2EDSKQAV.js";
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
import "./chunk-UR3OAUMP.js";
import "./chunk-HBJC6FYG.js";
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
