import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  makePart,
  shareSummary,
  shareText
} from "./chunk-AJRJ2ULM.js";
import {
  attest,
  attestText
} from "./chunk-EMQ7OFHR.js";
import "./chunk-L4M722YJ.js";
import "./chunk-Q4ISDMTZ.js";
import "./chunk-QOX2RWJI.js";
import {
  evidencePaths
} from "./chunk-35JNQYXL.js";
import "./chunk-CD6HFKRB.js";
import "./chunk-AFYPJZ2X.js";
import "./chunk-UO3ICAMV.js";
import "./chunk-WDA3CNRC.js";
import "./chunk-Q4G64VWQ.js";
import "./chunk-XGUGSK2R.js";
import "./chunk-VP2P24KQ.js";
import {
  asWritten,
  hashingFrom,
  readAttestInputs
} from "./chunk-YOQSE2M7.js";
import {
  attestSummary,
  createReporter,
  failureText,
  log,
  runAction,
  warn,
  writeSummary
} from "./chunk-MWWF57VX.js";
import {
  verifyCommands
} from "./chunk-LY4T53XU.js";
import "./chunk-2BULNO3X.js";
import {
  setFailed,
  setOutput,
  setSecret
} from "./chunk-LHQBWLOG.js";
import "./chunk-G4PHES5G.js";
import "./chunk-ZUNEHY4E.js";
import "./chunk-7FQDIQ7Z.js";
import "./chunk-EPBYQI3F.js";
import "./chunk-C6IPRCYQ.js";
import "./chunk-H7BPQTN3.js";
import "./chunk-73BKVAFQ.js";
import "./chunk-2EDSKQAV.js";
import "./chunk-SEJ4GB6S.js";
import "./chunk-SY3KU2FK.js";
import {
  forLog
} from "./chunk-JJB7VRTY.js";
import "./chunk-27S5FF3O.js";
import "./chunk-SODVWRGN.js";
import "./chunk-BLPGPSDN.js";
import {
  sha256Hex
} from "./chunk-GGT2TN3C.js";
import "./chunk-R3JUTCJG.js";
import "./chunk-YPUYJXLX.js";
import "./chunk-K6YHSAMJ.js";
import "./chunk-T2XCQ4BR.js";
import "./chunk-6HXTU6FJ.js";
import "./chunk-LUH7EFKZ.js";
import "./chunk-UR3OAUMP.js";
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

// src/actions/share.ts
async function attestShare(inputs, share, host) {
  const { path, ignore, chunks, allowSymlinks } = inputs;
  const { env, now, signal } = host;
  const progress = await createReporter(host);
  const made = await makePart({
    model: path,
    share,
    options: { ignore, chunks, allowSymlinks, signal },
    hashing: await hashingFrom(inputs, host, progress),
    env,
    now,
    progress
  });
  const shown = { ...made, partPath: asWritten(made.partPath) };
  log(shareText(shown, { encode: forLog }));
  await writeSummary(shareSummary(shown));
  return made;
}

// src/actions/signing.ts
async function chooseSigning(inputs, host) {
  if (!inputs.sign) return { kind: "off", reason: "sign is false" };
  const permission = await eventPermission(inputs, host);
  if (!permission.may) return { kind: "refused", reason: permission.reason, guidance: permission.guidance };
  const { sigstoreParty } = await import("./party-P6N4PRJR.js");
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
  if (inputs.shard) {
    const { partPath, partDigest } = await attestShare(inputs, inputs.shard, host);
    setOutput("part-path", partPath);
    setOutput("part-digest", partDigest);
    return;
  }
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
  const progress = await createReporter(host);
  return {
    model: inputs.path,
    ...inputs.name === void 0 ? {} : { name: inputs.name },
    ignore: inputs.ignore,
    allowSymlinks: inputs.allowSymlinks,
    chunks: inputs.chunks,
    parts: inputs.parts,
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
    hashing: await hashingFrom(inputs, host, progress),
    progress,
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
