import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  readPrivateKey
} from "./chunk-BFMUHM53.js";
import {
  hashOfKey,
  signedBundle
} from "./chunk-QQHOCYSF.js";
import {
  assertNotAborted
} from "./chunk-G7NALMX3.js";
import {
  AttestModelError,
  messageOf
} from "./chunk-SGTPKY5S.js";

// src/sigstore/certificate-signer.ts
import { createHash, X509Certificate } from "node:crypto";
var CODE_SIGNING = "1.3.6.1.5.5.7.3.3";
var PEM_CERTIFICATE = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g;
function createCertificateSigner(options) {
  const key = readPrivateKey(options.keyPem, options.passphrase, "the private key");
  const hash = hashOfKey(key, "the private key");
  const [leaf, ...more] = readCertificates(options.certPem, "the signing certificate");
  if (!leaf.checkPrivateKey(key)) {
    throw invalid("the signing certificate is not for this private key", "Name the certificate issued for the key.");
  }
  assertMaySign(leaf, options.now ?? /* @__PURE__ */ new Date());
  const chain = options.chainPems.flatMap((pem) => readCertificates(pem, "the certificate chain"));
  const certificates = unique([leaf, ...more, ...chain]).map((raw) => ({ rawBytes: raw.toString("base64") }));
  return {
    describe: {
      method: "certificate",
      subject: leaf.subject.replaceAll("\n", ", "),
      sha256: createHash("sha256").update(leaf.raw).digest("hex")
    },
    sign: async (payload, payloadType, signal) => {
      assertNotAborted(signal);
      return signedBundle(key, hash, { x509CertificateChain: { certificates } }, payload, payloadType);
    }
  };
}
function readCertificates(pem, label) {
  const found = pem.match(PEM_CERTIFICATE);
  if (found === null)
    throw invalid(`${label} holds no PEM certificate`, "Name a file with -----BEGIN CERTIFICATE----- in it.");
  const certificates = found.map((text) => {
    try {
      return new X509Certificate(text);
    } catch (error) {
      throw invalid(
        `${label} does not parse: ${messageOf(error)}`,
        "Check it with: openssl x509 -noout -text -in FILE",
        error
      );
    }
  });
  return certificates;
}
function assertMaySign(leaf, now) {
  if (now < leaf.validFromDate || now > leaf.validToDate) {
    const when = `${leaf.validFromDate.toISOString()} to ${leaf.validToDate.toISOString()}`;
    throw invalid(
      `the signing certificate is valid from ${when}, not now`,
      "Get a new certificate; verifiers refuse this one."
    );
  }
  const usages = leaf.keyUsage;
  if (usages !== void 0 && !usages.includes(CODE_SIGNING)) {
    throw invalid(
      `the signing certificate's extended key usage is ${usages.join(", ")}, without code signing (${CODE_SIGNING})`,
      "Get a certificate for code signing; verifiers refuse this one."
    );
  }
}
function unique(certificates) {
  return [...new Map(certificates.map(({ raw }) => [raw.toString("hex"), raw])).values()];
}
function invalid(message, guidance, cause) {
  return new AttestModelError("INVALID_INPUT", message, { guidance, cause });
}

export {
  createCertificateSigner
};
