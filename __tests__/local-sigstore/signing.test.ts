/** Signed and verified by other people's code: sigstore-js on both sides, thresholds 1/1/1. */
import { X509Certificate } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { bundleToJSON } from '@sigstore/bundle';
import { TransparencyLogEntry } from '@sigstore/protobuf-specs';
import { DSSEBundleBuilder, FulcioSigner, TSAWitness, type Witness } from '@sigstore/sign';
import { forgeBundle } from '../../testing/local-sigstore/forge.ts';
import { type LocalSigstore, startLocalSigstore } from '../../testing/local-sigstore/local-sigstore.ts';
import { pae } from '../../testing/local-sigstore/verifier-key.ts';
import { attestWith, IN_TOTO, post, SAN, sha256, verifyWith } from './clients.ts';

let sigstore: LocalSigstore;
beforeAll(async () => {
  sigstore = await startLocalSigstore();
});
afterAll(() => sigstore.close());

const rekorV2: Witness = {
  async testify(content, certificate) {
    if (content.$case !== 'dsseEnvelope') throw new Error('only DSSE');
    const { payloadType, payload, signatures } = content.dsseEnvelope;
    const verifier = {
      keyDetails: 'PKIX_ECDSA_P256_SHA_256',
      x509Certificate: { rawBytes: new X509Certificate(certificate).raw.toString('base64') },
    };
    const answer = await post(`${sigstore.rekorV2Url}/api/v2/log/entries`, {
      hashedRekordRequestV002: {
        digest: sha256(pae(payloadType, payload)).toString('base64'),
        signature: { content: signatures[0]?.sig.toString('base64'), verifier },
      },
    });
    expect(answer.status).toBe(201);
    const entry = TransparencyLogEntry.fromJSON(answer.json);
    if (entry.logId === undefined || entry.kindVersion === undefined) throw new Error('incomplete entry');
    return { tlogEntries: [{ ...entry, logId: entry.logId, kindVersion: entry.kindVersion }] };
  },
};

async function signWithRekorV2(payload: string) {
  const identityProvider = { getToken: () => sigstore.mintToken() };
  const builder = new DSSEBundleBuilder({
    signer: new FulcioSigner({ fulcioBaseURL: sigstore.fulcioUrl, identityProvider, retry: false }),
    witnesses: [rekorV2, new TSAWitness({ tsaBaseURL: sigstore.tsaUrl, retry: false })],
  });
  return bundleToJSON(await builder.create({ data: Buffer.from(payload), type: IN_TOTO }));
}

test('Rekor v1, SCT and timestamp', async () => {
  const bundle = await attestWith(sigstore);
  expect(verifyWith(sigstore, bundle).identity?.subjectAlternativeName).toBe(SAN);
  expect(bundle.verificationMaterial.tlogEntries[0]?.kindVersion).toEqual({ kind: 'dsse', version: '0.0.1' });
});

test('no log: SCT and timestamp only', async () => {
  const bundle = await attestWith(sigstore, { rekor: false });
  expect(bundle.verificationMaterial.tlogEntries ?? []).toEqual([]);
  verifyWith(sigstore, bundle, { tlog: 0 });
  expect(() => verifyWith(sigstore, bundle)).toThrow(/expected 1/);
});

test('Rekor v1 without timestamp: the log says when', async () => {
  verifyWith(sigstore, await attestWith(sigstore, { tsa: false }), { tlog: 1, timestamp: 1 });
});

test('Rekor v2: no time and no promise of its own', async () => {
  const bundle = await signWithRekorV2('{"v":2}');
  expect(verifyWith(sigstore, bundle).identity?.subjectAlternativeName).toBe(SAN);
  const [entry] = bundle.verificationMaterial.tlogEntries;
  expect(entry?.kindVersion).toEqual({ kind: 'hashedrekord', version: '0.0.2' });
  expect([Number(entry?.integratedTime ?? 0), entry?.inclusionPromise]).toEqual([0, undefined]);
});

test('the logs grow, and entries of every size of tree verify', async () => {
  for (let i = 0; i < 6; i++) {
    const one = await attestWith(sigstore, { payload: `{"i":${i}}` });
    const two = await signWithRekorV2(`{"i":${i}}`);
    for (const bundle of [one, two]) verifyWith(sigstore, bundle);
    const proof = one.verificationMaterial.tlogEntries[0]?.inclusionProof;
    expect(Number(proof?.treeSize)).toBe(Number(proof?.logIndex) + 1);
    expect(Number(proof?.logIndex)).toBeGreaterThan(0);
  }
});

test('another instance, with the same names, is not trusted', async () => {
  await using other = await startLocalSigstore();
  const bundle = await attestWith(other);
  verifyWith(other, bundle);
  expect(() => verifyWith(sigstore, bundle)).toThrow();
});

test('a clock in the past: certificate, log and timestamp agree on it', async () => {
  const at = new Date('2024-02-29T12:00:00Z');
  await using past = await startLocalSigstore({ now: () => at });
  const bundle = await attestWith(past);
  verifyWith(past, bundle);
  expect(Number(bundle.verificationMaterial.tlogEntries[0]?.integratedTime)).toBe(at.getTime() / 1000);
});

test('without CT log: sigstore-js signs, and the missing SCT is noticed', async () => {
  await using bare = await startLocalSigstore({ ctlog: false });
  const bundle = await attestWith(bare);
  verifyWith(bare, bundle, { ctlog: 0 });
  expect(() => verifyWith(bare, bundle)).toThrow(/SCT/);
});

describe('forged bundles', () => {
  test.each([1, 2] as const)('the honest one of Rekor v%i verifies', async (rekor) => {
    verifyWith(sigstore, await forgeBundle(sigstore, { payload: '{}', rekor }));
  });

  const LATER = new Date(Date.now() + 3_600_000);
  const other = () => ({ ctLog: undefined });
  test.each([
    [
      'another signature',
      { signature: (s: Buffer) => Buffer.concat([s.subarray(0, -1), Buffer.of((s.at(-1) ?? 0) ^ 1)]) },
    ],
    ['no SCT', { certificate: other() }],
    [
      'an entry for another payload',
      {
        logBody: (b: { spec: { payloadHash: object } }) => ({
          ...b,
          spec: { ...b.spec, payloadHash: { algorithm: 'sha256', value: '00'.repeat(32) } },
        }),
      },
    ],
    ['logged after the certificate ended', { integratedTime: LATER, timestamp: false as const }],
    ['timestamped after the certificate ended', { timestamp: LATER }],
    [
      'an expired certificate',
      { certificate: { notBefore: new Date('2024-01-01'), notAfter: new Date('2024-01-02') } },
    ],
  ])('%s is refused', async (_, forgery) => {
    const bundle = await forgeBundle(sigstore, { payload: '{}', ...forgery });
    expect(() => verifyWith(sigstore, bundle)).toThrow();
  });

  test('what stock verification does not look at can be said freely', async () => {
    const certificate = {
      sans: [
        { type: 'url' as const, value: SAN },
        { type: 'url' as const, value: 'https://evil.example' },
      ],
      eku: [],
      sanCritical: false,
    };
    verifyWith(sigstore, await forgeBundle(sigstore, { payload: 'not JSON', payloadType: 'text/plain', certificate }));
  });
});
