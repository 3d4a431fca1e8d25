import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  requestFrom
} from "./chunk-ZQEPBIS7.js";
import "./chunk-K3U5QGAM.js";
import "./chunk-RK7AM5PN.js";
import {
  print,
  textOptions
} from "./chunk-PI6DPKDC.js";
import {
  deliverCopy,
  exec
} from "./chunk-3L75SZ2H.js";
import "./chunk-WM7TIMKW.js";
import {
  exitCodeOf
} from "./chunk-OBXU72U3.js";
import "./chunk-ZYQ3W47Q.js";
import {
  verdictDocument
} from "./chunk-M5CC6BE6.js";
import "./chunk-RYJDBM22.js";
import "./chunk-OXARNS3B.js";
import "./chunk-GLC5SA3Y.js";
import "./chunk-WFDIEBTT.js";
import "./chunk-YIJOSDOO.js";
import "./chunk-UPPX3JOL.js";
import "./chunk-BA3LTITC.js";
import "./chunk-JAPZ762N.js";
import "./chunk-WTWSUWHY.js";
import "./chunk-7ROTGZ64.js";
import "./chunk-S2TVRR6N.js";
import "./chunk-373V25AQ.js";
import "./chunk-COLAHAVH.js";
import "./chunk-2BULNO3X.js";
import "./chunk-ZUNEHY4E.js";
import "./chunk-ITZNMGZZ.js";
import "./chunk-ZL5D7TYC.js";
import "./chunk-OX47NCVY.js";
import "./chunk-S3PL3ATJ.js";
import "./chunk-ZGOYP5ME.js";
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
import {
  forJson
} from "./chunk-PXJ6EN37.js";
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
import {
  writeFileAtomic
} from "./chunk-GFQ2KPO5.js";
import {
  AttestModelError
} from "./chunk-SGTPKY5S.js";
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
