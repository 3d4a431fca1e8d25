import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  sha256Hex
} from "./chunk-CGMY5Z3C.js";

// src/statement/signing-key.ts
import { createPublicKey } from "node:crypto";
var CURVE_HASH = { prime256v1: "sha256", secp384r1: "sha384", secp521r1: "sha512" };
function curveHash(key) {
  return key.asymmetricKeyType === "ec" ? CURVE_HASH[key.asymmetricKeyDetails?.namedCurve ?? ""] : void 0;
}
var publicKeyPem = (key) => plain(key).export({ type: "spki", format: "pem" }).toString();
var keyHint = (key) => sha256Hex(publicKeyPem(key));
var keyFingerprint = (key) => sha256Hex(plain(key).export({ type: "spki", format: "der" }));
function plain(key) {
  const { d: _secret, ...jwk } = key.export({ format: "jwk" });
  return createPublicKey({ key: jwk, format: "jwk" });
}

export {
  curveHash,
  publicKeyPem,
  keyHint,
  keyFingerprint
};
