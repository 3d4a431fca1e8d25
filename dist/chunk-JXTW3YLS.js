import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  CertificateError,
  OID,
  basicConstraints,
  extendedKeyUsage,
  fulcioExtensions,
  isValidAt,
  issuerOf,
  keyUsage,
  parseCertificate,
  subjectAltNames,
  unknownCriticalExtension
} from "./chunk-J64EF7W6.js";
import {
  preAuthParts
} from "./chunk-3BQJUYPS.js";
import {
  CLOCK_SKEW_MS
} from "./chunk-NUVIW4G5.js";
import {
  require_dist2 as require_dist,
  require_dist3 as require_dist2
} from "./chunk-4625Z5YJ.js";
import {
  checkIdentity
} from "./chunk-VZCGKZFC.js";
import {
  OMS_OLD_PREDICATE_TYPE,
  parseOmsStatement
} from "./chunk-NE7OPYTJ.js";
import {
  PAYLOAD_TYPE,
  StatementError,
  parseStatement
} from "./chunk-JJ5Z4DQK.js";
import {
  sha256Hex
} from "./chunk-GGT2TN3C.js";
import {
  accepted,
  fail,
  pass,
  refused,
  undecided
} from "./chunk-OVPFQLX6.js";
import {
  StrictJsonError,
  isJsonObject,
  parseStrictJson
} from "./chunk-VP2P24KQ.js";
import {
  count
} from "./chunk-R3JUTCJG.js";
import {
  AttestModelError,
  messageOf
} from "./chunk-HBJC6FYG.js";
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
  for (let at2 = 0; at2 < bytes.length; at2 += PIECE) {
    const piece = bytes.toString("base64", at2, at2 + PIECE);
    if (!text.startsWith(piece, at2 / 3 * 4)) return void 0;
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

// src/verification/signatures/dsse-verify.ts
import { verify as verify2 } from "node:crypto";

// src/verification/signatures/pae.ts
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

// src/verification/signatures/signature-key.ts
import { createVerify, verify } from "node:crypto";
var CURVE_HASH = { prime256v1: "sha256", secp384r1: "sha384", secp521r1: "sha512" };
var MIN_RSA_BITS = 2048;
function curveHash(key) {
  return key.asymmetricKeyType === "ec" ? CURVE_HASH[key.asymmetricKeyDetails?.namedCurve ?? ""] : void 0;
}
function verifyWithKey(key, parts, signature) {
  switch (key.asymmetricKeyType) {
    case "ec": {
      const hash = curveHash(key);
      if (hash === void 0) return false;
      const verifying = createVerify(hash);
      for (const part of parts) verifying.update(part);
      return verifying.verify({ key, dsaEncoding: "der" }, signature);
    }
    case "ed25519":
      return verify(null, Buffer.concat(parts), key, signature);
    case "rsa":
      return isStrongRsa(key) && verify("sha256", Buffer.concat(parts), key, signature);
    default:
      return false;
  }
}
function isStrongRsa(key) {
  return key.asymmetricKeyType === "rsa" && (key.asymmetricKeyDetails?.modulusLength ?? 0) >= MIN_RSA_BITS;
}

// src/verification/signatures/dsse-verify.ts
function verifyDsse(key, { payloadType, payload, signature }) {
  if (verifyWithKey(key, preAuthParts(payloadType, payload), signature)) return true;
  if (!isOldStatement(payload)) return false;
  const signed = preAuthEncodingOfModelSigning02(payloadType, payload);
  return verifyWithKey(key, [signed], signature) || verify2("sha256", signed, { key, dsaEncoding: "der" }, signature);
}
function isOldStatement(payload) {
  try {
    return parseStatement(payload).predicateType === OMS_OLD_PREDICATE_TYPE;
  } catch (error) {
    if (error instanceof StatementError) return false;
    throw error;
  }
}

// src/verification/signatures/key-verify.ts
import { createPublicKey } from "node:crypto";
function parsePublicKey(pem) {
  if (!/^\s*-----BEGIN PUBLIC KEY-----/.test(pem)) throw invalid('it has no "BEGIN PUBLIC KEY"');
  let key;
  try {
    key = createPublicKey({ key: pem, format: "pem" });
  } catch (cause) {
    throw invalid("it does not parse", cause);
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
function invalid(reason, cause) {
  return new AttestModelError("INVALID_INPUT", `the public key is not PEM of a public key: ${reason}`, {
    cause,
    guidance: "Make one from a private key with: openssl pkey -in KEY.pem -pubout"
  });
}
function keyHint(key) {
  return sha256Hex(plain(key).export({ type: "spki", format: "pem" }).toString());
}
function keyFingerprint(key) {
  return sha256Hex(plain(key).export({ type: "spki", format: "der" }));
}
var plain = (key) => createPublicKey({ key: key.export({ format: "jwk" }), format: "jwk" });
var TITLE = "The signature verifies with the public key";
function verifyByKey(content, material, key) {
  const hint = keyHint(key);
  const found = material.kind === "public-key" ? material.hint ?? rawKeyHint(material.rawBytes) : "a certificate";
  const details = { expected: `key ${hint}`, found: `key ${found}`, evidence: "bundle" };
  if (material.kind !== "public-key") {
    const guidance2 = "The bundle was signed with a certificate. Verify it with --identity and --issuer, or with --certificate-chain.";
    return refused(fail("signature.method", "The bundle was signed with a key", { ...details, found, guidance: guidance2 }));
  }
  if (verifyDsse(key, content)) return accepted(hint, pass("signature.cryptography", TITLE, details));
  const guidance = found === hint ? "The bundle was altered after it was signed: get it anew from where it was published." : "It was signed with another key than the one given: get the signer’s public key from a place you trust.";
  return refused(fail("signature.cryptography", TITLE, { ...details, guidance }));
}
function rawKeyHint(rawBytes) {
  return rawBytes === void 0 ? "unnamed" : sha256Hex(rawBytes);
}

// src/verification/certificates/fulcio-leaf.ts
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

// src/verification/certificates/certificate-verify.ts
import { X509Certificate as X509Certificate2 } from "node:crypto";

// src/verification/certificates/certificate-path.ts
import { X509Certificate } from "node:crypto";
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

// src/verification/certificates/certificate-verify.ts
var PEM = /-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----/g;
function parseTrustedCertificates(pems) {
  const texts = pems.flatMap((pem) => pem.match(PEM) ?? []);
  if (texts.length === 0) throw invalid2("it holds no certificate");
  return texts.map((text) => {
    try {
      return pathCertificate(parseCertificate(new X509Certificate2(text).raw));
    } catch (error) {
      throw invalid2(messageOf(error), error);
    }
  });
}
function invalid2(reason, cause) {
  return new AttestModelError("INVALID_INPUT", `the certificate chain is not PEM of certificates: ${reason}`, {
    cause
  });
}
var TITLE2 = "The signature verifies with a certificate that a trusted one vouches for";
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
    const path = findPath(leaf, others, trusted);
    const fault = signingFault(leaf.parsed) ?? pathFault(path, now);
    if (fault !== void 0) return refused(untrusted(fault, leaf));
    const key = leaf.x509.publicKey;
    if (curveHash(key) === void 0)
      return refused(untrusted("its key is not on the curves P-256, P-384, P-521", leaf));
    const fingerprints = (path ?? []).flatMap(({ parsed }) => [parsed.der, parsed.publicKey].map(sha256Hex));
    const names = [.../* @__PURE__ */ new Set([...fingerprints, keyFingerprint(key)])];
    const signer = { subject: leaf.x509.subject, sha256: sha256Hex(leaf.parsed.der), fingerprints: names };
    const details = { found: signer.sha256, evidence: `certificate ${signer.subject}` };
    if (verifyDsse(key, content)) return accepted(signer, pass("signature.cryptography", TITLE2, details));
    const guidance = "The bundle was altered after it was signed: get it anew from where it was published.";
    return refused(fail("signature.cryptography", TITLE2, { ...details, guidance }));
  } catch (error) {
    const guidance = "Get the bundle anew from where it was published.";
    return refused(fail("signature.certificate", TITLE2, { found: messageOf(error), evidence: "bundle", guidance }));
  }
}
function untrusted(fault, leaf) {
  return fail("signature.certificate", "A trusted certificate vouches for the signing certificate, which may sign", {
    found: fault,
    evidence: `certificate ${leaf.x509.subject} (sha256 ${sha256Hex(leaf.parsed.der)})`,
    guidance: "Name the authority that issued it (--certificate-chain) if you trust it, or ask for a new signature. What has ended is judged by the clock of this machine: check it."
  });
}

// src/verification/signatures/signature-dates.ts
function checkRootDate({ dated }) {
  if (dated === void 0) return [];
  const { describe, doubt } = dated;
  const title = "The trusted root is recent enough to be relied on";
  const details = { found: describe, evidence: "trusted root" };
  if (doubt === void 0) return [pass("trust.root", title, details)];
  return [undecided("trust.root", title, { ...details, expected: doubt.reason, guidance: doubt.guidance })];
}
function checkClock(signedAt, now) {
  if (signedAt.getTime() <= now.getTime() + CLOCK_SKEW_MS) return [];
  const check = undecided("trust.clock", "The signature was not made in the future", {
    expected: `at most ${CLOCK_SKEW_MS / 6e4} minutes after ${now.toISOString()}, as the clock of this machine says`,
    found: signedAt.toISOString(),
    evidence: "transparency log or timestamp authority",
    guidance: "Check the clock of this machine, and verify again."
  });
  return [check];
}

// src/verification/signatures/sigstore-verify.ts
var import_bundle2 = __toESM(require_dist(), 1);
var import_verify2 = __toESM(require_dist2(), 1);

// src/verification/signatures/log-entry.ts
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

// src/verification/signatures/remembered.ts
var import_verify = __toESM(require_dist2(), 1);

// src/verification/certificates/encode-der.ts
function encodeDer({ tag, subs, value }) {
  const content = subs.length > 0 ? Buffer.concat(subs.map(encodeDer)) : value;
  return Buffer.concat([Buffer.from([tag.toDER()]), encodeLength(content.length), content]);
}
function encodeLength(length) {
  if (length < 128) return Buffer.from([length]);
  const hex = length.toString(16);
  const bytes = Buffer.from(hex.padStart(hex.length + hex.length % 2, "0"), "hex");
  return Buffer.concat([Buffer.from([128 | bytes.length]), bytes]);
}

// src/verification/signatures/remembered.ts
var verifiers = /* @__PURE__ */ new WeakMap();
function verifierFor(material) {
  const known = verifiers.get(material);
  if (known) return known;
  const trusted = (0, import_verify.toTrustMaterial)(material.trustedRoot);
  for (const { certChain } of [...trusted.certificateAuthorities, ...trusted.timestampAuthorities]) {
    certChain.forEach(remember);
  }
  const verifier = new import_verify.Verifier(trusted, optionsOf(material));
  verifiers.set(material, verifier);
  return verifier;
}
function optionsOf({ thresholds }) {
  return {
    tlogThreshold: thresholds.tlog,
    ctlogThreshold: thresholds.ctlog,
    // A certificate lives for minutes: without a time there is nothing to say whether it was alive.
    timestampThreshold: Math.max(1, thresholds.timestamp)
  };
}
function withRemembered(entity) {
  if (entity.key.$case === "certificate") remember(entity.key.certificate);
  return entity;
}
function remember(certificate) {
  for (const part of [certificate.root, certificate.tbsCertificate]) {
    const der = encodeDer(part);
    part.toDER = () => der;
  }
  const answers = /* @__PURE__ */ new WeakMap();
  const verify3 = certificate.verify.bind(certificate);
  certificate.verify = (issuer = certificate) => {
    const answer = answers.get(issuer) ?? verify3(issuer);
    answers.set(issuer, answer);
    return answer;
  };
}

// src/verification/signatures/signature-content.ts
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
    this.#signed = preAuthParts(payloadType, payload);
  }
  compareSignature(signature) {
    return equal(signature, this.signature);
  }
  compareDigest(digest) {
    return isDigestOf(digest, [this.#payload]);
  }
  compareSignedDigest(digest) {
    return isDigestOf(digest, this.#signed);
  }
  verifySignature(key) {
    return verifyWithKey(key, this.#signed, this.signature);
  }
};
function isDigestOf(digest, parts) {
  const name = HASH_OF_LENGTH[digest.length];
  if (name === void 0) return false;
  const hash = createHash(name);
  for (const part of parts) hash.update(part);
  return equal(digest, hash.digest());
}
function equal(a, b) {
  return a.length === b.length && timingSafeEqual(a, b);
}

// src/verification/signatures/sigstore-verify.ts
var TITLE3 = "Signature, certificate, timestamps and log entries verify with one trusted root";
function verifySigstore(bundle, trusted, signingKey = { kind: "certificate" }, content = signatureContent(bundle)) {
  if (trusted.length === 0) throw new AttestModelError("TRUST_MATERIAL", "no trusted root to verify with");
  const reasons = [];
  for (const material of trusted) {
    assertBounded(material);
    try {
      const signature = verifyWithRoot(bundle, material, signingKey, content);
      const check = pass("signature.cryptography", TITLE3, { found: material.label, evidence: "trusted root" });
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
function verifyWithRoot(bundle, material, signingKey, content) {
  const trustedRoot = messageIn(material);
  const managed = signingKey.kind === "managed" ? signingKey.key : void 0;
  const stock = (0, import_bundle2.bundleFromJSON)(bundle.json);
  const entity = withRemembered({ ...(0, import_verify2.toSignedEntity)(stock), signature: content });
  if (entity.key.$case === "public-key" !== (managed !== void 0)) throw new Error("signed by another method");
  const [certificate, ...others] = managed ? [] : certificatesOf(bundle).map(parseCertificate);
  if (others.some(({ issuer, subject }) => issuer.equals(subject)))
    throw new Error("the bundle holds a root certificate");
  const faults = certificate ? leafFaults(certificate) : [];
  if (faults.length > 0) throw new Error(faults.join("; "));
  const keys = () => ({ publicKey: present(managed), validFor: () => true });
  const verifier = managed ? new import_verify2.Verifier((0, import_verify2.toTrustMaterial)(trustedRoot, keys), optionsOf(material)) : verifierFor(material);
  verifier.verify(entity);
  const times = vouchedTimes(entity);
  const signer = certificate?.der ?? present(managed).export({ type: "spki", format: "der" });
  for (const entry of entity.tlogEntries) {
    const fault = logEntryFault(entry, signer, times, trustedRoot);
    if (fault !== void 0) throw new Error(fault);
  }
  const signedAt = new Date(Math.min(...times.map(Number)));
  return { ...certificate && { certificate }, signedAt, logged: entity.tlogEntries.length > 0, material };
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
function assertBounded(material) {
  const { label } = material;
  const root = messageIn(material);
  const ranges = [
    ...[...root.tlogs, ...root.ctlogs].map((log) => log.publicKey?.validFor),
    ...[...root.certificateAuthorities, ...root.timestampAuthorities].map((authority) => authority.validFor)
  ];
  if (ranges.every((range) => range?.start !== void 0)) return;
  throw new AttestModelError("TRUST_MATERIAL", `trusted root ${label}: an authority or log has no start of validity`, {
    guidance: "Get the trusted root anew from its instance; do not add the date by hand."
  });
}
var messageIn = ({ trustedRoot }) => trustedRoot;
function present(value) {
  if (value === void 0) throw new Error("signed by another method");
  return value;
}

// src/verification/signatures/vouch.ts
function vouchFor(bundle, trust, now) {
  switch (trust.method) {
    case "sigstore":
      return vouchBySigstore(bundle, trust, now);
    case "key": {
      const outcome = verifyByKey(bundle.content, bundle.material, trust.key);
      if (!outcome.ok) return outcome;
      const fingerprints = [keyFingerprint(trust.key)];
      const signer = { method: "key", hint: outcome.value, fingerprints };
      return accepted({ signer, ...entriesOf(bundle) }, ...outcome.checks);
    }
    case "certificate": {
      const outcome = verifyByCertificate(bundle.content, bundle.material, trust.trusted, now);
      if (!outcome.ok) return outcome;
      return accepted({ signer: { method: "certificate", ...outcome.value }, ...entriesOf(bundle) }, ...outcome.checks);
    }
  }
}
function vouchBySigstore(bundle, { roots, missing = [] }, now) {
  if (bundle.material.kind === "public-key") {
    const title = "The bundle was signed with an identity";
    const guidance = "Verify it with --public-key, if you have the signer’s key from a place you trust.";
    return refused(fail("signature.method", title, { found: "a key", evidence: "bundle", guidance }));
  }
  const outcome = verifySigstore(bundle, roots);
  if (!outcome.ok) {
    const absent = [
      ...missing,
      ...roots.flatMap(({ label, dated }) => dated?.doubt ? `${label}: ${dated.doubt.reason}` : [])
    ];
    return absent.length > 0 ? refused(...outcome.checks.map((check) => unrefuted(check, absent))) : outcome;
  }
  const { certificate, signedAt, logged, material } = outcome.value;
  const identity = certificate && certificateIdentity(certificate);
  if (certificate === void 0 || identity === void 0)
    throw new AttestModelError("INTERNAL", "a verified certificate without identity");
  const fingerprints = [certificate.der, certificate.publicKey].map(sha256Hex);
  const checks = [...outcome.checks, ...checkRootDate(material), ...checkClock(signedAt, now)];
  if (checks.some(({ outcome: found }) => found !== "pass")) return refused(...checks);
  return accepted(
    { signer: { ...sigstoreSigner(identity), fingerprints }, signedAt, logged, ...logsOf(material) },
    ...checks
  );
}
function logsOf({ trustedRoot, label }) {
  const { tlogs, ctlogs } = trustedRoot;
  const exposed = [
    ...tlogs.length > 0 ? [`${label} has a log of signatures`] : [],
    ...ctlogs.length > 0 ? [`${label} has a log of certificates`] : []
  ];
  return exposed.length > 0 ? { exposed } : {};
}
var entriesOf = ({ logEntries = 0 }) => logEntries > 0 ? { exposed: ["the bundle has a log entry"] } : {};
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
  verifyDsse,
  parsePublicKey,
  keyHint,
  verifyByKey,
  parseTrustedCertificates,
  certificateIdentity,
  vouchFor,
  claimedSigner,
  isSameSigner,
  describeSigner,
  verifyModelSignature,
  verifyModelBundle,
  readModelBundle,
  readStatement
};
