import { describe, expect, test } from '@jest/globals';
import {
  assertExpectedIdentity,
  checkIdentity,
  GITHUB_ISSUER,
  sourceRepositoryUri,
} from '../../src/verification/signatures/identity.ts';

const ISSUER = 'https://issuer.example';
const expected = { identity: 'https://github.com/a/b/.github/workflows/x.yml@refs/heads/main', issuer: ISSUER };
const found = { san: expected.identity, issuer: ISSUER, extensions: { sourceRepositoryUri: 'https://github.com/a/b' } };
const usage = expect.objectContaining({ code: 'USAGE', guidance: expect.stringMatching(/\S/) });

describe('a source repository, as a person writes it', () => {
  test.each([
    ['a/b', 'https://github.com/a/b'],
    ['octo-org/train_1.0', 'https://github.com/octo-org/train_1.0'],
    ['https://gitlab.example/group/sub/train', 'https://gitlab.example/group/sub/train'],
    ['http://forge.example:3000/a/b', 'http://forge.example:3000/a/b'],
  ])('%s', (text, uri) => expect(sourceRepositoryUri(text)).toBe(uri));

  test.each([
    '',
    'a',
    'a/',
    '/b',
    'a/b/c',
    ' a/b',
    'a/b ',
    'a b/c',
    'https://',
    'https://x',
    'https:///x',
    'https://x/',
    'ftp://x/y',
    'xhttps://x/y',
    'https://x /y',
    'https://x/y z',
    'https://x/y\n',
  ])('%j is neither OWNER/NAME nor a URL', (text) => expect(() => sourceRepositoryUri(text)).toThrow(usage));
});

test('the issuer of GitHub Actions, which policies mean where they name none', () => {
  expect(GITHUB_ISSUER).toBe('https://token.actions.githubusercontent.com');
});

describe('an empty expectation is an unset variable', () => {
  test.each([
    ['identity', { ...expected, identity: '' }],
    ['identity', { ...expected, identity: ' \n' }],
    ['issuer', { ...expected, issuer: '' }],
    ['source repository', { ...expected, sourceRepository: '' }],
    ['identity', { ...expected, identity: undefined as unknown as string }],
  ])('%s', (name, over) => {
    expect(() => assertExpectedIdentity(over)).toThrow(usage);
    expect(() => assertExpectedIdentity(over)).toThrow(`the expected ${name} is empty`);
    // Whoever forgets to ask is told all the same.
    expect(() => checkIdentity(found, over)).toThrow(usage);
  });

  test('and all that is there is enough', () => {
    expect(() => assertExpectedIdentity(expected)).not.toThrow();
    expect(() => assertExpectedIdentity({ ...expected, sourceRepository: 'a/b' })).not.toThrow();
  });
});

describe('a name that is another', () => {
  const guidanceFor = (san: string) => {
    const [check] = checkIdentity({ ...found, san }, expected);
    expect(check).toMatchObject({ id: 'identity.san', outcome: 'fail', expected: expected.identity, found: san });
    return check?.guidance;
  };
  test.each([
    ['by a space at its end', `${expected.identity} `, 'white space'],
    ['by case', expected.identity.replace('a/b', 'A/b'), 'upper and lower case'],
    ['by what follows', `${expected.identity}-2`, 'only the beginning'],
    ['altogether', 'https://github.com/c/d/x.yml@y', 'Somebody else'],
    ['by what comes before', `x${expected.identity}`, 'Somebody else'],
  ])('%s', (_, san, hint) => expect(guidanceFor(san)).toContain(hint));
});

test('an expectation that ends in a space says so', () => {
  const [check] = checkIdentity(found, { ...expected, identity: `${expected.identity} ` });
  expect(check).toMatchObject({ outcome: 'fail', guidance: expect.stringContaining('white space') });
});

describe('the source repository', () => {
  const outcomeFor = (uri: string | undefined, sourceRepository?: string) => {
    const extensions = uri === undefined ? {} : { sourceRepositoryUri: uri };
    const checks = checkIdentity(
      { ...found, extensions },
      { ...expected, ...(sourceRepository !== undefined && { sourceRepository }) },
    );
    expect(checks.map(({ id }) => id)).toEqual(['identity.san', 'identity.issuer', 'identity.source-repository']);
    return checks[2]?.outcome;
  };
  test.each<[string | undefined, string | undefined, string]>([
    ['https://github.com/a/b', undefined, 'pass'],
    [undefined, undefined, 'pass'],
    ['https://github.com/c/d', undefined, 'undecided'],
    ['https://github.com/a', 'https://github.com/a/b', 'fail'],
    ['https://github.com/a/b', 'https://github.com/a/b', 'pass'],
    [undefined, 'https://github.com/a/b', 'fail'],
    ['https://github.com/a/', undefined, 'undecided'],
  ])('%s, expected %s: %s', (uri, asked, outcome) => expect(outcomeFor(uri, asked)).toBe(outcome));
});
