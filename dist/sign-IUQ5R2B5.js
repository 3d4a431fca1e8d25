import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  DEFAULT_LIMITS,
  list,
  requestJson
} from "./chunk-MJ7WY5NL.js";
import {
  failureOf,
  serviceError
} from "./chunk-TYEEKAHR.js";
import "./chunk-STIQAZ46.js";
import {
  abortedError,
  assertNotAborted
} from "./chunk-G7NALMX3.js";
import {
  preAuthEncoding
} from "./chunk-3BQJUYPS.js";
import {
  isJsonObject
} from "./chunk-UEZXDJVW.js";
import {
  AttestModelError,
  messageOf
} from "./chunk-SGTPKY5S.js";
import "./chunk-JSFNQING.js";

// src/sigstore/bundle-check.ts
import { verify, X509Certificate } from "node:crypto";

// src/sigstore/signing-error.ts
var CULPRITS = {
  CA_CREATE_SIGNING_CERTIFICATE_ERROR: "Fulcio",
  TLOG_CREATE_ENTRY_ERROR: "Rekor",
  TLOG_FETCH_ENTRY_ERROR: "Rekor",
  TSA_CREATE_TIMESTAMP_ERROR: "the timestamp authority"
};
function toSigningError(error, instance) {
  if (error instanceof AttestModelError) return error;
  const { code, cause } = error;
  const service = CULPRITS[String(code)];
  if (service !== void 0) return serviceError(service, urlOf(service, instance), causeOf(cause), cause);
  if (String(code).startsWith("IDENTITY_TOKEN")) {
    return new AttestModelError("IDENTITY_TOKEN", "the identity token cannot be used to sign", {
      guidance: "Ask for a new one."
    });
  }
  return new AttestModelError("SIGNING_FAILED", `signing with ${instance.name} failed: ${messageOf(error)}`, {
    cause: error,
    guidance: "Run it again. If it stays, one of the instance’s services answers in a way that we do not know."
  });
}
function urlOf(service, { fulcioUrl, rekor, tsaUrl }) {
  const url = service === "Rekor" ? rekor?.url : service === "the timestamp authority" ? tsaUrl : void 0;
  return url ?? fulcioUrl;
}
function causeOf(cause) {
  const { statusCode } = cause ?? {};
  if (typeof statusCode === "number") {
    return { kind: "status", status: statusCode, text: messageOf(cause).replace(/^\(\d+\) /, "") };
  }
  return failureOf(cause);
}
async function silentService(instance, waited) {
  const services = [
    "Fulcio",
    ...instance.rekor ? ["Rekor"] : [],
    ...instance.tsaUrl !== void 0 ? ["the timestamp authority"] : []
  ];
  const errors = await Promise.all(
    services.map((service) => probe(service, urlOf(service, instance), waited.connectMs))
  );
  const silent = errors.find((error) => error !== void 0);
  if (silent !== void 0) return silent;
  const message = `signing with ${instance.name} did not end within ${Math.round(waited.wholeMs / 1e3)} s, though ${services.join(", ")} can be reached`;
  return new AttestModelError("SERVICE", message, { guidance: "Run it again later: what is on disk stays good." });
}
async function probe(service, url, ms) {
  const limits = { connectMs: ms, attemptMs: ms, wholeMs: ms, retries: 0, backoffMs: 0 };
  try {
    await requestJson({ service, url, method: "GET", limits });
  } catch (error) {
    const gone = error instanceof AttestModelError && ["silent", "unreachable"].includes(String(error.details["failure"]));
    return gone ? error : void 0;
  }
  return void 0;
}

// src/sigstore/bundle-check.ts
async function assertBundleServes(bundle, signed) {
  const { certificate, tlogEntries, timestampVerificationData } = bundle.verificationMaterial;
  const signature = Buffer.from(bundle.dsseEnvelope?.signatures[0]?.sig ?? "", "base64");
  const pae = preAuthEncoding(signed.payloadType, signed.payload);
  if (!signedBy(certificate?.rawBytes ?? "", pae, signature))
    throw unusable("Fulcio", signed, "its certificate is not for our key");
  const wanted = signed.instance.rekor === void 0 ? 0 : 1;
  const logged = tlogEntries.filter(({ canonicalizedBody }) => holds(canonicalizedBody, signature));
  if (logged.length !== wanted) throw unusable("Rekor", signed, "its entry is not for our signature");
  const timestamps = timestampVerificationData?.rfc3161Timestamps ?? [];
  if (signed.instance.tsaUrl === void 0) return;
  const { RFC3161Timestamp } = await import("./stock-verify-WTF4U23C.js");
  try {
    if (timestamps.length !== 1) throw new Error("no timestamp");
    for (const { signedTimestamp } of timestamps) {
      RFC3161Timestamp.parse(Buffer.from(signedTimestamp, "base64")).tstInfo.verify(signature);
    }
  } catch {
    throw unusable("the timestamp authority", signed, "it is no timestamp of our signature");
  }
}
function signedBy(certificate, data, signature) {
  try {
    return verify("sha256", data, new X509Certificate(Buffer.from(certificate, "base64")).publicKey, signature);
  } catch {
    return false;
  }
}
function holds(body, signature) {
  return Buffer.from(body, "base64").includes(signature.toString("base64"));
}
function unusable(service, { instance }, reason) {
  return serviceError(service, urlOf(service, instance), { kind: "malformed", reason });
}

// src/sigstore/rekor-v2-witness.ts
import { createHash, X509Certificate as X509Certificate2 } from "node:crypto";
function createRekorV2Witness(rekorUrl, limits, signal) {
  return {
    testify: async (content, certificatePem) => {
      if (content.$case !== "dsseEnvelope") throw new TypeError("only DSSE is signed here");
      const { payloadType, payload, signatures } = content.dsseEnvelope;
      const digest = createHash("sha256").update(preAuthEncoding(payloadType, payload)).digest("base64");
      const verifier = {
        // The key that @sigstore/sign makes for each signature.
        keyDetails: "PKIX_ECDSA_P256_SHA_256",
        x509Certificate: { rawBytes: new X509Certificate2(certificatePem).raw.toString("base64") }
      };
      const signature = { content: signatures[0]?.sig.toString("base64"), verifier };
      const url = `${rekorUrl}/api/v2/log/entries`;
      const body = JSON.stringify({ hashedRekordRequestV002: { digest, signature } });
      const entry = await requestJson({ service: "Rekor", url, method: "POST", body, limits, signal });
      return { tlogEntries: [await parseEntry(entry, url)] };
    }
  };
}
async function parseEntry(json, url) {
  const { TransparencyLogEntry } = await import("./stock-verify-WTF4U23C.js");
  const entry = isJsonObject(json) ? TransparencyLogEntry.fromJSON(json) : void 0;
  if (entry?.logId && entry.kindVersion && entry.inclusionProof?.checkpoint && entry.canonicalizedBody.length > 0) {
    return { ...entry, logId: entry.logId, kindVersion: entry.kindVersion };
  }
  throw serviceError("Rekor", url, { kind: "malformed", reason: "it is no log entry with an inclusion proof" });
}

// src/sigstore/sign.ts
var SIGNING_LIMITS = { ...DEFAULT_LIMITS, wholeMs: 24e4 };
var SLOWEST_UPLOAD = 250;
var MIN_TOKEN_LIFE_MS = 6e4;
async function createSigstoreSigner(instance, tokenProvider, options = {}) {
  const now = options.now ?? (() => /* @__PURE__ */ new Date());
  const base = { ...SIGNING_LIMITS, ...options.limits };
  let token = await tokenProvider();
  const { san: identity, issuer, sourceRepository } = token;
  const current = async () => {
    if (token.expiresAt.getTime() - now().getTime() < MIN_TOKEN_LIFE_MS) token = await tokenProvider();
    if (token.san === identity && token.issuer === issuer) return token;
    throw new AttestModelError(
      "IDENTITY_TOKEN",
      `the identity changed from ${identity} to ${token.san} while this ran`,
      {
        guidance: "Sign everything with one identity: run it again."
      }
    );
  };
  return {
    describe: { method: "sigstore", identity, issuer, ...sourceRepository !== void 0 && { sourceRepository } },
    sign: async (payload, payloadType, signal) => {
      assertNotAborted(signal);
      const { raw } = await current();
      const limits = withTimeToSend(base, payload.byteLength);
      return signBounded({
        instance,
        token: raw,
        payload: Buffer.from(payload.buffer, payload.byteOffset, payload.byteLength),
        payloadType,
        limits,
        signal
      });
    }
  };
}
async function signBounded(job) {
  const whole = AbortSignal.timeout(job.limits.wholeMs);
  const stop = AbortSignal.any([whole, ...list(job.signal)]);
  try {
    return await Promise.race([signOnce(job), rejectOn(stop)]);
  } catch (error) {
    if (job.signal?.aborted) throw abortedError(job.signal.reason);
    if (whole.aborted) throw await silentService(job.instance, job.limits);
    throw toSigningError(error, job.instance);
  }
}
async function signOnce(job, again = true) {
  try {
    const bundle = withZeros(await (job.instance.rekor?.version === 2 ? signForRekorV2(job) : signWithSigstore(job)));
    await assertBundleServes(bundle, job);
    return bundle;
  } catch (error) {
    if (again && toSigningError(error, job.instance).details["status"] === 409) return signOnce(job, false);
    throw error;
  }
}
async function signWithSigstore(job) {
  const { fulcioUrl, rekor, tsaUrl } = job.instance;
  const { attest } = await import("./stock-5XZFNL4O.js");
  return attest(job.payload, job.payloadType, {
    identityToken: job.token,
    fulcioURL: fulcioUrl,
    tlogUpload: rekor !== void 0,
    ...rekor && { rekorURL: rekor.url },
    ...tsaUrl !== void 0 && { tsaServerURL: tsaUrl },
    ...fetchOptions(job.limits)
  });
}
async function signForRekorV2(job) {
  const { bundleToJSON } = await import("./stock-verify-WTF4U23C.js");
  const { DSSEBundleBuilder, FulcioSigner, TSAWitness } = await import("./stock-5XZFNL4O.js");
  const { fulcioUrl, rekor, tsaUrl } = job.instance;
  const fetching = fetchOptions(job.limits);
  const identityProvider = { getToken: async () => job.token };
  const builder = new DSSEBundleBuilder({
    signer: new FulcioSigner({ fulcioBaseURL: fulcioUrl, identityProvider, ...fetching }),
    witnesses: [
      ...list(rekor).map(({ url }) => createRekorV2Witness(url, job.limits, job.signal)),
      ...list(tsaUrl).map((tsaBaseURL) => new TSAWitness({ tsaBaseURL, ...fetching }))
    ]
  });
  return bundleToJSON(await builder.create({ data: job.payload, type: job.payloadType }));
}
function fetchOptions({ attemptMs, retries, backoffMs }) {
  return { timeout: attemptMs, retry: { retries, minTimeout: backoffMs, factor: 2 } };
}
function withTimeToSend(limits, bytes) {
  const extra = Math.ceil(bytes / SLOWEST_UPLOAD);
  return { ...limits, attemptMs: limits.attemptMs + extra, wholeMs: limits.wholeMs + extra * (limits.retries + 1) };
}
function withZeros(bundle) {
  bundle.verificationMaterial.tlogEntries ??= [];
  for (const entry of bundle.verificationMaterial.tlogEntries) {
    entry.logIndex ??= "0";
    if (entry.inclusionProof) entry.inclusionProof.logIndex ??= "0";
  }
  return bundle;
}
function rejectOn(signal) {
  return new Promise((_, reject) => {
    const stop = () => reject(new Error(`stopped: ${messageOf(signal.reason)}`));
    if (signal.aborted) stop();
    else signal.addEventListener("abort", stop, { once: true });
  });
}
export {
  createSigstoreSigner
};
