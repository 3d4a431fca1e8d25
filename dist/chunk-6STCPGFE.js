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
  keyHint,
  publicKeyPem
} from "./chunk-J33HIJCU.js";

// src/sigstore/key-signer.ts
function createKeySigner(pem, passphrase, label = "the private key") {
  const key = readPrivateKey(pem, passphrase, label);
  const hash = hashOfKey(key, label);
  const hint = keyHint(key);
  return {
    describe: { method: "key", hint },
    publicKeyPem: publicKeyPem(key),
    sign: async (payload, payloadType, signal) => {
      assertNotAborted(signal);
      return signedBundle(key, hash, { publicKey: { hint } }, payload, payloadType);
    }
  };
}

export {
  createKeySigner
};
