import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  assertThere
} from "./chunk-AMTBIRT3.js";
import "./chunk-JSBTDDYW.js";
import "./chunk-QIPYQN3O.js";
import "./chunk-RK7AM5PN.js";
import {
  createReporter,
  print
} from "./chunk-PI6DPKDC.js";
import {
  githubAccess
} from "./chunk-ZYQ3W47Q.js";
import {
  publishRelease
} from "./chunk-KLHWYK4A.js";
import "./chunk-7ROTGZ64.js";
import "./chunk-S2TVRR6N.js";
import "./chunk-T5T2MBFJ.js";
import "./chunk-373V25AQ.js";
import "./chunk-COLAHAVH.js";
import "./chunk-XWC4A6ZZ.js";
import "./chunk-AFVCTQAO.js";
import "./chunk-2BULNO3X.js";
import "./chunk-ZUNEHY4E.js";
import "./chunk-3FIXORAJ.js";
import "./chunk-QHE5LZ4D.js";
import "./chunk-ITZNMGZZ.js";
import "./chunk-ZL5D7TYC.js";
import "./chunk-OX47NCVY.js";
import "./chunk-3447TNOI.js";
import "./chunk-LFQ45MTZ.js";
import "./chunk-KEZIO5E5.js";
import "./chunk-ZP2A3Y77.js";
import "./chunk-TYEEKAHR.js";
import "./chunk-STIQAZ46.js";
import "./chunk-G7NALMX3.js";
import "./chunk-S3PL3ATJ.js";
import "./chunk-UY6QXCP6.js";
import "./chunk-HDIHSEIY.js";
import "./chunk-ZGOYP5ME.js";
import {
  evidencePaths
} from "./chunk-JJWDVUDW.js";
import "./chunk-2SVYDAM2.js";
import "./chunk-SEJ4GB6S.js";
import "./chunk-GGX57JYC.js";
import "./chunk-FYRWRNHP.js";
import "./chunk-HNYNHPLD.js";
import "./chunk-64F2P52F.js";
import "./chunk-ZEZ2XBEH.js";
import "./chunk-RKH32ZDV.js";
import "./chunk-LTGFKVVD.js";
import "./chunk-MQDSUE2J.js";
import "./chunk-5GOZP5JO.js";
import "./chunk-5GTXUYOI.js";
import "./chunk-RJZJ57SA.js";
import "./chunk-HNFBKAPM.js";
import "./chunk-J33HIJCU.js";
import "./chunk-3BQJUYPS.js";
import "./chunk-NUVIW4G5.js";
import "./chunk-Z44SHQRH.js";
import "./chunk-7JBLVS4P.js";
import "./chunk-H7BPQTN3.js";
import "./chunk-TXQ7HACS.js";
import "./chunk-NZSWWKHZ.js";
import "./chunk-3YE6BLHT.js";
import "./chunk-LXLH6L2Q.js";
import "./chunk-UEZXDJVW.js";
import "./chunk-4625Z5YJ.js";
import "./chunk-7LTE3VDI.js";
import {
  forTerminal
} from "./chunk-PXJ6EN37.js";
import "./chunk-27S5FF3O.js";
import "./chunk-6I7S4JW3.js";
import "./chunk-BLPGPSDN.js";
import "./chunk-CGMY5Z3C.js";
import {
  count
} from "./chunk-R3JUTCJG.js";
import "./chunk-N7QWSNPN.js";
import "./chunk-ARNNWVDS.js";
import "./chunk-6PDPCLEQ.js";
import "./chunk-J2GKQ65K.js";
import "./chunk-66W5KOWM.js";
import "./chunk-TIA4MDRS.js";
import "./chunk-GFQ2KPO5.js";
import {
  AttestModelError
} from "./chunk-SGTPKY5S.js";
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
