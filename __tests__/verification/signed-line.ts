import { type KeyObject, sign } from 'node:crypto';
import { preAuthEncoding } from '../../src/statement/dsse.ts';
import { PAYLOAD_TYPE } from '../../src/statement/in-toto.ts';
import { base64 } from './bundles.ts';

export interface Line {
  readonly subject?: readonly object[];
  readonly type?: string;
  readonly predicate?: object;
  readonly publicKey?: object;
}

/** A line of claims.jsonl, signed with a key. */
export function signedLine(key: KeyObject, { subject, type: predicateType, predicate = {}, publicKey }: Line): string {
  const payload = Buffer.from(
    JSON.stringify({ _type: 'https://in-toto.io/Statement/v1', subject, predicateType, predicate }),
  );
  const sig = base64(sign('sha256', preAuthEncoding(PAYLOAD_TYPE, payload), key));
  return JSON.stringify({
    mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json',
    verificationMaterial: { publicKey },
    dsseEnvelope: { payload: base64(payload), payloadType: PAYLOAD_TYPE, signatures: [{ sig }] },
  });
}
