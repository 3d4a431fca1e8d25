import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  gateText
} from "./chunk-NTWE5F6P.js";
import {
  rootsFrom
} from "./chunk-ILQC5ZFN.js";
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
} from "./chunk-R5G6YJ2J.js";
import "./chunk-CJOND3P2.js";
import "./chunk-IBF5HRZY.js";
import "./chunk-WQ6WFNZD.js";
import "./chunk-HRXKEZWS.js";
import "./chunk-HE5WD5EW.js";
import "./chunk-IABS4SLU.js";
import "./chunk-OYD7N4SG.js";
import "./chunk-32FE4O6Q.js";
import "./chunk-AKRQ62NC.js";
import "./chunk-TFJYVDJW.js";
import "./chunk-NO4ZVSEL.js";
import "./chunk-BPBCSFKF.js";
import "./chunk-OCES6XW3.js";
import "./chunk-47WTU4UA.js";
import "./chunk-B5QUK4G3.js";
import "./chunk-N2CHY7KD.js";
import "./chunk-6K74PDGQ.js";
import "./chunk-KFYWI5MM.js";
import "./chunk-E3K66YLN.js";
import "./chunk-K6NK6K6G.js";
import "./chunk-VJFO73QU.js";
import "./chunk-D6Q3HJ5D.js";
import "./chunk-RFJJX36T.js";
import "./chunk-ILXIYBYT.js";
import "./chunk-CHZJHGSA.js";
import "./chunk-JXTW3YLS.js";
import "./chunk-J64EF7W6.js";
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
import "./chunk-VZCGKZFC.js";
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
