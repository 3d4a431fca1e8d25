/** What a DSSE signature is over (https://github.com/secure-systems-lab/dsse/blob/master/protocol.md). */
export function preAuthEncoding(payloadType: string, payload: Uint8Array): Buffer {
  return Buffer.concat(preAuthParts(payloadType, payload));
}

/** The same in two parts, for what takes it piece by piece: the payload of a large model has megabytes. */
export function preAuthParts(payloadType: string, payload: Uint8Array): [head: Uint8Array, payload: Uint8Array] {
  return [Buffer.from(`DSSEv1 ${Buffer.byteLength(payloadType)} ${payloadType} ${payload.byteLength} `), payload];
}
