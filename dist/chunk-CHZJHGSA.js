import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  abortedError
} from "./chunk-HUYSOVYO.js";
import {
  AttestModelError,
  messageOf
} from "./chunk-HBJC6FYG.js";

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
  if (type === "max-size") return { kind: "malformed", reason: "it is too long" };
  if (type === "invalid-json" || error instanceof SyntaxError) return { kind: "malformed", reason: "it is not JSON" };
  if (typeof code === "string") return { kind: "unreachable", reason: code };
  return typeof type === "string" ? { kind: "unreachable", reason: messageOf(error) } : { kind: "malformed", reason: messageOf(error) };
}
function withoutQuery(url) {
  const { origin, pathname } = new URL(url);
  return pathname === "/" ? origin : origin + pathname;
}

// src/sigstore/http.ts
var DEFAULT_LIMITS = {
  connectMs: 1e4,
  attemptMs: 3e4,
  wholeMs: 12e4,
  retries: 2,
  backoffMs: 1e3
};
var MAX_ANSWER_BYTES = 4 * 1024 * 1024;
var USER_AGENT = "attest-model";
async function requestJson(request) {
  const whole = AbortSignal.timeout(request.limits.wholeMs);
  for (let attempt = 0; ; attempt++) {
    const result = await tryOnce(request, whole);
    if (request.signal?.aborted) throw abortedError(request.signal.reason);
    if ("value" in result) return result.value;
    const last = attempt >= request.limits.retries || whole.aborted || !worthRetrying(result.failure);
    if (last) throw serviceError(request.service, request.url, result.failure, result.cause);
    await pause(request.limits.backoffMs * 2 ** attempt, AbortSignal.any([whole, ...list(request.signal)]));
  }
}
async function tryOnce(request, whole) {
  const attempt = AbortSignal.timeout(request.limits.attemptMs);
  try {
    const response = await send(request, AbortSignal.any([attempt, whole, ...list(request.signal)]));
    const text = await readText(response, request.maxBytes);
    if (!response.ok) return { failure: { kind: "status", status: response.status, text: messageIn(text, response) } };
    return { value: JSON.parse(text) };
  } catch (cause) {
    if (whole.aborted) return { failure: { kind: "silent", seconds: request.limits.wholeMs / 1e3 } };
    if (attempt.aborted) return { failure: { kind: "silent", seconds: request.limits.attemptMs / 1e3 } };
    if (cause instanceof SyntaxError) return { failure: { kind: "malformed", reason: "it is not JSON" } };
    return { failure: failureOf(cause), cause };
  }
}
async function send({ url, method, headers, body, limits }, signal) {
  const { default: fetch } = await import("./lib-FGYQXQFL.js");
  return fetch(url, {
    method,
    headers: {
      accept: "application/json",
      "user-agent": USER_AGENT,
      ...body !== void 0 && { "content-type": "application/json" },
      ...headers
    },
    ...body !== void 0 && { body },
    signal,
    redirect: "error",
    retry: false,
    timeouts: { connection: limits.connectMs }
  });
}
async function readText(response, maxBytes = MAX_ANSWER_BYTES) {
  const parts = [];
  let bytes = 0;
  for await (const part of response.body) {
    bytes += part.length;
    if (bytes > maxBytes) throw Object.assign(new Error("answer too long"), { type: "max-size" });
    parts.push(part);
  }
  return Buffer.concat(parts).toString("utf8");
}
function worthRetrying(failure) {
  switch (failure.kind) {
    case "status":
      return failure.status >= 500 || failure.status === 408 || failure.status === 429;
    case "malformed":
      return false;
    case "silent":
    case "unreachable":
      return true;
  }
}
function messageIn(text, response) {
  try {
    const { message } = JSON.parse(text);
    if (typeof message === "string") return message;
  } catch {
  }
  return response.statusText;
}
function list(value) {
  return value === void 0 ? [] : [value];
}
async function pause(ms, signal) {
  if (signal.aborted) return;
  await new Promise((resolve) => {
    const timer = setTimeout(done, ms);
    function done() {
      clearTimeout(timer);
      signal.removeEventListener("abort", done);
      resolve();
    }
    signal.addEventListener("abort", done);
  });
}

export {
  serviceError,
  failureOf,
  DEFAULT_LIMITS,
  requestJson,
  list
};
