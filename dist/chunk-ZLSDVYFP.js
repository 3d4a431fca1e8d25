import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  require_dist2 as require_dist,
  require_dist3 as require_dist2,
  require_dist4 as require_dist3
} from "./chunk-MHRI7TCW.js";
import {
  preAuthEncoding
} from "./chunk-LDGBOJUY.js";
import {
  extractFields
} from "./chunk-GUM4ZXTW.js";
import {
  readLimited
} from "./chunk-QOX2RWJI.js";
import {
  CHUNK_SIZE,
  GITHUB_BUILD_TYPE,
  MAX_MANIFEST_BYTES,
  OMS_OLD_PREDICATE_TYPE,
  OUR_BUILD_TYPE,
  PAYLOAD_TYPE,
  PROVENANCE_TYPE,
  SINGLE_FILE,
  StatementError,
  TEST_RESULT_TYPE,
  buildManifest,
  hashChunks,
  hashModel,
  hashShards,
  manifestDigest,
  parseManifest,
  parseOmsStatement,
  parseProvenance,
  parseStatement,
  parseTestResult,
  rootDigest,
  sha256Hex
} from "./chunk-ZJVMOXQB.js";
import {
  StrictJsonError,
  isJsonObject,
  parseStrictJson
} from "./chunk-FMFUJJNW.js";
import {
  EVIDENCE_NAMES,
  HUB_CACHE,
  isIgnored,
  normalizeIgnorePaths,
  scanModel
} from "./chunk-2CMB3V4Z.js";
import {
  comparePaths
} from "./chunk-IZBJCE74.js";
import {
  AttestModelError,
  messageOf
} from "./chunk-HBJC6FYG.js";
import {
  __toESM
} from "./chunk-JSFNQING.js";

// src/verify.ts
import { realpathSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";

// src/hashing/hash-signed.ts
async function hashSigned(scan, coverage, options) {
  const { method, hashType: algorithm, shardSize = 0, paths } = coverage;
  const present3 = scan.files.filter(({ path }) => paths.has(path));
  const others = scan.files.filter(({ path }) => !paths.has(path) && options.mayBeRenamed(path));
  const files = present3.length < paths.size ? [...present3, ...others] : present3;
  const part = { ...scan, files, totalBytes: files.reduce((sum, { size }) => sum + size, 0) };
  const progress = options.progress?.hashing("verifying", part.totalBytes);
  const common = {
    ...progress && { onProgress: progress.update },
    ...options.signal && { signal: options.signal }
  };
  try {
    if (method === "shards") return { shards: await hashShards(part, algorithm, shardSize, common) };
    const chunks = options.chunks && algorithm === "sha256";
    return { files: await hashModel(part, { ...common, algorithm, chunks }) };
  } finally {
    progress?.done();
  }
}

// src/stores/evidence-files.ts
import { existsSync } from "node:fs";
async function readEvidence(places, limits) {
  const optional = async ({ path, asked }, limit, what) => asked || existsSync(path) ? readLimited(path, limit, what) : void 0;
  const claims = await optional(places.claims, limits.claims, "the claims file");
  const manifest = await optional(places.manifest, limits.manifest, "the manifest");
  return {
    signature: await readLimited(places.signature.path, limits.signature, "the signature"),
    ...claims && { claims },
    ...manifest && { manifest }
  };
}

// src/verification/bundle.ts
var import_bundle = __toESM(require_dist(), 1);

// src/verification/base64.ts
function canonicalBase64(text) {
  const bytes = Buffer.from(text, "base64");
  return bytes.toString("base64") === text ? bytes : void 0;
}

// src/verification/bundle-fields.ts
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

// src/verification/bundle.ts
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
      const hint2 = key.optional("hint") ? key.text("hint") : void 0;
      const rawBytes = key.optional("rawBytes") ? key.base64("rawBytes", MAX_DER_BYTES) : void 0;
      if (hint2 === void 0 && rawBytes === void 0) fields.fault("publicKey", "has neither hint nor rawBytes");
      return { kind: "public-key", ...hint2 !== void 0 && { hint: hint2 }, ...rawBytes && { rawBytes } };
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

// src/verification/checks.ts
function pass(id, title, details = {}) {
  return { id, outcome: "pass", title, ...details };
}
function fail(id, title, details) {
  return { id, outcome: "fail", title, ...details };
}
function undecided(id, title, details) {
  return { id, outcome: "undecided", title, ...details };
}
function accepted(value, ...checks) {
  return { ok: true, value, checks };
}
function refused(...checks) {
  return { ok: false, checks };
}
function tooBig(id, title, size, limit) {
  const guidance = "Get the file anew from where the model was published.";
  return fail(id, title, { expected: `at most ${limit} bytes`, found: `${size} bytes`, guidance });
}
function shellWord(text) {
  return /^[A-Za-z0-9._/@%+:=-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

// src/verification/claims.ts
import { createHash as createHash2 } from "node:crypto";

// src/verification/identity.ts
function sourceRepositoryUri(text) {
  if (/^[A-Za-z0-9_.-]+\/[A-Za-z0-9_.-]+$/.test(text)) return `https://github.com/${text}`;
  if (/^https?:\/\/[^\s/]+\/\S+$/.test(text)) return text;
  throw new AttestModelError("USAGE", "the source repository is neither OWNER/NAME nor a URL", {
    guidance: "For example --source-repository octo-org/train or --source-repository https://gitlab.example/group/train"
  });
}
function assertExpectedIdentity({ identity, issuer, sourceRepository }) {
  const named = { identity, issuer, ...sourceRepository !== void 0 && { "source repository": sourceRepository } };
  for (const [name, value] of Object.entries(named)) {
    if (typeof value === "string" && value.trim() !== "") continue;
    throw new AttestModelError("USAGE", `the expected ${name} is empty`, {
      guidance: `Say who must have signed. Perhaps the variable that should hold the ${name} is not set.`
    });
  }
}
function checkIdentity(found, expected) {
  assertExpectedIdentity(expected);
  return [
    compare(
      "identity.san",
      "The signer has the expected identity",
      expected.identity,
      found.san,
      "subject alternative name"
    ),
    compare("identity.issuer", "The expected issuer vouches for the signer", expected.issuer, found.issuer, "OID .8"),
    checkSourceRepository(found, expected.sourceRepository)
  ];
}
var SOURCE_TITLE = "The signing workflow ran for the expected repository";
var SOURCE_ID = "identity.source-repository";
function checkSourceRepository({ san, extensions }, expected) {
  const found = extensions.sourceRepositoryUri;
  const evidence = "certificate, OID .12";
  if (expected !== void 0) {
    if (found !== void 0) return compare(SOURCE_ID, SOURCE_TITLE, expected, found, "OID .12");
    const guidance2 = "The certificate names no source repository: it cannot show what was asked for.";
    return fail(SOURCE_ID, SOURCE_TITLE, { expected, found: "none", evidence, guidance: guidance2 });
  }
  const title = "The identity names the repository that the workflow ran for";
  if (found === void 0) return pass(SOURCE_ID, title, { found: "none: judged by identity and issuer", evidence });
  if (san.startsWith(`${found}/`)) return pass(SOURCE_ID, title, { found, evidence });
  const guidance = `The identity is a workflow that other repositories can call too. If ${found} is the repository that may use it for this model, say so: --source-repository ${shellWord(found)}`;
  return undecided(SOURCE_ID, title, { expected: `a repository that ${san} is part of`, found, evidence, guidance });
}
function compare(id, title, expected, found, field) {
  const details = { expected, found, evidence: `certificate, ${field}` };
  return found === expected ? pass(id, title, details) : fail(id, title, { ...details, guidance: hint(expected, found) });
}
function hint(expected, found) {
  if (expected.trim() === found.trim())
    return "They differ in white space at the beginning or end only: remove it from what is expected.";
  if (expected.toLowerCase() === found.toLowerCase()) {
    return "They differ in upper and lower case only, and are compared exactly: if both are the same to you, expect what the certificate says.";
  }
  if (found.startsWith(expected))
    return "The expected text is only the beginning of what was found, and they are compared exactly.";
  return "Somebody else signed this. Use it only if you trust them, and then expect them by name.";
}

// src/verification/certificate.ts
var import_core = __toESM(require_dist2(), 1);
var MAX_CERTIFICATE_BYTES = 16384;
var CertificateError = class extends Error {
  reason;
  constructor(reason) {
    super(`certificate refused: ${reason}`);
    this.name = "CertificateError";
    this.reason = reason;
  }
};
var OID = {
  keyUsage: "2.5.29.15",
  subjectAltName: "2.5.29.17",
  basicConstraints: "2.5.29.19",
  extendedKeyUsage: "2.5.29.37",
  codeSigning: "1.3.6.1.5.5.7.3.3"
};
var SEQUENCE = 16;
var BOOLEAN = 1;
var OCTET_STRING = 4;
function parseCertificate(der) {
  if (der.length > MAX_CERTIFICATE_BYTES) throw new CertificateError(`it has ${der.length} bytes`);
  return readDer("not a DER certificate", () => {
    const root = import_core.ASN1Obj.parseBuffer(Buffer.from(der));
    const [tbs, algorithm] = members(root);
    const fields = members(tbs);
    const [version, , , issuer, validity, subject, spki] = fields;
    if (!version?.tag.isContextSpecific(0)) throw new CertificateError("not X.509 v3");
    const [notBefore, notAfter] = members(validity);
    return {
      der,
      signatureAlgorithm: present(members(algorithm)[0]).toOID(),
      issuer: present(issuer).toDER(),
      subject: present(subject).toDER(),
      notBefore: date(notBefore),
      notAfter: date(notAfter),
      publicKey: present(spki).toDER(),
      extensions: readExtensions(fields.find((field) => field.tag.isContextSpecific(3)))
    };
  });
}
function readExtensions(field) {
  const extensions = /* @__PURE__ */ new Map();
  for (const extension of field ? members(field.subs[0]) : []) {
    const parts = members(extension);
    const oid = present(parts[0]).toOID();
    const value = present(parts.at(-1));
    if (!isUniversal(value, OCTET_STRING) || parts.length < 2 || parts.length > 3) {
      throw new CertificateError(`extension ${oid} is malformed`);
    }
    if (extensions.has(oid)) throw new CertificateError(`extension ${oid} is there twice`);
    extensions.set(oid, { critical: parts.length === 3 && present(parts[1]).toBoolean(), value: value.value });
  }
  return extensions;
}
function subjectAltNames(certificate) {
  return readExtension(certificate, OID.subjectAltName, (value) => members(value).map(generalName)) ?? [];
}
function generalName(name) {
  if (name.tag.isContextSpecific(1)) return { kind: "email", value: ia5(name.value) };
  if (name.tag.isContextSpecific(6)) return { kind: "uri", value: ia5(name.value) };
  if (!name.tag.isContextSpecific(0)) return { kind: "unsupported", tag: name.tag.number };
  const [type, value] = name.subs;
  const text = value?.subs[0];
  if (text === void 0) throw new CertificateError("a malformed otherName");
  return { kind: "other-name", type: present(type).toOID(), value: utf8String(text) };
}
function ia5(bytes) {
  if (bytes.some((byte) => byte < 32 || byte > 126))
    throw new CertificateError("a name with other than printable ASCII");
  return bytes.toString("latin1");
}
function basicConstraints(certificate) {
  const found = readExtension(certificate, OID.basicConstraints, (value) => {
    const [first2, second] = members(value);
    const ca = first2 !== void 0 && isUniversal(first2, BOOLEAN) && first2.toBoolean();
    return { ca, ...second !== void 0 && { pathLength: Number(second.toInteger()) } };
  });
  return found ?? { ca: false };
}
function keyUsage(certificate) {
  return readExtension(certificate, OID.keyUsage, (value) => {
    const bits = value.toBitString();
    return { digitalSignature: bits[0] === 1, keyCertSign: bits[5] === 1 };
  });
}
function extendedKeyUsage(certificate) {
  return readExtension(certificate, OID.extendedKeyUsage, (value) => members(value).map((purpose) => purpose.toOID()));
}
function unknownCriticalExtension(certificate) {
  const known = [OID.keyUsage, OID.subjectAltName, OID.basicConstraints, OID.extendedKeyUsage];
  return [...certificate.extensions].find(([oid, { critical }]) => critical && !known.includes(oid))?.[0];
}
function isValidAt({ notBefore, notAfter }, time) {
  return notBefore <= time && time <= notAfter;
}
function parseUtf8String(der) {
  return readDer("not a UTF8String", () => utf8String(import_core.ASN1Obj.parseBuffer(Buffer.from(der))));
}
function utf8String(value) {
  if (!isUniversal(value, 12) || value.tag.constructed) throw new CertificateError("not a UTF8String");
  return decodeUtf8(value.value);
}
function decodeUtf8(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new CertificateError("text that is not UTF-8");
  }
}
function readExtension(certificate, oid, read) {
  const extension = certificate.extensions.get(oid);
  return extension && readDer(`extension ${oid} is malformed`, () => read(import_core.ASN1Obj.parseBuffer(Buffer.from(extension.value))));
}
function readDer(reason, read) {
  try {
    return read();
  } catch (error) {
    if (error instanceof CertificateError) throw error;
    throw new CertificateError(`${reason} (${messageOf(error)})`);
  }
}
function members(value) {
  if (value === void 0 || !isUniversal(value, SEQUENCE)) throw new CertificateError("a SEQUENCE is missing");
  return value.subs;
}
function present(value) {
  if (value === void 0) throw new CertificateError("a field is missing");
  return value;
}
function date(value) {
  const time = present(value).toDate();
  if (Number.isNaN(time.getTime())) throw new CertificateError("a date that is none");
  return time;
}
function isUniversal(value, tag) {
  return value.tag.isUniversal() && value.tag.number === tag;
}

// src/verification/certificate-verify.ts
import { X509Certificate as X509Certificate2 } from "node:crypto";

// src/verification/certificate-path.ts
import { X509Certificate } from "node:crypto";

// src/verification/signature-key.ts
import { verify } from "node:crypto";
var CURVE_HASH = { prime256v1: "sha256", secp384r1: "sha384", secp521r1: "sha512" };
var MIN_RSA_BITS = 2048;
function curveHash(key) {
  return key.asymmetricKeyType === "ec" ? CURVE_HASH[key.asymmetricKeyDetails?.namedCurve ?? ""] : void 0;
}
function verifyWithKey(key, data, signature) {
  switch (key.asymmetricKeyType) {
    case "ec": {
      const hash2 = curveHash(key);
      return hash2 !== void 0 && verify(hash2, data, { key, dsaEncoding: "der" }, signature);
    }
    case "ed25519":
      return verify(null, data, key, signature);
    case "rsa":
      return isStrongRsa(key) && verify("sha256", data, key, signature);
    default:
      return false;
  }
}
function isStrongRsa(key) {
  return key.asymmetricKeyType === "rsa" && (key.asymmetricKeyDetails?.modulusLength ?? 0) >= MIN_RSA_BITS;
}

// src/verification/certificate-path.ts
function pathCertificate(parsed) {
  return { parsed, x509: new X509Certificate(parsed.der) };
}
function findPath(leaf, untrusted2, trusted) {
  const anchors = new Set(trusted.map(bytesOf));
  const seen = /* @__PURE__ */ new Set([bytesOf(leaf)]);
  let paths = [[leaf]];
  while (paths.length > 0) {
    const found = paths.find((path) => anchors.has(bytesOf(path[path.length - 1])));
    if (found) return found;
    paths = paths.flatMap(
      (path) => [...trusted, ...untrusted2].filter((issuer) => isNewIssuer(path, issuer, seen)).map((issuer) => [...path, issuer])
    );
  }
  return void 0;
}
function isNewIssuer(path, issuer, seen) {
  const subject = path[path.length - 1];
  if (seen.has(bytesOf(issuer)) || !issuer.parsed.subject.equals(subject.parsed.issuer)) return false;
  if (!isStrong(subject, issuer) || !subject.x509.verify(issuer.x509.publicKey)) return false;
  seen.add(bytesOf(issuer));
  return true;
}
var bytesOf = ({ parsed }) => parsed.der.toString("latin1");
var SIGNATURE_ALGORITHMS = [
  "1.2.840.10045.4.3.2",
  "1.2.840.10045.4.3.3",
  "1.2.840.10045.4.3.4",
  "1.2.840.113549.1.1.11",
  "1.2.840.113549.1.1.12",
  "1.2.840.113549.1.1.13",
  "1.3.101.112"
];
function isStrong(subject, issuer) {
  const key = issuer.x509.publicKey;
  if (!SIGNATURE_ALGORITHMS.includes(subject.parsed.signatureAlgorithm)) return false;
  return key.asymmetricKeyType === "ec" || key.asymmetricKeyType === "ed25519" || isStrongRsa(key);
}
function pathFault(path, now) {
  if (path === void 0) return "no trusted certificate vouches for it";
  for (const [depth, { parsed, x509 }] of path.entries()) {
    const name = depth === 0 ? "it" : `its authority ${x509.subject}`;
    if (!isValidAt(parsed, now)) {
      return `${name} is valid from ${parsed.notBefore.toISOString()} to ${parsed.notAfter.toISOString()} only, and now is ${now.toISOString()}`;
    }
    const critical = unknownCriticalExtension(parsed);
    if (critical !== void 0) return `${name} has critical extension ${critical}, which is unknown`;
    if (depth === 0) continue;
    const { ca, pathLength } = basicConstraints(parsed);
    if (!ca || keyUsage(parsed)?.keyCertSign === false) return `${name} is no certificate authority`;
    if (pathLength !== void 0 && depth - 1 > pathLength)
      return `${name} allows only ${pathLength} authorities below it`;
    const purposes = extendedKeyUsage(parsed);
    if (purposes !== void 0 && !allowsCodeSigning(purposes)) return `${name} does not issue for code signing`;
  }
  return void 0;
}
var ANY_PURPOSE = "2.5.29.37.0";
function allowsCodeSigning(purposes) {
  return purposes.includes(OID.codeSigning) || purposes.includes(ANY_PURPOSE);
}
function signingFault(certificate) {
  const usage = keyUsage(certificate);
  const purposes = extendedKeyUsage(certificate);
  if (usage?.digitalSignature === false) return "it is not for digital signatures (key usage)";
  if (purposes !== void 0 && !allowsCodeSigning(purposes)) return "it is not for code signing (extended key usage)";
  if (usage === void 0 && purposes === void 0) return "it does not say that it may sign";
  return void 0;
}

// src/verification/dsse-verify.ts
import { verify as verify2 } from "node:crypto";

// src/verification/pae.ts
var ESCAPES = /* @__PURE__ */ new Map([
  [9, "\\t"],
  [10, "\\n"],
  [13, "\\r"],
  [39, "\\'"],
  [92, "\\\\"]
]);
function preAuthEncodingOfModelSigning02(payloadType, payload) {
  const parts = [];
  for (const byte of payload) {
    const printable = byte >= 32 && byte < 127 ? String.fromCharCode(byte) : `\\x${byte.toString(16).padStart(2, "0")}`;
    parts.push(ESCAPES.get(byte) ?? printable);
  }
  const text = `DSSEV1 ${payloadType.length} ${payloadType} ${payload.length} b'${parts.join("")}'`;
  return Buffer.from(text, "latin1");
}

// src/verification/dsse-verify.ts
function verifyDsse(key, { payloadType, payload, signature }) {
  if (verifyWithKey(key, preAuthEncoding(payloadType, payload), signature)) return true;
  if (!isOldStatement(payload)) return false;
  const signed = preAuthEncodingOfModelSigning02(payloadType, payload);
  return verifyWithKey(key, signed, signature) || verify2("sha256", signed, { key, dsaEncoding: "der" }, signature);
}
function isOldStatement(payload) {
  try {
    return parseStatement(payload).predicateType === OMS_OLD_PREDICATE_TYPE;
  } catch (error) {
    if (error instanceof StatementError) return false;
    throw error;
  }
}

// src/verification/certificate-verify.ts
var PEM = /-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----/g;
function parseTrustedCertificates(pems) {
  const texts = pems.flatMap((pem) => pem.match(PEM) ?? []);
  if (texts.length === 0) throw invalid("it holds no certificate");
  return texts.map((text) => {
    try {
      return pathCertificate(parseCertificate(new X509Certificate2(text).raw));
    } catch (error) {
      throw invalid(messageOf(error), error);
    }
  });
}
function invalid(reason, cause) {
  return new AttestModelError("INVALID_INPUT", `the certificate chain is not PEM of certificates: ${reason}`, {
    cause
  });
}
var TITLE = "The signature verifies with a certificate that a trusted one vouches for";
function verifyByCertificate(content, material, trusted, now) {
  if (material.kind !== "chain") {
    const found = material.kind === "certificate" ? "a Sigstore certificate" : "a key";
    const guidance = `The bundle was signed with ${found}. Verify it with ${material.kind === "certificate" ? "--identity and --issuer" : "--public-key"}.`;
    const title = "The bundle was signed with a certificate chain";
    return refused(fail("signature.method", title, { found, evidence: "bundle", guidance }));
  }
  try {
    const [leaf, ...others] = material.ders.map((der) => pathCertificate(parseCertificate(der)));
    if (leaf === void 0) throw new Error("no certificate");
    const fault = signingFault(leaf.parsed) ?? pathFault(findPath(leaf, others, trusted), now);
    if (fault !== void 0) return refused(untrusted(fault, leaf));
    const key = leaf.x509.publicKey;
    if (curveHash(key) === void 0)
      return refused(untrusted("its key is not on the curves P-256, P-384, P-521", leaf));
    const signer = { subject: leaf.x509.subject, sha256: sha256Hex(leaf.parsed.der) };
    const details = { found: signer.sha256, evidence: `certificate ${signer.subject}` };
    if (verifyDsse(key, content)) return accepted(signer, pass("signature.cryptography", TITLE, details));
    const guidance = "The bundle was altered after it was signed: get it anew from where it was published.";
    return refused(fail("signature.cryptography", TITLE, { ...details, guidance }));
  } catch (error) {
    const guidance = "Get the bundle anew from where it was published.";
    return refused(fail("signature.certificate", TITLE, { found: messageOf(error), evidence: "bundle", guidance }));
  }
}
function untrusted(fault, leaf) {
  return fail("signature.certificate", "A trusted certificate vouches for the signing certificate, which may sign", {
    found: fault,
    evidence: `certificate ${leaf.x509.subject} (sha256 ${sha256Hex(leaf.parsed.der)})`,
    guidance: "Name the authority that issued it (--certificate-chain) if you trust it, or ask for a new signature."
  });
}

// src/verification/fulcio-extensions.ts
var FULCIO = "1.3.6.1.4.1.57264.1.";
var RAW_TEXT = {
  1: "issuerV1",
  2: "githubWorkflowTrigger",
  3: "githubWorkflowSha",
  4: "githubWorkflowName",
  5: "githubWorkflowRepository",
  6: "githubWorkflowRef"
};
var DER_TEXT = {
  8: "issuer",
  9: "buildSignerUri",
  10: "buildSignerDigest",
  11: "runnerEnvironment",
  12: "sourceRepositoryUri",
  13: "sourceRepositoryDigest",
  14: "sourceRepositoryRef",
  15: "sourceRepositoryIdentifier",
  16: "sourceRepositoryOwnerUri",
  17: "sourceRepositoryOwnerIdentifier",
  18: "buildConfigUri",
  19: "buildConfigDigest",
  20: "buildTrigger",
  21: "runInvocationUri",
  22: "sourceRepositoryVisibility",
  23: "deploymentEnvironment",
  24: "tokenSubject"
};
function fulcioExtensions(certificate) {
  const found = {};
  for (const [arc, name] of Object.entries(RAW_TEXT)) {
    const value = certificate.extensions.get(FULCIO + arc)?.value;
    if (value) found[name] = decodeUtf8(value);
  }
  for (const [arc, name] of Object.entries(DER_TEXT)) {
    const value = certificate.extensions.get(FULCIO + arc)?.value;
    if (value) found[name] = parseUtf8String(value);
  }
  if (found.issuer !== void 0 && found.issuerV1 !== void 0 && found.issuer !== found.issuerV1) {
    throw new CertificateError("it names two issuers, in .1 and in .8");
  }
  return found;
}
function issuerOf(extensions) {
  return extensions.issuer ?? extensions.issuerV1;
}

// src/verification/fulcio-leaf.ts
var FULCIO_USER_NAME = "1.3.6.1.4.1.57264.1.7";
function leafFaults(certificate) {
  const faults = [];
  const critical = unknownCriticalExtension(certificate);
  if (critical !== void 0) faults.push(`the certificate has critical extension ${critical}, which is unknown`);
  if (basicConstraints(certificate).ca) faults.push("the certificate is that of an authority");
  if (keyUsage(certificate)?.digitalSignature !== true) faults.push("the certificate is not for digital signatures");
  if (extendedKeyUsage(certificate)?.includes(OID.codeSigning) !== true) {
    faults.push("the certificate is not for code signing");
  }
  const names = subjectAltNames(certificate);
  if (names.length !== 1) faults.push(`the certificate has ${names.length} subject alternative names, not one`);
  else if (nameOf(certificate) === void 0)
    faults.push("the certificate names its holder neither by URI nor by e-mail");
  if (issuerOf(fulcioExtensions(certificate)) === void 0) faults.push("the certificate names no OIDC issuer");
  return faults;
}
function certificateIdentity(certificate) {
  const extensions = fulcioExtensions(certificate);
  const san = nameOf(certificate);
  const issuer = issuerOf(extensions);
  return san === void 0 || issuer === void 0 ? void 0 : { san, issuer, extensions };
}
function nameOf(certificate) {
  const [name, ...more] = subjectAltNames(certificate);
  if (name === void 0 || more.length > 0) return void 0;
  switch (name.kind) {
    case "uri":
    case "email":
      return name.value;
    case "other-name":
      return name.type === FULCIO_USER_NAME ? name.value : void 0;
    case "unsupported":
      return void 0;
  }
}

// src/verification/key-verify.ts
import { createPublicKey } from "node:crypto";
function parsePublicKey(pem) {
  if (!/^\s*-----BEGIN PUBLIC KEY-----/.test(pem)) throw invalid2('it has no "BEGIN PUBLIC KEY"');
  let key;
  try {
    key = createPublicKey({ key: pem, format: "pem" });
  } catch (cause) {
    throw invalid2("it does not parse", cause);
  }
  if (curveHash(key) === void 0) {
    throw new AttestModelError(
      "UNSUPPORTED",
      `a public key of type ${key.asymmetricKeyType} cannot verify a model signature`,
      {
        guidance: "OMS signs with ECDSA on the curves P-256, P-384 and P-521."
      }
    );
  }
  return key;
}
function invalid2(reason, cause) {
  return new AttestModelError("INVALID_INPUT", `the public key is not PEM of a public key: ${reason}`, {
    cause,
    guidance: "Make one from a private key with: openssl pkey -in KEY.pem -pubout"
  });
}
function keyHint(key) {
  return sha256Hex(key.export({ type: "spki", format: "pem" }).toString());
}
var TITLE2 = "The signature verifies with the public key";
function verifyByKey(content, material, key) {
  const hint2 = keyHint(key);
  const found = material.kind === "public-key" ? material.hint ?? rawKeyHint(material.rawBytes) : "a certificate";
  const details = { expected: `key ${hint2}`, found: `key ${found}`, evidence: "bundle" };
  if (material.kind !== "public-key") {
    const guidance2 = "The bundle was signed with a certificate. Verify it with --identity and --issuer, or with --certificate-chain.";
    return refused(fail("signature.method", "The bundle was signed with a key", { ...details, found, guidance: guidance2 }));
  }
  if (verifyDsse(key, content)) return accepted(hint2, pass("signature.cryptography", TITLE2, details));
  const guidance = found === hint2 ? "The bundle was altered after it was signed: get it anew from where it was published." : "It was signed with another key than the one given: get the signer’s public key from a place you trust.";
  return refused(fail("signature.cryptography", TITLE2, { ...details, guidance }));
}
function rawKeyHint(rawBytes) {
  return rawBytes === void 0 ? "unnamed" : sha256Hex(rawBytes);
}

// src/verification/sigstore-verify.ts
var import_bundle2 = __toESM(require_dist(), 1);
var import_verify = __toESM(require_dist3(), 1);

// src/verification/log-entry.ts
function logEntryFault(entry, signer, times, root) {
  const verifier = entryVerifier(entry);
  if (verifier === void 0) return "the log entry names no key or certificate";
  if (!verifier.equals(signer)) return "the log entry is about another key or certificate than the bundle";
  if (!root.tlogs.some((log) => isLog(log, entry) && times.every((time) => isTrustedAt(log, time)))) {
    return "the trusted root does not trust this log at the time of signing";
  }
  return void 0;
}
function isLog(log, entry) {
  const id = log.checkpointKeyId?.keyId ?? log.logId?.keyId;
  return id !== void 0 && Buffer.compare(id, entry.logId.keyId) === 0;
}
function isTrustedAt(log, time) {
  const range = log.publicKey?.validFor;
  return range?.start !== void 0 && range.start <= time && (range.end === void 0 || time <= range.end);
}
function entryVerifier(entry) {
  const body = parseStrictJson(entry.canonicalizedBody, { maxBytes: 256 * 1024 * 1024, maxDepth: 32 });
  const spec = at(body, "spec");
  switch (`${entry.kindVersion.kind} ${entry.kindVersion.version}`) {
    case "hashedrekord 0.0.1":
      return fromPem(at(spec, "signature", "publicKey", "content"));
    case "dsse 0.0.1":
      return fromPem(at(first(at(spec, "signatures")), "verifier"));
    case "intoto 0.0.2":
      return fromPem(at(first(at(spec, "content", "envelope", "signatures")), "publicKey"));
    case "hashedrekord 0.0.2":
      return fromVerifier(at(spec, "hashedRekordV002", "signature", "verifier"));
    case "dsse 0.0.2":
      return fromVerifier(at(first(at(spec, "dsseV002", "signatures")), "verifier"));
    default:
      return void 0;
  }
}
function fromPem(content) {
  if (typeof content !== "string") return void 0;
  const pem = Buffer.from(content, "base64").toString("latin1");
  const match = /^-----BEGIN (CERTIFICATE|PUBLIC KEY)-----\r?\n([A-Za-z0-9+/=\r\n]+)-----END \1-----\s*$/.exec(pem);
  return match?.[2] === void 0 ? void 0 : Buffer.from(match[2], "base64");
}
function fromVerifier(verifier) {
  const bytes = at(verifier, "x509Certificate", "rawBytes") ?? at(verifier, "publicKey", "rawBytes");
  return typeof bytes === "string" ? Buffer.from(bytes, "base64") : void 0;
}
function first(value) {
  return Array.isArray(value) ? value[0] : void 0;
}
function at(value, ...path) {
  let found = value;
  for (const name of path) {
    found = isJsonObject(found) && Object.hasOwn(found, name) ? found[name] : void 0;
  }
  return found;
}

// src/verification/signature-content.ts
import { createHash, timingSafeEqual } from "node:crypto";
var HASH_OF_LENGTH = { 32: "sha256", 48: "sha384", 64: "sha512" };
function signatureContent(bundle) {
  if (bundle.content.kind === "dsse") return new DsseSignature(bundle.content);
  throw new TypeError("a message signature needs its artifact");
}
var DsseSignature = class {
  signature;
  #payload;
  #signed;
  constructor({ payloadType, payload, signature }) {
    this.signature = signature;
    this.#payload = payload;
    this.#signed = preAuthEncoding(payloadType, payload);
  }
  compareSignature(signature) {
    return equal(signature, this.signature);
  }
  compareDigest(digest) {
    return isDigestOf(digest, this.#payload);
  }
  compareSignedDigest(digest) {
    return isDigestOf(digest, this.#signed);
  }
  verifySignature(key) {
    return verifyWithKey(key, this.#signed, this.signature);
  }
};
function isDigestOf(digest, data) {
  const hash2 = HASH_OF_LENGTH[digest.length];
  return hash2 !== void 0 && equal(digest, createHash(hash2).update(data).digest());
}
function equal(a, b) {
  return a.length === b.length && timingSafeEqual(a, b);
}

// src/verification/sigstore-verify.ts
var TITLE3 = "Signature, certificate, timestamps and log entries verify with one trusted root";
function verifySigstore(bundle, trusted, signingKey = { kind: "certificate" }, content = signatureContent(bundle)) {
  if (trusted.length === 0) throw new AttestModelError("TRUST_MATERIAL", "no trusted root to verify with");
  const reasons = [];
  for (const material of trusted) {
    assertBounded(material);
    try {
      const signature = verifyWithRoot(bundle, material, signingKey, content);
      const check = pass("signature.cryptography", TITLE3, { found: signature.root, evidence: "trusted root" });
      return accepted(signature, check);
    } catch (error) {
      reasons.push(`${material.label}: ${messageOf(error)}`);
    }
  }
  return refused(
    fail("signature.cryptography", TITLE3, {
      expected: trusted.map(({ label }) => label).join(", "),
      found: reasons.join("; "),
      evidence: "bundle",
      guidance: "Either the bundle was altered, or it was signed with another Sigstore instance than the one trusted here: name that instance (--sigstore, --trusted-root)."
    })
  );
}
function verifyWithRoot(bundle, { trustedRoot, thresholds, label }, signingKey, content) {
  const managed = signingKey.kind === "managed" ? signingKey.key : void 0;
  const stock = (0, import_bundle2.bundleFromJSON)(bundle.json);
  const entity = { ...(0, import_verify.toSignedEntity)(stock), signature: content };
  if (entity.key.$case === "public-key" !== (managed !== void 0)) throw new Error("signed by another method");
  const [certificate, ...others] = managed ? [] : certificatesOf(bundle).map(parseCertificate);
  if (others.some(({ issuer, subject }) => issuer.equals(subject)))
    throw new Error("the bundle holds a root certificate");
  const faults = certificate ? leafFaults(certificate) : [];
  if (faults.length > 0) throw new Error(faults.join("; "));
  const keys = () => ({ publicKey: present2(managed), validFor: () => true });
  const verifier = new import_verify.Verifier((0, import_verify.toTrustMaterial)(trustedRoot, keys), {
    tlogThreshold: thresholds.tlog,
    ctlogThreshold: thresholds.ctlog,
    // A certificate lives for minutes: without a time there is nothing to say whether it was alive.
    timestampThreshold: Math.max(1, thresholds.timestamp)
  });
  verifier.verify(entity);
  const times = vouchedTimes(entity);
  const signer = certificate?.der ?? present2(managed).export({ type: "spki", format: "der" });
  for (const entry of entity.tlogEntries) {
    const fault = logEntryFault(entry, signer, times, trustedRoot);
    if (fault !== void 0) throw new Error(fault);
  }
  const signedAt = new Date(Math.min(...times.map(Number)));
  return { ...certificate && { certificate }, signedAt, root: label };
}
function vouchedTimes(entity) {
  const times = [];
  for (const timestamp of entity.timestamps) {
    if (timestamp.$case === "timestamp-authority") times.push(timestamp.timestamp.signingTime);
    else if (timestamp.tlogEntry.inclusionPromise)
      times.push(new Date(Number(timestamp.tlogEntry.integratedTime) * 1e3));
  }
  if (times.length === 0 || times.some((time) => Number.isNaN(time.getTime()))) throw new Error("no time of signing");
  return times;
}
function certificatesOf({ material }) {
  switch (material.kind) {
    case "certificate":
      return [material.der];
    case "chain":
      return material.ders;
    case "public-key":
      throw new Error("signed by another method");
  }
}
function assertBounded({ trustedRoot: root, label }) {
  const ranges = [
    ...[...root.tlogs, ...root.ctlogs].map((log) => log.publicKey?.validFor),
    ...[...root.certificateAuthorities, ...root.timestampAuthorities].map((authority) => authority.validFor)
  ];
  if (ranges.every((range) => range?.start !== void 0)) return;
  throw new AttestModelError("TRUST_MATERIAL", `trusted root ${label}: an authority or log has no start of validity`, {
    guidance: "Get the trusted root anew from its instance; do not add the date by hand."
  });
}
function present2(value) {
  if (value === void 0) throw new Error("signed by another method");
  return value;
}

// src/verification/vouch.ts
function vouchFor(bundle, trust, now) {
  switch (trust.method) {
    case "sigstore":
      return vouchBySigstore(bundle, trust);
    case "key": {
      const outcome = verifyByKey(bundle.content, bundle.material, trust.key);
      if (!outcome.ok) return outcome;
      return accepted({ signer: { method: "key", hint: outcome.value } }, ...outcome.checks);
    }
    case "certificate": {
      const outcome = verifyByCertificate(bundle.content, bundle.material, trust.trusted, now);
      if (!outcome.ok) return outcome;
      return accepted({ signer: { method: "certificate", ...outcome.value } }, ...outcome.checks);
    }
  }
}
function vouchBySigstore(bundle, { roots, missing = [] }) {
  if (bundle.material.kind === "public-key") {
    const title = "The bundle was signed with an identity";
    const guidance = "Verify it with --public-key, if you have the signer’s key from a place you trust.";
    return refused(fail("signature.method", title, { found: "a key", evidence: "bundle", guidance }));
  }
  const outcome = verifySigstore(bundle, roots);
  if (!outcome.ok)
    return missing.length > 0 ? refused(...outcome.checks.map((check) => unrefuted(check, missing))) : outcome;
  const { certificate, signedAt } = outcome.value;
  const identity = certificate && certificateIdentity(certificate);
  if (identity === void 0) throw new AttestModelError("INTERNAL", "a verified certificate without identity");
  return accepted({ signer: sigstoreSigner(identity), signedAt }, ...outcome.checks);
}
function unrefuted(check, missing) {
  const guidance = `A trusted root that may vouch for it could not be had (${missing.join("; ")}): try again, or name it with --trusted-root.`;
  return check.outcome === "fail" ? { ...check, outcome: "undecided", guidance } : check;
}
function sigstoreSigner({ san, issuer, extensions }) {
  const sourceRepository = extensions.sourceRepositoryUri;
  return { method: "sigstore", san, issuer, ...sourceRepository !== void 0 && { sourceRepository }, extensions };
}
function claimedSigner({ material }) {
  try {
    switch (material.kind) {
      case "certificate": {
        const identity = certificateIdentity(parseCertificate(material.der));
        return identity && sigstoreSigner(identity);
      }
      case "chain":
        return { method: "certificate", subject: "", sha256: sha256Hex(material.ders[0]) };
      case "public-key":
        return material.hint === void 0 ? void 0 : { method: "key", hint: material.hint };
    }
  } catch (error) {
    if (error instanceof CertificateError) return void 0;
    throw error;
  }
}
function isSameSigner(a, b) {
  if (a.method === "sigstore" && b.method === "sigstore") {
    return a.san === b.san && a.issuer === b.issuer && a.sourceRepository === b.sourceRepository;
  }
  if (a.method === "key" && b.method === "key") return a.hint === b.hint;
  return a.method === "certificate" && b.method === "certificate" && a.sha256 === b.sha256;
}
function describeSigner(signer) {
  switch (signer.method) {
    case "sigstore": {
      const repository = signer.sourceRepository === void 0 ? "" : `, for ${signer.sourceRepository}`;
      return `${signer.san} (vouched for by ${signer.issuer}${repository})`;
    }
    case "key":
      return `key ${signer.hint}`;
    case "certificate":
      return `certificate ${signer.subject === "" ? "" : `${signer.subject.replaceAll("\n", ", ")} `}sha256:${signer.sha256}`;
  }
}

// src/verification/model-signature.ts
function verifyModelSignature(bytes, trust, now) {
  const bundle = readBundle(bytes);
  if (!bundle.ok) return { checks: bundle.checks };
  const vouched = vouchFor(bundle.value, trust, now);
  if (!vouched.ok) return { checks: [...bundle.checks, ...vouched.checks] };
  const { signer, signedAt } = vouched.value;
  const found = { signer, ...signedAt && { signedAt } };
  const identity = trust.method === "sigstore" && signer.method === "sigstore" ? checkIdentity(signer, trust.expected) : [];
  const checks = [...bundle.checks, ...vouched.checks, ...identity];
  if (identity.some(({ outcome }) => outcome === "fail")) return { checks, ...found };
  const oms = readOms(bundle.value.content);
  return { checks: [...checks, ...oms.checks], ...found, ...oms.ok && { oms: oms.value } };
}
function readBundle(bytes) {
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
      pass("statement.format", title, { found: `${oms.format}, ${oms.resources.length} resources, root ${oms.root}` })
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

// src/verification/claims.ts
var MAX_CLAIMS_BYTES = 256 * 1024 * 1024;
var MAX_IGNORED = 1e3;
var MAX_LINES = 1e4;
function readClaims(bytes, target, trust, now) {
  const accepted2 = [];
  const ignored = [];
  const seen = /* @__PURE__ */ new Map();
  let unlisted = 0;
  for (const { line, text } of linesOf(bytes)) {
    if (seen.size >= MAX_LINES) {
      unlisted++;
      continue;
    }
    const digest = createHash2("sha256").update(text).digest("base64");
    const result = seen.has(digest) ? { reason: `the same as line ${seen.get(digest)}` } : judge(text, line, target, trust, now);
    if (!seen.has(digest)) seen.set(digest, line);
    const twin = "statement" in result ? accepted2.find(({ payload }) => payload === result.payload) : void 0;
    if (twin)
      ignored.push({
        line,
        predicateType: twin.statement.predicateType,
        reason: `it states the same as line ${twin.line}`
      });
    else if ("statement" in result) accepted2.push(result);
    else if (ignored.length < MAX_IGNORED) ignored.push({ line, ...result });
    else unlisted++;
  }
  if (unlisted > 0) ignored.push({ line: 0, reason: `${unlisted} more lines that do not count` });
  return { accepted: accepted2, ignored };
}
var NEWLINE = 10;
function* linesOf(bytes) {
  for (let start = 0, line = 1; start < bytes.length; line++) {
    const newline = bytes.indexOf(NEWLINE, start);
    const end = newline < 0 ? bytes.length : newline;
    const text = bytes.subarray(start, end);
    if (text.some((byte) => byte !== 32 && byte !== 13 && byte !== 9)) yield { line, text };
    start = end + 1;
  }
}
function judge(text, line, target, trust, now) {
  let bundle;
  let statement;
  try {
    bundle = parseDsseBundle(text);
    statement = readStatement(bundle.content);
  } catch (error) {
    if (error instanceof BundleError) return { reason: `no usable bundle: ${error.faults.slice(0, 3).join("; ")}` };
    if (error instanceof StatementError) return { reason: `no usable statement: ${error.reason}` };
    throw error;
  }
  const { predicateType } = statement;
  const other = subjectFault(statement, target);
  if (other !== void 0) return { predicateType, reason: other };
  const claimed = claimedSigner(bundle);
  const signer = claimed && describeSigner(claimed);
  const said = { predicateType, ...signer !== void 0 && { signer } };
  if (trust.method !== "key" && (claimed === void 0 || !isSameSigner(claimed, target.signer))) {
    return { ...said, reason: "signed by somebody else than the model" };
  }
  const vouched = vouchFor(bundle, trust, now);
  if (!vouched.ok) return { ...said, reason: `not verified: ${vouched.checks.at(-1)?.found ?? "signature"}` };
  if (!isSameSigner(vouched.value.signer, target.signer))
    return { ...said, reason: "signed by somebody else than the model" };
  const fault = predicateFault(statement);
  if (fault !== void 0) return { ...said, reason: `no usable statement: ${fault}` };
  const payload = createHash2("sha256").update(bundle.content.payload).digest("hex");
  return { line, statement, ...vouched.value, payload };
}
function subjectFault({ subject }, target) {
  const [model, manifest, ...files] = subject;
  if (!target.roots.has(model?.digest["sha256"] ?? "")) return "about something else than this model";
  if (manifest === void 0) return "about this root, but it binds no file names";
  if (manifest.name !== "model.manifest.json" || !target.manifests.has(manifest.digest["sha256"] ?? "")) {
    return "about this root, but under other file names, or with another manifest";
  }
  const stranger = files.find(({ name, digest }) => name === void 0 || target.files.get(name) !== digest["sha256"]);
  return stranger === void 0 ? void 0 : "it names a file that is not of this model";
}
function predicateFault(statement) {
  try {
    if (statement.predicateType === PROVENANCE_TYPE) parseProvenance(statement);
    if (statement.predicateType === TEST_RESULT_TYPE) parseTestResult(statement);
    return void 0;
  } catch (error) {
    if (error instanceof StatementError) return error.reason;
    throw error;
  }
}

// src/verification/manifest-check.ts
var TITLE4 = "The manifest lists exactly the signed files";
function checkManifest(bytes, signed, evidence) {
  let manifest;
  try {
    manifest = parseManifest(bytes);
  } catch (error) {
    if (error instanceof StrictJsonError) return { check: refuse(error.reason, evidence) };
    throw error;
  }
  const fault = difference(manifest, signed);
  if (fault !== void 0) return { check: refuse(fault, evidence) };
  const digest = sha256Hex(bytes);
  return { check: pass("manifest.match", TITLE4, { found: digest, evidence }), manifest, digest };
}
function checkBound(digest, bound) {
  if (digest === void 0 || bound.length === 0) return [];
  const title = "The manifest is the one that the claims name";
  const details = { found: digest, evidence: "manifest" };
  if (bound.includes(digest)) return [pass("manifest.bound", title, details)];
  const expected = bound.filter((one) => one !== void 0).join(", ");
  const guidance = "Somebody changed its chunk hashes. Remove it: it can be built anew from the files (attest-model manifest).";
  return [fail("manifest.bound", title, { ...details, expected, guidance })];
}
function difference({ files }, signed) {
  const expected = new Map(signed.map((file) => [file.path, file]));
  for (const { path, size, digest } of files) {
    const file = expected.get(path);
    if (file === void 0) return `it lists ${path}, which is not signed`;
    if (file.digest !== digest) return `it has ${digest} for ${path}, signed is ${file.digest}`;
    if (file.size !== void 0 && file.size !== size)
      return `it has ${size} bytes for ${path}, found are ${file.size}`;
  }
  return files.length === expected.size ? void 0 : `it lists ${files.length} files, signed are ${expected.size}`;
}
function refuse(found, evidence) {
  const guidance = "Remove it: it can be built anew from the files (attest-model manifest). Then verify again.";
  return fail("manifest.match", TITLE4, { found, evidence, guidance });
}
function rebuiltDigests(files) {
  return [true, false].map((chunks) => manifestDigest(buildManifest(files, { chunks })));
}

// src/verification/claims-check.ts
function judgeClaims(bytes, context, trust, now) {
  const { signer, oms, signed = [], manifest } = context;
  const sorted = [...signed].sort((a, b) => comparePaths(a.path, b.path));
  const roots = [oms.root, ...sorted.length > 0 ? [rootDigest(sorted.map(({ digest }) => digest))] : []];
  const files = new Map(sorted.map(({ path, digest }) => [path, digest]));
  const target = { signer, roots: new Set(roots), manifests: new Set(manifestsOf(sorted, manifest)), files };
  return readClaims(bytes, target, trust, now);
}
function manifestsOf(signed, manifest) {
  const found = manifest?.digest === void 0 ? [] : [manifest.digest];
  const files = signed.filter((file) => file.size !== void 0);
  return files.length > 0 && files.length === signed.length ? [...found, ...rebuiltDigests(files)] : found;
}

// src/verification/contradictions.ts
function findContradictions(claims) {
  const said = /* @__PURE__ */ new Map();
  for (const claim of claims) {
    for (const [about, value] of factsOf(claim)) {
      const values = said.get(about) ?? /* @__PURE__ */ new Map();
      if (!values.has(value)) values.set(value, claim.line);
      said.set(about, values);
    }
  }
  return [...said].filter(([, values]) => values.size > 1).map(([about, values]) => ({ about, values: [...values].map(([value, line]) => ({ value, line })) }));
}
function factsOf({ statement }) {
  switch (statement.predicateType) {
    case PROVENANCE_TYPE:
      return inputs(parseProvenance(statement));
    case TEST_RESULT_TYPE: {
      const { result, configuration } = parseTestResult(statement);
      const evaluation = configuration.map(({ name, uri, digest }) => `${name ?? uri ?? ""} ${digestsOf(digest)}`).sort();
      return [[`the evaluation ${evaluation.join(", ")}`, result]];
    }
    default:
      return [];
  }
}
function inputs(provenance) {
  const made = provenance.inputs.filter(({ role }) => role !== "code" && role !== "config");
  return made.map(({ role, name, digest }) => [`${role} ${name}`, digestsOf(digest)]);
}
function digestsOf(digest) {
  const entries = Object.entries(digest ?? {}).map(([algorithm, value]) => `${algorithm}:${value}`);
  return entries.sort().join(" ");
}

// src/verification/provenance-match.ts
function differs({ stated, certified }) {
  return stated !== certified;
}
function compareProvenance(provenance, statement, signer) {
  const certificate = signer.method === "sigstore" ? signer.extensions : void 0;
  switch (provenance.buildType) {
    case GITHUB_BUILD_TYPE:
      return certificate === void 0 ? [] : [
        compareBuilder(provenance, signer),
        ...compareRun(provenance, certificate),
        ...compareInternal(statement, certificate)
      ];
    case OUR_BUILD_TYPE:
      return [compareBuilder(provenance, signer), ...certificate ? compareOurWorkflow(provenance, certificate) : []];
    default:
      return [];
  }
}
function compareBuilder({ builderId }, signer) {
  const field = "runDetails.builder.id";
  switch (signer.method) {
    case "sigstore":
      return { field, stated: builderId, certified: signer.san, evidence: "certificate, subject alternative name" };
    case "key":
      return { field, stated: builderId, certified: `key:${signer.hint}`, evidence: "public key" };
    case "certificate":
      return { field, stated: builderId, certified: `certificate:${signer.sha256}`, evidence: "certificate" };
  }
}
function compareRun({ workflow = {}, dependencies, invocationId }, certificate) {
  const {
    sourceRepositoryUri: repository,
    sourceRepositoryRef: ref,
    sourceRepositoryDigest,
    buildConfigUri
  } = certificate;
  const [source] = dependencies;
  const config = repository && buildConfigUri && pathOf(repository, buildConfigUri);
  return [
    ...both("externalParameters.workflow.repository", workflow.repository, repository, ".12"),
    ...both("externalParameters.workflow.ref", workflow.ref, ref, ".14"),
    ...both("externalParameters.workflow.path", workflow.path, config, ".18"),
    ...both("runDetails.metadata.invocationId", invocationId, certificate.runInvocationUri, ".21"),
    ...both("resolvedDependencies[0].uri", source?.uri, repository && ref && `git+${repository}@${ref}`, ".12 and .14"),
    ...both("resolvedDependencies[0].digest", source?.digest?.["gitCommit"], sourceRepositoryDigest, ".13")
  ];
}
function pathOf(repository, config) {
  const end = config.indexOf("@");
  const path = config.slice(0, end < 0 ? void 0 : end);
  return path.startsWith(`${repository}/`) ? path.slice(repository.length + 1) : path;
}
function compareInternal({ predicate }, certificate) {
  const definition = predicate["buildDefinition"];
  const internal = isJsonObject(definition) ? definition["internalParameters"] : void 0;
  const github = isJsonObject(internal) ? internal["github"] : void 0;
  const stated = (name) => isJsonObject(github) ? github[name] : void 0;
  const field = (name) => `internalParameters.github.${name}`;
  return [
    ...both(field("event_name"), stated("event_name"), certificate.buildTrigger, ".20"),
    ...both(field("repository_id"), stated("repository_id"), certificate.sourceRepositoryIdentifier, ".15"),
    ...both(
      field("repository_owner_id"),
      stated("repository_owner_id"),
      certificate.sourceRepositoryOwnerIdentifier,
      ".17"
    ),
    ...both(field("runner_environment"), stated("runner_environment"), certificate.runnerEnvironment, ".11")
  ];
}
function compareOurWorkflow({ workflow = {} }, certificate) {
  return [
    ...both("externalParameters.workflow", wholeOf(workflow), certificate.buildConfigUri, ".18"),
    ...both("externalParameters.workflow.repository", workflow.repository, certificate.sourceRepositoryUri, ".12")
  ];
}
function wholeOf({ repository, path, ref }) {
  return repository === void 0 || path === void 0 || ref === void 0 ? void 0 : `${repository}/${path}@${ref}`;
}
function both(field, stated, certified, oids) {
  if (stated === void 0 || certified === void 0) return [];
  const text = typeof stated === "string" ? stated : JSON.stringify(stated);
  return [{ field, stated: text, certified, evidence: `certificate, OID ${oids}` }];
}

// src/verification/evaluate.ts
function evaluate(findings) {
  const { path, signature, files, claims } = findings;
  const accepted2 = claims?.accepted ?? [];
  const provenance = accepted2.filter(({ statement }) => statement.predicateType === PROVENANCE_TYPE);
  const checks = [
    ...signature.checks,
    ...files?.checks ?? [],
    ...findings.manifest ? [findings.manifest.check] : [],
    ...checkBound(findings.manifest?.digest, accepted2.map(manifestOf)),
    ...claims ? checkAccepted(claims) : [],
    ...provenance.flatMap(checkProvenance),
    ...checkAgreement(accepted2)
  ];
  const { oms, signer, signedAt } = signature;
  const manifestDigest2 = boundManifest(accepted2);
  return {
    result: resultOf(checks),
    model: {
      path,
      ...oms && { root: oms.root },
      ...oms?.filesDigest !== void 0 && { filesDigest: oms.filesDigest },
      ...manifestDigest2 !== void 0 && { manifestDigest: manifestDigest2 },
      ...files && { files: files.count, bytes: files.bytes }
    },
    ...signer && { signer },
    ...signedAt && { signedAt: signedAt.toISOString() },
    checks,
    differences: files?.differences ?? [],
    fields: fieldsOf(findings, manifestDigest2, latest(provenance)),
    claims: { accepted: accepted2.length, ignored: claims?.ignored ?? [] }
  };
}
var REQUIRED = ["signature.cryptography", "statement.format", "files.match"];
function resultOf(checks) {
  if (checks.some(({ outcome }) => outcome === "fail")) return "failed";
  if (checks.some(({ outcome }) => outcome === "undecided")) return "undecided";
  return REQUIRED.every((id) => checks.some((check) => check.id === id)) ? "passed" : "failed";
}
function checkAccepted({ accepted: accepted2, ignored, asked, tooBig: size }) {
  const title = "There are claims about this model by its signer";
  if (size !== void 0) return [tooBig("claims.accepted", title, size, MAX_CLAIMS_BYTES)];
  const found = `${accepted2.length} that count, ${ignored.length} that do not`;
  if (accepted2.length > 0) return [pass("claims.accepted", title, { found, evidence: "claims" })];
  if (!asked) return [];
  const [first2] = ignored;
  const guidance = first2 ? `Line ${first2.line}: ${first2.reason}` : "The file is empty: get it anew from where the model was published.";
  return [fail("claims.accepted", title, { expected: "at least one", found, evidence: "claims", guidance })];
}
function checkProvenance({ line, statement, signer }) {
  const title = "The provenance says what its certificate says";
  const compared = compareProvenance(parseProvenance(statement), statement, signer);
  const wrong = compared.filter(differs);
  const evidence = `claims, line ${line}`;
  if (compared.length === 0) return [];
  if (wrong.length === 0) {
    return [pass("provenance.certificate", title, { found: `${compared.length} fields compared`, evidence })];
  }
  const check = fail("provenance.certificate", title, {
    expected: wrong.map(({ field, certified }) => `${field} ${certified}`).join("; "),
    found: wrong.map(({ field, stated }) => `${field} ${stated}`).join("; "),
    evidence: `${evidence}; ${[...new Set(wrong.map((one) => one.evidence))].join(", ")}`,
    guidance: "The signing job stated something about itself that is not so. Do not rely on this provenance; look at that job."
  });
  return [check];
}
function checkAgreement(accepted2) {
  if (accepted2.length < 2) return [];
  const title = "Claims by the signer agree with each other";
  const [first2, ...more] = findContradictions(accepted2);
  if (first2 === void 0) return [pass("claims.agreement", title, { found: `${accepted2.length} claims compared` })];
  return [
    fail("claims.agreement", title, {
      expected: `one value for ${first2.about}`,
      found: first2.values.map(({ value, line }) => `${value} (line ${line})`).join(", "),
      evidence: `claims${more.length > 0 ? `; also on ${more.map(({ about }) => about).slice(0, 5).join(", ")}` : ""}`,
      guidance: "Two signed statements about the same files cannot both be true. Find out which job made the wrong one, and remove its line."
    })
  ];
}
function boundManifest([claim]) {
  return claim && manifestOf(claim);
}
function manifestOf({ statement }) {
  return statement.subject[1]?.digest["sha256"];
}
function latest(provenance) {
  const time = ({ signedAt, line }) => [signedAt?.getTime() ?? 0, line];
  return [...provenance].sort((a, b) => time(b)[0] - time(a)[0] || time(b)[1] - time(a)[1])[0];
}
function fieldsOf({ signature, files, claims }, manifestDigest2, provenance) {
  const { signer, signedAt, oms } = signature;
  const testResults = (claims?.accepted ?? []).filter(({ statement }) => statement.predicateType === TEST_RESULT_TYPE);
  const verified = /* @__PURE__ */ new Set();
  if (files?.match) verified.add("model_hash");
  if (signer !== void 0 && signature.checks.every(({ outcome }) => outcome === "pass"))
    verified.add("signer_identity");
  if (signedAt !== void 0) verified.add("timestamp");
  if (provenance) for (const name of certifiedFields(provenance)) verified.add(name);
  return extractFields(
    {
      ...provenance && { provenance: provenance.statement },
      testResults: testResults.map(({ statement }) => statement)
    },
    {
      ...oms && { root: oms.root },
      ...manifestDigest2 !== void 0 && { manifestDigest: manifestDigest2 },
      ...signer && { signer: describeSigner(signer) },
      ...signedAt && { signedAt: signedAt.toISOString() },
      verified
    }
  );
}
var PIPELINE = [
  "runDetails.builder.id",
  "externalParameters.workflow.repository",
  "externalParameters.workflow.path",
  "externalParameters.workflow.ref",
  "runDetails.metadata.invocationId"
];
function certifiedFields({ statement, signer }) {
  const provenance = parseProvenance(statement);
  const compared = compareProvenance(provenance, statement, signer);
  if (compared.length === 0 || compared.some(differs)) return [];
  const fields = [];
  if (PIPELINE.every((part) => compared.some(({ field }) => field === part))) fields.push("training_pipeline_id");
  if (isCodeCertified(provenance.inputs, signer)) fields.push("training_code_commit");
  return fields;
}
function isCodeCertified(inputs2, signer) {
  if (signer.method !== "sigstore") return false;
  const { sourceRepositoryDigest: commit, sourceRepositoryUri: repository } = signer.extensions;
  if (commit === void 0 || repository === void 0) return false;
  const code = inputs2.filter(({ role }) => role === "code");
  return code.length > 0 && code.every(({ uri, digest, annotations }) => {
    const isSource = uri === `git+${repository}` || uri?.startsWith(`git+${repository}@`) === true;
    return isSource && digest["gitCommit"] === commit && annotations["dirty"] === false;
  });
}

// src/model/diff.ts
function diffFiles(signed, actual, chunkInfo, chunkSize = CHUNK_SIZE) {
  const expected = new Map(signed.map((file) => [file.path, file.digest]));
  const present3 = new Set(actual.map((file) => file.path));
  const missing = signed.filter((file) => !present3.has(file.path)).sort((a, b) => comparePaths(a.path, b.path));
  const lost = groupByDigest(missing);
  const renamed = /* @__PURE__ */ new Set();
  const differences = [];
  for (const file of [...actual].sort((a, b) => comparePaths(a.path, b.path))) {
    const want = expected.get(file.path);
    if (want === void 0) {
      const from = file.digest === void 0 ? void 0 : lost.get(file.digest)?.shift();
      if (from !== void 0) renamed.add(from);
      differences.push(unexpected(file, from));
    } else if (file.digest !== want) {
      const chunks = chunkInfo && changedChunks(file.path, want, file.digest, chunkInfo, chunkSize);
      differences.push({
        kind: "changed",
        path: file.path,
        expected: want,
        found: file.digest ?? "not hashed",
        ...chunks && { chunks }
      });
    }
  }
  for (const { path, digest } of missing) {
    if (!renamed.has(path)) differences.push({ kind: "missing", path, expected: digest });
  }
  return differences.sort((a, b) => comparePaths(a.path, b.path));
}
function unexpected({ path, digest }, from) {
  if (from !== void 0 && digest !== void 0) return { kind: "renamed", path, from, digest };
  return { kind: "added", path, ...digest !== void 0 && { found: digest } };
}
function groupByDigest(files) {
  const groups = /* @__PURE__ */ new Map();
  for (const { path, digest } of files) {
    const group = groups.get(digest);
    if (group) group.push(path);
    else groups.set(digest, [path]);
  }
  return groups;
}
function changedChunks(path, expected, found, info, chunkSize) {
  const before = info.signed.get(path);
  const now = info.actual.get(path);
  if (!before || !now || found === void 0) return void 0;
  const old = hashesOf(before, expected);
  const current = hashesOf(now, found);
  const size = Math.max(before.size, now.size);
  const changed = [];
  for (let index = 0; index < Math.max(old.length, current.length); index++) {
    if (old[index] === current[index]) continue;
    changed.push({ index, start: index * chunkSize, end: Math.min((index + 1) * chunkSize, size) });
  }
  return changed;
}
function hashesOf(file, digest) {
  if (file.chunks?.length) return file.chunks;
  return file.size > 0 ? [digest] : [];
}

// src/verification/shards.ts
function diffShards(oms, files, shards) {
  const actual = new Map(shards.map(({ name, digest }) => [name, digest]));
  const signed = Map.groupBy(oms.resources, ({ path }) => path);
  const present3 = files.filter(({ path, size }) => size > 0 || signed.has(path));
  const step = oms.shardSize ?? 1;
  const differences = diffFiles(
    [...signed].map(([path, resources]) => ({
      path,
      digest: together(resources.map(({ start, digest }) => `${start}=${digest}`))
    })),
    present3.map(({ path, size }) => ({ path, digest: together(ownShards(path, size, step, actual)) }))
  );
  return differences.map((difference2) => {
    const resources = difference2.kind === "renamed" ? signed.get(difference2.from) : signed.get(difference2.path);
    return show(difference2, resources ?? [], actual);
  });
}
var together = (parts) => [...parts].sort().join(" ");
function ownShards(path, size, step, actual) {
  const parts = [];
  for (let start = 0; start < size; start += step) {
    const digest = actual.get(`${path}:${start}:${Math.min(start + step, size)}`);
    if (digest !== void 0) parts.push(`${start}=${digest}`);
  }
  return parts;
}
function show(difference2, resources, actual) {
  const sorted = [...resources].sort((a, b) => (a.start ?? 0) - (b.start ?? 0));
  const first2 = sorted[0]?.digest ?? "";
  switch (difference2.kind) {
    case "missing":
      return { ...difference2, expected: first2 };
    case "added":
      return { kind: "added", path: difference2.path };
    case "renamed":
      return { ...difference2, digest: first2 };
    case "changed": {
      const changed = sorted.map((shard, index) => ({ ...shard, index })).filter(({ name, digest }) => actual.get(name) !== digest);
      const chunks = changed.map(({ index, start = 0, end = 0 }) => ({ index, start, end }));
      const found = changed[0] && actual.get(changed[0].name);
      return { ...difference2, expected: changed[0]?.digest ?? first2, found: found ?? "another size", chunks };
    }
  }
}

// src/verification/files.ts
function compareFiles(oms, actual, plan, options, chunks) {
  const signed = new Set(oms.resources.map(({ path }) => path));
  const skipped = judge2(
    actual.ignored.filter(({ reason }) => reason === "listed"),
    plan
  );
  const unsigned = judge2(
    actual.files.filter(({ path }) => !signed.has(path)),
    plan
  );
  const added = new Set(pathsOf(unsigned, "unsigned"));
  const compared = actual.files.filter(({ path }) => signed.has(path) || added.has(path));
  const differences = (oms.method === "shards" ? diffShards(oms, compared, actual.shards ?? []) : diffFiles(oms.resources, compared, chunks)).filter(({ kind }) => kind !== "added" || !options.ignoreUnsignedFiles);
  const hidden = [...pathsOf(skipped, "hidden", "unsigned"), ...pathsOf(unsigned, "hidden")];
  const aside = pathsOf([...skipped, ...unsigned], "own", "listed", "allowed");
  const checks = [
    checkMatch(oms, differences, options.ignoreUnsignedFiles ? added.size : 0),
    checkHidden(hidden, [...defaultsIn(actual), ...aside])
  ];
  return { checks, differences, match: checks.every(({ outcome }) => outcome === "pass") };
}
function judge2(found, plan) {
  return found.map(({ path, kind }) => {
    const standing = plan.judge(path);
    return { path, standing: standing === "listed" && kind === "other" ? "hidden" : standing };
  });
}
function pathsOf(found, ...standings) {
  return found.filter(({ standing }) => standings.includes(standing)).map(({ path }) => path);
}
function checkMatch(oms, differences, tolerated) {
  const title = tolerated > 0 ? "Every signed file is there, unchanged" : "The files are exactly those that were signed";
  const expected = `${new Set(oms.resources.map(({ path }) => path)).size} files, root ${oms.root}`;
  if (differences.length === 0) {
    const found = tolerated > 0 ? `${expected}, and ${tolerated} unsigned files that were not looked at` : expected;
    return pass("files.match", title, { expected, found });
  }
  return fail("files.match", title, {
    expected,
    found: describe(differences),
    evidence: evidenceOf(differences),
    guidance: guidanceFor(differences)
  });
}
function describe(differences) {
  const kinds = ["changed", "missing", "added", "renamed"];
  const counts = kinds.map((kind) => ({
    kind,
    n: differences.filter((difference2) => difference2.kind === kind).length
  }));
  const [first2] = differences;
  const example = first2?.kind === "changed" ? `; ${first2.path} has ${first2.found} instead of ${first2.expected}` : "";
  return `${counts.filter(({ n }) => n > 0).map(({ kind, n }) => `${n} ${kind}`).join(", ")}${example}`;
}
var MAX_NAMED = 10;
function evidenceOf(differences) {
  return enumerate(differences.map(({ path }) => path));
}
function guidanceFor(differences) {
  if (differences.every(({ kind }) => kind === "added")) {
    return "Files were added after signing: remove them, or have the model signed anew with them.";
  }
  return "Do not use these files. Get them anew from where the model was published, or have the model signed anew if you changed it yourself.";
}
function checkHidden(hidden, noted) {
  const title = "Nothing lies in the model that the signer chose not to sign";
  if (hidden.length === 0)
    return pass("files.ignored", title, noted.length > 0 ? { found: `left aside: ${enumerate(noted)}` } : {});
  return fail("files.ignored", title, {
    expected: "none of the paths that the signer ignored",
    found: enumerate(hidden),
    evidence: "ignore_paths of the signature",
    guidance: `Remove them, or accept what is not signed by naming it: ${hidden.slice(0, 3).map((path) => `--allow-ignored ${shellWord(path)}`).join(" ")}`
  });
}
function defaultsIn({ ignored }) {
  return ignored.filter(({ reason }) => reason === "default").map(({ path }) => path);
}
function enumerate(paths) {
  const more = paths.length - MAX_NAMED;
  return [...paths.slice(0, MAX_NAMED), ...more > 0 ? [`and ${more} more`] : []].join(", ");
}

// src/verification/ignored.ts
import { posix } from "node:path";
function planIgnores(rules, signedPaths) {
  const own = new Set(rules.own);
  const signed = new Set(rules.signed);
  const allowed = rules.allowed === "as-signed" ? signed : new Set(rules.allowed);
  const evidence = new Set(EVIDENCE_NAMES);
  const holdsSigned = withFolders(signedPaths);
  return {
    // Names of evidence only where the signer listed them: in a dataset, loaders read a claims.jsonl like any other file.
    scan: [.../* @__PURE__ */ new Set([...own, ...signed, ...rules.hubCache ? [HUB_CACHE] : []])].filter(
      (path) => !holdsSigned.has(path)
    ),
    judge: (path) => {
      if (isIgnored(path, own)) return "own";
      if (rules.hubCache && isIgnored(path, [HUB_CACHE])) return "listed";
      if (isIgnored(path, evidence) || !isIgnored(path, signed)) return "unsigned";
      return isIgnored(path, allowed) ? "allowed" : "hidden";
    }
  };
}
function withFolders(paths) {
  const all = /* @__PURE__ */ new Set();
  for (const path of paths) {
    for (let at2 = path; at2 !== "." && at2 !== "/" && !all.has(at2); at2 = posix.dirname(at2)) all.add(at2);
  }
  return all;
}

// src/verification/trust.ts
function toTrust(trust) {
  switch (trust.method) {
    case "sigstore": {
      assertExpectedIdentity(trust);
      const { identity, issuer, sourceRepository: source, trusted } = trust;
      const repository = source === void 0 ? {} : { sourceRepository: sourceRepositoryUri(source) };
      const missing = trusted.missing && { missing: trusted.missing };
      return { method: "sigstore", expected: { identity, issuer, ...repository }, roots: trusted.roots, ...missing };
    }
    case "key":
      return { method: "key", key: parsePublicKey(trust.publicKeyPem) };
    case "certificate":
      return { method: "certificate", trusted: parseTrustedCertificates(trust.chainPems) };
  }
}

// src/verify.ts
async function verify3(request) {
  const trust = toTrust(request.trust);
  const now = request.now ?? /* @__PURE__ */ new Date();
  const model = openModel(request.model);
  const { path } = model;
  const places = evidencePlaces(request, model);
  const evidence = await readEvidence(places, LIMITS);
  const signature = verifySignature(evidence.signature, trust, now);
  if (signature.oms === void 0) return evaluate({ path, signature });
  const oms = model.isFile ? nameSingleFile(signature.oms, basename(path)) : signature.oms;
  const plan = planFor(request, model, oms);
  const scan = await scanSigned(request, model, oms, plan, places);
  const hashes = await hash(request, scan, oms, plan, evidence.claims !== void 0);
  const actual = toActual(scan, hashes);
  const options = { ignoreUnsignedFiles: request.ignoreUnsignedFiles ?? false };
  const compared = compareFiles(oms, actual, plan, options);
  const signed = await signedFiles(request, scan, oms, hashes.files, compared, evidence);
  const manifest = evidence.manifest && checkManifestFile(evidence.manifest, signed, places.manifest.path);
  const claims = evidence.claims && checkClaimsFile(evidence.claims, { oms, signed, manifest, signature }, trust, now);
  const bound = claims?.accepted.some((claim) => manifestOf(claim) === manifest?.digest) ? manifest?.manifest : void 0;
  const chunks = bound && await readChunks(request, scan, compared, bound);
  return evaluate({
    path,
    signature: { ...signature, oms },
    files: {
      ...chunks ? compareFiles(oms, actual, plan, options, chunks) : compared,
      count: scan.files.length,
      bytes: scan.totalBytes
    },
    ...manifest && { manifest },
    ...claims && { claims: { ...claims, asked: places.claims.asked } }
  });
}
function openModel(target) {
  if (target === "") throw new AttestModelError("USAGE", "the path of the model is empty");
  const path = resolve(target);
  try {
    return { path, real: realpathSync(path), isFile: statSync(path).isFile() };
  } catch (error) {
    const missing = ["ENOENT", "ENOTDIR"].includes(error.code ?? "");
    throw new AttestModelError(missing ? "NOT_FOUND" : "UNREADABLE", `the model ${path}: ${messageOf(error)}`, {
      cause: error,
      guidance: "Check the path.",
      details: { path }
    });
  }
}
var LIMITS = { signature: MAX_BUNDLE_BYTES, claims: MAX_CLAIMS_BYTES, manifest: MAX_MANIFEST_BYTES };
function evidencePlaces({ signature, claims, manifest }, { path, isFile }) {
  const place = resolve(signature ?? join(isFile ? `${path}.attest` : path, "model.sig"));
  const beside = (named, name) => named === void 0 ? { path: join(dirname(place), name), asked: false } : { path: resolve(named), asked: true };
  return {
    signature: { path: place, asked: true },
    claims: beside(claims, "claims.jsonl"),
    manifest: beside(manifest, "model.manifest.json")
  };
}
function verifySignature(file, trust, now) {
  if ("bytes" in file) return verifyModelSignature(file.bytes, trust, now);
  return { checks: [tooBig("bundle.format", "The signature is a Sigstore bundle", file.tooBig, MAX_BUNDLE_BYTES)] };
}
function nameSingleFile(oms, name) {
  return { ...oms, resources: oms.resources.map((one) => one.path === SINGLE_FILE ? { ...one, path: name } : one) };
}
function planFor(request, model, oms) {
  const { allowIgnored = [], ignorePaths = [] } = request;
  const allowed = typeof allowIgnored === "string" ? allowIgnored : inModel(model, allowIgnored);
  const hubCache = !isBeside(request, model);
  const rules = { signed: inModel(model, oms.ignorePaths), own: inModel(model, ignorePaths), allowed, hubCache };
  return planIgnores(rules, pathsOf2(oms));
}
function isBeside({ signature }, { path }) {
  return signature !== void 0 && dirname(resolve(signature)) === `${path}.attest`;
}
function inModel({ path, real }, paths) {
  return normalizeIgnorePaths([real, path], paths);
}
var pathsOf2 = (oms) => new Set(oms.resources.map(({ path }) => path));
function scanSigned(request, model, oms, plan, places) {
  const signed = pathsOf2(oms);
  const evidence = Object.values(places).map(({ path }) => path);
  return scanModel(model.path, {
    ignorePaths: plan.scan,
    excludeFiles: inModel(model, evidence).filter((file) => !signed.has(file)),
    allowSymlinks: request.allowSymlinks ?? false,
    ...request.signal && { signal: request.signal }
  });
}
function hash(request, scan, oms, plan, chunks) {
  const { method, hashType, shardSize } = oms;
  const coverage = { method, hashType, paths: pathsOf2(oms), ...shardSize !== void 0 && { shardSize } };
  return hashSigned(scan, coverage, {
    mayBeRenamed: (path) => plan.judge(path) === "unsigned",
    chunks,
    ...how(request)
  });
}
var how = ({ progress, signal }) => ({ ...progress && { progress }, ...signal && { signal } });
function toActual(scan, { files = [], shards }) {
  const digests = new Map(files.map(({ path, digest }) => [path, digest]));
  const all = scan.files.map(({ path, size }) => {
    const digest = digests.get(path);
    return { path, size, ...digest !== void 0 && { digest } };
  });
  return { files: all, ignored: scan.ignored, ...shards && { shards } };
}
async function signedFiles(request, scan, oms, hashed, { match }, { claims, manifest }) {
  const paths = pathsOf2(oms);
  if (hashed && oms.hashType === "sha256") {
    return match ? hashed.filter(({ path }) => paths.has(path)) : oms.resources.map(({ path, digest }) => ({ path, digest }));
  }
  if (!match || claims === void 0 && manifest === void 0) return void 0;
  const coverage = { method: "files", hashType: "sha256", paths };
  const { files = [] } = await hashSigned(scan, coverage, { mayBeRenamed: () => false, chunks: true, ...how(request) });
  const empty = scan.files.filter(({ path, size }) => size === 0 && !paths.has(path));
  return empty.length > 0 ? void 0 : files;
}
function checkManifestFile(file, signed, path) {
  if ("tooBig" in file) {
    return {
      check: tooBig("manifest.match", "The manifest lists exactly the signed files", file.tooBig, MAX_MANIFEST_BYTES)
    };
  }
  return signed && checkManifest(file.bytes, signed, path);
}
function checkClaimsFile(file, evidence, trust, now) {
  const { signature, oms, signed, manifest } = evidence;
  if (signature.signer === void 0) return void 0;
  if ("bytes" in file) {
    const context = { signer: signature.signer, oms, ...signed && { signed }, ...manifest && { manifest } };
    return judgeClaims(file.bytes, context, trust, now);
  }
  return { accepted: [], ignored: [], tooBig: file.tooBig };
}
async function readChunks(request, scan, { differences }, manifest) {
  const changed = differences.filter(({ kind }) => kind === "changed").map(({ path }) => path);
  if (changed.length === 0 || manifest.hash.chunkSize === void 0) return void 0;
  const signed = new Map(manifest.files.map((file) => [file.path, file]));
  return { signed, actual: await hashChunks(scan, changed, request.signal ? { signal: request.signal } : {}) };
}

export {
  MAX_BUNDLE_BYTES,
  BundleError,
  parseBundle,
  CertificateError,
  parseCertificate,
  certificateIdentity,
  verify3 as verify
};
