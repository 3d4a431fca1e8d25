import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  CLIENT_TRUST_CONFIG,
  invalidConfig,
  parseConfig
} from "./chunk-AFVCTQAO.js";
import {
  isJsonObject
} from "./chunk-UEZXDJVW.js";
import {
  AttestModelError,
  messageOf
} from "./chunk-SGTPKY5S.js";

// src/sigstore/trusted-root.ts
import { X509Certificate } from "node:crypto";
var LOCAL_ORGANIZATION = "attest-model LOCAL, NOT TRUSTED";
var TRUSTED_ROOT = /^application\/vnd\.dev\.sigstore\.trustedroot(?:\+json;version=0\.[12]|\.v0\.[12]\+json)$/;
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
  const { TrustedRoot: message, toTrustMaterial } = await import("./stock-verify-WTF4U23C.js");
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

export {
  LOCAL_ORGANIZATION,
  parseTrustedRoots,
  toTrustedInstance
};
