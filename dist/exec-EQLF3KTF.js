import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  requestFrom
} from "./chunk-ET7NK7UD.js";
import "./chunk-34TVFTID.js";
import "./chunk-ZCJDANB2.js";
import {
  print,
  textOptions
} from "./chunk-JOEAOTFT.js";
import {
  deliverCopy,
  exec
} from "./chunk-TMCOQH46.js";
import "./chunk-IQXDHZI5.js";
import {
  exitCodeOf
} from "./chunk-OBXU72U3.js";
import "./chunk-ZYQ3W47Q.js";
import {
  verdictDocument
} from "./chunk-PQZF2MQ2.js";
import "./chunk-JFNSDLVZ.js";
import "./chunk-ME4CSU3U.js";
import "./chunk-3MHEJQAK.js";
import "./chunk-WFDIEBTT.js";
import "./chunk-VYBG4RIG.js";
import "./chunk-GVG7LWOT.js";
import "./chunk-E7YBHYIR.js";
import "./chunk-F6TWL7PZ.js";
import "./chunk-E5M2BOWC.js";
import "./chunk-FXEII7Y6.js";
import "./chunk-36Y2MUFN.js";
import "./chunk-VW6IH6NA.js";
import "./chunk-2BULNO3X.js";
import "./chunk-ZUNEHY4E.js";
import "./chunk-ITZNMGZZ.js";
import "./chunk-THBYG5SA.js";
import "./chunk-OX47NCVY.js";
import "./chunk-ZDTF4GCZ.js";
import "./chunk-JQQT6CD4.js";
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
import {
  forJson
} from "./chunk-PXJ6EN37.js";
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
  writeFileAtomic
} from "./chunk-H3PQEB5W.js";
import {
  AttestModelError
} from "./chunk-EH3K5OKF.js";
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
      if (verdict.result === "passed") io.err.write(brief(verdict, options.inPlace ? void 0 : words, io));
      else tell(verdict, options, io);
    },
    ...io.releaseSignals && { onRun: io.releaseSignals },
    say: (text) => void io.err.write(`attest-model: ${shown(io)(text)}
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
  print(io, options, verdictDocument(verdict), () => verdictText(verdict, textOptions(io, options)));
}
function brief({ model, checks, notes = [], policy }, words, io) {
  const lines = [
    `${model.path}: accepted (${checks.length} checks)`,
    ...notes,
    ...policy?.notes ?? [],
    ...words?.some((word) => /\{model\}|ATTEST_MODEL_PATH/.test(word)) === false ? [UNNAMED] : []
  ];
  return lines.map((line) => `attest-model: ${shown(io)(line)}
`).join("");
}
var UNNAMED = "the command does not name {model}: what was verified is at ATTEST_MODEL_PATH, and nowhere else";
var shown = (io) => textOptions(io).encode ?? String;
function assertOneWay({ copyTo: to, inPlace, replace, scratch }, words) {
  const hasCommand = words.length > 0;
  const faults = [
    [!hasCommand && to === void 0, "nothing says what to run on the model", `${RUN}
${DELIVER}`],
    [hasCommand && to !== void 0, "--copy-to runs no command", `Leave one of them out:
${RUN}
${DELIVER}`],
    [
      to !== void 0 && inPlace,
      "--copy-to makes a copy, and --in-place makes none",
      `Leave one of them out:
${RUN}
${DELIVER}`
    ],
    [
      to !== void 0 && scratch !== void 0,
      "--scratch is for a copy that goes again, and --copy-to leaves one",
      "Leave --scratch out: the copy is made beside the path of --copy-to."
    ],
    [
      inPlace && scratch !== void 0,
      "--in-place makes no copy that could lie in --scratch",
      "Leave one of them out."
    ],
    [to === void 0 && replace, "--replace belongs to --copy-to", `Leave it out, or: ${DELIVER} --replace`]
  ];
  const found = faults.find(([isSo]) => isSo);
  if (found) throw new AttestModelError("USAGE", found[1], { guidance: found[2] });
}
var RUN = "attest-model exec MODEL --policy FILE -- COMMAND … {model} …";
var DELIVER = "attest-model exec MODEL --policy FILE --copy-to PATH";
export {
  execCommand
};
