import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  AUDIENCE
} from "./chunk-EC7RUJPD.js";
import {
  CLIENT_TRUST_CONFIG,
  invalidConfig,
  parseConfig,
  readConfigFile
} from "./chunk-AFVCTQAO.js";
import {
  assertServiceUrl
} from "./chunk-ZP2A3Y77.js";
import {
  isJsonObject
} from "./chunk-UEZXDJVW.js";
import {
  AttestModelError,
  usage
} from "./chunk-SGTPKY5S.js";

// src/sigstore/signing-config.ts
var MEDIA_TYPE = "application/vnd.dev.sigstore.signingconfig.v0.2+json";
var GUIDANCE = "Get the trust config anew from whoever runs the instance.";
function parseSigningConfig(config, label, now) {
  if (config["mediaType"] !== MEDIA_TYPE) {
    throw new AttestModelError(
      "UNSUPPORTED",
      `the signing config of ${label} is ${String(config["mediaType"])}, not ${MEDIA_TYPE}`,
      {
        guidance: GUIDANCE
      }
    );
  }
  const fulcio = chooseService(config, "caUrls", [1], label, now);
  const rekor = chooseService(config, "rekorTlogUrls", [1, 2], label, now, "rekorTlogConfig");
  const tsa = chooseService(config, "tsaUrls", [1], label, now, "tsaConfig");
  if (fulcio === void 0) throw invalidConfig(label, "names no certificate authority (caUrls)", GUIDANCE);
  if (tsa === void 0 && rekor?.version !== 1) {
    const missing = rekor === void 0 ? "neither log nor timestamp authority" : "Rekor v2 without a timestamp authority (tsaUrls)";
    throw invalidConfig(label, `names ${missing}: nothing would say when a model was signed`, GUIDANCE);
  }
  return {
    fulcioUrl: fulcio.url,
    ...rekor && { rekor: { url: rekor.url, version: rekor.version === 2 ? 2 : 1 } },
    ...tsa && { tsaUrl: tsa.url }
  };
}
function chooseService(config, field, versions, label, now, selector) {
  const listed = config[field] ?? [];
  if (!Array.isArray(listed)) throw invalidConfig(label, `has a ${field} that is no list`, GUIDANCE);
  if (listed.length === 0) return void 0;
  const services = listed.flatMap((value) => parseService(value, `${field} of ${label}`, now));
  const usable = services.filter(({ version }) => versions.includes(version));
  const [first] = usable.sort((a, b) => b.version - a.version || b.start - a.start);
  if (first === void 0) {
    throw invalidConfig(
      label,
      `names no service in ${field} that is valid now and speaks API version ${versions.join(" or ")}`,
      GUIDANCE
    );
  }
  if (selector !== void 0 && wantsSeveral(config[selector], usable.length)) {
    throw new AttestModelError("UNSUPPORTED", `${label} asks for several services of ${field} at once; we use one`, {
      guidance: GUIDANCE
    });
  }
  return first;
}
function parseService(value, label, now) {
  if (!isJsonObject(value) || typeof value["url"] !== "string" || typeof value["majorApiVersion"] !== "number") {
    throw invalidConfig(label, "holds a service without URL or majorApiVersion", GUIDANCE);
  }
  const url = assertServiceUrl(value["url"], label);
  if (url.search || url.hash) throw invalidConfig(label, "holds a URL with a query", GUIDANCE);
  const range = isJsonObject(value["validFor"]) ? value["validFor"] : {};
  const [start, end] = [date(range["start"], label), date(range["end"], label)];
  if ((start ?? 0) > now.getTime() || (end ?? Infinity) < now.getTime()) return [];
  return [{ url: url.href.replace(/\/+$/, ""), version: value["majorApiVersion"], start: start ?? 0 }];
}
function date(value, label) {
  if (value === void 0) return void 0;
  const time = typeof value === "string" ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(time)) throw invalidConfig(label, "holds a date that is none", GUIDANCE);
  return time;
}
function wantsSeveral(config, usable) {
  if (!isJsonObject(config)) return false;
  switch (config["selector"]) {
    case void 0:
    case "ANY":
      return false;
    case "ALL":
      return usable > 1;
    case "EXACT":
      return config["count"] !== 1;
  }
  return true;
}

// src/sigstore/instances.ts
var TRUST_CONFIG_GUIDANCE = `Name an instance (auto, public-good, github), or a client trust config (${CLIENT_TRUST_CONFIG}).`;
var GITHUB = "https://github.com";
var PUBLIC_GOOD = {
  name: "public-good",
  profile: "public-good",
  fulcioUrl: "https://fulcio.sigstore.dev",
  rekor: { url: "https://rekor.sigstore.dev", version: 1 },
  audience: AUDIENCE
};
var GITHUB_INSTANCE = {
  name: "github",
  profile: "github",
  fulcioUrl: "https://fulcio.githubapp.com",
  tsaUrl: "https://timestamp.githubapp.com",
  audience: AUDIENCE
};
async function resolveInstance(spec, context) {
  switch (spec) {
    case "auto":
      return resolveAuto(context);
    case "github":
      assertOnGitHub(context);
      return GITHUB_INSTANCE;
    case "public-good":
      await assertMayBePublic(PUBLIC_GOOD, context);
      return PUBLIC_GOOD;
    case "local":
    case "":
      throw usage(
        spec === "" ? "the Sigstore instance is empty" : "the embedded Sigstore is for the command line only",
        TRUST_CONFIG_GUIDANCE
      );
  }
  const instance = instanceFromTrustConfig(
    parseConfig(await readConfigFile(spec, TRUST_CONFIG_GUIDANCE), spec, TRUST_CONFIG_GUIDANCE),
    spec,
    context.now
  );
  await assertMayBePublic(instance, context);
  return instance;
}
function instanceFromTrustConfig(config, label, now = /* @__PURE__ */ new Date()) {
  const { mediaType, trustedRoot, signingConfig } = isJsonObject(config) ? config : {};
  if (mediaType !== CLIENT_TRUST_CONFIG) {
    const trustedRootOnly = typeof mediaType === "string" && mediaType.startsWith("application/vnd.dev.sigstore.trustedroot");
    const what = trustedRootOnly ? "is a trusted root, which names no instance to sign with" : `is no ${CLIENT_TRUST_CONFIG}`;
    throw invalidConfig(
      label,
      what,
      trustedRootOnly ? "It serves to verify: --trusted-root. To sign, name a client trust config." : TRUST_CONFIG_GUIDANCE
    );
  }
  if (!isJsonObject(trustedRoot)) throw invalidConfig(label, "holds no trusted root", TRUST_CONFIG_GUIDANCE);
  if (!isJsonObject(signingConfig))
    throw invalidConfig(label, "holds no signing config: no instance to sign with", TRUST_CONFIG_GUIDANCE);
  return {
    name: label,
    profile: "custom",
    ...parseSigningConfig(signingConfig, label, now),
    audience: AUDIENCE,
    trust: trustedRoot
  };
}
async function resolveAuto(context) {
  assertOnGitHub(context);
  const visibility = await visibilityOf(context);
  if (visibility === "public") return PUBLIC_GOOD;
  if (context.serverUrl !== void 0 || visibility !== void 0) return GITHUB_INSTANCE;
  if (context.allowPublicLog) return PUBLIC_GOOD;
  throw usage(
    "outside GitHub Actions nothing tells whether this model may be named in a public log",
    `Choose:
  --sigstore public-good    your identity and the model’s digest stand in a public log for ever
  --sigstore FILE           client trust config of an instance of your own
  --method key              no identity, no log: --private-key FILE (a VSA needs an identity)`
  );
}
function assertOnGitHub({ serverUrl }) {
  const url = URL.parse(serverUrl ?? GITHUB);
  if (url?.origin === GITHUB) return;
  const host = url?.host ?? String(serverUrl);
  throw new AttestModelError(
    "UNSUPPORTED",
    `neither GitHub’s nor the public-good Sigstore takes identity tokens of ${host}`,
    {
      guidance: "Name the client trust config of an instance that does (sigstore: PATH), or sign with a key (--method key).",
      details: { server: host }
    }
  );
}
async function assertMayBePublic(instance, context) {
  if (context.allowPublicLog || !isPublic(instance)) return;
  const visibility = await visibilityOf(context);
  const outside = visibility === void 0 && context.serverUrl === void 0;
  if (outside || visibility === "public") return;
  throw usage(
    `this repository is ${visibility ?? "of unknown visibility"}, and ${instance.name} writes its name into a public log for ever`,
    "Use GitHub’s own instance (sigstore: github), or say that it may: allow-public-log: true (--allow-public-log)."
  );
}
function isPublic({ fulcioUrl, rekor }) {
  return [fulcioUrl, rekor?.url].some(
    (url) => url !== void 0 && /(?:^|\.)(?:sigstore|sigstage)\.dev$/.test(new URL(url).hostname)
  );
}
async function visibilityOf({ visibility }) {
  return typeof visibility === "function" ? await visibility() : visibility;
}

export {
  resolveInstance,
  instanceFromTrustConfig
};
