import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  failureOf,
  serviceError
} from "./chunk-TYEEKAHR.js";
import {
  readBody
} from "./chunk-STIQAZ46.js";
import {
  abortedError
} from "./chunk-G7NALMX3.js";

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
    const body = await readBody(response, request.maxBytes ?? MAX_ANSWER_BYTES);
    if (body === void 0) return { failure: { kind: "malformed", reason: "it is too long" } };
    const text = body.toString("utf8");
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
  DEFAULT_LIMITS,
  requestJson,
  list
};
