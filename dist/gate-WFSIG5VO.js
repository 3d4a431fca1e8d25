import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  gateText
} from "./chunk-2US26PZE.js";
import {
  rootsFrom
} from "./chunk-34TVFTID.js";
import {
  engineFrom
} from "./chunk-ZCJDANB2.js";
import {
  createReporter,
  print,
  textOptions
} from "./chunk-JOEAOTFT.js";
import {
  gate,
  gateDocument
} from "./chunk-2MWZ2WDF.js";
import "./chunk-2WZOJMZT.js";
import "./chunk-JNXY7TOV.js";
import "./chunk-PQZF2MQ2.js";
import "./chunk-JTJDQUV3.js";
import "./chunk-JFNSDLVZ.js";
import "./chunk-ME4CSU3U.js";
import "./chunk-3MHEJQAK.js";
import "./chunk-LGP43E52.js";
import "./chunk-FQJAXLML.js";
import "./chunk-HYHOMQC3.js";
import "./chunk-GFJ7YS7M.js";
import "./chunk-MXUQ5B6M.js";
import "./chunk-CQ45UANW.js";
import "./chunk-ECCI6V4W.js";
import "./chunk-5MQQDO7L.js";
import "./chunk-DHORHVGJ.js";
import "./chunk-4RMVMUT5.js";
import "./chunk-WFDIEBTT.js";
import "./chunk-VYBG4RIG.js";
import "./chunk-GVG7LWOT.js";
import "./chunk-FAFMB2NY.js";
import "./chunk-E7YBHYIR.js";
import "./chunk-TYWL7IET.js";
import "./chunk-OWJYCBFZ.js";
import "./chunk-F6TWL7PZ.js";
import "./chunk-E5M2BOWC.js";
import "./chunk-FXEII7Y6.js";
import "./chunk-36Y2MUFN.js";
import "./chunk-VW6IH6NA.js";
import "./chunk-2BULNO3X.js";
import "./chunk-ZUNEHY4E.js";
import "./chunk-QHE5LZ4D.js";
import "./chunk-ITZNMGZZ.js";
import "./chunk-ZAMXDESO.js";
import "./chunk-POKQRLRK.js";
import "./chunk-4MQWXESG.js";
import "./chunk-STIQAZ46.js";
import "./chunk-KXPCKTJ4.js";
import "./chunk-ZDTF4GCZ.js";
import "./chunk-JQQT6CD4.js";
import "./chunk-4C5XVYHJ.js";
import "./chunk-SEJ4GB6S.js";
import "./chunk-DUD24SVB.js";
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
import {
  AttestModelError
} from "./chunk-EH3K5OKF.js";
import "./chunk-JSFNQING.js";

// src/cli/gate.ts
async function gateCommand(options, io) {
  const { base, head, policy, repository = process.cwd(), ...roots } = options;
  if (base === void 0) {
    throw new AttestModelError("USAGE", "nothing says where the change begins", {
      guidance: "Name the commit or branch that it is to be merged into: --base origin/main."
    });
  }
  const progress = await createReporter(io);
  const result = await gate({
    repository,
    base,
    ...head !== void 0 && { head },
    ...policy && { policies: policy },
    trust: rootsFrom(roots),
    engine: await engineFrom(options, progress),
    env: io.env,
    now: io.now(),
    progress,
    signal: io.signal
  });
  print(io, options, gateDocument(result), () => gateText(result, textOptions(io, options)));
  return exitCodeOf(result);
}
function exitCodeOf({ result }) {
  switch (result) {
    case "passed":
      return 0;
    case "failed":
      return 1;
    case "undecided":
    case "no-models":
      return 2;
  }
}
export {
  gateCommand
};
