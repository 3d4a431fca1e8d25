import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  DEFAULT_LIMITS,
  requestJson
} from "./chunk-MJ7WY5NL.js";
import {
  assertServiceUrl
} from "./chunk-ZP2A3Y77.js";
import {
  serviceError
} from "./chunk-TYEEKAHR.js";
import {
  isJsonObject,
  parseStrictJson
} from "./chunk-UEZXDJVW.js";
import {
  AttestModelError,
  messageOf
} from "./chunk-SGTPKY5S.js";

// src/sigstore/identity-token.ts
import { readFile } from "node:fs/promises";

// src/sigstore/id-token-claims.ts
var MAX_TOKEN_CHARS = 64 * 1024;
var CLOCK_SKEW_SECONDS = 60;
var SEGMENT = /^[A-Za-z0-9_-]+$/;
function parseIdentityToken(raw, expected) {
  const claims = payloadOf(raw, expected.source);
  const issuer = text(claims, "iss", expected.source);
  text(claims, "sub", expected.source);
  assertAudience(claims, expected);
  const expiresAt = assertTimes(claims, expected);
  const server = serverOf(issuer, expected.serverUrl);
  const { repository, job_workflow_ref: workflow } = claims;
  const token = {
    issuer,
    san: sanOf(claims, server, expected.source),
    // Others have a claim of that name too; Fulcio writes OID .12 for workflows.
    ...typeof repository === "string" && typeof workflow === "string" && { sourceRepository: `${server}/${repository}` },
    expiresAt,
    claims
  };
  return Object.defineProperty(token, "raw", { value: raw, enumerable: false });
}
function payloadOf(raw, source) {
  const segments = raw.split(".");
  const [header, payload] = segments;
  const shaped = raw.length <= MAX_TOKEN_CHARS && segments.length === 3 && segments.every((segment) => SEGMENT.test(segment));
  if (!shaped || header === void 0 || payload === void 0) throw unusable(`${source} holds no JSON Web Token`);
  try {
    const { alg } = decode(header);
    if (typeof alg === "string" && alg.toLowerCase() !== "none") return decode(payload);
  } catch {
  }
  throw unusable(`${source} holds a malformed JSON Web Token`);
}
function decode(segment) {
  const value = parseStrictJson(Buffer.from(segment, "base64url"), { maxBytes: MAX_TOKEN_CHARS });
  if (!isJsonObject(value)) throw new TypeError("not an object");
  return value;
}
function text(claims, name, source) {
  const value = claims[name];
  if (typeof value === "string" && value !== "") return value;
  throw unusable(`the identity token of ${source} has no claim ${name}`);
}
function assertAudience(claims, { audience, source }) {
  const { aud } = claims;
  const found = (Array.isArray(aud) ? aud : [aud]).filter((value) => typeof value === "string");
  if (found.includes(audience)) return;
  throw new AttestModelError(
    "IDENTITY_TOKEN",
    `the identity token of ${source} is meant for ${found.join(", ") || "nobody"}, not for ${audience}`,
    {
      guidance: `Ask for a token with the audience ${audience}.`,
      details: { expected: audience, found: found.join(", ") }
    }
  );
}
function assertTimes(claims, { now, source }) {
  const { exp, nbf } = claims;
  const seconds = now.getTime() / 1e3;
  if (typeof exp !== "number") throw unusable(`the identity token of ${source} has no expiry`);
  const expiresAt = new Date(exp * 1e3);
  if (Number.isNaN(expiresAt.getTime()))
    throw unusable(`the identity token of ${source} has no expiry that makes sense`);
  if (exp <= seconds) {
    throw new AttestModelError(
      "IDENTITY_TOKEN",
      `the identity token of ${source} expired at ${expiresAt.toISOString()}`,
      {
        guidance: "Such tokens live for minutes: ask for one right before signing. In GitHub Actions give none; one is asked for when it is needed.",
        details: { expired: expiresAt.toISOString(), now: now.toISOString() }
      }
    );
  }
  if (typeof nbf === "number" && nbf > seconds + CLOCK_SKEW_SECONDS) {
    throw unusable(`the identity token of ${source} is not valid yet`, "Check the clock of this machine.");
  }
  return expiresAt;
}
function sanOf(claims, server, source) {
  const { job_workflow_ref: workflow, ci_config_ref_uri: gitlab, email, email_verified: verified } = claims;
  if (typeof workflow === "string") return `${server}/${workflow}`;
  if (typeof gitlab === "string") return `https://${gitlab}`;
  if (typeof email !== "string") return text(claims, "sub", source);
  if (verified === true || verified === "true") return email;
  throw unusable(`the e-mail address in the identity token of ${source} is not verified by its issuer`);
}
function serverOf(issuer, serverUrl) {
  if (/^https:\/\/token\.actions\.githubusercontent\.com(?:\/|$)/.test(issuer)) return "https://github.com";
  const tenant = /^https:\/\/token\.actions\.([a-z0-9-]+\.ghe\.com)(?:\/|$)/.exec(issuer);
  if (tenant) return `https://${tenant[1]}`;
  return serverUrl?.replace(/\/+$/, "") || "https://github.com";
}
function unusable(message, guidance = "Ask for a new one, right before signing.") {
  return new AttestModelError("IDENTITY_TOKEN", message, { guidance });
}

// src/sigstore/identity-token.ts
var AUDIENCE = "sigstore";
var TOKEN_LIMITS = { ...DEFAULT_LIMITS, attemptMs: 1e4, wholeMs: 6e4, retries: 4 };
var SERVICE = "the OIDC token endpoint";
async function getIdentityToken(request) {
  const { raw, source } = await findToken(request);
  request.onSecret?.(raw);
  return parseIdentityToken(raw, {
    audience: request.audience ?? AUDIENCE,
    now: request.now ?? /* @__PURE__ */ new Date(),
    serverUrl: request.env["GITHUB_SERVER_URL"],
    source
  });
}
async function findToken(request) {
  const { env, tokenFile } = request;
  if (tokenFile !== void 0) return { raw: await readToken(tokenFile), source: tokenFile };
  const variable = env["SIGSTORE_ID_TOKEN"]?.trim();
  if (variable) return { raw: variable, source: "SIGSTORE_ID_TOKEN" };
  const [url, bearer] = [env["ACTIONS_ID_TOKEN_REQUEST_URL"], env["ACTIONS_ID_TOKEN_REQUEST_TOKEN"]];
  if (url && bearer) return { raw: await askGitHub(url, bearer, request), source: SERVICE };
  throw env["GITHUB_ACTIONS"] === "true" ? missingPermission() : noToken();
}
async function readToken(path) {
  try {
    return (await readFile(path, "utf8")).trim();
  } catch (error) {
    const missing = error.code === "ENOENT";
    throw new AttestModelError(missing ? "NOT_FOUND" : "UNREADABLE", `cannot read ${path}: ${messageOf(error)}`, {
      cause: error,
      guidance: "Name a file that holds the identity token (a JWT) and nothing else.",
      details: { path }
    });
  }
}
async function askGitHub(endpoint, bearer, request) {
  const url = assertServiceUrl(endpoint, "ACTIONS_ID_TOKEN_REQUEST_URL");
  url.searchParams.set("audience", request.audience ?? AUDIENCE);
  const answer = await requestJson({
    service: SERVICE,
    url: url.href,
    method: "GET",
    headers: { authorization: `Bearer ${bearer}` },
    limits: { ...TOKEN_LIMITS, ...request.limits },
    signal: request.signal
  });
  const value = isJsonObject(answer) ? answer["value"] : void 0;
  if (typeof value === "string" && value !== "") return value;
  throw serviceError(SERVICE, url.href, { kind: "malformed", reason: "it holds no token" });
}
function missingPermission() {
  return new AttestModelError("IDENTITY_TOKEN", "this job may not ask for an identity token", {
    guidance: `Add to the job:

    permissions:
      contents: read
      id-token: write

A job that calls a reusable workflow needs it too. A pull request from a fork gets no identity token whatever the
permissions say: sign after the merge (on: push), and use sign: false on pull requests.`
  });
}
function noToken() {
  return new AttestModelError("IDENTITY_TOKEN", "there is no identity token to sign with", {
    guidance: `Give one with the audience ${AUDIENCE}: --identity-token-file FILE, or in SIGSTORE_ID_TOKEN.
In GitHub Actions it is asked for, once the job has the permission id-token: write.
Without an identity: --method key --private-key FILE (not for a VSA, which names who verified).`
  });
}

export {
  AUDIENCE,
  getIdentityToken
};
