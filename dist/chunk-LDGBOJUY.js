import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);

// src/statement/dsse.ts
function preAuthEncoding(payloadType, payload) {
  const head = `DSSEv1 ${Buffer.byteLength(payloadType)} ${payloadType} ${payload.byteLength} `;
  return Buffer.concat([Buffer.from(head), payload]);
}

export {
  preAuthEncoding
};
