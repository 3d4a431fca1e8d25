import { describe, expect, test } from '@jest/globals';
import { type Statement, StatementError } from '../../src/statement/in-toto.ts';
import {
  buildSummaryStatement,
  inputDigests,
  parseSummary,
  summarizedLevel,
  VSA_TYPE,
} from '../../src/statement/vsa.ts';
import { summary } from '../verify/summaries.ts';
import { HEX } from './fixtures.ts';

const SUBJECTS = [{ name: 'model', digest: { sha256: HEX('1') } }];
const built = buildSummaryStatement(SUBJECTS, summary('policy'));
const parse = (change: Readonly<Record<string, unknown>>, of: Statement = built) =>
  parseSummary({ ...of, predicate: { ...of.predicate, ...change } });

test('what is built is read again', () => {
  const full = summary('policy', {
    verifier: { id: 'https://v.example', version: { 'attest-model': '1' } },
    policy: { uri: 'x:y', sha256: HEX('2'), named: [HEX('3')] },
    inputAttestations: [{ name: 'model.sig', digest: { sha256: HEX('4') } }],
  });
  const statement = buildSummaryStatement(SUBJECTS, full);
  expect(statement).toMatchObject({ predicateType: VSA_TYPE, subject: SUBJECTS, predicate: { slsaVersion: '1.2' } });
  expect(parseSummary(statement)).toEqual(full);
  expect(inputDigests(full)).toEqual([HEX('4')]);
});

/** https://slsa.dev/spec/v1.1/verification_summary, its example, with full digests. */
test('the example of the specification', () => {
  const example = parse({
    verifier: { id: 'https://example.com/publication_verifier', version: { 'slsa-verifier-linux-amd64': 'v2.3.0' } },
    timeVerified: '1985-04-12T23:20:50.52Z',
    resourceUri: 'https://example.com/example-1.2.3.tar.gz',
    policy: { uri: 'https://example.com/example_tarball.policy', digest: { sha256: HEX('1') } },
    inputAttestations: [{ uri: 'https://example.com/x.intoto.jsonl', digest: { sha256: HEX('a') } }],
    verifiedLevels: ['SLSA_BUILD_LEVEL_3'],
    dependencyLevels: { SLSA_BUILD_LEVEL_3: 5, SLSA_BUILD_LEVEL_2: 7 },
    slsaVersion: '1.0',
  });
  expect(example).toMatchObject({ policy: { sha256: HEX('1') }, verificationResult: 'PASSED' });
  expect(summarizedLevel(example)).toBe(3);
});

describe('levels', () => {
  test.each([
    [['SLSA_BUILD_LEVEL_2', 'SLSA_SOURCE_LEVEL_4', 'REVIEWED'], 2],
    [['SLSA_BUILD_LEVEL_UNEVALUATED'], undefined],
    [[], undefined],
  ])('%j', (verifiedLevels, level) => {
    expect(summarizedLevel(parse({ verifiedLevels }))).toBe(level);
  });
});

test('fields that nobody knows yet are ignored', () => {
  expect(parse({ 'https://example.com/extension': {}, policy: { uri: 'x:y', more: 1 } })).toMatchObject({
    policy: { uri: 'x:y' },
  });
});

test.each<[string, Readonly<Record<string, unknown>>]>([
  ['no verifier', { verifier: undefined }],
  ['a verifier without a name', { verifier: {} }],
  ['an empty name', { verifier: { id: '' } }],
  ['versions that are no text', { verifier: { id: 'x', version: { a: 1 } } }],
  ['a time without a zone', { timeVerified: '2026-01-31T12:00:00' }],
  ['a time that is none', { timeVerified: '2026-13-31T12:00:00Z' }],
  ['a time elsewhere', { timeVerified: '2026-01-31T12:00:00+02:00' }],
  ['no resource', { resourceUri: undefined }],
  ['two resources', { resourceUri: ['a', 'b'] }],
  ['no policy', { policy: undefined }],
  ['a policy without a URI', { policy: { digest: { sha256: HEX('1') } } }],
  ['a digest in upper case', { policy: { uri: 'x', digest: { sha256: HEX('a').toUpperCase() } } }],
  ['named policies that are none', { policy: { uri: 'x', annotations: { named: ['x'] } } }],
  ['inputs that are no list', { inputAttestations: {} }],
  ['an input without a digest', { inputAttestations: [{ uri: 'x' }] }],
  ['no result', { verificationResult: undefined }],
  ['another result', { verificationResult: 'passed' }],
  ['no levels', { verifiedLevels: undefined }],
  ['a level that is no text', { verifiedLevels: [2] }],
  ['a level of one’s own in SLSA’s name', { verifiedLevels: ['SLSA_BUILD_LEVEL_99'] }],
  ['two levels of one track', { verifiedLevels: ['SLSA_BUILD_LEVEL_1', 'SLSA_BUILD_LEVEL_2'] }],
  ['FAILED of what PASSED', { verifiedLevels: ['FAILED'] }],
])('%s is refused', (_, change) => {
  expect(() => parse(change)).toThrow(StatementError);
});

test('another type is none', () => {
  expect(() => parse({}, { ...built, predicateType: 'https://slsa.dev/verification_summary/v0.2' })).toThrow(
    StatementError,
  );
});
