/** Which keys verify, and with which hash: no choice is left to the bundle. */

import { generateKeyPairSync, type KeyPairKeyObjectResult, sign } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { curveHash } from '../../src/statement/signing-key.ts';
import { isStrongRsa, verifyWithKey } from '../../src/verification/signatures/signature-key.ts';

const parts = [Buffer.from('a'), Buffer.from('bc')];
const message = Buffer.concat(parts);
const ec = (namedCurve: string): KeyPairKeyObjectResult => generateKeyPairSync('ec', { namedCurve });
const rsa = (modulusLength: number): KeyPairKeyObjectResult => generateKeyPairSync('rsa', { modulusLength });

describe('a signature', () => {
  test.each<[string, KeyPairKeyObjectResult, string | null, boolean]>([
    ['P-256 and SHA-256', ec('P-256'), 'sha256', true],
    ['P-256 and SHA-384', ec('P-256'), 'sha384', false],
    ['P-384 and SHA-384', ec('P-384'), 'sha384', true],
    ['P-384 and SHA-256', ec('P-384'), 'sha256', false],
    ['P-521 and SHA-512', ec('P-521'), 'sha512', true],
    ['another curve', ec('secp256k1'), 'sha256', false],
    ['Ed25519', generateKeyPairSync('ed25519'), null, true],
    ['RSA of 2048 bits and SHA-256', rsa(2048), 'sha256', true],
    ['RSA of 2048 bits and SHA-1', rsa(2048), 'sha1', false],
    ['RSA of 1024 bits', rsa(1024), 'sha256', false],
    ['RSA-PSS', generateKeyPairSync('rsa-pss', { modulusLength: 2048 }), 'sha256', false],
    ['Ed448', generateKeyPairSync('ed448'), null, false],
  ])('%s', (_, { privateKey, publicKey }, hash, accepted) => {
    const signature = sign(hash, message, privateKey);
    expect(verifyWithKey(publicKey, parts, signature)).toBe(accepted);
    expect(verifyWithKey(publicKey, [Buffer.from('abd')], signature)).toBe(false);
    expect(verifyWithKey(publicKey, parts, Buffer.from('junk'))).toBe(false);
  });
});

test('the curve fixes the hash, and only curves have one', () => {
  expect(['P-256', 'P-384', 'P-521', 'secp256k1'].map((name) => curveHash(ec(name).publicKey))).toEqual([
    'sha256',
    'sha384',
    'sha512',
    undefined,
  ]);
  expect(curveHash(generateKeyPairSync('ed25519').publicKey)).toBeUndefined();
  expect(curveHash(rsa(2048).publicKey)).toBeUndefined();
});

test('RSA is strong from 2048 bits on', () => {
  expect([2047, 2048].map((bits) => isStrongRsa(rsa(bits).publicKey))).toEqual([false, true]);
  const pss = generateKeyPairSync('rsa-pss', { modulusLength: 2048 });
  expect(isStrongRsa(pss.publicKey)).toBe(false);
  expect(isStrongRsa(ec('P-256').publicKey)).toBe(false);
});
