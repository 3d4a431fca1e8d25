import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CLOCK_SKEW_MS } from '../../src/model/clock.ts';
import { exitCodeOf } from '../../src/verification/exit-code.ts';
import { checkClock } from '../../src/verification/signatures/signature-dates.ts';
import type { TrustMaterial } from '../../src/verification/signatures/trust-material.ts';
import type { Verdict } from '../../src/verification/verdict.ts';
import { type LocalSigstore, startLocalSigstore } from '../../testing/local-sigstore/local-sigstore.ts';
import { rootOf, signBundle } from './bundles.ts';
import { identityTrust, type SignedModel, signedModel, testResult, verifyModel } from './signed-model.ts';

let sigstore: LocalSigstore;
let other: LocalSigstore;
let model: SignedModel;
beforeAll(async () => {
  sigstore = await startLocalSigstore();
  other = await startLocalSigstore();
  model = await signedModel(sigstore);
});
afterAll(async () => {
  model[Symbol.dispose]();
  await Promise.all([sigstore.close(), other.close()]);
});

const DATED = { describe: 'public-good (kept since 2026-01-01)' };
const OLD = { ...DATED, doubt: { reason: 'the root is too old', guidance: 'Go online once.' } };
const withRoots = (...roots: readonly TrustMaterial[]): Promise<Verdict> =>
  verifyModel(sigstore, model, { trust: identityTrust(sigstore, { trusted: { roots } }) });
const checkOf = ({ checks }: Verdict, id: string) => checks.find((check) => check.id === id);

describe('the date of a trusted root', () => {
  test('is said; a root from a file has none', async () => {
    const verdict = await withRoots({ ...rootOf(sigstore), dated: DATED });
    expect(verdict.result).toBe('passed');
    expect(checkOf(verdict, 'trust.root')).toMatchObject({ outcome: 'pass', found: DATED.describe });
    expect(checkOf(await withRoots(rootOf(sigstore)), 'trust.root')).toBeUndefined();
  });

  test('that is too old lets nothing pass, though the cryptography is right', async () => {
    const verdict = await withRoots({ ...rootOf(sigstore), dated: OLD });
    expect([verdict.result, exitCodeOf(verdict)]).toEqual(['undecided', 2]);
    expect(checkOf(verdict, 'signature.cryptography')?.outcome).toBe('pass');
    expect(checkOf(verdict, 'trust.root')).toMatchObject({
      outcome: 'undecided',
      guidance: OLD.doubt.guidance,
      expected: OLD.doubt.reason,
    });
  });

  test('that is too old refutes nothing either: a newer one may vouch for it', async () => {
    const verdict = await withRoots({ ...rootOf(other), dated: OLD });
    expect([verdict.result, checkOf(verdict, 'signature.cryptography')?.guidance]).toEqual([
      'undecided',
      expect.stringContaining('too old'),
    ]);
    expect((await withRoots({ ...rootOf(other), dated: DATED })).result).toBe('failed');
  });

  test('of a root beside it does not matter to what a good one vouches for', async () => {
    expect((await withRoots({ ...rootOf(other), dated: OLD }, rootOf(sigstore))).result).toBe('passed');
  });
});

describe('a clock that is wrong', () => {
  const MINUTE = 60_000;
  const at = (minutes: number): Promise<Verdict> =>
    verifyModel(sigstore, model, { now: new Date(Date.now() + minutes * MINUTE) });

  test('behind by minutes: the log says it was signed in the future, and nothing is decided', async () => {
    const verdict = await at(-10);
    expect([verdict.result, exitCodeOf(verdict)]).toEqual(['undecided', 2]);
    expect(checkOf(verdict, 'trust.clock')).toMatchObject({ outcome: 'undecided' });
    expect(checkOf(verdict, 'trust.clock')?.guidance).toContain('clock');
  });

  test('by less than clocks may differ, or ahead, as it always is after signing', async () => {
    for (const minutes of [-4, 10, 1_000_000]) {
      const verdict = await at(minutes);
      expect([verdict.result, checkOf(verdict, 'trust.clock')]).toEqual(['passed', undefined]);
    }
  });

  test('by as much as they may differ, and by a millisecond more', () => {
    const now = new Date();
    const ahead = (by: number) => checkClock(new Date(now.getTime() + by), now).map(({ outcome }) => outcome);
    expect([ahead(CLOCK_SKEW_MS), ahead(CLOCK_SKEW_MS + 1)]).toEqual([[], ['undecided']]);
  });

  test('a claim from the future does not count, and says why', async () => {
    const signed = await signBundle(sigstore, testResult(model, 'PASSED'), {
      signedAt: new Date(Date.now() + 10 * MINUTE),
    });
    model.writeClaims(signed);
    const verdict = await at(0);
    expect(verdict.claims).toMatchObject({
      accepted: 0,
      ignored: [{ line: 1, reason: expect.stringContaining('not decided') }],
    });
    expect((await at(6)).claims.accepted).toBe(1);
    model.writeClaims();
  });
});
