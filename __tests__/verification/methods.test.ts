/** The two methods without Sigstore: what is refused, by which check, and what the refusal says. */

import { createPublicKey, generateKeyPairSync, KeyObject, sign } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { type Party, party } from '../../scripts/vectors/methods.ts';
import { SIGNED_AT } from '../../scripts/vectors/world.ts';
import { sha256Hex } from '../../src/model/digest.ts';
import { preAuthEncoding } from '../../src/statement/dsse.ts';
import { PAYLOAD_TYPE } from '../../src/statement/in-toto.ts';
import { keyFingerprint, keyHint } from '../../src/statement/signing-key.ts';
import {
  parseTrustedCertificates,
  verifyByCertificate,
} from '../../src/verification/certificates/certificate-verify.ts';
import type { DsseContent, Material } from '../../src/verification/signatures/bundle.ts';
import { parsePublicKey, verifyByKey } from '../../src/verification/signatures/key-verify.ts';

const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const publicPem = keys.publicKey.export({ type: 'spki', format: 'pem' }).toString();
const payload = Buffer.from('{"a":1}');
const contentBy = (key: KeyObject): DsseContent => ({
  kind: 'dsse',
  payloadType: PAYLOAD_TYPE,
  payload,
  signature: sign('sha256', preAuthEncoding(PAYLOAD_TYPE, payload), key),
});
const altered = (content: DsseContent): DsseContent => ({ ...content, payload: Buffer.from('{"a":2}') });
const only = ({ checks }: { readonly checks: readonly unknown[] }) => {
  expect(checks).toHaveLength(1);
  return checks[0] as { id: string; outcome: string; expected?: string; found?: string; guidance?: string };
};

describe('a key', () => {
  const hint = keyHint(keys.publicKey);
  const content = contentBy(keys.privateKey);
  const verify = (material: Material, of = content) => verifyByKey(of, material, keys.publicKey);

  test('whose signature it is', () => {
    const outcome = verify({ kind: 'public-key', hint });
    expect(outcome).toMatchObject({ ok: true, value: hint });
    expect(only(outcome)).toMatchObject({
      id: 'signature.cryptography',
      expected: `key ${hint}`,
      found: `key ${hint}`,
    });
    expect(verify({ kind: 'public-key', rawBytes: Buffer.from(publicPem) })).toMatchObject({ ok: true, value: hint });
  });

  test.each<[string, Material, string]>([
    ['a Sigstore certificate', { kind: 'certificate', der: Buffer.alloc(1) }, 'a certificate'],
    ['a chain', { kind: 'chain', ders: [Buffer.alloc(1)] }, 'a certificate'],
  ])('is asked for, and the bundle has %s', (_, material, found) => {
    expect(only(verify(material))).toMatchObject({ id: 'signature.method', outcome: 'fail', found });
  });

  test.each<[string, Material, string, string]>([
    ['the same hint: altered', { kind: 'public-key', hint }, `key ${hint}`, 'altered'],
    ['another hint: another key', { kind: 'public-key', hint: 'abc' }, 'key abc', 'another key'],
    ['the key itself: altered', { kind: 'public-key', rawBytes: Buffer.from(publicPem) }, `key ${hint}`, 'altered'],
    ['no name at all', { kind: 'public-key' }, 'key unnamed', 'another key'],
  ])('whose signature it is not, by %s', (_, material, found, guidance) => {
    expect(only(verify(material, altered(content)))).toMatchObject({
      id: 'signature.cryptography',
      outcome: 'fail',
      found,
      guidance: expect.stringContaining(guidance),
    });
  });

  test.each<[string, string, string]>([
    ['a private key', keys.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), 'INVALID_INPUT'],
    [
      'a private key, with a public one after it',
      `${keys.privateKey.export({ type: 'pkcs8', format: 'pem' })}${publicPem}`,
      'INVALID_INPUT',
    ],
    ['text before the key', `x${publicPem}`, 'INVALID_INPUT'],
    ['PEM that does not parse', '-----BEGIN PUBLIC KEY-----\nMIG=\n-----END PUBLIC KEY-----\n', 'INVALID_INPUT'],
    [
      'another kind of key',
      generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'pem' }).toString(),
      'UNSUPPORTED',
    ],
    [
      'another curve',
      generateKeyPairSync('ec', { namedCurve: 'secp256k1' })
        .publicKey.export({ type: 'spki', format: 'pem' })
        .toString(),
      'UNSUPPORTED',
    ],
  ])('is not read from %s', (_, pem, code) => {
    expect(() => parsePublicKey(pem)).toThrow(
      expect.objectContaining({ code, guidance: expect.stringMatching(/openssl|OMS/) }),
    );
  });

  test('has two names: of its PEM, and of its DER, as other tools have it', () => {
    expect(keyHint(keys.publicKey)).toBe(sha256Hex(publicPem));
    expect(keyFingerprint(keys.publicKey)).toBe(sha256Hex(keys.publicKey.export({ type: 'spki', format: 'der' })));
  });

  test('is read after white space', () => {
    expect(parsePublicKey(`\n${publicPem}`).equals(createPublicKey(publicPem))).toBe(true);
  });
});

describe('a certificate', () => {
  let root: Party;
  let between: Party;
  let leaf: Party;
  beforeAll(async () => {
    root = await party('root', { ca: true });
    between = await party('between', { ca: true, issuer: root });
    leaf = await party('leaf', { issuer: between });
  });
  const derOf = ({ certificate }: Party): Buffer => Buffer.from(certificate.rawData);
  const spkiOf = ({ certificate }: Party): Buffer => Buffer.from(certificate.publicKey.rawData);
  const chain = (first: Party, ...more: readonly Party[]): Material => ({
    kind: 'chain',
    ders: [derOf(first), ...more.map(derOf)],
  });
  const verify = (material: Material, change: (of: DsseContent) => DsseContent = (of) => of) => {
    const content = contentBy(KeyObject.from(leaf.keys.privateKey));
    const trusted = parseTrustedCertificates([root.certificate.toString('pem')]);
    return verifyByCertificate(change(content), material, trusted, SIGNED_AT);
  };

  test('whose signature it is, and by whom it is known', () => {
    const outcome = verify(chain(leaf, between));
    expect(outcome).toMatchObject({ ok: true, value: { subject: 'CN=leaf', sha256: sha256Hex(derOf(leaf)) } });
    expect(only(outcome)).toMatchObject({ id: 'signature.cryptography', outcome: 'pass' });
    const path = [leaf, between, root].flatMap((one) => [derOf(one), spkiOf(one)]).map(sha256Hex);
    expect(Object.values(outcome.ok ? outcome.value : {}).flat()).toEqual(expect.arrayContaining(path));
  });

  test('whose signature it is not', () => {
    const outcome = verify(chain(leaf, between), altered);
    expect(outcome.ok).toBe(false);
    expect(only(outcome)).toMatchObject({
      id: 'signature.cryptography',
      outcome: 'fail',
      guidance: expect.stringContaining('altered'),
    });
  });

  test.each<[string, Material, string]>([
    ['a key', { kind: 'public-key', hint: 'x' }, '--public-key'],
    ['a Sigstore certificate', { kind: 'certificate', der: Buffer.alloc(1) }, '--identity'],
  ])('is asked for, and the bundle has %s', (found, material, option) => {
    expect(only(verify(material))).toMatchObject({
      id: 'signature.method',
      outcome: 'fail',
      found,
      guidance: expect.stringContaining(option),
    });
  });

  test('that does not parse', () => {
    expect(only(verify({ kind: 'chain', ders: [Buffer.from('junk')] }))).toMatchObject({
      id: 'signature.certificate',
      outcome: 'fail',
    });
  });

  test.each(['', 'junk', '-----BEGIN CERTIFICATE-----\nMIG=\n-----END CERTIFICATE-----\n'])(
    'is not read from %j',
    (pem) => {
      expect(() => parseTrustedCertificates([pem])).toThrow(expect.objectContaining({ code: 'INVALID_INPUT' }));
    },
  );

  test.each<[string, () => Promise<Party>, boolean]>([
    ['P-384 and SHA-384', () => party('root', { ca: true, curve: 'P-384', hash: 'SHA-384' }), true],
    ['P-521 and SHA-512', () => party('root', { ca: true, curve: 'P-521', hash: 'SHA-512' }), true],
    ['RSA and SHA-384', () => party('root', { ca: true, rsa: 2048, hash: 'SHA-384' }), true],
    ['RSA and SHA-512', () => party('root', { ca: true, rsa: 2048, hash: 'SHA-512' }), true],
    ['RSA and SHA-1', () => party('root', { ca: true, rsa: 2048, hash: 'SHA-1' }), false],
    ['any purpose', () => party('root', { ca: true, eku: ['2.5.29.37.0'] }), true],
    ['the purpose of servers', () => party('root', { ca: true, eku: ['1.3.6.1.5.5.7.3.1'] }), false],
  ])('by an authority with %s', async (_, make, accepted) => {
    const issuer = await make();
    const { hash } = issuer.keys.privateKey.algorithm as { hash?: { name: string } };
    const curve = (issuer.keys.privateKey.algorithm as { namedCurve?: string }).namedCurve ?? '';
    const by = hash?.name ?? { 'P-384': 'SHA-384', 'P-521': 'SHA-512' }[curve] ?? 'SHA-256';
    const signer = await party('signer', { issuer, hash: by });
    const trusted = parseTrustedCertificates([issuer.certificate.toString('pem')]);
    const content = contentBy(KeyObject.from(signer.keys.privateKey));
    expect(verifyByCertificate(content, chain(signer), trusted, SIGNED_AT).ok).toBe(accepted);
  });

  test('the signer’s own may be the trusted one', () => {
    const trusted = parseTrustedCertificates([leaf.certificate.toString('pem')]);
    expect(
      verifyByCertificate(contentBy(KeyObject.from(leaf.keys.privateKey)), chain(leaf), trusted, SIGNED_AT).ok,
    ).toBe(true);
  });
});
