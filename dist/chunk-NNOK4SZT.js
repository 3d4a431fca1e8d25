import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  invalidConfig,
  parseConfig,
  readConfigFile
} from "./chunk-ZTTS3H4B.js";
import {
  isJsonObject
} from "./chunk-VP2P24KQ.js";
import {
  AttestModelError,
  messageOf
} from "./chunk-HBJC6FYG.js";

// src/sigstore/trust.ts
import { tmpdir as tmpdir2 } from "node:os";
import { join } from "node:path";

// src/sigstore/gh-trusted-root.ts
import { execFile } from "node:child_process";
import { tmpdir } from "node:os";
import { promisify } from "node:util";

// src/sigstore/trusted-root.ts
import { X509Certificate } from "node:crypto";
var LOCAL_ORGANIZATION = "attest-model LOCAL, NOT TRUSTED";
var TRUSTED_ROOT = /^application\/vnd\.dev\.sigstore\.trustedroot(?:\+json;version=0\.[12]|\.v0\.[12]\+json)$/;
var CLIENT_TRUST_CONFIG = "application/vnd.dev.sigstore.clienttrustconfig.v0.1+json";
var FILE_GUIDANCE = "Name a Sigstore trusted root, a client trust config, or JSON Lines of trusted roots (gh attestation trusted-root).";
var ROOT_GUIDANCE = "Get the trusted root anew from whoever runs the instance.";
async function parseTrustedRoots(bytes, label, unsafeLocalRoot) {
  const roots = [];
  for (const [index, line] of splitLines(bytes, label).entries()) {
    roots.push(await toTrustedInstance(line, index === 0 ? label : `${label}, line ${index + 1}`, unsafeLocalRoot));
  }
  return roots;
}
function splitLines(bytes, label) {
  const lines = Buffer.from(bytes).toString("latin1").split("\n").filter((line) => line.trim() !== "");
  const [first, ...more] = lines.map((line) => Buffer.from(line, "latin1"));
  if (first === void 0) throw invalidConfig(label, "is empty", FILE_GUIDANCE);
  if (more.length === 0 || !/^\s*\{.*\}\s*$/.test(lines[0] ?? "")) return [parseConfig(bytes, label, FILE_GUIDANCE)];
  return [first, ...more].map((line, index) => parseConfig(line, `${label}, line ${index + 1},`, FILE_GUIDANCE));
}
async function toTrustedInstance(json, label, unsafeLocalRoot) {
  const isConfig = json["mediaType"] === CLIENT_TRUST_CONFIG;
  const root = isConfig ? json["trustedRoot"] : json;
  if (!isJsonObject(root) || typeof root["mediaType"] !== "string" || !TRUSTED_ROOT.test(root["mediaType"])) {
    throw invalidConfig(label, "is no Sigstore trusted root that we know", FILE_GUIDANCE);
  }
  const trustedRoot = await toTrustedRoot(root, label);
  if (!unsafeLocalRoot && isLocal(trustedRoot)) throw localRootRefused(label);
  const profile = profileOf(trustedRoot);
  return {
    trustedRoot,
    label,
    profile,
    thresholds: thresholdsOf(profile, trustedRoot, isConfig ? json["signingConfig"] : void 0)
  };
}
async function toTrustedRoot(json, label) {
  const { TrustedRoot: message, toTrustMaterial } = await import("./stock-BGUMJOOH.js");
  try {
    const root = message.fromJSON(json);
    toTrustMaterial(root);
    assertTrustworthy(root, label);
    return root;
  } catch (error) {
    if (error instanceof AttestModelError) throw error;
    throw refused(label, `cannot be read: ${messageOf(error)}`);
  }
}
function assertTrustworthy(root, label) {
  const authorities = [...root.certificateAuthorities, ...root.timestampAuthorities];
  const ranges = [
    ...authorities.map(({ uri, validFor }) => ({ name: uri, validFor })),
    ...[...root.tlogs, ...root.ctlogs].map(({ baseUrl, publicKey }) => ({
      name: baseUrl,
      validFor: publicKey?.validFor
    }))
  ];
  for (const { name, validFor } of ranges) {
    if (validFor?.start === void 0) throw refused(label, `has no start of validity for ${name}`);
    const [start, end] = [Number(validFor.start), validFor.end === void 0 ? Infinity : Number(validFor.end)];
    if (Number.isNaN(start) || Number.isNaN(end) || end < start)
      throw refused(label, `has a validity for ${name} that makes no sense`);
  }
  if (root.certificateAuthorities.length === 0) throw refused(label, "has no certificate authority");
  if (authorities.some(({ certChain }) => !certChain?.certificates.length))
    throw refused(label, "has an authority without certificates");
  if (root.tlogs.length === 0 && root.timestampAuthorities.length === 0) {
    throw refused(label, "has neither log nor timestamp authority: nothing would say when something was signed");
  }
}
function profileOf({ certificateAuthorities, tlogs }) {
  const isHost = (host) => certificateAuthorities.every(({ uri }) => uri.replace(/^https:\/\//, "").replace(/\/$/, "") === host);
  if (isHost("fulcio.sigstore.dev")) return "public-good";
  return isHost("fulcio.githubapp.com") && tlogs.length === 0 ? "github" : "custom";
}
function thresholdsOf(profile, { tlogs, ctlogs }, signingConfig) {
  switch (profile) {
    case "public-good":
      return { tlog: 1, ctlog: 1, timestamp: 1 };
    case "github":
      return { tlog: 0, ctlog: 0, timestamp: 1 };
    case "custom": {
      const keepsLog = !isJsonObject(signingConfig) || hasEntries(signingConfig["rekorTlogUrls"]);
      return { tlog: tlogs.length > 0 && keepsLog ? 1 : 0, ctlog: ctlogs.length > 0 ? 1 : 0, timestamp: 1 };
    }
  }
}
function hasEntries(value) {
  return Array.isArray(value) && value.length > 0;
}
function isLocal({ certificateAuthorities, timestampAuthorities }) {
  return [...certificateAuthorities, ...timestampAuthorities].some(
    (authority) => authority.subject?.organization === LOCAL_ORGANIZATION || organizations(authority).includes(LOCAL_ORGANIZATION)
  );
}
function organizations({ certChain }) {
  return (certChain?.certificates ?? []).flatMap(({ rawBytes }) => {
    const { subject, issuer } = new X509Certificate(rawBytes).toLegacyObject();
    return [subject.O, issuer.O].flat().filter((name) => name !== void 0);
  });
}
function localRootRefused(label) {
  return new AttestModelError(
    "TRUST_MATERIAL",
    `${label} is the root of an embedded Sigstore: anybody can make one and be anyone in it`,
    {
      guidance: "To try things out on your own machine, add --unsafe-local-root. Never trust it for more."
    }
  );
}
function refused(label, what) {
  return new AttestModelError("TRUST_MATERIAL", `trusted root ${label} ${what}`, { guidance: ROOT_GUIDANCE });
}

// src/sigstore/gh-trusted-root.ts
var TIMEOUT_MS = 6e4;
var MAX_OUTPUT_BYTES = 4 * 1024 * 1024;
var GUIDANCE = `GitHub’s root comes by TUF through the GitHub CLI, which hosted runners have. On a machine that has it and a network:
  gh attestation trusted-root > trusted_root.jsonl
then name that file: --trusted-root trusted_root.jsonl (trusted-root: in the action).`;
async function loadGitHubRoot(env) {
  const output = await runGh(env);
  const roots = await parseTrustedRoots(output, "github", false).catch((error) => {
    throw unavailable(`gh printed no trusted root: ${messageOf(error)}`, error);
  });
  const github2 = roots.find(({ profile }) => profile === "github");
  if (github2 === void 0) throw unavailable("gh knows no root of GitHub’s instance");
  return { ...github2, label: "github" };
}
var PASSED_ON = /^(?:PATH|HOME|USER|TMPDIR|GH_TOKEN|GH_CONFIG_DIR|XDG_\w+|SSL_CERT_\w+|(?:https?|no|all)_proxy)$/i;
function ghEnvironment(env) {
  return Object.fromEntries(Object.entries(env).filter(([name]) => PASSED_ON.test(name)));
}
async function runGh(env) {
  try {
    const { stdout } = await promisify(execFile)("gh", ["attestation", "trusted-root"], {
      // Away from the working tree, whose configuration is not ours.
      cwd: tmpdir(),
      env: {
        ...ghEnvironment(env),
        GH_HOST: "github.com",
        GH_PROMPT_DISABLED: "1",
        GH_NO_UPDATE_NOTIFIER: "1",
        NO_COLOR: "1"
      },
      timeout: TIMEOUT_MS,
      maxBuffer: MAX_OUTPUT_BYTES,
      encoding: "buffer"
    });
    return stdout;
  } catch (error) {
    const { code, killed, stderr } = error;
    if (code === "ENOENT") throw unavailable("there is no gh on this machine", error);
    if (killed) throw unavailable(`gh did not end within ${TIMEOUT_MS / 1e3} s`, error);
    const said = stderr?.toString("utf8").trim().split("\n")[0]?.slice(0, 200);
    throw unavailable(`gh failed: ${said || messageOf(error)}`, error);
  }
}
function unavailable(reason, cause) {
  return new AttestModelError("TRUST_MATERIAL", `the trusted root of GitHub’s Sigstore cannot be had: ${reason}`, {
    cause,
    guidance: GUIDANCE
  });
}

// src/sigstore/public-good.ts
var NAME = "public-good";
var MIRROR = "https://tuf-repo-cdn.sigstore.dev";
var SEED = { package: "@sigstore/tuf", version: "5.0.1", date: "2026-11-05" };
var TIMEOUT_MS2 = 5e3;
var WHOLE_MS = 3e4;
async function loadPublicGood(options) {
  if (options.offline) return shippedRoot(options.now, "asked to stay offline");
  try {
    const { TrustedRoot } = await import("./stock-BGUMJOOH.js");
    const root = TrustedRoot.toJSON(await fetchRoot(options));
    return { instance: await toTrustedInstance(root, NAME, false), describe: `${NAME} (by TUF)` };
  } catch (error) {
    if (error instanceof AttestModelError) throw error;
    if (isNetworkAway(error))
      return shippedRoot(options.now, `${new URL(options.mirror?.url ?? MIRROR).host} cannot be reached`);
    throw new AttestModelError("TRUST_MATERIAL", `the public-good trusted root cannot be had: ${reasonOf(error)}`, {
      cause: error,
      guidance: `Run it again later, remove ${options.cacheDir} if it stays, or give the root as a file: --trusted-root FILE.`
    });
  }
}
async function fetchRoot({ cacheDir, mirror, timeoutMs }) {
  const { getTrustedRoot } = await import("./stock-BGUMJOOH.js");
  const request = getTrustedRoot({
    cachePath: cacheDir,
    mirrorURL: mirror?.url ?? MIRROR,
    ...mirror && { rootPath: mirror.rootPath },
    timeout: timeoutMs ?? TIMEOUT_MS2,
    retry: { retries: 1, minTimeout: 500 }
  });
  const signal = AbortSignal.timeout(WHOLE_MS);
  const late = new Promise((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
  return Promise.race([request, late]);
}
async function shippedRoot(now, reason) {
  const { default: seeds } = await import("./seeds-7TV7P2RB.js");
  const seed = seeds[MIRROR];
  if (seed === void 0) throw new AttestModelError("TRUST_MATERIAL", `${SEED.package} ships no root of ${MIRROR}`);
  const decode = (base64) => parseConfig(Buffer.from(base64, "base64"), NAME, "");
  const { signed } = decode(seed["root.json"]);
  if (!(now.getTime() < Date.parse(signed?.expires ?? ""))) {
    throw new AttestModelError(
      "TRUST_MATERIAL",
      `${reason}, and the trusted root shipped with this version ended on ${signed?.expires}`,
      {
        guidance: "Go online, update attest-model, or give the root as a file: --trusted-root FILE."
      }
    );
  }
  const instance = await toTrustedInstance(decode(seed.targets["trusted_root.json"]), NAME, false);
  return {
    instance,
    describe: `${NAME} (shipped with ${SEED.package} ${SEED.version} of ${SEED.date}, since ${reason})`
  };
}
function isNetworkAway(error) {
  for (let cause = error; Error.isError(cause) || cause instanceof DOMException; cause = cause.cause) {
    const { name, message, statusCode } = cause;
    if (name === "TimeoutError" || name === "TypeError" && message === "fetch failed") return true;
    if (typeof statusCode === "number" && statusCode >= 500) return true;
  }
  return false;
}
function reasonOf(error) {
  const { cause } = error ?? {};
  return cause === void 0 ? messageOf(error) : `${messageOf(error)}: ${messageOf(cause)}`;
}

// src/sigstore/trust.ts
var FILE_GUIDANCE2 = "Name the file that holds the trusted root.";
async function loadTrust(spec, context = {}) {
  const { trustedRootFile, sigstore = "public-good", unsafeLocalRoot } = spec;
  if (trustedRootFile !== void 0) return fromFile(trustedRootFile, unsafeLocalRoot);
  switch (sigstore) {
    case "public-good":
      return publicGood(spec, context);
    case "github":
      return github(spec, context);
    case "auto":
      return firstAvailable([() => publicGood(spec, context), () => github(spec, context)]);
    case "local":
      throw new AttestModelError("USAGE", "each embedded Sigstore has a root of its own", {
        guidance: "Name the file that it wrote: --trusted-root FILE --unsafe-local-root."
      });
    default:
      return fromFile(sigstore, unsafeLocalRoot);
  }
}
async function fromFile(path, unsafeLocalRoot) {
  if (path === "")
    throw new AttestModelError("USAGE", "the path of the trusted root is empty", { guidance: FILE_GUIDANCE2 });
  const roots = await parseTrustedRoots(await readConfigFile(path, FILE_GUIDANCE2), path, unsafeLocalRoot);
  return { roots, describe: roots.length === 1 ? path : `${path} (${roots.length} roots)` };
}
async function publicGood({ offline = false }, { env = process.env, now, tuf }) {
  const cacheDir = join(env["XDG_CACHE_HOME"] || join(env["HOME"] || tmpdir2(), ".cache"), "attest-model", "tuf");
  const { instance, describe } = await loadPublicGood({ cacheDir, ...tuf, now: now ?? /* @__PURE__ */ new Date(), offline });
  return { roots: [instance], describe };
}
async function github({ offline }, { env = process.env }) {
  if (offline) {
    throw new AttestModelError("TRUST_MATERIAL", "GitHub’s trusted root is not shipped with this program", {
      guidance: "Make a file of it while online (gh attestation trusted-root > FILE), then: --trusted-root FILE."
    });
  }
  return { roots: [await loadGitHubRoot(env)], describe: "github (by gh attestation trusted-root)" };
}
async function firstAvailable(loaders) {
  const tried = await Promise.allSettled(loaders.map((load) => load()));
  const sets = tried.flatMap((result) => result.status === "fulfilled" ? [result.value] : []);
  const failed = tried.flatMap((result) => result.status === "rejected" ? [result.reason] : []);
  if (sets.length === 0) throw failed[0];
  return {
    roots: sets.flatMap(({ roots }) => roots),
    describe: sets.map(({ describe }) => describe).join("; "),
    ...failed.length > 0 && { missing: failed.map(messageOf) }
  };
}

export {
  LOCAL_ORGANIZATION,
  toTrustedInstance,
  loadTrust
};
