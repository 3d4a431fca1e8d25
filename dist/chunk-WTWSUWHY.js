import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  assertExpectedIdentity,
  sourceRepositoryUri
} from "./chunk-S3PL3ATJ.js";
import {
  parsePublicKey,
  parseTrustedCertificates
} from "./chunk-5GTXUYOI.js";

// src/verification/signatures/trust.ts
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

export {
  toTrust
};
