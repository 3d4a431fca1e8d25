import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  asWritten,
  engineFrom,
  evidenceBeside,
  readVerifyInputs
} from "./chunk-YOQSE2M7.js";
import {
  createReporter,
  log,
  runAction,
  verdictSummary,
  writeSummary
} from "./chunk-MWWF57VX.js";
import {
  verifyCommands
} from "./chunk-LY4T53XU.js";
import "./chunk-2BULNO3X.js";
import {
  error,
  setFailed,
  setOutput
} from "./chunk-LHQBWLOG.js";
import "./chunk-G4PHES5G.js";
import "./chunk-ZUNEHY4E.js";
import "./chunk-7FQDIQ7Z.js";
import {
  RESULT_TEXT,
  differenceCounts,
  toShownSigner,
  unmetChecks,
  verdictText
} from "./chunk-EPBYQI3F.js";
import "./chunk-C6IPRCYQ.js";
import "./chunk-H7BPQTN3.js";
import "./chunk-73BKVAFQ.js";
import "./chunk-2EDSKQAV.js";
import {
  looksLikeGlob
} from "./chunk-SEJ4GB6S.js";
import "./chunk-SY3KU2FK.js";
import {
  forJson,
  forLog
} from "./chunk-JJB7VRTY.js";
import "./chunk-27S5FF3O.js";
import "./chunk-SODVWRGN.js";
import "./chunk-BLPGPSDN.js";
import "./chunk-GGT2TN3C.js";
import "./chunk-R3JUTCJG.js";
import "./chunk-LUH7EFKZ.js";
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
  setOutput("model-digest", recomputedRoot(verdict));
  log(verdictText(verdict, { encode: forLog }));
  if (verdict.result !== "passed") failStep(verdict, inputs, host);
  const brief = host.env["ATTEST_MODEL_SUMMARY"] === "brief";
  await writeSummary(verdictSummary(verdict, { commands: commandsFor(verdict, inputs), brief }));
}
function recomputedRoot({ model, fields }) {
  const isRecomputed = fields.some(({ name, status }) => name === "model_hash" && status === "verified");
  return isRecomputed ? model.root ?? "" : "";
}
async function judge(inputs, host) {
  const [{ verify }, { readTrust }] = await Promise.all([import("./verify-LJTMWZYW.js"), import("./trust-XCTHZAXI.js")]);
  const progress = await createReporter(host);
  return verify({
    model: inputs.path,
    ...inputs.signature === void 0 ? {} : { signature: inputs.signature },
    ...inputs.claims === void 0 ? {} : { claims: inputs.claims },
    trust: await readTrust(inputs),
    integrity: inputs.integrity,
    allowIgnored: await expand(inputs),
    allowSymlinks: inputs.allowSymlinks,
    engine: await engineFrom("auto", progress),
    now: host.now(),
    progress,
    signal: host.signal
  });
}
async function expand({ path, allowIgnored, allowSymlinks }) {
  if (!allowIgnored.some(looksLikeGlob)) return allowIgnored;
  const { scanModel } = await import("./scan-A4X2UWOH.js");
  try {
    const { ignorePaths } = await scanModel(path, { ignoreGlobs: allowIgnored, allowSymlinks });
    return [...allowIgnored, ...ignorePaths];
  } catch {
    return allowIgnored;
  }
}
async function writeVerdict(verdict, { env }) {
  const { writeFileAtomic } = await import("./atomic-write-6QLVMCFO.js");
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
