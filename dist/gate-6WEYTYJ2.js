import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  gateText
} from "./chunk-T5XH4Y5S.js";
import {
  rootsFrom
} from "./chunk-73HPJK5V.js";
import {
  engineFrom
} from "./chunk-TDLU665J.js";
import {
  createReporter,
  print,
  textOptions
} from "./chunk-UJSZPWHD.js";
import {
  gate,
  gateDocument
} from "./chunk-4FNOCR7R.js";
import "./chunk-Z27CG5DK.js";
import "./chunk-6F5GINLV.js";
import "./chunk-ONGBSSD6.js";
import "./chunk-HRXKEZWS.js";
import "./chunk-CUZWZ66P.js";
import "./chunk-IABS4SLU.js";
import "./chunk-NNTC4KEU.js";
import "./chunk-QLMPLAXR.js";
import "./chunk-K2KMRDHB.js";
import "./chunk-DKST4FSG.js";
import "./chunk-GMMYDGZV.js";
import "./chunk-OK7SBSK5.js";
import "./chunk-XDMKCRJH.js";
import "./chunk-L47M25BF.js";
import "./chunk-B5QUK4G3.js";
import "./chunk-R5NCT4BH.js";
import "./chunk-YS3553DZ.js";
import "./chunk-ITAVTUGJ.js";
import "./chunk-Q2O3MPYA.js";
import "./chunk-2WYVVJS4.js";
import "./chunk-VJFO73QU.js";
import "./chunk-25X7BALB.js";
import "./chunk-WTZO3JRD.js";
import "./chunk-PHD73NUK.js";
import "./chunk-CHZJHGSA.js";
import "./chunk-2O3N4OM3.js";
import "./chunk-Z3QRKKAX.js";
import "./chunk-3BQJUYPS.js";
import "./chunk-NUVIW4G5.js";
import "./chunk-4625Z5YJ.js";
import "./chunk-7LTE3VDI.js";
import "./chunk-2BULNO3X.js";
import "./chunk-ZUNEHY4E.js";
import "./chunk-2W5JNKUN.js";
import "./chunk-H6VPP5SW.js";
import "./chunk-NCP27TQP.js";
import "./chunk-HUYSOVYO.js";
import "./chunk-XEPH5DD4.js";
import "./chunk-PU7OFXVV.js";
import "./chunk-AGNDJ4JR.js";
import "./chunk-NE7OPYTJ.js";
import "./chunk-JJ5Z4DQK.js";
import "./chunk-Q4VXPZED.js";
import "./chunk-SEJ4GB6S.js";
import "./chunk-6R5EVG5E.js";
import "./chunk-NZGIJ6HV.js";
import "./chunk-BLPGPSDN.js";
import "./chunk-GGT2TN3C.js";
import "./chunk-PDPRW2DH.js";
import "./chunk-JNDSYXJG.js";
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
import {
  AttestModelError
} from "./chunk-HBJC6FYG.js";
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
  print(io, options, gateDocument(result), () => gateText(result, textOptions(io)));
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
