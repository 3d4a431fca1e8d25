import nodeCrypto from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Verdict } from '../../src/verification/verdict.ts';
import { type LocalSigstore, startLocalSigstore } from '../../testing/local-sigstore/local-sigstore.ts';
import { type BundleOptions, rootOf, signBundle } from './bundles.ts';
import { identityTrust, type SignedModel, signedModel, testResult, verifyModel } from './signed-model.ts';

let sigstore: LocalSigstore;
let model: SignedModel;
beforeAll(async () => {
  sigstore = await startLocalSigstore();
  model = await signedModel(sigstore);
});
afterAll(async () => {
  model[Symbol.dispose]();
  await sigstore.close();
});

/** A line about this model, by default of its signer. Each states something else. */
async function line(number: number, options?: BundleOptions): Promise<string> {
  return JSON.stringify(await signBundle(sigstore, testResult(model, 'PASSED', `evaluation:${number}.json`), options));
}
const lines = (count: number, options?: BundleOptions): Promise<string[]> =>
  Promise.all(Array.from({ length: count }, (_, number) => line(number, options)));

const OTHER = 'https://github.com/stranger/model/.github/workflows/release.yml@refs/heads/main';
const stranger: BundleOptions = {
  extensions: { 9: OTHER, 12: 'https://github.com/stranger/model' },
  certificate: { sans: [{ type: 'url', value: OTHER }] },
};

/** How many signatures `@sigstore/core` verified meanwhile: certificates, SCTs, log entries, timestamps. */
async function counting(claims: readonly string[]): Promise<{ verdict: Verdict; verifications: number }> {
  model.writeClaims(...claims);
  // As after the start of a process: nothing is known of the root.
  const trust = identityTrust(sigstore, { trusted: { roots: [rootOf(sigstore)] } });
  const { verify } = nodeCrypto;
  let verifications = 0;
  nodeCrypto.verify = ((...args: Parameters<typeof verify>) => {
    verifications++;
    return verify(...args);
  }) as typeof verify;
  try {
    return { verdict: await verifyModel(sigstore, model, { trust }), verifications };
  } finally {
    nodeCrypto.verify = verify;
  }
}

describe('what cannot count costs no cryptography', () => {
  test('claims by strangers, about other models, junk, and the same line again', async () => {
    const own = await lines(2);
    const { verifications } = await counting(own);
    expect(verifications).toBeGreaterThan(4);
    const other = await signBundle(sigstore, {
      ...testResult(model, 'PASSED'),
      subject: [{ name: 'x', digest: { sha256: '0'.repeat(64) } }],
    });
    const more = [
      ...(await lines(20, stranger)),
      JSON.stringify(other),
      '{"mediaType":"junk"}',
      'junk',
      ...own,
      ...own,
    ];
    const all = await counting([...own, ...more]);
    expect(all.verifications).toBe(verifications);
    expect(all.verdict.claims).toMatchObject({ accepted: 2 });
    expect(all.verdict.claims.ignored).toHaveLength(more.length);
    expect(all.verdict.claims.ignored[0]).toMatchObject({
      line: 3,
      signer: expect.stringContaining(OTHER),
      reason: 'unverified: it names somebody else than the signer of the model',
    });
  });

  test('each claim that counts is verified, and the authorities behind it once', async () => {
    for (const options of [{}, { log: 2 }] as BundleOptions[]) {
      const own = await lines(6, options);
      const costs: number[] = [];
      for (const count of [1, 2, 6]) {
        const { verdict, verifications } = await counting(own.slice(0, count));
        expect([verdict.result, verdict.claims.accepted]).toEqual(['passed', count]);
        costs.push(verifications);
      }
      const [one = 0, two = 0, six = 0] = costs;
      // The certificate, its SCT, the log's signature, with Rekor v2 the timestamp too: of each claim anew.
      const each = two - one;
      expect(each).toBeGreaterThanOrEqual(3);
      expect(six - one).toBe(5 * each);
      // model.sig and the first claim are verified as the others are; the authorities come on top.
      if (options.log === undefined) expect(one).toBeGreaterThan(2 * each);
    }
  });

  test('what is remembered of a root makes no wrong signature good', async () => {
    const good = await lines(3);
    const [a, b] = good.slice(0, 2).map((text) => JSON.parse(text));
    const swapped = { ...a, verificationMaterial: b.verificationMaterial };
    const resigned = structuredClone(a);
    resigned.dsseEnvelope.signatures[0].sig = b.dsseEnvelope.signatures[0].sig;
    const damaged = structuredClone(a);
    const der = Buffer.from(damaged.verificationMaterial.certificate.rawBytes, 'base64');
    der[der.length - 5] = (der[der.length - 5] ?? 0) ^ 1;
    damaged.verificationMaterial.certificate.rawBytes = der.toString('base64');
    const { verdict } = await counting([
      ...good,
      ...[swapped, resigned, damaged].map((bundle) => JSON.stringify(bundle)),
    ]);
    expect(verdict.claims.accepted).toBe(3);
    expect(verdict.claims.ignored.map(({ reason }) => reason)).toEqual(
      Array(3).fill(expect.stringMatching(/^not verified/)),
    );
  });
});
