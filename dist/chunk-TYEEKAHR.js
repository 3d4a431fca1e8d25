import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  AttestModelError,
  messageOf
} from "./chunk-SGTPKY5S.js";

// src/sigstore/service-error.ts
function serviceError(service, url, failure, cause) {
  const where = withoutQuery(url);
  return new AttestModelError("SERVICE", `${service} (${where}) ${sayFailure(failure)}`, {
    cause,
    guidance: guidanceFor(service, where, failure),
    details: {
      service,
      url: where,
      failure: failure.kind,
      ...failure.kind === "status" && { status: failure.status }
    }
  });
}
function sayFailure(failure) {
  switch (failure.kind) {
    case "status":
      return `answered ${failure.status}${failure.text ? `: ${plain(failure.text)}` : ""}`;
    case "silent":
      return failure.seconds === void 0 ? "did not answer in time" : `did not answer within ${failure.seconds} s`;
    case "unreachable":
      return `could not be reached: ${plain(failure.reason)}`;
    case "malformed":
      return `gave an answer that cannot be used: ${plain(failure.reason)}`;
  }
}
function guidanceFor(service, url, failure) {
  if (failure.kind === "status" && failure.status < 500 && ![408, 429].includes(failure.status))
    return refusedGuidance(service);
  const again = "Run it again later: what is on disk stays good.";
  if (failure.kind !== "unreachable" && failure.kind !== "silent") return again;
  return `${again} Check that this machine may reach ${new URL(url).origin} (HTTPS_PROXY, NO_PROXY and NODE_EXTRA_CA_CERTS count).`;
}
function refusedGuidance(service) {
  switch (service) {
    case "Fulcio":
      return "It refused the identity token: is its issuer one that this instance knows, its audience sigstore, and this machine’s clock right? GitHub’s own instance serves private repositories on GitHub Enterprise Cloud only.";
    case "Rekor":
      return "It refused the entry. Is this the log, and the version of its API, that the signing config names?";
    case "the timestamp authority":
      return "It refused the request. Is its URL in the signing config complete, with its path?";
    case "the OIDC token endpoint":
      return "The job’s permission or the request’s token was refused: check `permissions: id-token: write`, and that the job still runs.";
    case "GitHub":
      return "It refused the request. Has the token `contents: read` for this repository, and are there requests left?";
  }
}
function plain(text) {
  const line = text.replaceAll(/eyJ[\w-]+\.[\w-]+\.[\w-]*/g, "[token]").replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, " ").trim();
  return line.length > 300 ? `${line.slice(0, 300)}…` : line;
}
function failureOf(error) {
  const { type, code } = error;
  const silent = ["request-timeout", "body-timeout"].includes(String(type)) || /TIMEOUT|^ETIMEDOUT$/.test(String(code));
  if (silent) return { kind: "silent" };
  if (type === "invalid-json" || error instanceof SyntaxError) return { kind: "malformed", reason: "it is not JSON" };
  if (typeof code === "string") return { kind: "unreachable", reason: code };
  return typeof type === "string" ? { kind: "unreachable", reason: messageOf(error) } : { kind: "malformed", reason: messageOf(error) };
}
function withoutQuery(url) {
  const { origin, pathname } = new URL(url);
  return pathname === "/" ? origin : origin + pathname;
}

export {
  serviceError,
  plain,
  failureOf
};
