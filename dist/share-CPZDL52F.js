import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  hashOptions
} from "./chunk-R4REAFXF.js";
import {
  hashingFrom
} from "./chunk-ZCJDANB2.js";
import {
  createReporter,
  print,
  textOptions
} from "./chunk-JOEAOTFT.js";
import {
  makePart,
  shareText
} from "./chunk-3VUCOMIA.js";
import "./chunk-2BULNO3X.js";
import "./chunk-ZUNEHY4E.js";
import "./chunk-KHDSWN76.js";
import "./chunk-JQQT6CD4.js";
import "./chunk-E6CACZ3K.js";
import "./chunk-4C5XVYHJ.js";
import "./chunk-SEJ4GB6S.js";
import "./chunk-Z44SHQRH.js";
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
import "./chunk-H3PQEB5W.js";
import "./chunk-EH3K5OKF.js";
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
