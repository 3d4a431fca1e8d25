import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  assertServiceUrl
} from "./chunk-ZP2A3Y77.js";
import {
  plain
} from "./chunk-TYEEKAHR.js";
import {
  readBody
} from "./chunk-STIQAZ46.js";
import {
  assertNotAborted
} from "./chunk-G7NALMX3.js";
import {
  AttestModelError,
  messageOf
} from "./chunk-SGTPKY5S.js";
import {
  __callDispose,
  __using
} from "./chunk-JSFNQING.js";

// src/stores/github-answer.ts
function toList(value, toOne) {
  if (!Array.isArray(value)) throw malformed("a list is none");
  return value.map(toOne);
}
function parseAnswer(body) {
  try {
    return JSON.parse(body.toString("utf8"));
  } catch {
    throw malformed("it is not JSON");
  }
}
function record(value, what) {
  if (typeof value !== "object" || value === null) throw malformed(`${what} is no object`);
  return value;
}
function text(fields, name) {
  const value = fields[name];
  if (typeof value !== "string" || value === "") throw malformed(`${name} is no text`);
  return value;
}
function integer(fields, name) {
  const value = fields[name];
  if (!Number.isSafeInteger(value) || value < 0) throw malformed(`${name} is no number`);
  return value;
}
function malformed(reason) {
  return new AttestModelError("SERVICE", `GitHub's API gave an answer that cannot be used: ${reason}`, {
    guidance: "Is the API’s address right? Run it again later: what is on disk stays good."
  });
}
function messageIn(body) {
  try {
    const { message, errors } = JSON.parse(body.toString("utf8"));
    if (typeof message !== "string") return void 0;
    const faults = Array.isArray(errors) ? errors.map(faultText).filter((text2) => text2 !== "") : [];
    return plain([message, ...faults].join(": "));
  } catch {
    return void 0;
  }
}
function faultText(fault) {
  if (typeof fault === "string") return fault;
  const { message, field, code } = fault ?? {};
  return typeof message === "string" ? message : [field, code].filter((one) => typeof one === "string").join(" ");
}

// src/stores/github-api.ts
import { setTimeout as sleep } from "node:timers/promises";

// src/stores/github-refusal.ts
var GitHubApiError = class extends AttestModelError {
  status;
  constructor(message, status, guidance, details) {
    super("SERVICE", message, { guidance, details: { ...details, ...status !== void 0 && { status } } });
    this.status = status;
  }
};
var SECONDARY_LIMIT_MS = 6e4;
var MAX_WAIT_MS = 15 * 6e4;
function retryAfter({ status, headers }, body) {
  if (status !== 429 && status !== 403) return void 0;
  const seconds = Number(headers.get("retry-after") ?? Number.NaN);
  if (Number.isFinite(seconds) && seconds >= 0) return seconds * 1e3;
  if (headers.get("x-ratelimit-remaining") === "0") {
    const reset = Number(headers.get("x-ratelimit-reset") ?? Number.NaN) * 1e3 - Date.now();
    return Number.isFinite(reset) ? Math.max(reset, 1e3) : SECONDARY_LIMIT_MS;
  }
  return status === 429 || /secondary rate limit/i.test(messageIn(body) ?? "") ? SECONDARY_LIMIT_MS : void 0;
}
var cutOff = (call, reason) => new GitHubApiError(
  `GitHub's API did not answer ${call}: ${plain(reason)}`,
  void 0,
  "Run it again later: what is on disk stays good.",
  { url: call }
);
function refused(call, status, body, waitMs = 0) {
  const said = messageIn(body);
  const guidance = waitMs > MAX_WAIT_MS ? `GitHub asks to wait ${Math.ceil(waitMs / 6e4)} minutes: run it again then.` : "Run it again later: what is on disk stays good.";
  const message = `GitHub's API answered ${status}${said ? ` (${said})` : ""} to ${call}`;
  return new GitHubApiError(message, status, guidance, { url: call });
}

// src/stores/github-api.ts
var ATTEMPTS = 5;
var ATTEMPT_MS = 3e4;
var MIN_BYTES_PER_MS = 50;
var MAX_ANSWER_BYTES = 8 * 1024 * 1024;
var API_VERSION = "2022-11-28";
async function callGitHub(access, request) {
  const { repeatable = request.method !== "POST", expected = [] } = request;
  const pause = access.pause ?? pauseFor;
  const what = whatOf(access, request);
  for (let attempt = 1; ; attempt++) {
    assertNotAborted(request.signal);
    const outcome = await tryOnce(access, request);
    if ("failure" in outcome) {
      assertNotAborted(request.signal);
      if (!repeatable || outcome.isFinal || attempt >= ATTEMPTS) throw cutOff(what, outcome.failure);
      await pause(backoff(attempt), request.signal);
      continue;
    }
    const { answer, retryAfterMs } = outcome;
    if (answer.status < 400 || expected.includes(answer.status) && retryAfterMs === void 0) return answer;
    const wait = retryAfterMs ?? (answer.status >= 500 && repeatable ? backoff(attempt) : void 0);
    if (wait === void 0 || attempt >= ATTEMPTS || wait > MAX_WAIT_MS)
      throw refused(what, answer.status, answer.body, wait);
    await pause(wait, request.signal);
  }
}
var backoff = (attempt) => 2 ** attempt * 500;
async function pauseFor(ms, signal) {
  await sleep(ms, void 0, signal ? { signal } : {}).catch(() => void 0);
}
async function tryOnce(access, request) {
  var _stack = [];
  try {
    const { upload, json, maxBytes = MAX_ANSWER_BYTES } = request;
    const text2 = json && JSON.stringify(json);
    const patience = __using(_stack, new Patience(access, request, upload?.size ?? text2?.length ?? 0));
    let broken;
    const body = upload?.open().once("error", (error) => {
      broken = error;
    });
    try {
      const response = await send(access, request, patience.signal, text2 ?? body);
      patience.begun();
      const read = await readBody(response, maxBytes);
      if (read === void 0) return { failure: `its answer has more than ${maxBytes} bytes`, isFinal: true };
      return { answer: toAnswer(response, read), retryAfterMs: retryAfter(response, read) };
    } catch (error) {
      if (broken instanceof AttestModelError) throw broken;
      return { failure: patience.isOver ? "no answer in time" : messageOf(error) };
    } finally {
      body?.destroy();
    }
  } catch (_) {
    var _error = _, _hasError = true;
  } finally {
    __callDispose(_stack, _error, _hasError);
  }
}
var Patience = class {
  signal;
  #silent = new AbortController();
  #silence;
  #whole;
  /** @param bytes that are sent */
  constructor({ patienceMs = ATTEMPT_MS }, { maxBytes = 0, signal }, bytes) {
    const sending = patienceMs + Math.ceil(bytes / MIN_BYTES_PER_MS);
    this.#silence = setTimeout(() => this.#silent.abort(), sending);
    this.#whole = AbortSignal.timeout(sending + Math.ceil(maxBytes / MIN_BYTES_PER_MS));
    this.signal = AbortSignal.any([this.#whole, this.#silent.signal, ...signal ? [signal] : []]);
  }
  get isOver() {
    return this.#whole.aborted || this.#silent.signal.aborted;
  }
  /** Its answer has begun. */
  begun() {
    clearTimeout(this.#silence);
  }
  [Symbol.dispose]() {
    this.begun();
  }
};
function toAnswer({ status, headers }, body) {
  const location = headers.get("location") ?? void 0;
  const next = /<([^<>]+)>;\s*rel="next"/.exec(headers.get("link") ?? "")?.[1];
  return { status, body, ...location && { location }, ...next && { next } };
}
async function send(access, { method, url, json, upload, accept }, signal, body) {
  const { default: fetch } = await import("./lib-FGYQXQFL.js");
  const address = addressOf(access, url);
  return fetch(address.href, {
    method,
    headers: {
      accept: accept ?? "application/vnd.github+json, application/json;q=0.9",
      "user-agent": "attest-model",
      "x-github-api-version": API_VERSION,
      ...mayHaveToken(access, address) && { authorization: `Bearer ${access.token}` },
      ...json && { "content-type": "application/json" },
      ...upload && { "content-type": "application/octet-stream", "content-length": String(upload.size) }
    },
    ...body !== void 0 && { body },
    signal,
    redirect: "manual",
    retry: false,
    timeouts: { connection: 1e4 }
  });
}
function addressOf({ apiUrl }, url) {
  return assertServiceUrl(
    url.startsWith("/") ? `${apiUrl.replace(/\/+$/, "")}${url}` : url,
    "the address that GitHub named"
  );
}
function mayHaveToken({ token, apiUrl }, address) {
  if (token === void 0) return false;
  return address.origin === new URL(apiUrl).origin || address.origin === uploadOrigin(apiUrl);
}
function uploadOrigin(apiUrl) {
  const { protocol, host, origin } = new URL(apiUrl);
  return host.startsWith("api.") ? `${protocol}//uploads.${host.slice("api.".length)}` : origin;
}
function whatOf(access, { method, url }) {
  const { origin, pathname } = addressOf(access, url);
  return `${method} ${origin}${pathname}`;
}

export {
  toList,
  parseAnswer,
  record,
  text,
  integer,
  messageIn,
  GitHubApiError,
  callGitHub,
  uploadOrigin
};
