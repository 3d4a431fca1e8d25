import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  requestFrom
} from "./chunk-ET7NK7UD.js";
import {
  policyUriOf
} from "./chunk-Y77ITMHN.js";
import "./chunk-34TVFTID.js";
import {
  chooseSigner
} from "./chunk-F55VLIMX.js";
import "./chunk-ZCJDANB2.js";
import {
  print,
  textOptions
} from "./chunk-JOEAOTFT.js";
import "./chunk-IQXDHZI5.js";
import {
  exitCodeOf
} from "./chunk-OBXU72U3.js";
import "./chunk-ZYQ3W47Q.js";
import {
  summarize
} from "./chunk-5K7M7KPJ.js";
import {
  verdictDocument
} from "./chunk-PQZF2MQ2.js";
import "./chunk-YEVJGO5B.js";
import "./chunk-JFNSDLVZ.js";
import "./chunk-ME4CSU3U.js";
import "./chunk-3MHEJQAK.js";
import "./chunk-GFJ7YS7M.js";
import "./chunk-CQ45UANW.js";
import "./chunk-DHORHVGJ.js";
import "./chunk-4RMVMUT5.js";
import "./chunk-WFDIEBTT.js";
import "./chunk-VYBG4RIG.js";
import "./chunk-GVG7LWOT.js";
import "./chunk-UV5UBRQT.js";
import "./chunk-6ZDLJVFJ.js";
import "./chunk-FAFMB2NY.js";
import "./chunk-E7YBHYIR.js";
import "./chunk-TYWL7IET.js";
import "./chunk-OWJYCBFZ.js";
import "./chunk-F6TWL7PZ.js";
import "./chunk-E5M2BOWC.js";
import "./chunk-FXEII7Y6.js";
import "./chunk-36Y2MUFN.js";
import "./chunk-VW6IH6NA.js";
import "./chunk-C335HZS6.js";
import "./chunk-2BULNO3X.js";
import "./chunk-ZUNEHY4E.js";
import "./chunk-ITZNMGZZ.js";
import "./chunk-THBYG5SA.js";
import "./chunk-OX47NCVY.js";
import "./chunk-ZDTF4GCZ.js";
import "./chunk-JQQT6CD4.js";
import "./chunk-E6CACZ3K.js";
import "./chunk-4C5XVYHJ.js";
import "./chunk-SEJ4GB6S.js";
import {
  verdictText
} from "./chunk-DUD24SVB.js";
import "./chunk-KJOVTBJZ.js";
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
