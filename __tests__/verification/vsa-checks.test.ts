/** What a VSA must say to stand for a verification: its own words, and the times that others vouch for. */
import { describe, expect, test } from '@jest/globals';
import { CLOCK_SKEW_MS } from '../../src/model/clock.ts';
import { subjectsOf } from '../../src/statement/provenance.ts';
import type { Summary } from '../../src/statement/vsa.ts';
import type { SignedSummary } from '../../src/verification/claims/vsa.ts';
import { checkSummary, isRelevant, type SummaryExpectation } from '../../src/verification/claims/vsa-checks.ts';
import { HEX } from '../statement/fixtures.ts';
import { GATE, RESOURCE, summary } from '../verify/summaries.ts';
import { ISSUER } from './bundles.ts';

const NOW = new Date('2026-10-01T12:00:00Z');
const DAY = 86_400_000;
const ago = (milliseconds: number): Date => new Date(NOW.getTime() - milliseconds);
const at = (milliseconds: number): string => ago(milliseconds).toISOString();
const MODEL = { root: HEX('1'), manifests: [HEX('2'), HEX('3')] };
const EXPECTED: SummaryExpectation = {
  policy: HEX('4'),
  resource: RESOURCE,
  maxAge: { text: '7 days', milliseconds: 7 * DAY },
};

type Made = Partial<Omit<SignedSummary, 'summary'>> & { readonly says?: Partial<Summary> };

const signed = ({ says = {}, ...made }: Made = {}): SignedSummary => ({
  line: 3,
  summary: { ...summary(''), policy: { uri: 'x:y', sha256: EXPECTED.policy }, timeVerified: at(0), ...says },
  subjects: subjectsOf({ name: 'model', root: MODEL.root, manifestDigest: HEX('3') }),
  signer: { method: 'sigstore', san: GATE, issuer: ISSUER, extensions: {} },
  signedAt: NOW,
  checks: [],
  ...made,
});
const outcomes = (one: SignedSummary, expected = EXPECTED) =>
  checkSummary(one, expected, MODEL, NOW).map(({ id, outcome }) => `${outcome} ${id}`);
const refused = (...of: Parameters<typeof outcomes>) => outcomes(...of).filter((one) => !one.startsWith('pass'));

test('everything that is asked, in the order of the specification', () => {
  expect(outcomes(signed(), { ...EXPECTED, level: 2 })).toEqual(
    ['signature', 'verifier', 'policy', 'resource', 'root', 'manifest', 'result', 'age', 'levels'].map(
      (id) => `pass vsa.${id}`,
    ),
  );
  expect(
    refused(signed({ says: { verifiedLevels: ['SLSA_BUILD_LEVEL_UNEVALUATED'] } }), { ...EXPECTED, level: 1 }),
  ).toEqual(['fail vsa.levels']);
});

test('each check says on which line it rests', () => {
  const found = checkSummary(signed(), { ...EXPECTED, level: 2 }, MODEL, NOW).map(({ evidence }) => evidence);
  expect(found).toEqual(found.map(() => expect.stringContaining('claims, line 3')));
});

describe('whether it is about this question', () => {
  const OTHERS: readonly [string, Made][] = [
    ['another verifier', { says: { verifier: { id: 'x' } } }],
    ['another policy', { says: { policy: { uri: 'x:y', sha256: HEX('5') } } }],
    ['no policy', { says: { policy: { uri: 'x:y' } } }],
    ['another resource', { says: { resourceUri: 'x' } }],
    ['another root', { subjects: subjectsOf({ name: 'model', root: HEX('5'), manifestDigest: HEX('3') }) }],
    ['another manifest', { subjects: subjectsOf({ name: 'model', root: HEX('1'), manifestDigest: HEX('5') }) }],
  ];
  test('is asked before what it answers', () => {
    expect(isRelevant(signed({ says: { verificationResult: 'FAILED' } }), EXPECTED, MODEL)).toBe(true);
  });

  test.each(OTHERS)('is refused of %s', (_, made) => {
    expect(isRelevant(signed(made), EXPECTED, MODEL)).toBe(false);
  });

  test('further policies are compared where they are known', () => {
    const named = [HEX('6'), HEX('7')];
    const says = { policy: { uri: 'x:y', sha256: EXPECTED.policy, named } };
    expect(refused(signed({ says }), { ...EXPECTED, named })).toEqual([]);
    expect(refused(signed({ says }))).toEqual([]);
    expect(refused(signed(), { ...EXPECTED, named })).toEqual(['fail vsa.policy']);
    expect(refused(signed({ says }), { ...EXPECTED, named: [] })).toEqual(['fail vsa.policy']);
  });
});

describe('its age', () => {
  const AGE = 7 * DAY;
  test.each<[string, Made, boolean]>([
    ['signed as long ago as is allowed', { signedAt: ago(AGE), says: { timeVerified: at(AGE) } }, true],
    ['signed a millisecond before that', { signedAt: ago(AGE + 1), says: { timeVerified: at(AGE) } }, false],
    ['made as long ago as is allowed', { says: { timeVerified: at(AGE) } }, true],
    ['made a millisecond before that', { says: { timeVerified: at(AGE + 1) } }, false],
    ['made after it was signed, by as much as clocks differ', { says: { timeVerified: at(-CLOCK_SKEW_MS) } }, true],
    ['made later than that', { says: { timeVerified: at(-CLOCK_SKEW_MS - 1) } }, false],
  ])('%s', (_, made, isAccepted) => {
    expect(refused(signed(made))).toEqual(isAccepted ? [] : ['fail vsa.age']);
  });

  // The verifier's own clock is optional since SLSA 1.1: the time of signing is limited all the same.
  test('counts from its signature where it states no time', () => {
    const { timeVerified: none, ...rest } = signed().summary;
    expect(refused({ ...signed({ signedAt: ago(AGE) }), summary: rest })).toEqual([]);
    expect(refused({ ...signed({ signedAt: ago(AGE + 1) }), summary: rest })).toEqual(['fail vsa.age']);
  });

  test('is unknown where nobody vouches for a time, whatever it states', () => {
    const { signedAt: none, ...rest } = signed();
    expect(refused(rest)).toEqual(['fail vsa.age']);
  });
});
