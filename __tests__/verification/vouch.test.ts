/** Who is who: by every part of a name, and never across methods. */
import { describe, expect, test } from '@jest/globals';
import { sha256Hex } from '../../src/model/digest.ts';
import type { DsseBundle, Material } from '../../src/verification/signatures/bundle.ts';
import { claimedSigner, describeSigner, isSameSigner } from '../../src/verification/signatures/vouch.ts';
import type { SignerIdentity } from '../../src/verification/verdict.ts';

const sigstore = (over: object = {}): SignerIdentity => ({
  method: 'sigstore',
  san: 's',
  issuer: 'i',
  sourceRepository: 'r',
  extensions: {},
  ...over,
});
const key = (hint = 'h'): SignerIdentity => ({ method: 'key', hint });
const certificate = (sha256 = 'c', subject = 'CN=x'): SignerIdentity => ({ method: 'certificate', subject, sha256 });

const NAMELESS = ['sigstore', 'key', 'certificate'].map((method) => ({ method }) as SignerIdentity);

describe('the same signer', () => {
  test.each([sigstore(), key(), certificate()])('is himself: $method', (one) =>
    expect(isSameSigner(one, { ...one })).toBe(true),
  );
  test('whatever the run, and whatever a certificate calls its holder', () => {
    expect(isSameSigner(sigstore(), sigstore({ extensions: { runInvocationUri: 'x' } }))).toBe(true);
    expect(isSameSigner(certificate(), certificate('c', 'CN=y'))).toBe(true);
  });
  test.each<[SignerIdentity, SignerIdentity]>([
    [sigstore(), sigstore({ san: 'x' })],
    [sigstore(), sigstore({ issuer: 'x' })],
    [sigstore(), sigstore({ sourceRepository: 'x' })],
    [sigstore(), sigstore({ sourceRepository: undefined })],
    [key(), key('x')],
    [certificate(), certificate('x')],
    [sigstore(), key()],
    [key(), sigstore()],
    [sigstore(), certificate()],
    [certificate(), sigstore()],
    [key(), certificate()],
    [certificate(), key()],
    // By a name that is missing, nobody is anybody of another method.
    ...NAMELESS.flatMap((a) => NAMELESS.filter((b) => b !== a).map((b): [SignerIdentity, SignerIdentity] => [a, b])),
  ])('is nobody else', (a, b) => expect(isSameSigner(a, b)).toBe(false));
});

test('each is described by what tells him from others', () => {
  expect(describeSigner(sigstore())).toBe('s (vouched for by i, for r)');
  expect(describeSigner(sigstore({ sourceRepository: undefined }))).toBe('s (vouched for by i)');
  expect(describeSigner(key())).toBe('key h');
  expect(describeSigner(certificate('c', 'CN=x\nO=y'))).toBe('certificate CN=x, O=y sha256:c');
  expect(describeSigner(certificate('c', ''))).toBe('certificate sha256:c');
});

describe('who a bundle says made it', () => {
  const claimed = (material: Material) => claimedSigner({ material } as DsseBundle);
  test('by hint, or by the bytes of the first certificate', () => {
    expect(claimed({ kind: 'public-key', hint: 'h' })).toEqual(key());
    expect(claimed({ kind: 'public-key' })).toBeUndefined();
    const [leaf, other] = [Buffer.from('leaf'), Buffer.from('other')];
    expect(claimed({ kind: 'chain', ders: [leaf, other] })).toEqual(certificate(sha256Hex(leaf), ''));
  });
  test('nobody, by what is no certificate', () => {
    expect(claimed({ kind: 'certificate', der: Buffer.from('junk') })).toBeUndefined();
  });
  test('a fault of ours is not told as the certificate’s', () => {
    expect(() => claimed({ kind: 'certificate' } as Material)).toThrow(TypeError);
  });
});
