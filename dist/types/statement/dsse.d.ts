/** What a DSSE signature is over (https://github.com/secure-systems-lab/dsse/blob/master/protocol.md). */
export declare function preAuthEncoding(payloadType: string, payload: Uint8Array): Buffer;
