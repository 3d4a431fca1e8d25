import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  attest,
  attestText
} from "./chunk-3BDN3VSM.js";
import "./chunk-GUM4ZXTW.js";
import "./chunk-QOX2RWJI.js";
import {
  evidencePaths
} from "./chunk-HJ3XI5RT.js";
import {
  sha256Hex
} from "./chunk-ZJVMOXQB.js";
import "./chunk-BLPGPSDN.js";
import "./chunk-FMFUJJNW.js";
import {
  asWritten,
  readAttestInputs
} from "./chunk-T6VVFK33.js";
import {
  attestSummary,
  createReporter,
  failureText,
  log,
  runAction,
  warn,
  writeSummary
} from "./chunk-KUJOHWG7.js";
import {
  verifyCommands
} from "./chunk-IQFHPH47.js";
import {
  setFailed,
  setOutput,
  setSecret
} from "./chunk-UCBP3NV2.js";
import "./chunk-6G7PMCJO.js";
import "./chunk-PJGNQUP5.js";
import "./chunk-P3L2J4AD.js";
import {
  forLog
} from "./chunk-IH7JE7HZ.js";
import "./chunk-RZR2RWFM.js";
import "./chunk-NBQBT264.js";
import "./chunk-2CMB3V4Z.js";
import "./chunk-IZBJCE74.js";
import "./chunk-NAQF3ZWI.js";
import "./chunk-HBJC6FYG.js";
import "./chunk-JSFNQING.js";

// src/actions/guidance.ts
function withServerGuidance(failure, { path }, { env }) {
  const { code, message, guidance } = failure;
  const host = URL.parse(env["GITHUB_SERVER_URL"] ?? "")?.host;
  if (code !== "UNSUPPORTED" || host === void 0 || host === "github.com") return { code, message, guidance };
  return { code, message, guidance: `${onServer(host, path)}

${guidance ?? ""}`.trimEnd() };
}
var onServer = (host, path) => `On ${host}, name an instance that takes its identities:

    permissions:
      contents: read
      id-token: write
    steps:
      - uses: attest-model/attest-model/attest@<commit>
        with:
          path: ${path}
          sigstore: trust_config.json  # client trust config of that instance`;

// src/actions/left-behind.ts
import { readFile, stat } from "node:fs/promises";
async function setOutputsLeftBehind(model, startedAt) {
  const paths = evidencePaths(model);
  const written = async (path) => {
    const found = await stat(path).catch(() => void 0);
    return found?.isFile() === true && found.mtimeMs >= startedAt.getTime();
  };
  if (await written(paths.manifest)) {
    setOutput("manifest-path", paths.manifest);
    setOutput("manifest-digest", sha256Hex(await readFile(paths.manifest)));
  }
}

// src/actions/signing.ts
async function chooseSigning(inputs, host) {
  if (!inputs.sign) return { kind: "off", reason: "sign is false" };
  const permission = await eventPermission(inputs, host);
  if (!permission.may) return { kind: "refused", reason: permission.reason, guidance: permission.guidance };
  const { sigstoreParty } = await import("./party-NAED2RWV.js");
  const { sigstore, allowPublicLog } = inputs;
  return {
    kind: "signs",
    signer: () => sigstoreParty({ instance: sigstore, env: host.env, allowPublicLog, onSecret: setSecret })
  };
}
async function eventPermission({ allowWorkflowRun }, { env }) {
  const { eventMaySign } = await import("./signing-events-EMQ5JFTJ.js");
  const eventName = env["GITHUB_EVENT_NAME"] ?? "";
  const payload = eventName === "workflow_run" ? await readPayload(env["GITHUB_EVENT_PATH"]) : void 0;
  return eventMaySign({ eventName }, payload, { allowWorkflowRun });
}
async function readPayload(path) {
  const { readFile: readFile2 } = await import("node:fs/promises");
  try {
    return JSON.parse(await readFile2(path ?? "", "utf8"));
  } catch {
    return void 0;
  }
}

// src/actions/attest.ts
var TITLE = "attest-model could not attest";
async function story(host) {
  setOutput("signed", false);
  const inputs = readAttestInputs(host.env);
  if (inputs.githubToken) setSecret(inputs.githubToken);
  const signing = await chooseSigning(inputs, host);
  const startedAt = host.now();
  try {
    const result = await attest(await requestOf(inputs, signing, host));
    setOutputs(result);
    await tell(result, inputs, signing, host);
  } catch (error) {
    await setOutputsLeftBehind(inputs.path, startedAt);
    throw error;
  }
}
async function requestOf(inputs, signing, host) {
  return {
    model: inputs.path,
    ...inputs.name === void 0 ? {} : { name: inputs.name },
    ignore: inputs.ignore,
    allowSymlinks: inputs.allowSymlinks,
    chunks: inputs.chunks,
    datasets: inputs.datasets,
    baseModels: inputs.baseModels,
    configs: inputs.configs,
    ...inputs.code === void 0 ? {} : { code: inputs.code },
    ...inputs.metrics === void 0 ? {} : { metrics: inputs.metrics },
    ...inputs.evaluation === void 0 ? {} : { evaluation: inputs.evaluation },
    ...inputs.expectManifestDigest === void 0 ? {} : { expectManifestDigest: inputs.expectManifestDigest },
    ...signing.kind === "signs" ? { signer: signing.signer } : { unsignedReason: signing.reason },
    onSignFailure: "return",
    publish: { github: inputs.github, ...inputs.githubToken === void 0 ? {} : { token: inputs.githubToken } },
    env: host.env,
    now: host.now,
    progress: await createReporter(host),
    signal: host.signal
  };
}
function setOutputs(result) {
  const who = result.signed && result.signer?.method === "sigstore" ? result.signer : void 0;
  setOutput("model-digest", result.modelDigest);
  setOutput("manifest-digest", result.manifestDigest);
  setOutput("manifest-path", result.manifestPath);
  setOutput("signature-path", result.signaturePath ?? "");
  setOutput("claims-path", result.claimsPath ?? "");
  setOutput("provenance-path", result.provenancePath);
  setOutput("unsigned-path", result.unsignedDir ?? "");
  setOutput("signed", result.signed);
  setOutput("attestation-url", result.attestationUrl ?? "");
  setOutput("identity", who?.identity ?? "");
  setOutput("issuer", who?.issuer ?? "");
  setOutput("source-repository", who?.sourceRepository ?? "");
}
async function tell(result, inputs, signing, host) {
  const shown = withReadablePaths(result);
  const commands = commandsFor(shown, inputs);
  log(attestText(shown, commands, { encode: forLog }));
  const failure = result.failure && withServerGuidance(result.failure, inputs, host);
  const guidance = failure?.guidance ?? (signing.kind === "refused" ? signing.guidance : void 0);
  if (failure && inputs.onSignFailure === "error") setFailed(failureText(TITLE, failure));
  else if (failure) warn(failureText("Not signed", failure));
  else if (signing.kind === "refused") warn(`Not signed: ${signing.reason}.
${signing.guidance}`);
  const { publishFailure } = result;
  if (publishFailure) setFailed(failureText("Signed, but not published", publishFailure));
  const brief = host.env["ATTEST_MODEL_SUMMARY"] === "brief";
  await writeSummary(attestSummary(shown, { commands, guidance, failed: failure !== void 0, brief }));
}
function withReadablePaths(result) {
  const { signaturePath, claimsPath, unsignedDir } = result;
  return {
    ...result,
    manifestPath: asWritten(result.manifestPath),
    ...signaturePath === void 0 ? {} : { signaturePath: asWritten(signaturePath) },
    ...claimsPath === void 0 ? {} : { claimsPath: asWritten(claimsPath) },
    ...unsignedDir === void 0 ? {} : { unsignedDir: asWritten(unsignedDir) }
  };
}
function commandsFor(result, { path, sigstore, allowSymlinks }) {
  const { signer, signaturePath, claimsPath } = result;
  if (!result.signed || !signer || signaturePath === void 0) return [];
  const profile = result.instance?.profile ?? "custom";
  return verifyCommands({
    model: path,
    signature: signaturePath,
    ...claimsPath === void 0 ? {} : { claims: claimsPath },
    manifest: result.manifestPath,
    root: result.modelDigest,
    signer,
    trust: profile === "custom" ? { config: sigstore } : profile,
    inGitHubStore: result.attestationUrl !== void 0,
    allowIgnored: result.ignored,
    allowSymlinks
  });
}
await runAction(TITLE, story);
