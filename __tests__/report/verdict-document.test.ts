/** Verdicts of every kind, made from real signatures, against the published schema. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expectation } from '../../src/policy/keys/expect.ts';
import { forJson } from '../../src/report/encode.ts';
import { type CheckDocument, type VerdictDocument, verdictDocument } from '../../src/report/verdict-document.ts';
import { verdictJsonSchema } from '../../src/report/verdict-schema.ts';
import { exitCodeOf } from '../../src/verification/exit-code.ts';
import type { Verdict } from '../../src/verification/verdict.ts';
import { type LocalSigstore, startLocalSigstore } from '../../testing/local-sigstore/local-sigstore.ts';
import { ROOT } from '../repository/sources.ts';
import { failed, verdict as fixture } from './fixtures.ts';
import { type Kind, realVerdicts } from './real-verdicts.ts';

let sigstore: LocalSigstore;
let verdicts: Readonly<Record<Kind, Verdict>>;
beforeAll(async () => {
  sigstore = await startLocalSigstore();
  verdicts = await realVerdicts(sigstore);
});
afterAll(() => sigstore.close());

const schema = JSON.parse(readFileSync(join(ROOT, 'docs/verdict.schema.json'), 'utf8'));
const isValid = new Ajv2020({ strict: true, allErrors: true }).compile(schema);
const toJson = (verdict: Verdict): VerdictDocument => JSON.parse(forJson(verdictDocument(verdict)));
const everyNode = (nodes: readonly CheckDocument[]): CheckDocument[] =>
  nodes.flatMap((node) => [node, ...everyNode(node.checks ?? [])]);
const leaves = ({ checks }: VerdictDocument) => everyNode(checks).filter(({ demanded }) => demanded !== undefined);

test('the published JSON Schema is that of the code (else: node scripts/verdict-schema.ts)', () => {
  expect(readFileSync(join(ROOT, 'docs/verdict.schema.json'), 'utf8')).toBe(verdictJsonSchema());
});

const RESULTS: Readonly<Record<Kind, Verdict['result']>> = {
  passed: 'passed',
  policy: 'passed',
  refused: 'failed',
  chunks: 'passed',
  contradicting: 'failed',
  changed: 'failed',
  damaged: 'failed',
  undecided: 'undecided',
  key: 'passed',
  certificate: 'passed',
};

describe.each(Object.entries(RESULTS))('%s', (kind, result) => {
  const verdict = () => verdicts[kind as Kind];

  test('is what the schema says, and has the result', () => {
    const document = toJson(verdict());
    isValid(document);
    expect(isValid.errors ?? []).toEqual([]);
    expect(document.result).toBe(result);
  });

  test('has every check, with what was demanded, found, on which evidence, and what to do', () => {
    const checks = leaves(toJson(verdict()));
    expect(checks.map(({ id }) => id).sort()).toEqual(
      verdict()
        .checks.map(({ id }) => id)
        .sort(),
    );
    for (const { id, outcome, demanded, found, evidence, guidance } of checks) {
      expect([id, demanded, found, evidence?.text].every((text) => text !== undefined && text !== '')).toBe(true);
      expect([id, outcome === 'pass' || (guidance ?? '') !== '']).toEqual([id, true]);
      expect(evidence?.places.length).toBeGreaterThan(0);
    }
  });

  test('no branch is better than what is in it', () => {
    for (const { outcome, checks = [] } of everyNode(toJson(verdict()).checks)) {
      const below = checks.map((one) => one.outcome);
      if (below.length === 0) continue;
      const worst = ['fail', 'undecided', 'pass'].find((one) => below.includes(one as typeof outcome));
      expect(outcome).toBe(worst);
    }
  });

  test('only what passed is accepted: exit code, and levels for others', () => {
    expect(exitCodeOf(verdict())).toBe({ passed: 0, failed: 1, undecided: 2 }[result]);
    expect((verdict().slsa?.verifiedLevels ?? []).length > 0 && result !== 'passed').toBe(false);
  });

  test('says that signed is not safe if it was accepted', () => {
    expect(toJson(verdict()).notes.some((note) => note.startsWith('signed is not safe'))).toBe(result === 'passed');
  });
});

test('the schema refuses what it does not know, at any depth', () => {
  const objects = (value: unknown, path: readonly (string | number)[] = []): (string | number)[][] => {
    if (typeof value !== 'object' || value === null) return [];
    const below = Object.entries(value).flatMap(([key, one]) =>
      objects(one, [...path, Array.isArray(value) ? Number(key) : key]),
    );
    return Array.isArray(value) ? below : [[...path], ...below];
  };
  let tried = 0;
  for (const verdict of Object.values(verdicts)) {
    for (const path of objects(toJson(verdict))) {
      // Extensions of a certificate have names that we do not choose.
      if (path.at(-1) === 'extensions') continue;
      const document = toJson(verdict);
      // biome-ignore lint/suspicious/noExplicitAny: a place in any object.
      const place = path.reduce((at: any, key) => at[key], document);
      place.theirs = 1;
      expect([path.join('/'), isValid(document)]).toEqual([path.join('/'), false]);
      tried++;
    }
  }
  expect(tried).toBeGreaterThan(500);
});

test.each([
  ['mediaType', { mediaType: 'application/json' }],
  ['result', { result: 'ok' }],
  ['no checks', { checks: [] }],
  [
    'an unmet check without guidance',
    {
      checks: [
        {
          id: 'x',
          title: 'x',
          outcome: 'fail',
          demanded: 'a',
          found: 'b',
          evidence: { text: 'c', places: [{ source: 'files' }] },
        },
      ],
    },
  ],
])('the schema refuses another %s', (_, change) => {
  expect(isValid(toJson(verdicts.passed))).toBe(true);
  expect(isValid({ ...toJson(verdicts.passed), ...change })).toBe(false);
});

test('lines that do not count are named, junk as such, and what contradicts', () => {
  const { claims } = toJson(verdicts.passed);
  expect(claims.ignored.map(({ kind, line }) => [kind, line])).toEqual([
    ['junk', 2],
    ['junk', 3],
    ['ignored', 4],
  ]);
  expect(claims.ignored[2]).toMatchObject({ signer: expect.stringContaining('mallory'), reason: expect.any(String) });
  expect(toJson(verdicts.contradicting).claims.contradictions).toEqual([
    { about: 'dataset corpus', values: [expect.objectContaining({ line: 1 }), expect.objectContaining({ line: 2 })] },
  ]);
});

test('files are grouped, and so are differences', () => {
  const { groups, differences, model } = toJson(verdicts.changed);
  expect(groups).toEqual([
    { group: 'weights', files: 2, bytes: 8, changed: 0, missing: 0, added: 0, renamed: 0 },
    { group: 'code', files: 2, bytes: 5, changed: 0, missing: 0, added: 1, renamed: 0 },
    { group: 'tokenizer-and-config', files: 1, bytes: 7, changed: 1, missing: 0, added: 0, renamed: 0 },
  ]);
  expect(groups.reduce((sum, { files }) => sum + files, 0)).toBe(model.files);
  expect(differences.map(({ path, group }) => [path, group])).toEqual([
    ['config.json', 'tokenizer-and-config'],
    ['evil.py', 'code'],
  ]);
});

test('notes of the policy are in it', () => {
  const document = toJson(verdicts.policy);
  expect(document.notes[0]).toMatch(/^freshness not checked/);
  expect(document.policy).toEqual({ sha256: expect.stringMatching(/^[0-9a-f]{64}$/), notes: [document.notes[0]] });
});

test('evidence is named by file, line and field of the certificate', () => {
  const found = Object.fromEntries(leaves(toJson(verdicts.policy)).map(({ id, evidence }) => [id, evidence?.places]));
  expect(found['files.match']).toEqual([{ source: 'files' }]);
  expect(found['identity.san']).toEqual([{ source: 'certificate', field: 'subject alternative name' }]);
  expect(found['identity.issuer']).toEqual([{ source: 'certificate', field: 'OID .8' }]);
  expect(found['provenance.certificate']).toEqual([{ source: 'claims', line: 1 }]);
});

test('names from outside are taken for no evidence', () => {
  const evidence = 'claims, line 9; certificate, OID .1';
  const check = { id: 'files.match', outcome: 'fail' as const, title: 't', evidence, guidance: 'g' };
  expect(leaves(toJson(fixture({ checks: [check] })))[0]?.evidence?.places).toEqual([{ source: 'files' }]);
});

test('a check is no better than those that it rests on', () => {
  const below = failed().checks;
  const parent = { id: 'policy.base-models.rules', outcome: 'pass' as const, title: 'Base models', checks: below };
  const [branch] = toJson(fixture({ checks: [parent] })).checks;
  expect(branch).toMatchObject({ id: 'policy', outcome: 'fail', checks: [{ outcome: 'fail' }] });
});

describe('the docs explain the id of every check:', () => {
  const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
  const found = (room: string, pattern: RegExp, id = '$1'): string[] =>
    readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .flatMap((name) => [...read(join(room, name)).matchAll(pattern)].map(([all]) => all.replace(pattern, id)))
      .filter((name) => !/\.jsonl?$/.test(name));
  /** In a table by itself, or in a row of one that begins as it does: `` `files.match`, `.ignored` ``. */
  const explains = (text: string, id: string): boolean => {
    const [about = '', ...what] = id.split('.');
    const rows = text.split('\n').filter((line) => line.startsWith('| `'));
    const short = `\`.${what.join('.')}\``;
    return rows.some((row) => row.includes(`\`${id}\``) || (row.startsWith(`| \`${about}.`) && row.includes(short)));
  };
  const ABOUT = 'bundle|signature|identity|statement|files|manifest|chunks|claims|provenance|trust|evidence';

  test.each<[string, string, number, () => string[]]>([
    ['of verification', 'verdict', 20, () => found('src/verification', new RegExp(`'((?:${ABOUT})\\.[a-z-]+)'`, 'g'))],
    ['of what was looked for', 'verdict', 1, () => found('src/verify', /'(evidence\.[a-z-]+)'/g)],
    ['of base models', 'verdict', 1, () => found('src/policy', /'(base-model\.[a-z-]+)'/g)],
    ['of what is expected', 'verdict', 5, () => Object.keys(expectation.shape).map((key) => `expect.${key}`)],
    ['of the gate', 'gate', 15, () => found('src/gate', /'(gate\.[a-z-]+)'/g)],
    ['of what ends a gate', 'gate', 5, () => found('src/gate', /new Undecided\(\s*'([a-z-]+)'/g, 'gate.$1')],
    ['of the gate’s metrics', 'gate', 1, () => found('src/policy', /`(gate\.[a-z-]+\.)\$\{name\}`/g, '$1…')],
    ['of summaries', 'vsa', 9, () => found('src/verification', /\(\s*'(vsa\.[a-z-]+)'/g)],
  ])('%s, in docs/%s.md', (_, docs, least, idsOf) => {
    const ids = [...new Set(idsOf())];
    expect(ids.length).toBeGreaterThanOrEqual(least);
    expect(ids.filter((id) => !explains(read(`docs/${docs}.md`), id))).toEqual([]);
  });
});
