import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  preAuthParts
} from "./chunk-3BQJUYPS.js";
import {
  require_dist2 as require_dist,
  require_dist3 as require_dist2,
  require_dist4 as require_dist3
} from "./chunk-MHRI7TCW.js";
import {
  OMS_OLD_PREDICATE_TYPE,
  StatementError,
  parseStatement
} from "./chunk-UO3ICAMV.js";
import {
  isJsonObject,
  parseStrictJson
} from "./chunk-VP2P24KQ.js";
import {
  accepted,
  fail,
  pass,
  refused
} from "./chunk-73BKVAFQ.js";
import {
  sha256Hex
} from "./chunk-GGT2TN3C.js";
import {
  AttestModelError,
  messageOf
} from "./chunk-HBJC6FYG.js";
import {
  __toESM
} from "./chunk-JSFNQING.js";

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

// src/verification/signature-key.ts
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

// src/verification/dsse-verify.ts
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

// src/verification/key-verify.ts
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
  return sha256Hex(key.export({ type: "spki", format: "pem" }).toString());
}
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

// src/verification/certificate-verify.ts
import { X509Certificate as X509Certificate2 } from "node:crypto";

// src/verification/certificate-path.ts
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

// src/verification/certificate-verify.ts
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
    const fault = signingFault(leaf.parsed) ?? pathFault(findPath(leaf, others, trusted), now);
    if (fault !== void 0) return refused(untrusted(fault, leaf));
    const key = leaf.x509.publicKey;
    if (curveHash(key) === void 0)
      return refused(untrusted("its key is not on the curves P-256, P-384, P-521", leaf));
    const signer = { subject: leaf.x509.subject, sha256: sha256Hex(leaf.parsed.der) };
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
    guidance: "Name the authority that issued it (--certificate-chain) if you trust it, or ask for a new signature."
  });
}

// src/verification/sigstore-verify.ts
var import_bundle = __toESM(require_dist(), 1);
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
function verifyWithRoot(bundle, material, signingKey, content) {
  const { thresholds, label } = material;
  const trustedRoot = messageIn(material);
  const managed = signingKey.kind === "managed" ? signingKey.key : void 0;
  const stock = (0, import_bundle.bundleFromJSON)(bundle.json);
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

export {
  verifyDsse,
  parsePublicKey,
  verifyByKey,
  CertificateError,
  parseCertificate,
  parseTrustedCertificates,
  certificateIdentity,
  vouchFor,
  claimedSigner,
  isSameSigner,
  describeSigner
};
