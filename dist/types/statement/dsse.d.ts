/** What a DSSE signature is over (https://github.com/secure-systems-lab/dsse/blob/master/protocol.md). */
export declare function preAuthEncoding(payloadType: string, payload: Uint8Array): Buffer;
/** The same in two parts, for what takes it piece by piece: the payload of a large model has megabytes. */
export declare function preAuthParts(payloadType: string, payload: Uint8Array): [head: Uint8Array, payload: Uint8Array];
