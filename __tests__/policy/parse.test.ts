import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { parse } from 'yaml';
import { policyJsonSchema } from '../../src/policy/json-schema.ts';
import { parsePolicy } from '../../src/policy/parse.ts';
import { matchesRef, refPatternFault } from '../../src/policy/pattern.ts';
import { SIGNERS } from './judged.ts';

/** `LINE MESSAGE` of each fault. */
const faults = async (text: string | Uint8Array): Promise<string[]> => {
  const parsed = await parsePolicy(Buffer.from(text as Uint8Array));
  return parsed.ok ? [] : parsed.faults.map(({ line, message }) => `${line} ${message}`);
};

test('a policy is what its text says', async () => {
  expect(await faults(SIGNERS)).toEqual([]);
  expect(await parsePolicy(Buffer.from('# why\n'.concat(SIGNERS)))).toMatchObject({ ok: true, policy: { version: 1 } });
});

test('every fault is listed, with its line', async () => {
  const text = `version: 2
sigers: x
signers:
  - workflow:
      repository: acme
      path: train.sh
      ref: main
      branch: x
  - identity: a
  - key: |
      -----BEGIN PRIVATE KEY-----
    issuer: b
  - { identity: a, key: 1, issuer: 5 }
roots: theirs
datasets: {}
files: { pickle: true, max-size: 5 }
`;
  expect(await faults(text)).toEqual([
    '1 version: expected 1',
    '2 sigers: unknown key; did you mean signers?',
    '5 signers[0].workflow.repository: a repository is OWNER/NAME on github.com, or a URL',
    '6 signers[0].workflow.path: the path of a workflow file, such as .github/workflows/train.yml',
    '7 signers[0].workflow.ref: a ref is written in full: refs/heads/NAME or refs/tags/NAME',
    '8 signers[0].workflow.branch: unknown key; known here: repository, path, ref',
    '9 signers[1]: issuer is needed: only for workflows on github.com it is known',
    '10 signers[2].key: the public key is not PEM of a public key: it has no "BEGIN PUBLIC KEY"',
    '10 signers[2]: a key or certificate chain has neither issuer nor source-repository',
    '13 signers[3].key: expected text: put it in quotes',
    '13 signers[3].issuer: expected text: put it in quotes',
    '14 roots: expected public-good, github, auto, or { file: PATH }',
    '15 datasets: it demands nothing',
    '16 files.pickle: expected false',
    '16 files.max-size: expected text: put it in quotes',
  ]);
});

describe('of an unknown key it is said what may be meant, at its place in the file', () => {
  test.each([
    ['Roots: github', 'Roots: unknown key; did you mean roots?'],
    ['data-sets: {}', 'data-sets: unknown key; did you mean datasets?'],
    ['files: { pickel: false }', 'files.pickel: unknown key; did you mean pickle?'],
    ['evaluation: { metrics: { a: { mim: 1 } } }', 'evaluation.metrics.a.mim: unknown key; did you mean min?'],
    [
      'evaluation: { metrics: { constructor: { mxa: 1 } } }',
      'metrics.constructor.mxa: unknown key; known here: min, max',
    ],
    ['constructor: { toString: 1 }', 'constructor: unknown key; known here: version'],
    ['base-models: { rules: [{ policy: { signrs: [] } }] }', 'policy.signrs: unknown key; did you mean signers?'],
    ['datasets: { allowed: [{ sha: x }] }', 'unknown key; known here: name, sha256, git-commit'],
    ['roots: { path: x }', 'roots: expected public-good'],
    [`${'k'.repeat(100)}: 1`, 'unknown key; known here: version, models, gate, signers'],
  ])('%s', async (key, message) => {
    expect(await faults(`${SIGNERS}${key}\n`)).toContainEqual(expect.stringContaining(message));
  });
});

test('where there is nobody, that is the one fault', async () => {
  expect(await faults('version: 1\nsigners: []\n')).toHaveLength(1);
  expect(await faults(`${SIGNERS}signatures: 2\n`)).toEqual([expect.stringContaining('there are rules for 1')]);
});

test.each([
  ['evaluation: { metrics: { a: { min: "0.9" } } }', 'expected a number: without quotes'],
  ['signatures: 1.5', 'expected a whole number'],
  ['datasets: [a]', 'datasets: expected a mapping of keys'],
  ['runners: github-hosted', 'runners: expected a list'],
])('%s: what is expected', async (text, message) => {
  expect(await faults(`${SIGNERS}${text}\n`)).toContainEqual(expect.stringContaining(message));
});

test.each([
  ['evaluation: { metrics: {} }', 'evaluation.metrics: it demands nothing'],
  ['environment: { facts: {} }', 'environment.facts: it demands nothing'],
  ['gate: { no-worse: {} }', 'gate.no-worse: it demands nothing'],
  ['evaluation: { metrics: { a: { min: 1 }, __proto__: { min: 1 } } }', '__proto__: unknown key'],
  ['evaluation: { metrics: { a: { min: 1 }, "__proto__": { min: 1 } } }', '__proto__: unknown key'],
])('no demand vanishes: %s', async (text, fault) => {
  expect(await faults(`${SIGNERS}${text}\n`)).toEqual([expect.stringContaining(fault)]);
});

describe('what no signature can match is a fault', () => {
  const by = (path: string, repository = 'a/b') =>
    faults(
      `version: 1\nsigners:\n  - workflow: { repository: ${repository}, path: ${path}, ref: refs/heads/main }\n    issuer: https://x.example\n`,
    );
  test.each([
    'train.yml',
    '.github/workflows/a/b.yml',
    '.github/workflows/*.yml',
    '.github/workflows/../x.yml',
    './x.yml',
  ])('the workflow %s', async (path) =>
    expect(await by(path)).toEqual([expect.stringContaining('signers[0].workflow.path: ')]),
  );
  test('but workflows of other servers lie where they lie', async () => {
    expect(await by('ci/.gitlab-ci.yml', 'https://gitlab.example/a/b')).toEqual([]);
  });
  test('an event with a capital', async () => {
    expect(await faults(`${SIGNERS}provenance: { events: [Push] }\n`)).toEqual([
      expect.stringContaining('an event as in on:'),
    ]);
  });
});

test.each([
  ['files: {}'],
  ['claims: {}'],
  ['datasets: { allowed: [{ name: x }] }'],
  ['provenance: { refs: [main] }'],
  ['signers: [{}]'],
])('the JSON Schema refuses it too: %s', async (text) => {
  const schema = new Ajv2020({ strict: false }).compile(JSON.parse(policyJsonSchema()));
  const read = (yaml: string): unknown => parse(yaml);
  expect(schema(read(SIGNERS))).toBe(true);
  const policy = text.startsWith('signers') ? `version: 1\n${text}\n` : `${SIGNERS}${text}\n`;
  expect(schema(read(policy))).toBe(false);
  expect(await faults(policy)).not.toEqual([]);
});

const PAIRS = Array.from({ length: 32 }, () => 'Ab');
test.each([
  PAIRS.join(''),
  PAIRS.join(':').toLowerCase(),
  PAIRS.join(' '),
  PAIRS.slice(12).join('').toLowerCase(),
  `sha256:${PAIRS.join('').toLowerCase()}`,
  'SHA256:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU',
])('no denied signer is one that means nobody: %s', async (name) => {
  expect(await faults(`${SIGNERS}deny: { signers: ["${name}"] }\n`)).toEqual([
    expect.stringMatching(/^5 deny\.signers\[0\]: a fingerprint is a SHA-256 in 64 lower-case hex digits/),
  ]);
});

test('names of denied signers, and fingerprints as they are compared, are none', async () => {
  const names = [
    'a1'.repeat(32),
    'trainer@example.com',
    'deadbeef',
    'https://github.com/a/b/.github/workflows/c.yml@d',
  ];
  expect((await parsePolicy(Buffer.from(`${SIGNERS}deny: { signers: ${JSON.stringify(names)} }\n`))).ok).toBe(true);
});

describe('no policy', () => {
  test.each<[string, string | Uint8Array, string]>([
    [
      'empty',
      '',
      '1 the file: it is empty, and would demand nothing. It needs version: 1 and signers: (docs/policy.md)',
    ],
    [
      'a comment',
      '# signers: all\n',
      '1 the file: it is empty, and would demand nothing. It needs version: 1 and signers: (docs/policy.md)',
    ],
    ['without signers', 'version: 1\n', '1 signers: it is missing'],
    [
      'with nobody',
      'version: 1\nsigners: []\n',
      '2 signers: an empty list says nothing: name one, or leave the key out',
    ],
    ['with somebody undefined', 'version: 1\nsigners: [{}]\n', '2 signers[0]: exactly one of'],
    ['a key twice', 'version: 1\nversion: 1\n', '2 Map keys must be unique'],
    ['two documents', `${SIGNERS}---\n${SIGNERS}`, '5 a second document begins here'],
    ['an anchor', 'version: 1\nsigners: &all []\n', '2 anchors are not read'],
    ['an alias', 'version: 1\nsigners: &a []\ndeny: *a\n', '3 aliases are not read'],
    ['a tag on a list', 'version: 1\nsigners: !!seq []\n', '2 tags are not read'],
    ['a tag', 'version: !!int 1\n', '1 tags are not read'],
    ['a key that is a list', 'version: 1\n[a]: 1\n', '2 a key is text'],
    ['a key that is an alias', 'version: 1\nx: &a y\n*a : 1\n', '3 aliases are not read'],
    ['a merge', `${SIGNERS}<<: { roots: github }\n`, '5 <<: unknown key'],
    ['a prototype', `${SIGNERS}__proto__: { roots: github }\n`, '5 __proto__: unknown key'],
    ['hidden text', `${SIGNERS}# \u202e\n`, '5 the line holds characters that do not show'],
    ['not UTF-8', Uint8Array.of(0xff), '1 it is not UTF-8 text'],
    ['too big', ' '.repeat(262_145), '1 it has 262145 bytes'],
    ['a long line', `version: ${'1'.repeat(1000)}\n`, '1 the line has more than 1000 characters'],
    ['deep', `version: 1\nsigners:\n${'['.repeat(900)}\n${'['.repeat(900)}\n`, '3 more than 16 brackets deep'],
    ['deep in blocks', `version: 1\nsigners:\n${'- '.repeat(450)}x\n`, '3 signers[0]: expected a mapping of keys'],
    [
      'a rule that does not parse',
      `${SIGNERS}rules:\n  - name: a\n    expression: 1 +\n`,
      '7 rules[0].expression: no CEL',
    ],
    [
      'two rules of one name',
      `${SIGNERS}rules: [{ name: a, expression: "true" },\n  { name: a, expression: "true" }]\n`,
      '6 rules[1].name: another',
    ],
    ['bad YAML', 'version: 1\nsigners: [\n', '3 '],
  ])('%s', async (_, text, expected) => {
    expect(await faults(text)).toContainEqual(expect.stringContaining(expected));
  });
});

test('whatever is done to a policy, it is read or its faults are listed', async () => {
  const pieces = fc.constantFrom(
    '- ',
    '[',
    '}',
    '? ',
    ': ',
    '&a ',
    '*a ',
    '!!x ',
    '|\n',
    '"',
    "'",
    '\n  ',
    '#',
    '---\n',
    '\0',
    '\u2028',
    '<<',
    '%',
  );
  const edits = fc.array(fc.tuple(fc.nat(SIGNERS.length), fc.nat(5), pieces), { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(edits, async (list) => {
      const text = list.reduce((all, [at, cut, piece]) => all.slice(0, at) + piece + all.slice(at + cut), SIGNERS);
      const result = await parsePolicy(Buffer.from(text));
      const lines = text.split('\n').length;
      return result.ok || (result.faults.length > 0 && result.faults.every(({ line }) => line >= 1 && line <= lines));
    }),
    { numRuns: 500 },
  );
});

describe('a pattern of refs', () => {
  test.each([
    ['refs/heads/main', 'refs/heads/main', true],
    ['refs/heads/main', 'refs/heads/main2', false],
    ['refs/heads/*', 'refs/heads/', true],
    ['refs/heads/*', 'refs/heads/a/b', false],
    ['refs/tags/v*', 'refs/tags/v1.2', true],
    ['refs/tags/v*', 'refs/tags/w1', false],
    ['refs/tags/v*-rc', 'refs/tags/v-rc', true],
    ['refs/tags/aa*aa', 'refs/tags/aaa', false],
    ['refs/heads/*/x', 'refs/heads/y/x', true],
    ['refs/heads/a.c', 'refs/heads/abc', false],
  ])('%s and %s: %s', (pattern, ref, expected) => {
    expect(matchesRef(pattern, ref)).toBe(expected);
    expect(refPatternFault(pattern)).toBeUndefined();
  });

  test.each([
    'main',
    'refs/pull/*',
    'refs/*/main',
    'refs/heads/',
    'refs/heads/**',
    'refs/heads/a//b',
    'refs/heads/[ab]',
  ])('%s is none', (pattern) => expect(refPatternFault(pattern)).toBeDefined());
});
