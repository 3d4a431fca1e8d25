import 'reflect-metadata';
import { KeyObject, sign, webcrypto } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import * as x509 from '@peculiar/x509';
import { preAuthEncoding } from '../../src/statement/dsse.ts';
import { PAYLOAD_TYPE, toPayload } from '../../src/statement/in-toto.ts';
import { buildOmsStatement } from '../../src/statement/oms.ts';
import { parseTrustedCertificates } from '../../src/verification/certificates/certificate-verify.ts';
import { verifyModelSignature } from '../../src/verification/signatures/model-signature.ts';
import { bytesOf } from './bundles.ts';

x509.cryptoProvider.set(webcrypto as unknown as Parameters<typeof x509.cryptoProvider.set>[0]);

const DAY = 86_400_000;
const now = new Date();
const CODE_SIGNING = '1.3.6.1.5.5.7.3.3';
const { digitalSignature, keyCertSign } = x509.KeyUsageFlags;

interface Party {
  readonly certificate: x509.X509Certificate;
  readonly keys: webcrypto.CryptoKeyPair;
}

interface Options {
  readonly issuer?: Party;
  readonly curve?: string;
  readonly rsa?: number;
  readonly hash?: string;
  readonly ca?: boolean;
  readonly pathLength?: number;
  readonly usage?: number | undefined;
  readonly eku?: readonly string[];
  readonly days?: readonly [from: number, to: number];
  readonly critical?: string;
}

/** A certificate with anything in it; self-signed without issuer. */
async function party(name: string, options: Options = {}): Promise<Party> {
  const { issuer, ca = false, days = [-1, 1], eku, hash = 'SHA-256' } = options;
  const algorithm = options.rsa
    ? { name: 'RSASSA-PKCS1-v1_5', modulusLength: options.rsa, publicExponent: new Uint8Array([1, 0, 1]), hash }
    : options.curve === 'Ed25519'
      ? { name: 'Ed25519' }
      : { name: 'ECDSA', namedCurve: options.curve ?? 'P-256' };
  const keys = (await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])) as webcrypto.CryptoKeyPair;
  const signer = issuer?.keys ?? keys;
  const usage = 'usage' in options ? options.usage : ca ? keyCertSign : digitalSignature;
  const certificate = await x509.X509CertificateGenerator.create({
    subject: `CN=${name}`,
    issuer: issuer?.certificate.subject ?? `CN=${name}`,
    serialNumber: Buffer.from(webcrypto.getRandomValues(new Uint8Array(8))).toString('hex'),
    notBefore: new Date(now.getTime() + days[0] * DAY),
    notAfter: new Date(now.getTime() + days[1] * DAY),
    publicKey: keys.publicKey,
    signingKey: signer.privateKey,
    signingAlgorithm: { name: signer.privateKey.algorithm.name, hash },
    extensions: [
      ...(ca || options.pathLength !== undefined
        ? [new x509.BasicConstraintsExtension(ca, options.pathLength, true)]
        : []),
      ...(usage === undefined ? [] : [new x509.KeyUsagesExtension(usage, true)]),
      ...(eku ? [new x509.ExtendedKeyUsageExtension([...eku])] : []),
      ...(options.critical ? [new x509.Extension(options.critical, true, new Uint8Array([5, 0]))] : []),
    ],
  });
  return { certificate, keys };
}

const statement = buildOmsStatement({
  name: 'm',
  files: [{ path: 'a', digest: 'a'.repeat(64) }],
  ignorePaths: [],
  allowSymlinks: false,
});
const payload = Buffer.from(toPayload(statement));
const HASHES: Record<string, string> = { 'P-256': 'sha256', 'P-384': 'sha384', 'P-521': 'sha512' };
const raw = ({ certificate }: Party): { rawBytes: string } => ({
  rawBytes: Buffer.from(certificate.rawData).toString('base64'),
});

function verify(leaf: Party, others: readonly Party[], trusted: readonly Party[], at = now) {
  const curve = (leaf.keys.privateKey.algorithm as { namedCurve?: string }).namedCurve ?? '';
  const signature = sign(
    HASHES[curve] ?? 'sha256',
    preAuthEncoding(PAYLOAD_TYPE, payload),
    KeyObject.from(leaf.keys.privateKey),
  );
  const bundle = {
    mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json',
    verificationMaterial: { x509CertificateChain: { certificates: [leaf, ...others].map(raw) } },
    dsseEnvelope: {
      payload: payload.toString('base64'),
      payloadType: PAYLOAD_TYPE,
      signatures: [{ sig: signature.toString('base64') }],
    },
  };
  const anchors = parseTrustedCertificates(trusted.map(({ certificate }) => certificate.toString('pem')));
  const { checks, signer } = verifyModelSignature(bytesOf(bundle), { method: 'certificate', trusted: anchors }, at);
  const wrong = checks.find(({ outcome }) => outcome !== 'pass');
  return wrong === undefined
    ? `accepted ${signer?.method === 'certificate' && signer.subject}`
    : `${wrong.outcome} ${wrong.id}: ${wrong.found}`;
}

describe('method certificate', () => {
  test.each(['P-256', 'P-384', 'P-521'])('leaf, intermediate and root, %s', async (curve) => {
    const root = await party('root', { ca: true });
    const between = await party('between', { ca: true, issuer: root, pathLength: 0 });
    const leaf = await party('leaf', { issuer: between, curve, eku: [CODE_SIGNING] });
    expect(verify(leaf, [between], [root])).toBe('accepted CN=leaf');
    expect(verify(leaf, [between, root], [root])).toBe('accepted CN=leaf');
    expect(verify(leaf, [], [between, root])).toBe('accepted CN=leaf');
    expect(verify(leaf, [], [root])).toContain('no trusted certificate');
  });

  test('RSA authorities', async () => {
    const root = await party('root', { ca: true, rsa: 2048 });
    expect(verify(await party('leaf', { issuer: root }), [], [root])).toBe('accepted CN=leaf');
    const weak = await party('weak', { ca: true, rsa: 1024 });
    expect(verify(await party('leaf', { issuer: weak }), [], [weak])).toContain('no trusted certificate');
    const sha1 = await party('root', { ca: true, rsa: 2048, hash: 'SHA-1' });
    expect(verify(await party('leaf', { issuer: sha1 }), [], [sha1])).toContain('no trusted certificate');
    expect(verify(await party('leaf', { issuer: root, rsa: 2048 }), [], [root])).toContain('P-256, P-384, P-521');
  });

  test('Ed25519 authorities', async () => {
    const root = await party('root', { ca: true, curve: 'Ed25519' });
    expect(verify(await party('leaf', { issuer: root }), [], [root])).toBe('accepted CN=leaf');
  });

  test('an authority may leave its key usage open, and a leaf one of both', async () => {
    const root = await party('root', { ca: true, usage: undefined });
    expect(verify(await party('leaf', { issuer: root }), [], [root])).toBe('accepted CN=leaf');
    const purpose = await party('leaf', { issuer: root, usage: undefined, eku: [CODE_SIGNING] });
    expect(verify(purpose, [], [root])).toBe('accepted CN=leaf');
  });

  test('a leaf with the name of its authority, and CA:TRUE, as in the reference’s own fixtures', async () => {
    const root = await party('root', { ca: true });
    const between = await party('between', { ca: true, issuer: root });
    const leaf = await party('between', { issuer: between, ca: true, usage: digitalSignature, eku: [CODE_SIGNING] });
    expect(verify(leaf, [between], [root])).toBe('accepted CN=between');
  });

  test('a self-signed leaf that is itself trusted', async () => {
    const leaf = await party('self');
    expect(verify(leaf, [], [leaf])).toBe('accepted CN=self');
    expect(verify(leaf, [leaf], [await party('self')])).toContain('no trusted certificate');
  });

  test.each<[string, Options, Options, string]>([
    ['an expired leaf', { days: [-3, -2] }, {}, 'it is valid from'],
    ['a leaf not valid yet', { days: [2, 3] }, {}, 'it is valid from'],
    ['an expired authority', {}, { days: [-3, -2] }, 'its authority CN=between is valid from'],
    ['a leaf for TLS', { eku: ['1.3.6.1.5.5.7.3.1'] }, {}, 'not for code signing'],
    ['a leaf not for signatures', { usage: keyCertSign, eku: [CODE_SIGNING] }, {}, 'not for digital signatures'],
    ['a leaf that says nothing about it', { usage: undefined }, {}, 'does not say that it may sign'],
    ['a leaf with an unknown critical extension', { critical: '1.2.3.4' }, {}, 'critical extension 1.2.3.4'],
    ['an issuer that is no authority', {}, { ca: false, usage: digitalSignature }, 'no certificate authority'],
    ['an issuer without basic constraints', {}, { ca: false, usage: keyCertSign }, 'no certificate authority'],
    ['an issuer that may not issue', {}, { usage: digitalSignature }, 'no certificate authority'],
    ['an authority for TLS', {}, { eku: ['1.3.6.1.5.5.7.3.1'] }, 'does not issue for code signing'],
    ['an authority with an unknown critical extension', {}, { critical: '2.5.29.30' }, 'critical extension 2.5.29.30'],
  ])('%s', async (_, leafOptions, betweenOptions, why) => {
    const root = await party('root', { ca: true });
    const between = await party('between', { ca: true, issuer: root, ...betweenOptions });
    const leaf = await party('leaf', { issuer: between, ...leafOptions });
    expect(verify(leaf, [between], [root])).toMatch(new RegExp(`^fail signature.certificate: .*${why}`));
  });

  test('what is valid is so at the time of verification', async () => {
    const root = await party('root', { ca: true, days: [-10, 10] });
    const leaf = await party('leaf', { issuer: root });
    expect(verify(leaf, [], [root])).toBe('accepted CN=leaf');
    expect(verify(leaf, [], [root], new Date(now.getTime() + 2 * DAY))).toContain('it is valid from');
  });

  test('path length', async () => {
    const root = await party('root', { ca: true, pathLength: 0 });
    const between = await party('between', { ca: true, issuer: root });
    const leaf = await party('leaf', { issuer: between });
    expect(verify(leaf, [between], [root])).toContain('allows only 0 authorities below it');
    expect(verify(await party('leaf', { issuer: root }), [], [root])).toBe('accepted CN=leaf');
  });

  test('an authority of the same name with another key', async () => {
    const [root, impostor] = [await party('root', { ca: true }), await party('root', { ca: true })];
    const leaf = await party('leaf', { issuer: impostor });
    expect(verify(leaf, [impostor], [root])).toContain('no trusted certificate');
  });

  test('trust never comes from the bundle', async () => {
    const root = await party('root', { ca: true });
    const leaf = await party('leaf', { issuer: root });
    expect(verify(leaf, [root], [await party('other', { ca: true })])).toContain('no trusted certificate');
  });

  test('many cross-signed authorities cost no time', async () => {
    const keys = (await party('x', { ca: true })).keys;
    const ring = await Promise.all(
      Array.from({ length: 7 }, async () => ({
        ...(await party('ring', { ca: true, issuer: { keys, certificate: (await party('ring')).certificate } })),
      })),
    );
    const leaf = await party('leaf', { issuer: { keys, certificate: (ring[0] as Party).certificate } });
    const started = performance.now();
    expect(verify(leaf, ring, [await party('root', { ca: true })])).toContain('no trusted certificate');
    expect(performance.now() - started).toBeLessThan(30_000);
  });

  test('no certificates to trust is no trust', () => {
    for (const pems of [[], [''], ['-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----']]) {
      expect(() => parseTrustedCertificates(pems)).toThrow(expect.objectContaining({ code: 'INVALID_INPUT' }));
    }
  });
});
