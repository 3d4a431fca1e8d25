import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  assertThere
} from "./chunk-F45T27XE.js";
import "./chunk-F55VLIMX.js";
import "./chunk-R4REAFXF.js";
import "./chunk-ZCJDANB2.js";
import {
  createReporter,
  print
} from "./chunk-JOEAOTFT.js";
import {
  githubAccess
} from "./chunk-ZYQ3W47Q.js";
import {
  publishRelease
} from "./chunk-CVRZK3DO.js";
import "./chunk-E5M2BOWC.js";
import "./chunk-FXEII7Y6.js";
import "./chunk-RCH3EKFP.js";
import "./chunk-36Y2MUFN.js";
import "./chunk-VW6IH6NA.js";
import "./chunk-U6Z5CGBN.js";
import "./chunk-PXL4PP37.js";
import "./chunk-2BULNO3X.js";
import "./chunk-ZUNEHY4E.js";
import "./chunk-KXALWMFH.js";
import "./chunk-QHE5LZ4D.js";
import "./chunk-ITZNMGZZ.js";
import "./chunk-THBYG5SA.js";
import "./chunk-OX47NCVY.js";
import "./chunk-OZAHJU3I.js";
import "./chunk-7DX3YF6Y.js";
import "./chunk-ZAMXDESO.js";
import "./chunk-POKQRLRK.js";
import "./chunk-4MQWXESG.js";
import "./chunk-STIQAZ46.js";
import "./chunk-KXPCKTJ4.js";
import "./chunk-ZDTF4GCZ.js";
import "./chunk-47LRJQPB.js";
import "./chunk-KHDSWN76.js";
import "./chunk-JQQT6CD4.js";
import {
  evidencePaths
} from "./chunk-E6CACZ3K.js";
import "./chunk-4C5XVYHJ.js";
import "./chunk-SEJ4GB6S.js";
import "./chunk-6EBMPLM7.js";
import "./chunk-FYRWRNHP.js";
import "./chunk-NEC7R6H3.js";
import "./chunk-7FTAOOBU.js";
import "./chunk-3DJ6BTZQ.js";
import "./chunk-RKH32ZDV.js";
import "./chunk-G3AY7PAH.js";
import "./chunk-MQDSUE2J.js";
import "./chunk-5GOZP5JO.js";
import "./chunk-H6FKTLR5.js";
import "./chunk-RJZJ57SA.js";
import "./chunk-HFCQFBQX.js";
import "./chunk-J33HIJCU.js";
import "./chunk-3BQJUYPS.js";
import "./chunk-NUVIW4G5.js";
import "./chunk-Z44SHQRH.js";
import "./chunk-NYLZCHF6.js";
import "./chunk-PJ7VRGEB.js";
import "./chunk-OZM2N5VZ.js";
import "./chunk-ERFSGUVT.js";
import "./chunk-DWOL6Z2R.js";
import "./chunk-UEZXDJVW.js";
import "./chunk-4625Z5YJ.js";
import "./chunk-7LTE3VDI.js";
import {
  forTerminal
} from "./chunk-PXJ6EN37.js";
import "./chunk-27S5FF3O.js";
import "./chunk-NDTCFTNE.js";
import "./chunk-BLPGPSDN.js";
import "./chunk-CGMY5Z3C.js";
import {
  count
} from "./chunk-R3JUTCJG.js";
import "./chunk-UYY6RXYD.js";
import "./chunk-ARNNWVDS.js";
import "./chunk-K6YYLBPD.js";
import "./chunk-B6IL3JJQ.js";
import "./chunk-EBDLQQKA.js";
import "./chunk-EVAHYUBS.js";
import "./chunk-H3PQEB5W.js";
import {
  AttestModelError
} from "./chunk-EH3K5OKF.js";
import "./chunk-JSFNQING.js";

// src/cli/publish.ts
import { basename, resolve } from "node:path";
async function publishCommand(options, io, model = "") {
  assertThere(model);
  const { signature, name = basename(resolve(model)) } = options;
  const published = await publishRelease({
    model,
    name,
    tag: options.release,
    paths: evidencePaths(model, signature === void 0 ? {} : { signature }),
    access: accessTo(options.repository, io.env),
    withModel: options.withModel ?? false,
    ignore: options.ignore ?? [],
    allowSymlinks: options.allowSymlinks ?? false,
    progress: await createReporter(io),
    signal: io.signal
  });
  const kind = published.immutable ? "published, immutable" : "published";
  print(
    io,
    options,
    published,
    () => `release ${forTerminal(published.tag)}: ${kind}, ${count(published.assets.length, "file")} of ours
${forTerminal(published.url)}`
  );
  return 0;
}
function accessTo(repository, env) {
  const named = repository ?? env["GITHUB_REPOSITORY"];
  if (named) return githubAccess(named, env);
  throw new AttestModelError("USAGE", "which repository is meant, nothing says", {
    guidance: "Name it: --repository OWNER/NAME"
  });
}
export {
  publishCommand
};
