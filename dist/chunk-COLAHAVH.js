import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  checkIdentity
} from "./chunk-S3PL3ATJ.js";
import {
  vouchFor
} from "./chunk-5GTXUYOI.js";
import {
  accepted,
  fail,
  pass,
  refused
} from "./chunk-RJZJ57SA.js";
import {
  parseOmsStatement
} from "./chunk-TXQ7HACS.js";
import {
  PAYLOAD_TYPE,
  StatementError,
  parseStatement
} from "./chunk-NZSWWKHZ.js";
import {
  StrictJsonError,
  isJsonObject,
  parseStrictJson
} from "./chunk-UEZXDJVW.js";
import {
  require_dist2 as require_dist
} from "./chunk-4625Z5YJ.js";
import {
  count
} from "./chunk-R3JUTCJG.js";
import {
  __toESM
} from "./chunk-JSFNQING.js";

// src/verification/signatures/bundle.ts
var import_bundle = __toESM(require_dist(), 1);

// src/verification/signatures/base64.ts
var PIECE = 49152;
function canonicalBase64(text) {
  const bytes = Buffer.from(text, "base64");
  if (text.length !== 4 * Math.ceil(bytes.length / 3)) return void 0;
  for (let at = 0; at < bytes.length; at += PIECE) {
    const piece = bytes.toString("base64", at, at + PIECE);
    if (!text.startsWith(piece, at / 3 * 4)) return void 0;
  }
  return bytes;
}

// src/verification/signatures/bundle-fields.ts
var MAX_ITEMS = 8;
var Fields = class _Fields {
  value;
  #place;
  #faults;
  constructor(value, place, faults) {
    this.value = value;
    this.#place = place;
    this.#faults = faults;
  }
  fault(name, what) {
    this.#faults.push(`${this.#place}${name} ${what}`);
  }
  /** protojson writes null for "not set". */
  optional(name) {
    return Object.hasOwn(this.value, name) && this.value[name] !== null;
  }
  only(...names) {
    for (const name of Object.keys(this.value)) {
      if (!names.includes(name))
        this.#faults.push(`${this.#place || "the bundle "}has a field that is not part of the format`);
    }
  }
  oneOf(...names) {
    const found = names.filter((name) => this.optional(name));
    if (found.length !== 1) this.#faults.push(`${found.length} of ${names.join(", ")} instead of exactly one`);
    return found[0];
  }
  object(name) {
    return new _Fields(this.#typed(name, isJsonObject, "an object") ?? {}, `${this.#place}${name}.`, this.#faults);
  }
  objects(name) {
    const items = this.#typed(name, Array.isArray, "a list");
    if (items === void 0) return [];
    if (items.length > MAX_ITEMS) this.fault(name, `has more than ${MAX_ITEMS} items`);
    return items.slice(0, MAX_ITEMS).map((item, index) => {
      const place = `${this.#place}${name}[${index}].`;
      if (!isJsonObject(item)) this.fault(`${name}[${index}]`, "is not an object");
      return new _Fields(isJsonObject(item) ? item : {}, place, this.#faults);
    });
  }
  text(name) {
    const isText = (value) => typeof value === "string" && value !== "";
    return this.#typed(name, isText, "a text") ?? "";
  }
  integer(name) {
    const value = this.value[name];
    const isInteger = typeof value === "string" ? /^\d{1,19}$/.test(value) : Number.isSafeInteger(value);
    if (!isInteger || String(value).startsWith("-")) this.fault(name, "is not an integer");
  }
  base64(name, maxBytes = Number.POSITIVE_INFINITY) {
    const bytes = canonicalBase64(this.text(name));
    if (bytes === void 0) this.fault(name, "is not canonical base64");
    else if (bytes.length > maxBytes) this.fault(name, `has ${bytes.length} bytes, more than the ${maxBytes} allowed`);
    return bytes !== void 0 && bytes.length <= maxBytes ? bytes : Buffer.alloc(0);
  }
  base64s(name) {
    const items = this.#typed(name, Array.isArray, "a list");
    if ((items?.length ?? 0) > 64) this.fault(name, "has more than 64 items");
    const wrong = (items ?? []).some((item) => typeof item !== "string" || !canonicalBase64(item)?.length);
    if (wrong) this.fault(name, "is not all canonical base64");
  }
  #typed(name, is, what) {
    const value = Object.hasOwn(this.value, name) ? this.value[name] : void 0;
    if (is(value)) return value;
    this.fault(name, value === void 0 ? "is missing" : `is not ${what}`);
    return void 0;
  }
};

// src/verification/signatures/bundle.ts
var MAX_BUNDLE_BYTES = 96 * 1024 * 1024;
var MAX_DER_BYTES = 16384;
var BundleError = class extends Error {
  faults;
  constructor(faults) {
    super(`bundle refused: ${faults.join("; ")}`);
    this.name = "BundleError";
    this.faults = faults;
  }
};
var MEDIA_TYPES = [
  import_bundle.BUNDLE_V01_MEDIA_TYPE,
  import_bundle.BUNDLE_V02_MEDIA_TYPE,
  import_bundle.BUNDLE_V03_LEGACY_MEDIA_TYPE,
  import_bundle.BUNDLE_V03_MEDIA_TYPE
];
function parseBundle(bytes) {
  const faults = [];
  const json = new Fields(parse(bytes), "", faults);
  json.only("mediaType", "verificationMaterial", "messageSignature", "dsseEnvelope");
  const mediaType = json.text("mediaType");
  if (!MEDIA_TYPES.includes(mediaType)) faults.push("mediaType is none of the bundle versions 0.1 to 0.3");
  const verification = json.object("verificationMaterial");
  const material = readMaterial(verification);
  const logEntries = readLogEntries(verification);
  readTimestamps(verification);
  const content = readContent(json);
  if (faults.length > 0) throw new BundleError(faults);
  return { mediaType, material, content, logEntries, json: json.value };
}
function parseDsseBundle(bytes) {
  const bundle = parseBundle(bytes);
  const { content } = bundle;
  if (content.kind === "dsse") return { ...bundle, content };
  throw new BundleError(["a messageSignature instead of a dsseEnvelope"]);
}
function parseOmsBundle(bytes) {
  const bundle = parseDsseBundle(bytes);
  const missing = bundle.material.kind === "certificate" && bundle.logEntries === void 0;
  if (missing) throw new BundleError(["verificationMaterial.tlogEntries is missing"]);
  return bundle;
}
function parse(bytes) {
  try {
    const value = parseStrictJson(bytes, { maxBytes: MAX_BUNDLE_BYTES, maxDepth: 32 });
    if (isJsonObject(value)) return value;
  } catch (error) {
    if (error instanceof StrictJsonError) throw new BundleError([error.reason]);
    throw error;
  }
  throw new BundleError(["not a JSON object"]);
}
function readMaterial(fields) {
  switch (fields.oneOf("publicKey", "x509CertificateChain", "certificate")) {
    case "certificate":
      return { kind: "certificate", der: fields.object("certificate").base64("rawBytes", MAX_DER_BYTES) };
    case "x509CertificateChain": {
      const certificates = fields.object("x509CertificateChain").objects("certificates");
      const [leaf, ...others] = certificates.map((certificate) => certificate.base64("rawBytes", MAX_DER_BYTES));
      if (leaf === void 0) fields.fault("x509CertificateChain", "has no certificate");
      return { kind: "chain", ders: [leaf ?? Buffer.alloc(0), ...others] };
    }
    case "publicKey": {
      const key = fields.object("publicKey");
      const hint = key.optional("hint") ? key.text("hint") : void 0;
      const rawBytes = key.optional("rawBytes") ? key.base64("rawBytes", MAX_DER_BYTES) : void 0;
      if (hint === void 0 && rawBytes === void 0) fields.fault("publicKey", "has neither hint nor rawBytes");
      return { kind: "public-key", ...hint !== void 0 && { hint }, ...rawBytes && { rawBytes } };
    }
    case void 0:
      return { kind: "public-key" };
  }
}
function readLogEntries(fields) {
  if (!fields.optional("tlogEntries")) return void 0;
  const entries = fields.objects("tlogEntries");
  for (const entry of entries) {
    for (const name of ["logIndex", "integratedTime"]) if (entry.optional(name)) entry.integer(name);
    entry.object("logId").base64("keyId");
    const kind = entry.object("kindVersion");
    kind.text("kind");
    kind.text("version");
    if (entry.optional("inclusionPromise")) entry.object("inclusionPromise").base64("signedEntryTimestamp");
    if (entry.optional("inclusionProof")) readProof(entry.object("inclusionProof"));
    entry.base64("canonicalizedBody");
  }
  return entries.length;
}
function readProof(proof) {
  for (const name of ["logIndex", "treeSize"]) if (proof.optional(name)) proof.integer(name);
  proof.base64("rootHash");
  if (proof.optional("hashes")) proof.base64s("hashes");
  if (proof.optional("checkpoint")) proof.object("checkpoint").text("envelope");
}
function readTimestamps(fields) {
  if (!fields.optional("timestampVerificationData")) return;
  const data = fields.object("timestampVerificationData");
  if (!data.optional("rfc3161Timestamps")) return;
  for (const timestamp of data.objects("rfc3161Timestamps")) timestamp.base64("signedTimestamp", MAX_DER_BYTES);
}
function readContent(fields) {
  if (fields.oneOf("messageSignature", "dsseEnvelope") === "messageSignature") {
    const message = fields.object("messageSignature");
    const digest = message.object("messageDigest");
    const value = { algorithm: digest.text("algorithm"), value: digest.base64("digest") };
    return { kind: "message", digest: value, signature: message.base64("signature") };
  }
  const envelope = fields.object("dsseEnvelope");
  envelope.only("payload", "payloadType", "signatures");
  const signatures = envelope.objects("signatures");
  if (signatures.length !== 1) envelope.fault("signatures", `has ${signatures.length} signatures, not one`);
  for (const signature of signatures) signature.only("sig", "keyid");
  return {
    kind: "dsse",
    payloadType: envelope.text("payloadType"),
    payload: envelope.base64("payload"),
    signature: signatures[0]?.base64("sig") ?? Buffer.alloc(0)
  };
}

// src/verification/signatures/model-signature.ts
function verifyModelSignature(bytes, trust, now) {
  const bundle = readModelBundle(bytes);
  return bundle.ok ? verifyModelBundle(bundle, trust, now) : { checks: bundle.checks };
}
function verifyModelBundle(bundle, trust, now) {
  const vouched = vouchFor(bundle.value, trust, now);
  if (!vouched.ok) return { checks: [...bundle.checks, ...vouched.checks] };
  const { signer } = vouched.value;
  const found = vouched.value;
  const identity = trust.method === "sigstore" && signer.method === "sigstore" ? checkIdentity(signer, trust.expected) : [];
  const checks = [...bundle.checks, ...vouched.checks, ...identity];
  if (identity.some(({ outcome }) => outcome === "fail")) return { checks, ...found };
  const oms = readOms(bundle.value.content);
  return { checks: [...checks, ...oms.checks], ...found, ...oms.ok && { oms: oms.value } };
}
function readModelBundle(bytes) {
  const title = "The signature is a Sigstore bundle with a DSSE envelope";
  try {
    const bundle = parseOmsBundle(bytes);
    return accepted(bundle, pass("bundle.format", title, { found: bundle.mediaType }));
  } catch (error) {
    if (!(error instanceof BundleError)) throw error;
    const guidance = "The file is damaged or no model signature: get it anew from where the model was published.";
    return refused(
      fail("bundle.format", title, { found: error.faults.slice(0, 5).join("; "), evidence: "signature", guidance })
    );
  }
}
function readOms(content) {
  const title = "The signed statement is an OMS statement that can be read in one way only";
  try {
    const oms = parseOmsStatement(readStatement(content));
    return accepted(
      oms,
      pass("statement.format", title, {
        found: `${oms.format}, ${count(oms.resources.length, "resource")}, root ${oms.root}`
      })
    );
  } catch (error) {
    if (!(error instanceof StatementError)) throw error;
    const guidance = "The signer’s tool made a faulty statement, or the file is not a model signature: ask for a new one.";
    return refused(
      fail("statement.format", title, { found: error.reason, evidence: "payload of the signature", guidance })
    );
  }
}
function readStatement({ payloadType, payload }) {
  if (payloadType !== PAYLOAD_TYPE) throw new StatementError(`payloadType is not ${PAYLOAD_TYPE}`);
  return parseStatement(payload);
}

export {
  MAX_BUNDLE_BYTES,
  BundleError,
  parseBundle,
  parseDsseBundle,
  parseOmsBundle,
  verifyModelSignature,
  verifyModelBundle,
  readModelBundle,
  readStatement
};
