import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  evidenceFrom
} from "./chunk-WM7TIMKW.js";
import {
  verdictDocument
} from "./chunk-M5CC6BE6.js";
import {
  withoutFreshnessNote
} from "./chunk-GLC5SA3Y.js";
import {
  asWritten,
  engineFrom,
  evidenceBeside
} from "./chunk-XJWKZJD7.js";
import {
  verifyCommands
} from "./chunk-LFQ45MTZ.js";
import {
  looksLikeGlob
} from "./chunk-SEJ4GB6S.js";
import {
  fileFaults,
  inWorkspace
} from "./chunk-AENXHCRQ.js";
import {
  createReporter,
  verdictSummary
} from "./chunk-LNURXVJO.js";
import {
  RESULT_TEXT,
  differenceCounts,
  unmetChecks,
  verdictText
} from "./chunk-GR7KAN6A.js";
import {
  toShownSigner
} from "./chunk-MQDSUE2J.js";
import {
  forLog
} from "./chunk-PXJ6EN37.js";
import {
  usage
} from "./chunk-SGTPKY5S.js";

// src/actions/verify-model.ts
import { resolve } from "node:path";

// src/actions/model-commands.ts
import { join } from "node:path";
function commandsFor(verdict, inputs) {
  const { path, trust } = inputs;
  if (inputs.release !== void 0 || inputs.repository !== void 0) return [];
  const signature = asWritten(inputs.signature ?? join(path, "model.sig"));
  const { root } = verdict.model;
  const found = verdict.signer && toShownSigner(verdict.signer);
  const signer = trust.method === "sigstore" ? trust : found;
  const isAsked = trust.method === "policy" || signer?.method === "sigstore" === (trust.method === "sigstore");
  if (root === void 0 || signer === void 0 || !isAsked) return [];
  const claims = evidenceBeside(signature, "claims.jsonl", inputs.claims);
  const manifest = evidenceBeside(signature, "model.manifest.json");
  return verifyCommands({
    model: path,
    signature,
    ...claims === void 0 ? {} : { claims },
    ...manifest === void 0 ? {} : { manifest },
    root,
    signer,
    trust: trustFor(inputs, verdict)
  });
}
function trustFor({ sigstore, trustedRoot }, { signer }) {
  if (trustedRoot !== void 0) return { trustedRoot };
  if (sigstore === "public-good" || sigstore === "github") return sigstore;
  if (sigstore !== "auto") return { config: sigstore };
  const visibility = signer?.method === "sigstore" ? signer.extensions["sourceRepositoryVisibility"] : void 0;
  return visibility === void 0 || visibility === "public" ? "public-good" : "github";
}

// src/actions/verify-model.ts
async function verdictOn(inputs, trust, files, host) {
  const { verify } = await import("./verify-O2CAOTBI.js");
  const verdict = asNamed(await verify(await requestFor(inputs, trust, files, host)), inputs);
  return inputs.signedHere ? withoutFreshnessNote(verdict) : verdict;
}
var asNamed = (verdict, { path }) => ({
  ...verdict,
  model: { ...verdict.model, path }
});
async function requestFor(inputs, trust, files, host) {
  const progress = await createReporter(host);
  return {
    model: inputs.path,
    ...inputs.signature === void 0 ? {} : { signature: inputs.signature },
    ...inputs.claims === void 0 ? {} : { claims: inputs.claims },
    ...evidencePlace(inputs, host),
    ...inputs.expect && { expect: inputs.expect },
    ...inputs.state !== void 0 && { state: await stateFile(inputs.state, files) },
    trust,
    integrity: inputs.integrity,
    allowIgnored: await expand(inputs),
    allowSymlinks: inputs.allowSymlinks,
    engine: await engineFrom("auto", progress),
    now: host.now(),
    progress,
    signal: host.signal,
    ...inputs.vsa === "rely" && { vsa: inputs.resource === void 0 ? {} : { resource: inputs.resource } }
  };
}
async function stateFile(path, files) {
  if ((await files.find(path)).files === void 0) return resolve(path);
  throw usage(
    "state lies in the workspace, where a change that is proposed can write it",
    "Keep it outside, such as in runner.temp, or use the gate: policies with expect.previous compare with the base branch."
  );
}
function evidencePlace(inputs, { env }) {
  const { githubToken } = inputs;
  const source = evidenceFrom(inputs, { ...env, ...githubToken !== void 0 && { GITHUB_TOKEN: githubToken } });
  if (source === void 0) return {};
  if (inputs.signature === void 0 && inputs.claims === void 0) return { evidenceFrom: source };
  throw usage(
    "evidence is named twice: as files, and as a release or repository",
    "Leave signature and claims out, or release and repository."
  );
}
async function expand({ path, allowIgnored, allowSymlinks }) {
  if (!allowIgnored.some(looksLikeGlob)) return allowIgnored;
  const { scanModel } = await import("./scan-WLVBIBIH.js");
  try {
    const { ignorePaths } = await scanModel(path, { ignoreGlobs: allowIgnored, allowSymlinks });
    return [...allowIgnored, ...ignorePaths];
  } catch {
    return allowIgnored;
  }
}
function verdictJudged(verdict, inputs, { env }) {
  const brief = inputs.signedHere;
  return {
    result: verdict.result,
    document: verdictDocument(verdict),
    signer: verdict.signer,
    modelDigest: recomputedRoot(verdict),
    // A log is what is left when the page is gone.
    text: verdictText(verdict, { encode: forLog, verbose: true }),
    page: verdictSummary(verdict, { commands: commandsFor(verdict, inputs), brief }),
    faults: fileFaults(verdict.differences, inWorkspace(resolve(inputs.path), env["GITHUB_WORKSPACE"])),
    failure: verdict.result === "passed" ? void 0 : failureOf(verdict)
  };
}
function recomputedRoot({ model, fields }) {
  const isRecomputed = fields.some(({ name, status }) => name === "model_hash" && status === "verified");
  return isRecomputed ? model.root : void 0;
}
function failureOf({ model, result, checks, differences }) {
  const unmet = unmetChecks(checks).map(({ title }) => forLog(title));
  const files = differences.length ? ` (${differenceCounts(differences)})` : "";
  return `${forLog(model.path)}: ${RESULT_TEXT[result]}. Not met: ${unmet.join("; ")}${files}`;
}

export {
  verdictOn,
  asNamed,
  requestFor,
  verdictJudged,
  recomputedRoot
};
