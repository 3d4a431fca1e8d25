import { createHash, generateKeyPairSync, type KeyObject, verify } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { createKeySigner } from '../../src/sigstore/key-signer.ts';
import { PAYLOAD_TYPE } from '../../src/statement/in-toto.ts';
import { type KeyBundle, thrown } from './helpers.ts';

const payload = Buffer.from('{"_type":"https://in-toto.io/Statement/v1"}');
const pkcs8 = (key: KeyObject) => key.export({ type: 'pkcs8', format: 'pem' }).toString();
const p256 = () => generateKeyPairSync('ec', { namedCurve: 'P-256' });

/** The number 0x0102…20 on P-256; hint by Python's cryptography 50.0.2, on which the reference rests. Nobody's key. */
const KNOWN = `-----BEGIN EC PRIVATE KEY-----
MHcCAQEEIAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8goAoGCCqGSM49
AwEHoUQDQgAEUVw9brnjlrkE0/7Kf1T9zQzB6Ze/N13KUVrQpsO0A19FNr46UPMY
+/mlR1kCoiFQK+8NV+CMU7LMClbxfZ+TVA==
-----END EC PRIVATE KEY-----
`;
const COMPRESSED = `-----BEGIN EC PRIVATE KEY-----
MFcCAQEEIAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8goAoGCCqGSM49
AwEHoSQDIgACUVw9brnjlrkE0/7Kf1T9zQzB6Ze/N13KUVrQpsO0A18=
-----END EC PRIVATE KEY-----
`;

describe('createKeySigner', () => {
  test.each([
    ['P-256', 'sha256'],
    ['P-384', 'sha384'],
    ['P-521', 'sha512'],
  ])('%s signs the DSSE encoding with %s', async (namedCurve, hash) => {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve });
    const bundle = (await createKeySigner(pkcs8(privateKey)).sign(payload, PAYLOAD_TYPE)) as unknown as KeyBundle;
    const { dsseEnvelope, verificationMaterial, mediaType } = bundle;
    const pae = Buffer.from(`DSSEv1 28 ${PAYLOAD_TYPE} ${payload.length} ${payload}`);
    expect(verify(hash, pae, publicKey, Buffer.from(dsseEnvelope.signatures[0]?.sig ?? '', 'base64'))).toBe(true);
    expect(Buffer.from(dsseEnvelope.payload, 'base64')).toEqual(payload);
    expect(dsseEnvelope.payloadType).toBe(PAYLOAD_TYPE);
    expect(mediaType).toBe('application/vnd.dev.sigstore.bundle.v0.3+json');
    const pem = publicKey.export({ type: 'spki', format: 'pem' });
    expect(verificationMaterial).toEqual({
      publicKey: { hint: createHash('sha256').update(pem).digest('hex') },
      tlogEntries: [],
    });
  });

  test.each([
    ['', KNOWN],
    [', its point stored compressed', COMPRESSED],
  ])('the hint that the reference gives a known key%s', (_, pem) => {
    expect(createKeySigner(pem).describe).toEqual({
      method: 'key',
      hint: 'dfb565b62bcff53cfd7455527301ffcae5d65a928df356f6f0d8793731ef9e28',
    });
  });

  test('takes SEC 1, PKCS #8 and encrypted PEM of the same key for the same key', () => {
    const { privateKey } = p256();
    const sec1 = privateKey.export({ type: 'sec1', format: 'pem' }).toString();
    const cipher = { cipher: 'aes-256-cbc', passphrase: 'correct horse' } as const;
    const encrypted = [
      privateKey.export({ type: 'pkcs8', format: 'pem', ...cipher }).toString(),
      privateKey.export({ type: 'sec1', format: 'pem', ...cipher }).toString(),
    ];
    const expected = createKeySigner(pkcs8(privateKey)).describe;
    expect(createKeySigner(sec1).describe).toEqual(expected);
    for (const pem of encrypted) expect(createKeySigner(pem, 'correct horse').describe).toEqual(expected);
  });

  test('an encrypted key: the passphrase is missing, empty or wrong', () => {
    const pem = p256()
      .privateKey.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'right' })
      .toString();
    const cases = [
      [undefined, 'no passphrase'],
      ['', 'no passphrase'],
      ['wrong', 'wrong passphrase'],
    ] as const;
    for (const [passphrase, text] of cases) {
      const error = thrown(() => createKeySigner(pem, passphrase, 'key.pem'));
      expect([error.code, error.message]).toEqual(['INVALID_INPUT', expect.stringContaining(text)]);
      expect(error.message).toContain('key.pem');
      expect(error.guidance).toContain('ATTEST_MODEL_KEY_PASSPHRASE');
    }
  });

  test('keys that OMS does not know are unsupported', () => {
    const keys = [
      generateKeyPairSync('ec', { namedCurve: 'secp256k1' }),
      generateKeyPairSync('ed25519'),
      generateKeyPairSync('rsa', { modulusLength: 2048 }),
    ].map(({ privateKey }) => pkcs8(privateKey));
    const cosign =
      '-----BEGIN ENCRYPTED SIGSTORE PRIVATE KEY-----\nAAAA\n-----END ENCRYPTED SIGSTORE PRIVATE KEY-----\n';
    for (const pem of [...keys, cosign]) expect(thrown(() => createKeySigner(pem)).code).toBe('UNSUPPORTED');
  });

  test('what is no private key is invalid, and its text stays out of the message', () => {
    const { publicKey, privateKey } = p256();
    const damaged = pkcs8(privateKey).replace(/M[A-Za-z0-9]{20}/, 'AAAA');
    for (const pem of ['', 'top secret', publicKey.export({ type: 'spki', format: 'pem' }).toString(), damaged]) {
      const error = thrown(() => createKeySigner(pem));
      expect(error.code).toBe('INVALID_INPUT');
      expect(error.message).not.toContain('top secret');
    }
  });

  test('an aborted signal stops it', async () => {
    const signer = createKeySigner(pkcs8(p256().privateKey));
    await expect(signer.sign(payload, PAYLOAD_TYPE, AbortSignal.abort())).rejects.toMatchObject({ code: 'ABORTED' });
  });
});
