import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  assertThere
} from "./chunk-FZF5BSGR.js";
import "./chunk-INZU3YTB.js";
import "./chunk-PE7P4DRQ.js";
import "./chunk-TDLU665J.js";
import {
  createReporter,
  print
} from "./chunk-UJSZPWHD.js";
import {
  githubAccess
} from "./chunk-ZYQ3W47Q.js";
import {
  publishRelease
} from "./chunk-ZVQNMT67.js";
import "./chunk-RFJJX36T.js";
import "./chunk-ILXIYBYT.js";
import "./chunk-JZHPY2S7.js";
import "./chunk-JXTW3YLS.js";
import "./chunk-J64EF7W6.js";
import "./chunk-3BQJUYPS.js";
import "./chunk-NUVIW4G5.js";
import "./chunk-WEQML5QV.js";
import "./chunk-ZTTS3H4B.js";
import "./chunk-4625Z5YJ.js";
import "./chunk-7LTE3VDI.js";
import "./chunk-2BULNO3X.js";
import "./chunk-ZUNEHY4E.js";
import "./chunk-SAY766H3.js";
import "./chunk-2W5JNKUN.js";
import "./chunk-H6VPP5SW.js";
import "./chunk-NCP27TQP.js";
import "./chunk-JDJ3ZA6U.js";
import "./chunk-OK56IERM.js";
import "./chunk-KYJ6B5FG.js";
import "./chunk-PXAP6FWL.js";
import "./chunk-PLVPUBYM.js";
import "./chunk-HUYSOVYO.js";
import "./chunk-VZCGKZFC.js";
import "./chunk-GOGVS7RC.js";
import "./chunk-K4WFT6BU.js";
import "./chunk-PU7OFXVV.js";
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
import "./chunk-IFFR5T7L.js";
import "./chunk-I7DAYMXX.js";
import "./chunk-WJ2ULQSW.js";
import "./chunk-XI7LNFSM.js";
import "./chunk-3SLNAVPE.js";
import "./chunk-MQDSUE2J.js";
import "./chunk-H7BPQTN3.js";
import "./chunk-OVPFQLX6.js";
import "./chunk-Z44SHQRH.js";
import "./chunk-JL2MD6TV.js";
import "./chunk-SY3KU2FK.js";
import "./chunk-VP2P24KQ.js";
import {
  forTerminal
} from "./chunk-PXJ6EN37.js";
import "./chunk-27S5FF3O.js";
import {
  count
} from "./chunk-R3JUTCJG.js";
import "./chunk-O4A3CATD.js";
import "./chunk-K6YHSAMJ.js";
import "./chunk-6Z6KGJKZ.js";
import "./chunk-GTHQT6M3.js";
import "./chunk-6HXTU6FJ.js";
import "./chunk-LUH7EFKZ.js";
import "./chunk-UR3OAUMP.js";
import {
  AttestModelError
} from "./chunk-HBJC6FYG.js";
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
