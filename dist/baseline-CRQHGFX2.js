import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  checkNoWorse
} from "./chunk-KANUGSS7.js";
import {
  amend
} from "./chunk-GYMTXB5W.js";
import {
  examine,
  keepAccepted
} from "./chunk-RYJDBM22.js";
import "./chunk-OXARNS3B.js";
import "./chunk-GLC5SA3Y.js";
import "./chunk-ONAPFVKI.js";
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
import "./chunk-ITZNMGZZ.js";
import "./chunk-S3PL3ATJ.js";
import "./chunk-ZGOYP5ME.js";
import "./chunk-2SVYDAM2.js";
import "./chunk-SEJ4GB6S.js";
import "./chunk-64F2P52F.js";
import "./chunk-ZEZ2XBEH.js";
import "./chunk-RKH32ZDV.js";
import "./chunk-LTGFKVVD.js";
import "./chunk-5GOZP5JO.js";
import "./chunk-5GTXUYOI.js";
import {
  pass,
  undecided
} from "./chunk-RJZJ57SA.js";
import "./chunk-HNFBKAPM.js";
import "./chunk-J33HIJCU.js";
import "./chunk-3BQJUYPS.js";
import "./chunk-NUVIW4G5.js";
import "./chunk-7JBLVS4P.js";
import "./chunk-H7BPQTN3.js";
import "./chunk-TXQ7HACS.js";
import "./chunk-NZSWWKHZ.js";
import "./chunk-3YE6BLHT.js";
import "./chunk-LXLH6L2Q.js";
import "./chunk-UEZXDJVW.js";
import "./chunk-4625Z5YJ.js";
import "./chunk-7LTE3VDI.js";
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
  AttestModelError
} from "./chunk-SGTPKY5S.js";
import "./chunk-JSFNQING.js";

// src/verify/baseline.ts
async function verifyAgainst(request, baseline) {
  const { trust, engine, now, signal, progress } = request;
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
  const verdict = amend(model.verdict, [...model.verdict.checks, ...compare(wanted, model, before)]);
  await keepAccepted(request, [verdict]);
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
export {
  verifyAgainst
};
