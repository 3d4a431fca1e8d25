import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  asWritten,
  hashingFrom
} from "./chunk-XJWKZJD7.js";
import {
  makePart,
  shareSummary,
  shareText
} from "./chunk-R3LTEWXL.js";
import "./chunk-2BULNO3X.js";
import "./chunk-ZUNEHY4E.js";
import {
  attest,
  attestText
} from "./chunk-3FIXORAJ.js";
import "./chunk-QHE5LZ4D.js";
import "./chunk-ITZNMGZZ.js";
import {
  tagOfEvent
} from "./chunk-ZL5D7TYC.js";
import "./chunk-OX47NCVY.js";
import "./chunk-3447TNOI.js";
import {
  verifyCommands
} from "./chunk-LFQ45MTZ.js";
import "./chunk-KEZIO5E5.js";
import "./chunk-ZP2A3Y77.js";
import "./chunk-TYEEKAHR.js";
import "./chunk-STIQAZ46.js";
import "./chunk-G7NALMX3.js";
import "./chunk-S3PL3ATJ.js";
import "./chunk-UY6QXCP6.js";
import "./chunk-HDIHSEIY.js";
import "./chunk-ZGOYP5ME.js";
import {
  evidencePaths
} from "./chunk-JJWDVUDW.js";
import "./chunk-2SVYDAM2.js";
import "./chunk-SEJ4GB6S.js";
import {
  reader
} from "./chunk-H5D5HCHD.js";
import {
  payloadOf
} from "./chunk-V6C4CHWE.js";
import {
  attestSummary,
  createReporter,
  failureText,
  log,
  runAction,
  warn,
  writeSummary
} from "./chunk-LNURXVJO.js";
import "./chunk-GR7KAN6A.js";
import {
  setFailed,
  setOutput,
  setSecret
} from "./chunk-T22ZI5WN.js";
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
import {
  forLog
} from "./chunk-PXJ6EN37.js";
import "./chunk-27S5FF3O.js";
import {
  parseShare
} from "./chunk-6I7S4JW3.js";
import "./chunk-BLPGPSDN.js";
import {
  sha256Hex
} from "./chunk-CGMY5Z3C.js";
import "./chunk-R3JUTCJG.js";
import "./chunk-N7QWSNPN.js";
import "./chunk-ARNNWVDS.js";
import "./chunk-6PDPCLEQ.js";
import "./chunk-J2GKQ65K.js";
import "./chunk-66W5KOWM.js";
import "./chunk-TIA4MDRS.js";
import "./chunk-GFQ2KPO5.js";
import {
  AttestModelError,
  messageOf,
  usage
} from "./chunk-SGTPKY5S.js";
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

// src/actions/sharing-inputs.ts
var STATED = ["datasets", "base-models", "configs", "metrics", "evaluation"];
function sharing(input) {
  const text = input.text("shard");
  const parts = input.list("parts");
  if (text === "") return { parts };
  const shard = parse(text);
  if (parts.length > 0) throw usage("shard and parts are for different jobs", ONE_EACH);
  if (input.flag("sign", true)) throw usage("a share of the files is not a model, and cannot be signed", ONE_EACH);
  if (input.digest("expect-manifest-digest") !== void 0)
    throw usage("expect-manifest-digest: a share has no manifest", ONE_EACH);
  const stated = STATED.find((name) => input.text(name) !== "");
  if (stated !== void 0) throw usage(`${stated}: a job with shard states nothing`, ONE_EACH);
  return { shard, parts };
}
var ONE_EACH = `Hash with one job a share, and sign in one after them, where everything else is named:

    with: # of each share
      path: out/model
      shard: \${{ matrix.shard }} # 1/3, 2/3, 3/3
      sign: false`;
function parse(text) {
  try {
    return parseShare(text);
  } catch (error) {
    throw usage(`input shard: ${messageOf(error)}`, ONE_EACH);
  }
}

// src/actions/inputs.ts
function readAttestInputs(env) {
  const input = reader(env);
  const digest = input.digest("expect-manifest-digest");
  return {
    path: input.required("path", "The folder with the model:\n\n    with:\n      path: out/model"),
    ...input.optional("name", "name"),
    ignore: input.list("ignore"),
    datasets: input.list("datasets"),
    baseModels: input.list("base-models"),
    configs: input.list("configs"),
    ...input.optional("code", "code"),
    ...input.optional("metrics", "metrics"),
    ...input.optional("evaluation", "evaluation"),
    sigstore: input.text("sigstore") || "auto",
    sign: input.flag("sign", true),
    ...digest === void 0 ? {} : { expectManifestDigest: digest },
    onSignFailure: input.choice("on-sign-failure", ["error", "warn"]),
    ...publishing(input),
    chunks: input.flag("chunks", true),
    ...sharing(input),
    cache: input.choice("cache", ["true", "false", "trust-file-times"]),
    cacheAudit: input.percent("cache-audit", 1),
    engine: input.choice("engine", ["auto", "native", "openssl"]),
    allowPublicLog: input.flag("allow-public-log", false),
    allowWorkflowRun: input.flag("allow-workflow-run", false),
    allowSymlinks: input.flag("allow-symlinks", false),
    ...input.optional("github-token", "githubToken")
  };
}
var STORES = ["files", "github", "release", "release-with-model"];
function publishing(input) {
  const stores = input.list("publish");
  const unknown = stores.find((store) => !STORES.includes(store));
  if (unknown !== void 0)
    throw usage(`publish: no store is called ${JSON.stringify(unknown)}`, `One a line: ${STORES.join(", ")}.`);
  if (stores.length === 0) return { github: "auto" };
  const withModel = stores.includes("release-with-model");
  const asked = withModel || stores.includes("release");
  if (asked && !input.flag("sign", true))
    throw usage("publish: release, with sign: false", "There will be no evidence to publish: leave one of them out.");
  return {
    github: stores.includes("github") ? "asked" : "never",
    ...asked && { release: withModel ? "with-model" : "evidence" }
  };
}

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

// src/actions/release.ts
async function releaseFrom(release, { env }) {
  const context = githubContext(env);
  if (context === void 0) throw new AttestModelError("USAGE", "publish: release works in GitHub Actions only");
  const payload = context.eventPath === void 0 ? {} : await payloadOf(context.eventPath);
  return { ...tagOfEvent(context, payload), withModel: release === "with-model" };
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
  const { sigstoreParty } = await import("./party-LFLCLA5V.js");
  const { sigstore, allowPublicLog } = inputs;
  return {
    kind: "signs",
    signer: () => sigstoreParty({ instance: sigstore, env: host.env, allowPublicLog, onSecret: setSecret })
  };
}
async function eventPermission({ allowWorkflowRun }, { env }) {
  const { eventMaySign } = await import("./signing-events-SEHEK7P5.js");
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
    publish: {
      github: inputs.github,
      ...inputs.githubToken === void 0 ? {} : { token: inputs.githubToken },
      ...inputs.release && signing.kind === "signs" ? { release: await releaseFrom(inputs.release, host) } : {}
    },
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
  setOutput("release-url", result.releaseUrl ?? "");
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
