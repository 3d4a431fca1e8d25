/** Pages of large models and of large attacks stay readable, and far below GitHub's 1 MiB. */
import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { createOpensslEngine } from '../../src/hashing/openssl-engine.ts';
import { gateSummary } from '../../src/report/gate-summary.ts';
import { gateText } from '../../src/report/gate-text.ts';
import { MAX_SUMMARY_LINES, verdictSummary } from '../../src/report/summary.ts';
import { verdictText } from '../../src/report/verdict-text.ts';
import type { GateModel } from '../../src/verification/gate-result.ts';
import type { Check, IgnoredClaim, Verdict } from '../../src/verification/verdict.ts';
import { verify } from '../../src/verify.ts';
import { cli } from '../helpers/cli.ts';
import { ecKeyPair, temporaryFolder } from '../helpers/models.ts';
import { failed, HOSTILE, hex } from './fixtures.ts';

const MANY = 10_000;
/** Half of GitHub's limit: a job has other steps. */
const LIMIT = 512 * 1024;
const many = <T>(make: (i: number) => T): T[] => Array.from({ length: MANY }, (_, i) => make(i));

const summaryOf = (verdict: Verdict): string => verdictSummary(verdict, { commands: [] });
function expectReadable(verdict: Verdict): { readonly page: string; readonly text: string } {
  const [page, text] = [summaryOf(verdict), verdictText(verdict)];
  expect(Buffer.byteLength(page)).toBeLessThan(LIMIT);
  expect(page.trimEnd().split('\n').length).toBeLessThanOrEqual(MAX_SUMMARY_LINES);
  expect(Buffer.byteLength(text)).toBeLessThan(LIMIT);
  return { page, text };
}

describe('a model of 10,000 files, really signed', () => {
  let good: Verdict;
  let bad: Verdict;
  beforeAll(async () => {
    using folder = temporaryFolder();
    const { privatePem, publicPem } = ecKeyPair();
    const key = join(folder.write('keys', { 'key.pem': privatePem }), 'key.pem');
    const name = (i: number): string => `${i % 4 === 0 ? 'shard' : 'code'}-${i}.${i % 4 === 0 ? 'safetensors' : 'py'}`;
    const model = folder.write('model', Object.fromEntries(many((i) => [name(i), `${i}`])));
    await cli(['attest', model, '--method', 'key', '--private-key', key, '--engine', 'openssl']);
    const judge = () =>
      verify({ model, engine: createOpensslEngine(), trust: { method: 'key', publicKeyPem: publicPem } });
    good = await judge();
    appendFileSync(join(model, 'claims.jsonl'), many((i) => `junk ${i}\n`).join(''));
    for (let i = 0; i < MANY; i++) writeFileSync(join(model, name(i)), 'x');
    bad = await judge();
  }, 120_000);

  test('accepted: how many of which kind', () => {
    const { page } = expectReadable(good);
    expect(good.result).toBe('passed');
    for (const shown of [page, verdictText(good, { verbose: true })]) {
      expect(shown).toContain('weights: 2,500 files');
      expect(shown).toContain('code: 7,500 files');
    }
  });

  test('every file changed: the counts by group, some by name, what to do', () => {
    const { page, text } = expectReadable(bad);
    expect(bad.differences).toHaveLength(MANY);
    for (const shown of [page, text]) {
      expect(shown).toMatch(/weights: 2,500 files, [\d.]+ KiB, 2,500 changed/);
      expect(shown).toMatch(/code: 7,500 files, [\d.]+ KiB, 7,500 changed/);
      expect(shown).toMatch(/more/);
    }
    expect(page).toContain('10,000 files changed: changed <code>code-1.py</code>');
    expect(page).toContain('Do not use these files');
    for (const shown of [page, text]) expect(shown).toMatch(/1 counted, 9,0\d\d ignored, 1,000 junk lines/);
  });
});

const line = (i: number): IgnoredClaim => ({
  line: i + 1,
  reason: HOSTILE[i % HOSTILE.length] || 'r'.repeat(9999),
  signer: 's'.repeat(9999),
  predicateType: '@<b>'.repeat(2500),
  ...(i % 2 === 0 && { kind: 'junk' }),
});
const check = (i: number): Check => ({
  id: `policy.rules.${i}`,
  outcome: i % 2 === 0 ? 'fail' : 'undecided',
  title: '&<@#'.repeat(2500),
  expected: '&<@#'.repeat(2500),
  found: '&<@#'.repeat(2500),
  guidance: '&<@#\n'.repeat(2500),
});

describe('10,000 of everything that an attacker can add', () => {
  test('lines that do not count: how many, the first of them, how many more', () => {
    const { page, text } = expectReadable(failed({ claims: { accepted: 0, ignored: many(line) } }));
    for (const shown of [page, text]) {
      expect(shown).toContain('5,000 ignored, 5,000 junk lines');
      expect(shown).toMatch(/line 1, ?junk/);
      expect(shown).toMatch(/and 9,9[59]0 more/);
    }
  });

  test('lines that are not even listed are counted', () => {
    const rest = { line: 0, lines: MANY, reason: 'more lines' };
    const { page, text } = expectReadable(failed({ claims: { accepted: 1, ignored: [line(0), rest] } }));
    expect(text).toContain('Claims that did not count (10,001):');
    for (const shown of [page, text]) expect(shown).toContain('1 counted, 10,000 ignored, 1 junk line');
  });

  test('contradictions', () => {
    const values = many((i) => ({ value: '<v>'.repeat(999), line: i }));
    const contradictions = many((i) => ({ about: `dataset ${i}${'<a>'.repeat(999)}`, values }));
    const { page, text } = expectReadable(failed({ claims: { accepted: 2, ignored: [], contradictions } }));
    expect(page).toContain('10,000 contradictions');
    expect(text).toContain('Claims that contradict each other (10,000)');
  });

  test('failed checks, also below others', () => {
    expectReadable(failed({ checks: many(check) }));
    const nested = { ...check(0), checks: [{ ...check(0), checks: many(check).slice(0, 500) }] };
    expectReadable(failed({ checks: Array.from({ length: 60 }, () => nested) }));
  });

  test('models in one change, and one of them with everything', () => {
    const model = (i: number, verdict: Verdict): GateModel => ({
      path: `models/${i}${'<m>'.repeat(99)}`,
      result: 'failed',
      touchedBy: Array.from({ length: 100 }, () => '<t>'.repeat(99)),
      verdicts: [{ policy: 'p', verdict }],
      references: [],
      checks: [],
    });
    const huge = failed({
      checks: many(check),
      claims: { accepted: 0, ignored: many(line) },
      differences: many((i) => ({ kind: 'added', path: `${'<p>'.repeat(999)}${i}` })),
    });
    const references = many((n): GateModel['references'][number] => ({
      kind: 'lfs',
      path: `${n}`,
      sha256: hex('a'),
      size: 1,
    }));
    const first = { ...model(0, huge), references, checks: many(check).slice(0, 1000) };
    const policies = many((i) => ({ path: `${i}`, sha256: hex('a'), from: 'commit', models: ['models/*'] }));
    const models = [first, ...many((i) => model(i + 1, failed()))];
    const result = { result: 'failed' as const, event: 'push', policies, models, checks: many(check).slice(0, 1000) };
    expect(Buffer.byteLength(gateSummary(result))).toBeLessThan(LIMIT);
    const text = gateText(result);
    expect(Buffer.byteLength(text)).toBeLessThan(8 * LIMIT);
    expect(text).toContain('… and 9,781 more models');
  });

  test('notes', () => {
    const notes = many(() => '<n>'.repeat(999));
    expectReadable(failed({ notes, policy: { sha256: hex('a'), notes } }));
  });
});
