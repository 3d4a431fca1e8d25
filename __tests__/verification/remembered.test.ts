/** Claims come by the thousand, all below the same few authorities: what those are is asked once. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ASN1Obj, X509Certificate } from '@sigstore/core';
import { parseOmsBundle } from '../../src/verification/signatures/bundle.ts';
import { verifierFor } from '../../src/verification/signatures/remembered.ts';
import { verifySigstore } from '../../src/verification/signatures/sigstore-verify.ts';
import type { TrustMaterial } from '../../src/verification/signatures/trust-material.ts';
import { type LocalSigstore, startLocalSigstore } from '../../testing/local-sigstore/local-sigstore.ts';
import { bytesOf, rootOf, signBundle } from './bundles.ts';

let sigstore: LocalSigstore;
beforeAll(async () => {
  sigstore = await startLocalSigstore();
});
afterAll(() => sigstore.close());

/** How often a method of the library runs, its own calls of itself aside; it does what it always does. */
function calls<Name extends string, T extends Record<Name, (...args: never[]) => unknown>>(of: T, name: Name) {
  const original = of[name];
  const counter = {
    count: 0,
    [Symbol.dispose]: () => {
      of[name] = original;
    },
  };
  let depth = 0;
  of[name] = function (this: unknown, ...args: never[]) {
    if (depth === 0) counter.count++;
    depth++;
    try {
      return original.apply(this, args);
    } finally {
      depth--;
    }
  } as T[Name];
  return counter;
}

const isGood = async (root: TrustMaterial): Promise<boolean> => {
  const bundle = await signBundle(sigstore, {}, { timestamp: true });
  return verifySigstore(parseOmsBundle(bytesOf(bundle)), [root]).ok;
};

test('a root has one verifier, and each its own', () => {
  const root = rootOf(sigstore);
  expect(verifierFor(root)).toBe(verifierFor(root));
  expect(verifierFor(root)).not.toBe(verifierFor(rootOf(sigstore)));
});

describe('of a second bundle', () => {
  test('only the leaf is asked who signed it', async () => {
    using asked = calls(X509Certificate.prototype, 'verify');
    const root = rootOf(sigstore);
    expect(await isGood(root)).toBe(true);
    const first = asked.count;
    expect(await isGood(root)).toBe(true);
    expect(asked.count - first).toBe(1);
  });

  test('no certificate is encoded again', async () => {
    const root = rootOf(sigstore);
    expect(await isGood(root)).toBe(true);
    using encoded = calls(ASN1Obj.prototype, 'toDER');
    expect(await isGood(root)).toBe(true);
    // Parts of its leaf, one by one; whole certificates would be twice as many and more.
    expect(encoded.count).toBeLessThan(15);
  });
});
