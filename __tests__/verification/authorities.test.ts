/** Whom a denied authority takes with it: those below it, and nobody else. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Party, party } from '../../scripts/vectors/methods.ts';
import { parseCertificate } from '../../src/verification/certificates/certificate.ts';
import { authoritiesAbove, pathCertificate } from '../../src/verification/certificates/certificate-path.ts';
import { parseOmsBundle } from '../../src/verification/signatures/bundle.ts';
import { verifySigstore } from '../../src/verification/signatures/sigstore-verify.ts';
import type { TrustMaterial } from '../../src/verification/signatures/trust-material.ts';
import { type LocalSigstore, startLocalSigstore } from '../../testing/local-sigstore/local-sigstore.ts';
import { bytesOf, type MutableRoot, rootOf, signBundle } from './bundles.ts';

let mine: LocalSigstore;
let other: LocalSigstore;
beforeAll(async () => {
  mine = await startLocalSigstore();
  other = await startLocalSigstore();
});
afterAll(async () => {
  await Promise.all([mine.close(), other.close()]);
});

test('an authority beside the signer’s own, in the same root, is not above him', async () => {
  const bundle = parseOmsBundle(bytesOf(await signBundle(mine, {})));
  const namesBy = (root: TrustMaterial) => {
    const outcome = verifySigstore(bundle, [root]);
    if (!outcome.ok) throw new Error('refused');
    return outcome.value.fingerprints;
  };
  const { certificateAuthorities } = other.trustedRoot as unknown as MutableRoot;
  const both = rootOf(mine, (root) => root.certificateAuthorities.push(...certificateAuthorities));
  expect(namesBy(both)).toEqual(namesBy(rootOf(mine)));
  expect(namesBy(both)).toHaveLength(6);
});

test('all that lead up from a certificate are above it, and none that only has the name of one', async () => {
  const read = ({ certificate }: Party) => pathCertificate(parseCertificate(Buffer.from(certificate.rawData)));
  const root = await party('root', { ca: true });
  const between = await party('between', { ca: true, issuer: root });
  const namesake = read(await party('root', { ca: true }));
  const stranger = read(await party('stranger', { ca: true }));
  const [leaf, ...above] = [await party('leaf', { issuer: between }), between, root].map(read);
  if (leaf === undefined) throw new Error('no leaf');
  expect(authoritiesAbove(leaf, [namesake, stranger, ...above])).toEqual(above);
});
