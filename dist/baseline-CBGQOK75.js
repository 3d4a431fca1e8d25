import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  saveState
} from "./chunk-PKDBOW67.js";
import {
  checkNoWorse
} from "./chunk-JNXY7TOV.js";
import {
  examine
} from "./chunk-JFNSDLVZ.js";
import "./chunk-ME4CSU3U.js";
import "./chunk-3MHEJQAK.js";
import "./chunk-5MQQDO7L.js";
import "./chunk-DHORHVGJ.js";
import "./chunk-4RMVMUT5.js";
import "./chunk-WFDIEBTT.js";
import {
  resultOf
} from "./chunk-VYBG4RIG.js";
import "./chunk-GVG7LWOT.js";
import "./chunk-E7YBHYIR.js";
import "./chunk-F6TWL7PZ.js";
import "./chunk-E5M2BOWC.js";
import "./chunk-FXEII7Y6.js";
import "./chunk-36Y2MUFN.js";
import "./chunk-VW6IH6NA.js";
import "./chunk-ITZNMGZZ.js";
import "./chunk-ZDTF4GCZ.js";
import "./chunk-JQQT6CD4.js";
import "./chunk-4C5XVYHJ.js";
import "./chunk-SEJ4GB6S.js";
import "./chunk-7FTAOOBU.js";
import "./chunk-3DJ6BTZQ.js";
import "./chunk-RKH32ZDV.js";
import "./chunk-G3AY7PAH.js";
import "./chunk-5GOZP5JO.js";
import "./chunk-H6FKTLR5.js";
import {
  pass,
  undecided
} from "./chunk-RJZJ57SA.js";
import "./chunk-HFCQFBQX.js";
import "./chunk-J33HIJCU.js";
import "./chunk-3BQJUYPS.js";
import "./chunk-NUVIW4G5.js";
import "./chunk-NYLZCHF6.js";
import "./chunk-PJ7VRGEB.js";
import "./chunk-OZM2N5VZ.js";
import "./chunk-ERFSGUVT.js";
import "./chunk-DWOL6Z2R.js";
import "./chunk-UEZXDJVW.js";
import "./chunk-4625Z5YJ.js";
import "./chunk-7LTE3VDI.js";
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
import {
  AttestModelError
} from "./chunk-EH3K5OKF.js";
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
  if (result === "passed")
    return [pass("gate.baseline", title), ...checkNoWorse(wanted, model, [{ ...before, where: "the baseline" }])];
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
