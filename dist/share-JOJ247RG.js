import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  hashOptions
} from "./chunk-T7B7UO2C.js";
import {
  hashingFrom
} from "./chunk-HITDCMN7.js";
import {
  createReporter,
  print,
  textOptions
} from "./chunk-NL6WGJBS.js";
import {
  makePart,
  shareText
} from "./chunk-HZOT3ZLF.js";
import "./chunk-XKDLYCHJ.js";
import "./chunk-FW52XU7S.js";
import "./chunk-YTAYNK5M.js";
import "./chunk-NND533BR.js";
import "./chunk-FLANRVS2.js";
import "./chunk-IXAUTFSK.js";
import "./chunk-JVJRFIT5.js";
import "./chunk-VP2P24KQ.js";
import "./chunk-4JNC7HEX.js";
import "./chunk-4WMTIWX4.js";
import "./chunk-2EDSKQAV.js";
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
