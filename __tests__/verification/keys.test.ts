import { generateKeyPairSync, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { createKeySigner } from '../../src/sigstore/key-signer.ts';
import { preAuthEncoding } from '../../src/statement/dsse.ts';
import { PAYLOAD_TYPE, toPayload } from '../../src/statement/in-toto.ts';
import { buildOmsStatement } from '../../src/statement/oms.ts';
import { parsePublicKey } from '../../src/verification/signatures/key-verify.ts';
import { verifyModelSignature } from '../../src/verification/signatures/model-signature.ts';
import { ecKeyPair } from '../helpers/models.ts';
import { bytesOf } from './bundles.ts';

const statement = buildOmsStatement({
  name: 'model',
  files: [{ path: 'a', digest: 'a'.repeat(64) }],
  ignorePaths: [],
  allowSymlinks: false,
});
const payload = Buffer.from(toPayload(statement));
const now = new Date();
const CURVES = ['prime256v1', 'secp384r1', 'secp521r1'];

const verify = (bundle: unknown, publicPem: string) =>
  verifyModelSignature(bytesOf(bundle), { method: 'key', key: parsePublicKey(publicPem) }, now);
const outcomes = (bundle: unknown, publicPem: string) =>
  verify(bundle, publicPem).checks.map(({ id, outcome }) => `${outcome} ${id}`);
const PASSED = ['pass bundle.format', 'pass signature.cryptography', 'pass statement.format'];

/** A key bundle with any signature. */
const bundleOf = (signature: Buffer, publicKey: object = { hint: 'x' }, over: object = {}) => ({
  mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json',
  verificationMaterial: { publicKey },
  dsseEnvelope: {
    payload: payload.toString('base64'),
    payloadType: PAYLOAD_TYPE,
    signatures: [{ sig: signature.toString('base64'), keyid: null }],
  },
  ...over,
});

describe('method key', () => {
  test.each(CURVES)('%s, as we sign', async (curve) => {
    const { privatePem, publicPem } = ecKeyPair(curve);
    const bundle = await createKeySigner(privatePem).sign(payload, PAYLOAD_TYPE);
    expect(outcomes(bundle, publicPem)).toEqual(PASSED);
    expect(verify(bundle, publicPem)).toMatchObject({
      signer: { method: 'key', hint: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
    expect(verify(bundle, publicPem).signedAt).toBeUndefined();
  });

  test('another key is refused, and named', async () => {
    const { privatePem } = ecKeyPair();
    const bundle = await createKeySigner(privatePem).sign(payload, PAYLOAD_TYPE);
    const { checks, oms } = verify(bundle, ecKeyPair().publicPem);
    expect(oms).toBeUndefined();
    expect(checks.at(-1)).toMatchObject({
      id: 'signature.cryptography',
      outcome: 'fail',
      guidance: expect.stringContaining('another key'),
    });
  });

  test.each(CURVES.flatMap((curve) => ['sha256', 'sha384', 'sha512', 'sha1'].map((hash) => [curve, hash] as const)))(
    '%s with %s',
    (curve, hash) => {
      const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: curve });
      const bundle = bundleOf(sign(hash, preAuthEncoding(PAYLOAD_TYPE, payload), privateKey));
      const right = { prime256v1: 'sha256', secp384r1: 'sha384', secp521r1: 'sha512' }[curve] === hash;
      const publicPem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
      expect(outcomes(bundle, publicPem).at(-1)).toBe(right ? 'pass statement.format' : 'fail signature.cryptography');
    },
  );

  test('a signature over the payload alone, or in another encoding, is none', () => {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const publicPem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
    const pae = preAuthEncoding(PAYLOAD_TYPE, payload);
    const raw = sign('sha256', pae, { key: privateKey, dsaEncoding: 'ieee-p1363' });
    for (const signature of [sign('sha256', payload, privateKey), raw, Buffer.from('x')]) {
      expect(outcomes(bundleOf(signature), publicPem).at(-1)).toBe('fail signature.cryptography');
    }
  });

  test('the early encoding is for early statements only', () => {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const publicPem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
    const early = `DSSEV1 ${PAYLOAD_TYPE.length} ${PAYLOAD_TYPE} ${payload.length} b'${payload.toString()}'`;
    expect(outcomes(bundleOf(sign('sha256', Buffer.from(early), privateKey)), publicPem).at(-1)).toBe(
      'fail signature.cryptography',
    );
  });

  test('rawBytes in place of a hint; neither of them', () => {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const publicPem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
    const signature = sign('sha256', preAuthEncoding(PAYLOAD_TYPE, payload), privateKey);
    const rawBytes = Buffer.from(publicPem).toString('base64');
    expect(outcomes(bundleOf(signature, { rawBytes, keyDetails: 'PKIX_ECDSA_P256_SHA_256' }), publicPem)).toEqual(
      PASSED,
    );
    expect(outcomes(bundleOf(signature, {}), publicPem)).toEqual(['fail bundle.format']);
  });

  test('a bundle of another method', () => {
    const { publicPem } = ecKeyPair();
    const material = (verificationMaterial: object) => bundleOf(Buffer.from('x'), {}, { verificationMaterial });
    const certificate = { rawBytes: Buffer.from('x').toString('base64') };
    expect(outcomes(material({ certificate, tlogEntries: [] }), publicPem).at(-1)).toBe('fail signature.method');
    expect(outcomes(material({ x509CertificateChain: { certificates: [certificate] } }), publicPem).at(-1)).toBe(
      'fail signature.method',
    );
  });
});

describe('the public key', () => {
  const { privatePem } = ecKeyPair();
  const other = (type: 'rsa' | 'ed25519') =>
    (type === 'rsa' ? generateKeyPairSync('rsa', { modulusLength: 2048 }) : generateKeyPairSync('ed25519')).publicKey
      .export({ type: 'spki', format: 'pem' })
      .toString();
  test.each([
    ['nothing', '', 'INVALID_INPUT'],
    ['a private key', privatePem, 'INVALID_INPUT'],
    ['damaged', ecKeyPair().publicPem.replace(/.{20}\n-----END/, 'x\n-----END'), 'INVALID_INPUT'],
    ['RSA', other('rsa'), 'UNSUPPORTED'],
    ['Ed25519', other('ed25519'), 'UNSUPPORTED'],
    ['another curve', ecKeyPair('secp256k1').publicPem, 'UNSUPPORTED'],
  ])('that is %s', (_, pem, code) => {
    expect(() => parsePublicKey(pem)).toThrow(expect.objectContaining({ code }));
  });
});

describe('bundles of model_signing 0.2.0', () => {
  const vectors: Record<string, { publicKey: string; bundle: object }> = JSON.parse(
    readFileSync(join(import.meta.dirname, '../vectors/model-signing-0.2.0/bundles.json'), 'utf8'),
  );
  test.each(Object.keys(vectors))('%s', (name) => {
    const { bundle, publicKey } = vectors[name] ?? { bundle: {}, publicKey: '' };
    const { checks, oms } = verify(bundle, publicKey);
    expect(checks.map(({ outcome }) => outcome)).toEqual(['pass', 'pass', 'pass']);
    expect(oms).toMatchObject({
      format: 'digests-v0.1',
      resources: [{ path: `it's \\ "odd".txt` }, { path: 'ü/\u00a0tab.txt' }],
    });
  });

  test('with one letter changed', () => {
    for (const { bundle, publicKey } of Object.values(vectors)) {
      const text = JSON.stringify(bundle);
      const changed = text.replace(/"payload":"([^"]+)"/, (_, payload: string) => {
        const altered = Buffer.from(payload, 'base64').toString().replace('odd', 'add');
        return `"payload":"${Buffer.from(altered).toString('base64')}"`;
      });
      expect(changed).not.toBe(text);
      expect(outcomes(JSON.parse(changed), publicKey).at(-1)).toBe('fail signature.cryptography');
    }
  });
});
