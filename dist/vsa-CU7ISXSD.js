import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  requestFrom
} from "./chunk-Z4TDRCFS.js";
import {
  policyUriOf
} from "./chunk-FW4ATHCU.js";
import "./chunk-ILQC5ZFN.js";
import {
  chooseSigner
} from "./chunk-INZU3YTB.js";
import "./chunk-TDLU665J.js";
import {
  print,
  textOptions
} from "./chunk-UJSZPWHD.js";
import "./chunk-NRVWY3O4.js";
import {
  exitCodeOf
} from "./chunk-OBXU72U3.js";
import "./chunk-ZYQ3W47Q.js";
import {
  summarize
} from "./chunk-OOAEECVM.js";
import {
  verdictDocument
} from "./chunk-WQ6WFNZD.js";
import "./chunk-3MVYOANX.js";
import "./chunk-HE5WD5EW.js";
import "./chunk-IABS4SLU.js";
import "./chunk-AKRQ62NC.js";
import "./chunk-NO4ZVSEL.js";
import "./chunk-47WTU4UA.js";
import "./chunk-B5QUK4G3.js";
import "./chunk-N2CHY7KD.js";
import "./chunk-6K74PDGQ.js";
import "./chunk-KFYWI5MM.js";
import "./chunk-E3K66YLN.js";
import "./chunk-SMZT73B7.js";
import "./chunk-YX3C24J5.js";
import "./chunk-K6NK6K6G.js";
import "./chunk-VJFO73QU.js";
import "./chunk-D6Q3HJ5D.js";
import "./chunk-RFJJX36T.js";
import "./chunk-ILXIYBYT.js";
import "./chunk-JXTW3YLS.js";
import "./chunk-J64EF7W6.js";
import "./chunk-3BQJUYPS.js";
import "./chunk-NUVIW4G5.js";
import "./chunk-4625Z5YJ.js";
import "./chunk-7LTE3VDI.js";
import "./chunk-C335HZS6.js";
import "./chunk-2BULNO3X.js";
import "./chunk-ZUNEHY4E.js";
import "./chunk-NCP27TQP.js";
import "./chunk-JDJ3ZA6U.js";
import "./chunk-VZCGKZFC.js";
import "./chunk-PU7OFXVV.js";
import "./chunk-Y6B4W3FB.js";
import "./chunk-AGNDJ4JR.js";
import "./chunk-NE7OPYTJ.js";
import "./chunk-JJ5Z4DQK.js";
import "./chunk-Q4VXPZED.js";
import "./chunk-SEJ4GB6S.js";
import "./chunk-6R5EVG5E.js";
import "./chunk-GGT2TN3C.js";
import {
  verdictText
} from "./chunk-I7DAYMXX.js";
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
import "./chunk-PXJ6EN37.js";
import "./chunk-27S5FF3O.js";
import "./chunk-R3JUTCJG.js";
import "./chunk-O4A3CATD.js";
import "./chunk-K6YHSAMJ.js";
import "./chunk-6Z6KGJKZ.js";
import "./chunk-GTHQT6M3.js";
import "./chunk-6HXTU6FJ.js";
import "./chunk-LUH7EFKZ.js";
import "./chunk-UR3OAUMP.js";
import "./chunk-HBJC6FYG.js";
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
    print(io, options, { verdict: verdictDocument(verdict), ...rest }, () => text(result, io));
    return exitCodeOf(verdict);
  } finally {
    await chosen.end();
  }
}
function text({ verdict, signed, reason, claimsPath }, io) {
  const options = textOptions(io);
  const { encode = String } = options;
  const said = signed === void 0 ? `No VSA: ${reason}.` : `VSA ${signed}, signed and appended to ${claimsPath}`;
  return `${verdictText(verdict, options)}
${encode(said)}`;
}
export {
  vsaCommand
};
