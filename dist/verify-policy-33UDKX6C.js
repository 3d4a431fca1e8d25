import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  chainMarkdown,
  gateJudged
} from "./chunk-XJ2R62NI.js";
import {
  trustSpec
} from "./chunk-P5VGW5VX.js";
import {
  asNamed,
  requestFor,
  verdictJudged
} from "./chunk-2DW2OKOM.js";
import "./chunk-2US26PZE.js";
import "./chunk-IQXDHZI5.js";
import "./chunk-ZYQ3W47Q.js";
import {
  modelResult
} from "./chunk-2MWZ2WDF.js";
import "./chunk-2WZOJMZT.js";
import "./chunk-JNXY7TOV.js";
import "./chunk-PQZF2MQ2.js";
import "./chunk-JTJDQUV3.js";
import "./chunk-JFNSDLVZ.js";
import "./chunk-ME4CSU3U.js";
import "./chunk-3MHEJQAK.js";
import {
  loadPolicy,
  rootLoader
} from "./chunk-LGP43E52.js";
import "./chunk-FQJAXLML.js";
import "./chunk-HYHOMQC3.js";
import "./chunk-GFJ7YS7M.js";
import "./chunk-MXUQ5B6M.js";
import "./chunk-CQ45UANW.js";
import "./chunk-ECCI6V4W.js";
import "./chunk-5MQQDO7L.js";
import "./chunk-DHORHVGJ.js";
import {
  allOf
} from "./chunk-4RMVMUT5.js";
import "./chunk-WFDIEBTT.js";
import "./chunk-VYBG4RIG.js";
import "./chunk-GVG7LWOT.js";
import "./chunk-FAFMB2NY.js";
import "./chunk-E7YBHYIR.js";
import "./chunk-TYWL7IET.js";
import "./chunk-OWJYCBFZ.js";
import "./chunk-F6TWL7PZ.js";
import "./chunk-E5M2BOWC.js";
import "./chunk-FXEII7Y6.js";
import "./chunk-36Y2MUFN.js";
import "./chunk-VW6IH6NA.js";
import "./chunk-AOJGHKIA.js";
import "./chunk-2BULNO3X.js";
import "./chunk-ZUNEHY4E.js";
import "./chunk-QHE5LZ4D.js";
import "./chunk-ITZNMGZZ.js";
import "./chunk-THBYG5SA.js";
import "./chunk-OX47NCVY.js";
import "./chunk-7DX3YF6Y.js";
import "./chunk-ZAMXDESO.js";
import "./chunk-POKQRLRK.js";
import "./chunk-4MQWXESG.js";
import "./chunk-STIQAZ46.js";
import "./chunk-KXPCKTJ4.js";
import "./chunk-ZDTF4GCZ.js";
import "./chunk-JQQT6CD4.js";
import "./chunk-4C5XVYHJ.js";
import "./chunk-SEJ4GB6S.js";
import "./chunk-4PALZUFT.js";
import "./chunk-D7PI4VDU.js";
import "./chunk-6Q3J5HM5.js";
import "./chunk-J5T3I3UB.js";
import {
  warn
} from "./chunk-SELYKFRS.js";
import "./chunk-DUD24SVB.js";
import "./chunk-T22ZI5WN.js";
import "./chunk-7FQDIQ7Z.js";
import "./chunk-KJOVTBJZ.js";
import {
  githubContext
} from "./chunk-6EBMPLM7.js";
import "./chunk-FYRWRNHP.js";
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
import "./chunk-PXJ6EN37.js";
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
import "./chunk-EH3K5OKF.js";
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
  const { verify } = await import("./verify-7M65GN3Q.js");
  return asNamed(await verify({ ...await requestFor(inputs, trust, files, host), saveState: false }), inputs);
}
async function keep(inputs, verdicts) {
  const { keepAccepted } = await import("./verify-7M65GN3Q.js");
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
  const { writeSummaryStatement } = await import("./vsa-YKUGL3VV.js");
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
