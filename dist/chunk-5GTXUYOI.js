import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  accepted,
  fail,
  pass,
  refused,
  undecided
} from "./chunk-RJZJ57SA.js";
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
} from "./chunk-HNFBKAPM.js";
import {
  curveHash,
  keyFingerprint,
  keyHint
} from "./chunk-J33HIJCU.js";
import {
  preAuthParts
} from "./chunk-3BQJUYPS.js";
import {
  CLOCK_SKEW_MS
} from "./chunk-NUVIW4G5.js";
import {
  OMS_OLD_PREDICATE_TYPE
} from "./chunk-TXQ7HACS.js";
import {
  StatementError,
  parseStatement
} from "./chunk-NZSWWKHZ.js";
import {
  isJsonObject,
  parseStrictJson
} from "./chunk-UEZXDJVW.js";
import {
  require_dist2 as require_dist,
  require_dist3 as require_dist2
} from "./chunk-4625Z5YJ.js";
import {
  sha256Hex
} from "./chunk-CGMY5Z3C.js";
import {
  AttestModelError,
  messageOf
} from "./chunk-SGTPKY5S.js";
import {
  __toESM
} from "./chunk-JSFNQING.js";

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
  return Buffer.from(text);
}

// src/verification/signatures/signature-key.ts
import { createVerify, verify } from "node:crypto";
var MIN_RSA_BITS = 2048;
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
  return verify2("sha256", signed, { key, dsaEncoding: "der" }, signature);
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
var isIssuedBy = (subject, issuer) => issuer.parsed.subject.equals(subject.parsed.issuer) && subject.x509.verify(issuer.x509.publicKey);
function authoritiesAbove(certificate, among) {
  const above = /* @__PURE__ */ new Set();
  const next = [certificate];
  for (let one = next.pop(); one !== void 0; one = next.pop()) {
    const subject = one;
    const issuers = among.filter((issuer) => !above.has(issuer) && isIssuedBy(subject, issuer));
    for (const issuer of issuers) above.add(issuer);
    next.push(...issuers);
  }
  return [...above];
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

// src/verification/certificates/fingerprints.ts
function fingerprintsOf(certificates) {
  const all = certificates.flatMap(({ parsed, x509 }) => [
    sha256Hex(parsed.der),
    sha256Hex(parsed.publicKey),
    keyFingerprint(x509.publicKey)
  ]);
  return [...new Set(all)];
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
    cause,
    guidance: "Name the files of the authority’s certificates, with BEGIN CERTIFICATE in them; a key is for --public-key."
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
    const fingerprints = fingerprintsOf(path ?? []);
    const signer = { subject: leaf.x509.subject, sha256: sha256Hex(leaf.parsed.der), fingerprints };
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
var import_bundle = __toESM(require_dist(), 1);
var import_verify2 = __toESM(require_dist2(), 1);

// src/verification/signatures/authorities.ts
var known = /* @__PURE__ */ new WeakMap();
function fingerprintsAbove(leaf, material) {
  const issuers = authoritiesOf(material).filter(({ certificate }) => isIssuedBy(leaf, certificate));
  return [...new Set(issuers.flatMap(({ fingerprints }) => fingerprints))];
}
function authoritiesOf(material) {
  const found = known.get(material) ?? readAuthorities(material);
  known.set(material, found);
  return found;
}
function readAuthorities({ trustedRoot }) {
  const { certificateAuthorities } = trustedRoot;
  const all = certificateAuthorities.flatMap(({ certChain }) => certChain?.certificates ?? []).map(({ rawBytes }) => pathCertificate(parseCertificate(Buffer.from(rawBytes))));
  return all.map((certificate) => ({
    certificate,
    fingerprints: fingerprintsOf([certificate, ...authoritiesAbove(certificate, all)])
  }));
}

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
  const known2 = verifiers.get(material);
  if (known2) return known2;
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
function verifySigstore(bundle, trusted, key, content = signatureContent(bundle)) {
  if (trusted.length === 0) throw new AttestModelError("TRUST_MATERIAL", "no trusted root to verify with");
  const reasons = [];
  for (const material of trusted) {
    assertBounded(material);
    try {
      const signature = verifyWithRoot(bundle, material, key, content);
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
function verifyWithRoot(bundle, material, key, content) {
  const trustedRoot = messageIn(material);
  const entity = withRemembered({ ...(0, import_verify2.toSignedEntity)((0, import_bundle.bundleFromJSON)(bundle.json)), signature: content });
  const { der, certificate } = signerOf(bundle, key);
  const verifier = key ? new import_verify2.Verifier(
    (0, import_verify2.toTrustMaterial)(trustedRoot, () => ({ publicKey: key, validFor: () => true })),
    optionsOf(material)
  ) : verifierFor(material);
  verifier.verify(entity);
  const times = vouchedTimes(entity);
  for (const entry of entity.tlogEntries) {
    const fault = logEntryFault(entry, der, times, trustedRoot);
    if (fault !== void 0) throw new Error(fault);
  }
  const signedAt = new Date(Math.min(...times.map(Number)));
  if (Number.isNaN(signedAt.getTime())) throw new Error("no time of signing");
  const fingerprints = certificate ? namesOf(certificate, material) : [];
  return {
    ...certificate && { certificate },
    fingerprints,
    signedAt,
    logged: entity.tlogEntries.length > 0,
    material
  };
}
function namesOf(certificate, material) {
  const leaf = pathCertificate(certificate);
  const above = fingerprintsAbove(leaf, material);
  if (above.length === 0) throw new Error("no authority of the root is above the certificate");
  return [.../* @__PURE__ */ new Set([...fingerprintsOf([leaf]), ...above])];
}
function signerOf(bundle, key) {
  const [certificate, ...others] = certificatesOf(bundle).map(parseCertificate);
  if (key && !certificate) return { der: key.export({ type: "spki", format: "der" }) };
  if (key || !certificate) throw new Error("signed by another method");
  if (others.some(({ issuer, subject }) => issuer.equals(subject)))
    throw new Error("the bundle holds a root certificate");
  const faults = leafFaults(certificate);
  if (faults.length > 0) throw new Error(faults.join("; "));
  return { der: certificate.der, certificate };
}
function vouchedTimes(entity) {
  const times = [];
  for (const timestamp of entity.timestamps) {
    if (timestamp.$case === "timestamp-authority") times.push(timestamp.timestamp.signingTime);
    else if (timestamp.tlogEntry.inclusionPromise)
      times.push(new Date(Number(timestamp.tlogEntry.integratedTime) * 1e3));
  }
  return times;
}
function certificatesOf({ material }) {
  switch (material.kind) {
    case "certificate":
      return [material.der];
    case "chain":
      return material.ders;
    case "public-key":
      return [];
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
  const { certificate, fingerprints, signedAt, logged, material } = outcome.value;
  const identity = certificate && certificateIdentity(certificate);
  if (certificate === void 0 || identity === void 0)
    throw new AttestModelError("INTERNAL", "a verified certificate without identity");
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

export {
  verifyDsse,
  parsePublicKey,
  verifyByKey,
  pathCertificate,
  findPath,
  authoritiesAbove,
  fingerprintsOf,
  parseTrustedCertificates,
  certificateIdentity,
  fingerprintsAbove,
  vouchFor,
  claimedSigner,
  isSameSigner,
  describeSigner
};
