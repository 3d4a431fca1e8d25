import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  require_dist
} from "./chunk-7LTE3VDI.js";
import {
  messageOf
} from "./chunk-SGTPKY5S.js";
import {
  __toESM
} from "./chunk-JSFNQING.js";

// src/verification/certificates/certificate.ts
var import_core = __toESM(require_dist(), 1);
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
    if (!isUniversal(value, OCTET_STRING) || parts.length > 3) {
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
    const [first, second] = members(value);
    const ca = first !== void 0 && isUniversal(first, BOOLEAN) && first.toBoolean();
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

// src/verification/certificates/fulcio-extensions.ts
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
var FULCIO_EXTENSION_NAMES = [
  ...Object.values(RAW_TEXT),
  ...Object.values(DER_TEXT)
];
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

export {
  CertificateError,
  OID,
  parseCertificate,
  subjectAltNames,
  basicConstraints,
  keyUsage,
  extendedKeyUsage,
  unknownCriticalExtension,
  isValidAt,
  FULCIO_EXTENSION_NAMES,
  fulcioExtensions,
  issuerOf
};
