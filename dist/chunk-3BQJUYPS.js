import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);

// src/statement/dsse.ts
function preAuthEncoding(payloadType, payload) {
  return Buffer.concat(preAuthParts(payloadType, payload));
}
function preAuthParts(payloadType, payload) {
  return [Buffer.from(`DSSEv1 ${Buffer.byteLength(payloadType)} ${payloadType} ${payload.byteLength} `), payload];
}

export {
  preAuthEncoding,
  preAuthParts
};
