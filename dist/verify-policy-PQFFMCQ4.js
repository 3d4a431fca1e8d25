import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  chainMarkdown,
  gateJudged
} from "./chunk-ZODST5JI.js";
import {
  trustSpec
} from "./chunk-FVONFA7Q.js";
import {
  asNamed,
  requestFor,
  verdictJudged
} from "./chunk-AAURI4JN.js";
import "./chunk-EM7ZWNBO.js";
import "./chunk-WM7TIMKW.js";
import "./chunk-ZYQ3W47Q.js";
import {
  modelResult
} from "./chunk-4UL5LUFF.js";
import "./chunk-VK3NZK45.js";
import "./chunk-KANUGSS7.js";
import "./chunk-M5CC6BE6.js";
import "./chunk-JTJDQUV3.js";
import "./chunk-GYMTXB5W.js";
import "./chunk-RYJDBM22.js";
import "./chunk-OXARNS3B.js";
import "./chunk-GLC5SA3Y.js";
import {
  loadPolicy,
  rootLoader
} from "./chunk-VNQ4YT46.js";
import "./chunk-DAVQ5QR6.js";
import "./chunk-PI6OKG33.js";
import "./chunk-5N46QZ7Q.js";
import "./chunk-NYX2NCP2.js";
import "./chunk-563XGVZ3.js";
import "./chunk-4BWJEKJT.js";
import "./chunk-6MN7YUSJ.js";
import "./chunk-ONAPFVKI.js";
import {
  allOf
} from "./chunk-4RMVMUT5.js";
import "./chunk-WFDIEBTT.js";
import "./chunk-YIJOSDOO.js";
import "./chunk-UPPX3JOL.js";
import "./chunk-BA3LTITC.js";
import "./chunk-7KMWNWKX.js";
import "./chunk-JAPZ762N.js";
import "./chunk-PIB33EOP.js";
import "./chunk-OWJYCBFZ.js";
import "./chunk-WTWSUWHY.js";
import "./chunk-7ROTGZ64.js";
import "./chunk-S2TVRR6N.js";
import "./chunk-373V25AQ.js";
import "./chunk-COLAHAVH.js";
import "./chunk-XJWKZJD7.js";
import "./chunk-2BULNO3X.js";
import "./chunk-ZUNEHY4E.js";
import "./chunk-QHE5LZ4D.js";
import "./chunk-ITZNMGZZ.js";
import "./chunk-ZL5D7TYC.js";
import "./chunk-OX47NCVY.js";
import "./chunk-LFQ45MTZ.js";
import "./chunk-KEZIO5E5.js";
import "./chunk-ZP2A3Y77.js";
import "./chunk-TYEEKAHR.js";
import "./chunk-STIQAZ46.js";
import "./chunk-G7NALMX3.js";
import "./chunk-S3PL3ATJ.js";
import "./chunk-ZGOYP5ME.js";
import "./chunk-2SVYDAM2.js";
import "./chunk-SEJ4GB6S.js";
import "./chunk-MDRFCPDG.js";
import "./chunk-AENXHCRQ.js";
import "./chunk-V6C4CHWE.js";
import {
  warn
} from "./chunk-LNURXVJO.js";
import "./chunk-GR7KAN6A.js";
import "./chunk-T22ZI5WN.js";
import "./chunk-7FQDIQ7Z.js";
import "./chunk-7EOZJGKU.js";
import {
  githubContext
} from "./chunk-GGX57JYC.js";
import "./chunk-FYRWRNHP.js";
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
import "./chunk-PXJ6EN37.js";
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
import "./chunk-SGTPKY5S.js";
import "./chunk-JSFNQING.js";

// src/actions/verify-policy.ts
async function judgeByPolicies(policies, inputs, files, host) {
  const found = [];
  const verdicts = [];
  const spec = await trustSpec(inputs.vsa === "sign" ? { ...inputs, sigstore: "auto" } : inputs, files);
  const roots = rootLoader(spec);
  let vsaPath;
  for (const path of policies) {
    const { name, files: from } = await files.find(path);
    const trust = await loadPolicy(name, spec, from, roots);
    const { sha256, policy } = trust.parsed;
    found.push({ path: name, sha256, from: from?.from ?? "the checkout", models: policy.models ?? [] });
    const { verdict, ...signed } = await (inputs.vsa === "sign" ? signedSummary(path, trust, inputs, files, host) : { verdict: await verdictBy(trust, inputs, files, host) });
    vsaPath = signed.vsaPath;
    const notes = [`the policy ${name} is that of ${from?.from ?? "the checkout"}`, ...await editNotes(files)];
    verdicts.push({ policy: name, verdict: { ...verdict, notes: [...verdict.notes ?? [], ...notes] } });
  }
  if (inputs.state !== void 0) await keep(inputs, verdicts);
  const [only, ...more] = verdicts;
  if (only !== void 0 && more.length === 0) {
    const judged = verdictJudged(only.verdict, inputs, host);
    return { ...judged, vsaPath, page: `${judged.page}${chainMarkdown([only.verdict])}

` };
  }
  return gateJudged(asGate(inputs.path, found, verdicts, files, host));
}
async function verdictBy(trust, inputs, files, host) {
  const { verify } = await import("./verify-O2CAOTBI.js");
  return asNamed(await verify({ ...await requestFor(inputs, trust, files, host), saveState: false }), inputs);
}
async function keep(inputs, verdicts) {
  const { keepAccepted } = await import("./verify-O2CAOTBI.js");
  await keepAccepted(
    inputs,
    verdicts.map(({ verdict }) => verdict)
  );
}
async function editNotes(files) {
  const edited = await files.edited();
  return edited.length === 0 ? [] : [`the change edits ${allOf(edited)}: it was judged by what was there before`];
}
async function signedSummary(policy, trust, inputs, files, host) {
  const { writeSummaryStatement } = await import("./vsa-FVEPDAY3.js");
  const { resource, sigstore } = inputs;
  const about = { policy, sigstore, ...resource !== void 0 && { resource } };
  const summary = await writeSummaryStatement(await requestFor(inputs, trust, files, host), about, host);
  if (summary.reason !== void 0) warn(`No VSA is signed: ${summary.reason}`);
  return {
    verdict: asNamed(summary.verdict, inputs),
    ...summary.vsaPath !== void 0 && { vsaPath: summary.vsaPath }
  };
}
function asGate(path, policies, verdicts, { opened }, { env }) {
  const result = modelResult([], verdicts);
  return {
    result,
    event: githubContext(env)?.eventName ?? "verify",
    ...opened && { base: opened.base, head: opened.head },
    policies,
    models: [{ path, result, touchedBy: [], verdicts, references: [], checks: [] }],
    checks: []
  };
}
export {
  judgeByPolicies
};
