/** The signatures of model_signing 0.2.0, over another encoding: for its own statements, and for nothing else. */
import { generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { PAYLOAD_TYPE, STATEMENT_TYPE } from '../../src/statement/in-toto.ts';
import { OMS_OLD_PREDICATE_TYPE, OMS_PREDICATE_TYPE } from '../../src/statement/oms.ts';
import { verifyDsse } from '../../src/verification/signatures/dsse-verify.ts';
import { preAuthEncodingOfModelSigning02 } from '../../src/verification/signatures/pae.ts';

const statement = (predicateType: string): string =>
  JSON.stringify({
    _type: STATEMENT_TYPE,
    subject: [{ name: 'm', digest: { sha256: 'a'.repeat(64) } }],
    predicateType,
    predicate: {},
  });

/** Whether a signature over the old encoding of the text counts; by `over`, where it is of another text. */
function isSigned(text: string, { curve = 'P-256', over = text, hash = 'sha256' } = {}): boolean {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: curve });
  const signature = sign(hash, preAuthEncodingOfModelSigning02(PAYLOAD_TYPE, Buffer.from(over)), privateKey);
  return verifyDsse(publicKey, { kind: 'dsse', payloadType: PAYLOAD_TYPE, payload: Buffer.from(text), signature });
}

describe('the old encoding', () => {
  const old = statement(OMS_OLD_PREDICATE_TYPE);

  test.each(['P-256', 'P-384', 'P-521'])('is accepted with SHA-256, whatever the curve: %s', (curve) => {
    expect(isSigned(old, { curve })).toBe(true);
    expect(isSigned(old, { curve, over: `${old} ` })).toBe(false);
    expect(isSigned(old, { curve, hash: 'sha1' })).toBe(false);
  });

  test.each([
    ['a statement of today', statement(OMS_PREDICATE_TYPE)],
    ['what is no statement', '{}'],
    ['what is no JSON', 'x'],
  ])('says nothing about %s', (_, text) => expect(isSigned(text)).toBe(false));
});
