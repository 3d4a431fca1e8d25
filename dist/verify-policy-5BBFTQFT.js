import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  chainMarkdown,
  gateJudged
} from "./chunk-FNWMXOLE.js";
import {
  trustSpec
} from "./chunk-5EGVYPEX.js";
import {
  asNamed,
  requestFor,
  verdictJudged,
  verdictOn
} from "./chunk-VPS2DFFI.js";
import "./chunk-NTWE5F6P.js";
import "./chunk-NRVWY3O4.js";
import "./chunk-ZYQ3W47Q.js";
import {
  modelResult
} from "./chunk-R5G6YJ2J.js";
import "./chunk-CJOND3P2.js";
import "./chunk-IBF5HRZY.js";
import "./chunk-WQ6WFNZD.js";
import "./chunk-HRXKEZWS.js";
import "./chunk-HE5WD5EW.js";
import "./chunk-IABS4SLU.js";
import {
  loadPolicy
} from "./chunk-OYD7N4SG.js";
import "./chunk-32FE4O6Q.js";
import "./chunk-AKRQ62NC.js";
import "./chunk-TFJYVDJW.js";
import "./chunk-NO4ZVSEL.js";
import "./chunk-BPBCSFKF.js";
import "./chunk-OCES6XW3.js";
import "./chunk-47WTU4UA.js";
import {
  allOf
} from "./chunk-B5QUK4G3.js";
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
import "./chunk-DKCAF4QH.js";
import "./chunk-2BULNO3X.js";
import "./chunk-ZUNEHY4E.js";
import "./chunk-2W5JNKUN.js";
import "./chunk-H6VPP5SW.js";
import "./chunk-NCP27TQP.js";
import "./chunk-JDJ3ZA6U.js";
import "./chunk-KYJ6B5FG.js";
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
import "./chunk-JSLA5SW3.js";
import "./chunk-VCAC5XV5.js";
import "./chunk-7OHDO5KJ.js";
import "./chunk-26UA3K3S.js";
import {
  warn
} from "./chunk-JEFZTLK7.js";
import "./chunk-T22ZI5WN.js";
import "./chunk-7FQDIQ7Z.js";
import {
  githubContext
} from "./chunk-IFFR5T7L.js";
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
import "./chunk-HBJC6FYG.js";
import "./chunk-JSFNQING.js";

// src/actions/verify-policy.ts
async function judgeByPolicies(policies, inputs, files, host) {
  const found = [];
  const verdicts = [];
  const spec = await trustSpec(inputs.vsa === "sign" ? { ...inputs, sigstore: "auto" } : inputs, files);
  let vsaPath;
  for (const path of policies) {
    const { name, files: from } = await files.find(path);
    const trust = await loadPolicy(name, spec, from);
    const { sha256, policy } = trust.parsed;
    found.push({ path: name, sha256, from: from?.from ?? "the checkout", models: policy.models ?? [] });
    const { verdict, ...signed } = await (inputs.vsa === "sign" ? signedSummary(path, trust, inputs, files, host) : { verdict: await verdictOn(inputs, trust, files, host) });
    vsaPath = signed.vsaPath;
    const notes = [`the policy ${name} is that of ${from?.from ?? "the checkout"}`, ...await editNotes(files)];
    verdicts.push({ policy: name, verdict: { ...verdict, notes: [...verdict.notes ?? [], ...notes] } });
  }
  const [only, ...more] = verdicts;
  if (only !== void 0 && more.length === 0) {
    const judged = verdictJudged(only.verdict, inputs, host);
    return { ...judged, vsaPath, page: `${judged.page}${chainMarkdown([only.verdict])}

` };
  }
  return gateJudged(asGate(inputs.path, found, verdicts, files, host));
}
async function editNotes(files) {
  const edited = await files.edited();
  return edited.length === 0 ? [] : [`the change edits ${allOf(edited)}: it was judged by what was there before`];
}
async function signedSummary(policy, trust, inputs, files, host) {
  const { writeSummaryStatement } = await import("./vsa-SKQ7R7HP.js");
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
