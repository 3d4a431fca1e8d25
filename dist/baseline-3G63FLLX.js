import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  saveState
} from "./chunk-2QRYWD5K.js";
import {
  checkNoWorse
} from "./chunk-IBF5HRZY.js";
import {
  examine
} from "./chunk-HE5WD5EW.js";
import "./chunk-IABS4SLU.js";
import "./chunk-OCES6XW3.js";
import "./chunk-47WTU4UA.js";
import "./chunk-B5QUK4G3.js";
import {
  resultOf
} from "./chunk-N2CHY7KD.js";
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
import "./chunk-NCP27TQP.js";
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
import "./chunk-WJ2ULQSW.js";
import "./chunk-XI7LNFSM.js";
import "./chunk-3SLNAVPE.js";
import "./chunk-H7BPQTN3.js";
import {
  pass,
  undecided
} from "./chunk-OVPFQLX6.js";
import "./chunk-JL2MD6TV.js";
import "./chunk-SY3KU2FK.js";
import "./chunk-VP2P24KQ.js";
import "./chunk-27S5FF3O.js";
import "./chunk-R3JUTCJG.js";
import "./chunk-O4A3CATD.js";
import "./chunk-K6YHSAMJ.js";
import "./chunk-6Z6KGJKZ.js";
import "./chunk-GTHQT6M3.js";
import "./chunk-6HXTU6FJ.js";
import "./chunk-LUH7EFKZ.js";
import "./chunk-UR3OAUMP.js";
import {
  AttestModelError
} from "./chunk-HBJC6FYG.js";
import "./chunk-JSFNQING.js";

// src/verify/baseline.ts
async function verifyAgainst(request, baseline) {
  const { trust, integrity = "files", engine, now, signal, progress } = request;
  const wanted = trust.method === "policy" ? trust.parsed.policy.gate?.["no-worse"] : void 0;
  if (trust.method !== "policy" || wanted === void 0 || request.vsa) {
    throw new AttestModelError(
      "USAGE",
      "a baseline is for a policy that says in which metrics a model may not be worse",
      {
        guidance: "Name a policy (--policy FILE) with the key gate: no-worse, and leave out --vsa."
      }
    );
  }
  const { expect: _, ...policy } = trust.parsed.policy;
  const shared = {
    ...engine && { engine },
    ...now && { now },
    ...signal && { signal },
    ...progress && { progress }
  };
  const before = await examine({ ...shared, ...baseline, trust: { ...trust, parsed: { ...trust.parsed, policy } } });
  const model = await examine(request);
  const checks = compare(wanted, model, before);
  const verdict = withChecks(model.verdict, checks, integrity);
  if (request.state !== void 0) await saveState(request.state, verdict);
  return verdict;
}
function compare(wanted, model, before) {
  const { result } = before.verdict;
  const title = "The model to compare with is accepted by the same policy";
  if (result === "passed") return [pass("gate.baseline", title), ...checkNoWorse(wanted, model, before)];
  const guidance = "Name the model that is in use, with its evidence: what is refused is no measure.";
  return [undecided("gate.baseline", title, { expected: "passed", found: result, evidence: "the baseline", guidance })];
}
function withChecks(verdict, added, integrity) {
  const checks = [...verdict.checks, ...added];
  const result = verdict.result === "failed" ? "failed" : resultOf(checks, integrity);
  return { ...verdict, checks, result };
}
export {
  verifyAgainst
};
