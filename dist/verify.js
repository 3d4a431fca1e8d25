import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  asWritten,
  evidenceBeside,
  readVerifyInputs
} from "./chunk-T6VVFK33.js";
import {
  createReporter,
  log,
  runAction,
  verdictSummary,
  writeSummary
} from "./chunk-KUJOHWG7.js";
import {
  verifyCommands
} from "./chunk-IQFHPH47.js";
import {
  error,
  setFailed,
  setOutput
} from "./chunk-UCBP3NV2.js";
import "./chunk-6G7PMCJO.js";
import "./chunk-PJGNQUP5.js";
import {
  RESULT_TEXT,
  differenceCounts,
  toShownSigner,
  unmetChecks,
  verdictText
} from "./chunk-P3L2J4AD.js";
import {
  forJson,
  forLog
} from "./chunk-IH7JE7HZ.js";
import "./chunk-NBQBT264.js";
import "./chunk-HBJC6FYG.js";
import "./chunk-JSFNQING.js";

// src/actions/verify.ts
import { randomUUID } from "node:crypto";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
var TITLE = "attest-model could not verify";
var MAX_ANNOTATIONS = 9;
async function story(host) {
  setOutput("result", "undecided");
  const inputs = readVerifyInputs(host.env);
  const judged = await judge(inputs, host);
  const verdict = { ...judged, model: { ...judged.model, path: inputs.path } };
  const verdictPath = await writeVerdict(verdict, host);
  setOutput("result", verdict.result);
  setOutput("verdict-path", verdictPath);
  setOutput("signer", verdict.signer ? signerOutput(verdict.signer) : "");
  setOutput("model-digest", verdict.model.root ?? "");
  log(verdictText(verdict, { encode: forLog }));
  if (verdict.result !== "passed") failStep(verdict, inputs, host);
  const brief = host.env["ATTEST_MODEL_SUMMARY"] === "brief";
  await writeSummary(verdictSummary(verdict, { commands: commandsFor(verdict, inputs), brief }));
}
async function judge(inputs, host) {
  const [{ verify }, { readTrust }] = await Promise.all([import("./verify-M3M6X2EO.js"), import("./trust-QCXA2FUM.js")]);
  return verify({
    model: inputs.path,
    ...inputs.signature === void 0 ? {} : { signature: inputs.signature },
    ...inputs.claims === void 0 ? {} : { claims: inputs.claims },
    trust: await readTrust(inputs),
    allowIgnored: await expand(inputs),
    allowSymlinks: inputs.allowSymlinks,
    now: host.now(),
    progress: await createReporter(host),
    signal: host.signal
  });
}
async function expand({ path, allowIgnored, allowSymlinks }) {
  if (!allowIgnored.some((entry) => /[*?[{(!]/.test(entry))) return allowIgnored;
  const { scanModel } = await import("./scan-2VYUAHYS.js");
  try {
    const { ignorePaths } = await scanModel(path, { ignoreGlobs: allowIgnored, allowSymlinks });
    return [...allowIgnored, ...ignorePaths];
  } catch {
    return allowIgnored;
  }
}
async function writeVerdict(verdict, { env }) {
  const { writeFileAtomic } = await import("./atomic-write-XHSYWATZ.js");
  const path = join(env["RUNNER_TEMP"] || tmpdir(), "attest-model", `verdict-${randomUUID()}.json`);
  await writeFileAtomic(path, `${forJson(verdict)}
`);
  return path;
}
function signerOutput(signer) {
  switch (signer.method) {
    case "sigstore":
      return signer.san;
    case "key":
      return `key:${signer.hint}`;
    case "certificate":
      return signer.subject;
  }
}
function failStep(verdict, inputs, host) {
  for (const difference of verdict.differences.slice(0, MAX_ANNOTATIONS)) annotateFile(difference, inputs.path, host);
  const unmet = unmetChecks(verdict.checks).map(({ title }) => forLog(title));
  const files = verdict.differences.length ? ` (${differenceCounts(verdict.differences)})` : "";
  setFailed(`${forLog(inputs.path)}: ${RESULT_TEXT[verdict.result]}. Not met: ${unmet.join("; ")}${files}`);
}
function annotateFile(difference, model, { env }) {
  const file = relative(env["GITHUB_WORKSPACE"] ?? process.cwd(), resolve(model, difference.path));
  error(`${forLog(difference.path)}: ${difference.kind} since it was signed`, {
    file: forLog(file),
    title: `File ${difference.kind}`
  });
}
function commandsFor(verdict, inputs) {
  const { path, trust } = inputs;
  const signature = asWritten(inputs.signature ?? join(path, "model.sig"));
  const { root } = verdict.model;
  const signer = trust.method === "sigstore" ? trust : verdict.signer && toShownSigner(verdict.signer);
  if (root === void 0 || signer === void 0 || signer.method === "sigstore" !== (trust.method === "sigstore"))
    return [];
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
await runAction(TITLE, story);
