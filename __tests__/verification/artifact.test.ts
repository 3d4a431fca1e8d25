import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import canonicalize from 'canonicalize';
import { STATEMENT_TYPE } from '../../src/statement/in-toto.ts';
import {
  type Artifact,
  type ExpectedSigner,
  verifyArtifactBundle,
} from '../../src/verification/signatures/artifact.ts';
import type { Check } from '../../src/verification/verdict.ts';
import { type LocalSigstore, startLocalSigstore } from '../../testing/local-sigstore/local-sigstore.ts';
import { base64, bytesOf, fulcioExtensions, ISSUER, pem, rootOf, SAN, signBundle } from './bundles.ts';

const ARTIFACT = Buffer.from('the artifact');
const sha256 = (data: Uint8Array): string => createHash('sha256').update(data).digest('hex');
const VARIANTS: [string, Artifact][] = [
  ['its bytes', { bytes: ARTIFACT }],
  ['its digest', { sha256: sha256(ARTIFACT) }],
];
const identity: ExpectedSigner = { kind: 'identity', identity: SAN, issuer: ISSUER };
let sigstore: LocalSigstore;
beforeAll(async () => {
  sigstore = await startLocalSigstore();
});
afterAll(() => sigstore.close());

const checksOf = (bundle: unknown, artifact: Artifact, signer: ExpectedSigner = identity): Check[] =>
  verifyArtifactBundle(bytesOf(bundle), artifact, signer, [rootOf(sigstore)]);
const outcomes = (...of: Parameters<typeof checksOf>): string[] =>
  checksOf(...of)
    .filter(({ outcome }) => outcome !== 'pass')
    .map(({ outcome, id }) => `${outcome} ${id}`);

interface MessageOptions {
  readonly signed?: Uint8Array;
  readonly digest?: string;
  readonly managed?: boolean;
  readonly curve?: string;
  /** In place of a good one: in the bundle, and in the log. */
  readonly signature?: Buffer;
}

/** A message signature in Rekor v1, as cosign sign-blob makes it. */
async function message({
  signed = ARTIFACT,
  digest = sha256(ARTIFACT),
  managed = false,
  curve = 'P-256',
  signature: other,
}: MessageOptions = {}) {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: curve });
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  const [leaf] = await sigstore.issueCertificate({
    publicKey: spki,
    sans: [{ type: 'url', value: SAN }],
    extensions: fulcioExtensions({ 8: ISSUER, 12: 'https://github.com/acme/model-repo' }),
  });
  const signature = other ?? sign(curve === 'P-256' ? 'sha256' : 'sha384', signed, privateKey);
  const verifier = managed ? pem('PUBLIC KEY', spki) : pem('CERTIFICATE', leaf ?? spki);
  const spec = {
    data: { hash: { algorithm: 'sha256', value: digest } },
    signature: { content: base64(signature), publicKey: { content: base64(Buffer.from(verifier)) } },
  };
  const body = Buffer.from(canonicalize({ apiVersion: '0.0.1', kind: 'hashedrekord', spec }) ?? '');
  const entry = sigstore.logEntry(1, body, { kind: 'hashedrekord', version: '0.0.1' });
  const material = managed ? { publicKey: { hint: 'any' } } : { certificate: { rawBytes: base64(leaf ?? spki) } };
  const bundle = {
    mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json',
    verificationMaterial: { ...material, tlogEntries: [entry] },
    messageSignature: {
      messageDigest: { algorithm: 'SHA2_256', digest: Buffer.from(digest, 'hex').toString('base64') },
      signature: base64(signature),
    },
  };
  return { bundle, publicKey };
}

const keyOf = (key: KeyObject): ExpectedSigner => ({
  kind: 'key',
  publicKeyPem: key.export({ type: 'spki', format: 'pem' }).toString(),
});

describe.each(VARIANTS)('a message signature, by %s', (_, artifact) => {
  test('accepted', async () => {
    const checks = checksOf((await message()).bundle, artifact);
    expect(checks[0]).toMatchObject({ id: 'subject.artifact', outcome: 'pass' });
    expect(checks.filter(({ outcome }) => outcome !== 'pass')).toEqual([]);
    const { bundle, publicKey } = await message({ managed: true });
    expect(outcomes(bundle, artifact, keyOf(publicKey))).toEqual([]);
  });

  test('over other bytes, although digest and log say this', async () => {
    expect(outcomes((await message({ signed: Buffer.from('other') })).bundle, artifact)).toEqual([
      'fail signature.cryptography',
    ]);
  });

  test('that is none', async () => {
    const { bundle } = await message({ signature: Buffer.from('junk') });
    expect(outcomes(bundle, artifact)).toEqual(['fail signature.cryptography']);
  });

  test('over a digest that calls itself another', async () => {
    const { bundle } = await message();
    bundle.messageSignature.messageDigest.algorithm = 'SHA2_512';
    expect(checksOf(bundle, artifact)[0]).toMatchObject({ id: 'subject.artifact', outcome: 'fail', found: 'none' });
  });

  test('of another artifact', async () => {
    const other = Buffer.from('other');
    const { bundle } = await message({ signed: other, digest: sha256(other) });
    expect(outcomes(bundle, artifact)).toContain('fail subject.artifact');
    expect(outcomes(bundle, artifact)).toContain('fail signature.cryptography');
  });

  test('by another key, identity or issuer', async () => {
    const { bundle } = await message();
    expect(outcomes(bundle, artifact, { ...identity, identity: `${SAN}x` })).toEqual(['fail identity.san']);
    expect(outcomes(bundle, artifact, { ...identity, issuer: 'https://local' })).toEqual(['fail identity.issuer']);
    expect(() => outcomes(bundle, artifact, { ...identity, issuer: '' })).toThrow(
      expect.objectContaining({ code: 'USAGE' }),
    );
    const managed = await message({ managed: true });
    expect(outcomes(managed.bundle, artifact, keyOf((await message()).publicKey))).toEqual([
      'fail signature.cryptography',
    ]);
    expect(outcomes(managed.bundle, artifact)).toEqual(['fail signature.cryptography']);
    expect(outcomes(bundle, artifact, keyOf((await message()).publicKey))).toEqual(['fail signature.cryptography']);
  });
});

test('P-384 signs SHA-384: its digest of SHA-256 says nothing', async () => {
  const { bundle } = await message({ curve: 'P-384' });
  expect(outcomes(bundle, { bytes: ARTIFACT })).toEqual([]);
  expect(outcomes(bundle, { sha256: sha256(ARTIFACT) })).toEqual(['fail signature.cryptography']);
});

describe.each(VARIANTS)('an attestation, by %s', (_, artifact) => {
  const attestation = (subject: unknown, over: object = {}) =>
    signBundle(sigstore, { _type: STATEMENT_TYPE, subject, predicateType: 'x', predicate: {}, ...over });
  const digest = { sha256: sha256(ARTIFACT) };

  test('accepted if a subject is this artifact', async () => {
    expect(outcomes(await attestation([{ digest: { sha256: 'a'.repeat(64) } }, { digest }]), artifact)).toEqual([]);
  });

  const others = ['a'.repeat(64), 'b'.repeat(64)];
  test.each<[string, unknown, object, string]>([
    ['other subjects', others.map((sha256) => ({ digest: { sha256 } })), {}, others.join(', ')],
    ['no subject', [], {}, 'none'],
    ['subjects that are no list', { digest }, {}, 'none'],
    ['subjects that are no objects, or have no digest', ['x', null, { digest: 'x' }, {}], {}, 'none'],
    ['the digest under another algorithm', [{ digest: { sha512: digest.sha256 } }], {}, 'none'],
    ['a digest that is no text', [{ digest: { sha256: 1 } }], {}, 'none'],
    ['another statement type', [{ digest }], { _type: 'https://in-toto.io/Statement/v0.1' }, 'none'],
  ])('%s', async (__, subject, over, found) => {
    const bundle = await attestation(subject, over);
    expect(outcomes(bundle, artifact)).toEqual(['fail subject.artifact']);
    expect(checksOf(bundle, artifact)[0]).toMatchObject({ found });
  });

  test('a payload that is no JSON', async () => {
    expect(outcomes(await signBundle(sigstore, 'junk'), artifact)).toEqual(['fail subject.artifact']);
  });

  test('another payload type', async () => {
    const bundle = await signBundle(
      sigstore,
      { _type: STATEMENT_TYPE, subject: [{ digest }] },
      { payloadType: 'text/plain' },
    );
    expect(outcomes(bundle, artifact)).toEqual(['fail subject.artifact']);
  });
});

test('a key that is none', async () => {
  const { bundle } = await message({ managed: true });
  const signer: ExpectedSigner = { kind: 'key', publicKeyPem: 'x' };
  expect(() => outcomes(bundle, { bytes: ARTIFACT }, signer)).toThrow(
    expect.objectContaining({ code: 'INVALID_INPUT' }),
  );
});

test('a bundle that is none', () => {
  expect(outcomes({}, { bytes: ARTIFACT })).toEqual(['fail bundle.format']);
});
