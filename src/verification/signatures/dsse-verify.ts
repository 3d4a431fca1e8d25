import { type KeyObject, verify } from 'node:crypto';
import { preAuthParts } from '../../statement/dsse.ts';
import { parseStatement, StatementError } from '../../statement/in-toto.ts';
import { OMS_OLD_PREDICATE_TYPE } from '../../statement/oms.ts';
import type { DsseContent } from './bundle.ts';
import { preAuthEncodingOfModelSigning02 } from './pae.ts';
import { verifyWithKey } from './signature-key.ts';

/** Whether an ECDSA key signed the envelope: over the PAE with the curve's hash, or as model_signing 0.2.0 did it. */
export function verifyDsse(key: KeyObject, { payloadType, payload, signature }: DsseContent): boolean {
  if (verifyWithKey(key, preAuthParts(payloadType, payload), signature)) return true;
  if (!isOldStatement(payload)) return false;
  const signed = preAuthEncodingOfModelSigning02(payloadType, payload);
  // It signed with SHA-256 whatever the curve.
  return verify('sha256', signed, { key, dsaEncoding: 'der' }, signature);
}

/** The only statements made then; no other signature is tried a second time. */
function isOldStatement(payload: Buffer): boolean {
  try {
    return parseStatement(payload).predicateType === OMS_OLD_PREDICATE_TYPE;
  } catch (error) {
    if (error instanceof StatementError) return false;
    throw error;
  }
}
