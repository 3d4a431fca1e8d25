import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  requestFrom
} from "./chunk-Z4TDRCFS.js";
import "./chunk-ILQC5ZFN.js";
import "./chunk-TDLU665J.js";
import {
  print,
  textOptions
} from "./chunk-UJSZPWHD.js";
import {
  deliverCopy,
  exec
} from "./chunk-TKHUBGWB.js";
import "./chunk-NRVWY3O4.js";
import {
  exitCodeOf
} from "./chunk-OBXU72U3.js";
import "./chunk-ZYQ3W47Q.js";
import {
  verdictDocument
} from "./chunk-WQ6WFNZD.js";
import "./chunk-HE5WD5EW.js";
import "./chunk-IABS4SLU.js";
import "./chunk-N2CHY7KD.js";
import "./chunk-6K74PDGQ.js";
import "./chunk-KFYWI5MM.js";
import "./chunk-E3K66YLN.js";
import "./chunk-D6Q3HJ5D.js";
import "./chunk-RFJJX36T.js";
import "./chunk-ILXIYBYT.js";
import "./chunk-JXTW3YLS.js";
import "./chunk-J64EF7W6.js";
import "./chunk-3BQJUYPS.js";
import "./chunk-NUVIW4G5.js";
import "./chunk-4625Z5YJ.js";
import "./chunk-7LTE3VDI.js";
import "./chunk-2BULNO3X.js";
import "./chunk-ZUNEHY4E.js";
import "./chunk-NCP27TQP.js";
import "./chunk-JDJ3ZA6U.js";
import "./chunk-VZCGKZFC.js";
import "./chunk-PU7OFXVV.js";
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
import {
  forJson
} from "./chunk-PXJ6EN37.js";
import "./chunk-27S5FF3O.js";
import "./chunk-R3JUTCJG.js";
import "./chunk-O4A3CATD.js";
import "./chunk-K6YHSAMJ.js";
import "./chunk-6Z6KGJKZ.js";
import "./chunk-GTHQT6M3.js";
import "./chunk-6HXTU6FJ.js";
import "./chunk-LUH7EFKZ.js";
import {
  writeFileAtomic
} from "./chunk-UR3OAUMP.js";
import {
  AttestModelError
} from "./chunk-HBJC6FYG.js";
import "./chunk-JSFNQING.js";

// src/cli/exec.ts
async function execCommand(options, io, target = "", words = []) {
  assertOneWay(options, words);
  const verify = await requestFrom(options, io, target);
  if (options.copyTo !== void 0) return copyTo(options, options.copyTo, io, verify);
  let found;
  const code = await exec({
    verify,
    command: words,
    env: io.env,
    ...options.inPlace && { inPlace: true },
    ...options.scratch !== void 0 && { scratch: options.scratch },
    onVerdict: async (verdict) => {
      found = verdict;
      await keep(verdict, options);
      if (verdict.result === "passed") io.err.write(brief(verdict, io));
      else tell(verdict, options, io);
    },
    ...io.releaseSignals && { onRun: io.releaseSignals },
    say: (text) => void io.err.write(`${shown(io)(text)}
`)
  });
  return code ?? exitCodeOf(found ?? { result: "undecided" });
}
async function copyTo(options, to, io, verify) {
  const verdict = await deliverCopy({
    verify,
    to,
    ...options.replace && { replace: true },
    onVerdict: async (one) => {
      await keep(one, options);
      tell(one, options, io);
    }
  });
  if (verdict.result === "passed") io.err.write(`attest-model: the verified copy is ${shown(io)(to)}
`);
  return exitCodeOf(verdict);
}
async function keep(verdict, { verdict: path }) {
  if (path !== void 0) await writeFileAtomic(path, `${forJson(verdictDocument(verdict))}
`);
}
function tell(verdict, options, io) {
  print(io, options, verdictDocument(verdict), () => verdictText(verdict, textOptions(io)));
}
function brief({ model, checks, notes = [], policy }, io) {
  const lines = [`${model.path}: accepted (${checks.length} checks)`, ...[...notes, ...policy?.notes ?? []]];
  return lines.map((line) => `attest-model: ${shown(io)(line)}
`).join("");
}
var shown = (io) => textOptions(io).encode ?? String;
function assertOneWay({ copyTo: to, inPlace, replace, scratch }, words) {
  const fault = words.length > 0 === (to !== void 0) ? "a command to run, or --copy-to, is needed: one of them" : to !== void 0 && (inPlace ?? scratch) !== void 0 ? "--copy-to leaves a copy there: --in-place and --scratch have no part in it" : to === void 0 && replace ? "--replace belongs to --copy-to" : void 0;
  if (fault === void 0) return;
  throw new AttestModelError("USAGE", fault, {
    guidance: "attest-model exec MODEL --policy FILE -- COMMAND … {model} …"
  });
}
export {
  execCommand
};
