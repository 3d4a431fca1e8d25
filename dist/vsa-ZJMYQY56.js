import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  requestFrom
} from "./chunk-ZQEPBIS7.js";
import {
  policyUriOf
} from "./chunk-YO33JTJJ.js";
import "./chunk-K3U5QGAM.js";
import {
  chooseSigner
} from "./chunk-JSBTDDYW.js";
import "./chunk-RK7AM5PN.js";
import {
  print,
  textOptions
} from "./chunk-PI6DPKDC.js";
import "./chunk-WM7TIMKW.js";
import {
  exitCodeOf
} from "./chunk-OBXU72U3.js";
import "./chunk-ZYQ3W47Q.js";
import {
  summarize
} from "./chunk-BZT4DPUU.js";
import {
  verdictDocument
} from "./chunk-M5CC6BE6.js";
import "./chunk-HTR2MUCH.js";
import "./chunk-RYJDBM22.js";
import "./chunk-OXARNS3B.js";
import "./chunk-GLC5SA3Y.js";
import "./chunk-5N46QZ7Q.js";
import "./chunk-563XGVZ3.js";
import "./chunk-ONAPFVKI.js";
import "./chunk-4RMVMUT5.js";
import "./chunk-WFDIEBTT.js";
import "./chunk-YIJOSDOO.js";
import "./chunk-UPPX3JOL.js";
import "./chunk-BA3LTITC.js";
import "./chunk-UV5UBRQT.js";
import "./chunk-QQHOCYSF.js";
import "./chunk-7KMWNWKX.js";
import "./chunk-JAPZ762N.js";
import "./chunk-PIB33EOP.js";
import "./chunk-OWJYCBFZ.js";
import "./chunk-WTWSUWHY.js";
import "./chunk-7ROTGZ64.js";
import "./chunk-S2TVRR6N.js";
import "./chunk-373V25AQ.js";
import "./chunk-COLAHAVH.js";
import "./chunk-C335HZS6.js";
import "./chunk-2BULNO3X.js";
import "./chunk-ZUNEHY4E.js";
import "./chunk-ITZNMGZZ.js";
import "./chunk-ZL5D7TYC.js";
import "./chunk-OX47NCVY.js";
import "./chunk-S3PL3ATJ.js";
import "./chunk-ZGOYP5ME.js";
import "./chunk-JJWDVUDW.js";
import "./chunk-2SVYDAM2.js";
import "./chunk-SEJ4GB6S.js";
import {
  verdictText
} from "./chunk-GR7KAN6A.js";
import "./chunk-7EOZJGKU.js";
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

// src/cli/vsa.ts
async function vsaCommand(options, io, target = "") {
  const { sigstore, identityTokenFile, allowPublicLog, resourceUri, ...verifying } = options;
  const signing = {
    method: "sigstore",
    ...sigstore !== void 0 && { sigstore },
    ...identityTokenFile !== void 0 && { identityTokenFile },
    ...allowPublicLog !== void 0 && { allowPublicLog }
  };
  const chosen = await chooseSigner(signing, io, `${target}.local-sigstore`);
  const policyUri = options.policyUri ?? policyUriOf(options.policy, io.env);
  try {
    const result = await summarize({
      verify: await requestFrom(verifying, io, target),
      ...resourceUri !== void 0 && { resource: resourceUri },
      ...policyUri !== void 0 && { policyUri },
      signer: chosen.create,
      env: io.env,
      now: io.now
    });
    const { verdict, ...rest } = result;
    print(io, options, { verdict: verdictDocument(verdict), ...rest }, () => text(result, textOptions(io, options)));
    return exitCodeOf(verdict);
  } finally {
    await chosen.end();
  }
}
function text({ verdict, signed, reason, claimsPath }, options) {
  const { encode = String } = options;
  const said = signed === void 0 ? `No VSA: ${reason}.` : `VSA ${signed}, signed and appended to ${claimsPath}`;
  return `${verdictText(verdict, options)}
${encode(said)}`;
}
export {
  vsaCommand
};
