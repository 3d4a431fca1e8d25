import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  curveHash
} from "./chunk-J33HIJCU.js";
import {
  preAuthParts
} from "./chunk-3BQJUYPS.js";
import {
  AttestModelError
} from "./chunk-SGTPKY5S.js";

// src/sigstore/dsse.ts
import { createSign } from "node:crypto";
var BUNDLE_MEDIA_TYPE = "application/vnd.dev.sigstore.bundle.v0.3+json";
function hashOfKey(key, label) {
  const hash = curveHash(key);
  if (hash !== void 0) return hash;
  const found = [key.asymmetricKeyType ?? key.type, key.asymmetricKeyDetails?.namedCurve].filter((part) => part !== void 0).join(" ");
  throw new AttestModelError(
    "UNSUPPORTED",
    `${label} is ${found}; OpenSSF Model Signing takes ECDSA on P-256, P-384 or P-521`,
    {
      guidance: "Make one with: openssl ecparam -name prime256v1 -genkey -noout | openssl pkcs8 -topk8 -nocrypt -out key.pem",
      details: { found }
    }
  );
}
function signedBundle(key, hash, material, payload, payloadType) {
  const signing = createSign(hash);
  for (const part of preAuthParts(payloadType, payload)) signing.update(part);
  const signature = signing.sign(key);
  return {
    mediaType: BUNDLE_MEDIA_TYPE,
    // The reference reads bundles of its early versions, without tlogEntries, by putting an empty list there: write it.
    verificationMaterial: { ...material, tlogEntries: [] },
    dsseEnvelope: {
      payload: Buffer.from(payload.buffer, payload.byteOffset, payload.byteLength).toString("base64"),
      payloadType,
      signatures: [{ sig: signature.toString("base64"), keyid: "" }]
    }
  };
}

export {
  BUNDLE_MEDIA_TYPE,
  hashOfKey,
  signedBundle
};
