import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { explainPolicy } from '../../src/policy/explain.ts';
import { policyJsonSchema } from '../../src/policy/json-schema.ts';
import { parsePolicy } from '../../src/policy/parse.ts';
import { policySchema } from '../../src/policy/schema.ts';
import { ROOT } from '../repository/sources.ts';
import { parsed, SIGNERS } from './judged.ts';

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

test('the published JSON Schema is that of the parser (else: node scripts/policy-schema.ts)', async () => {
  expect(read('docs/model-policy.schema.json')).toBe(policyJsonSchema());
});

/** Policies in the documents begin with their version. */
const examples = ['README.md', 'docs/policy.md'].flatMap((path) =>
  [...read(path).matchAll(/^```yaml\n(version: 1\n[\s\S]*?)^```$/gm)].map(([, text = '']) => [path, text] as const),
);

test('there are examples, the smallest of under ten lines in both', async () => {
  expect(new Set(examples.map(([path]) => path)).size).toBe(2);
  for (const path of ['README.md', 'docs/policy.md'])
    expect(Math.min(...examples.filter(([at]) => at === path).map(([, text]) => text.split('\n').length))).toBeLessThan(
      10,
    );
});

test.each(examples)('an example of %s is a policy, by the parser and by the schema', async (_, text) => {
  expect(await parsePolicy(Buffer.from(text.replaceAll('OWNER/NAME', 'acme/model')))).toMatchObject({ ok: true });
  const isValid = new Ajv2020().compile(JSON.parse(policyJsonSchema()));
  expect(isValid(parse(text))).toBe(true);
  expect(isValid({ ...parse(text), theirs: 1 })).toBe(false);
});

test('every key is documented', async () => {
  const text = read('docs/policy.md');
  const missing = keysOf(JSON.parse(policyJsonSchema())).filter(
    (key) => !text.includes(`\`${key}\``) && !text.includes(`${key}:`),
  );
  expect(missing).toEqual([]);
});

test('explained in sentences, with what is not asked for', async () => {
  const { demands, notes } = explainPolicy((await parsed(SIGNERS)).policy);
  expect(demands).toEqual([
    expect.stringContaining('https://github.com/acme/model-repo/.github/workflows/release.yml@refs/heads/main'),
  ]);
  expect(notes).toEqual([expect.stringContaining('freshness not checked'), expect.stringContaining('datasets')]);
});

test.each([
  ['github', 'has it from github, and no other'],
  ['auto', 'has it from public-good or github, and'],
  ['{ file: roots/ours.json }', 'has it from an instance in roots/ours.json, and'],
])('whom roots: %s trusts', async (roots, sentence) => {
  const { demands } = explainPolicy((await parsed(`${SIGNERS}roots: ${roots}\n`)).policy);
  expect(demands).toContainEqual(expect.stringContaining(sentence));
});

test('every demand of the full example is explained', async () => {
  const full = examples.map(([, text]) => text).sort((a, b) => b.length - a.length)[0] ?? '';
  const { policy } = await parsed(full.replaceAll('OWNER/NAME', 'acme/model'));
  expect(Object.keys(policy).sort()).toEqual(Object.keys(policySchema.shape).sort());
  const all = explainPolicy(policy);
  expect(all.notes).toEqual([
    'in a gate it judges the models in models/*',
    expect.stringContaining('the head of its branch'),
    expect.stringContaining('before a deployment'),
    expect.stringContaining('its accuracy must be as on the base branch, or higher'),
    expect.stringContaining('its loss.eval must be as on the base branch, or lower'),
    expect.stringContaining('hf://org/repo@'),
    expect.stringContaining('with --vsa'),
    expect.stringContaining('what the key gate asks'),
  ]);
  for (const key of Object.keys(policySchema.shape).filter(
    (one) => !['version', 'models', 'gate', 'signers', 'vsa'].includes(one),
  )) {
    const { [key as 'time']: _, ...rest } = policy;
    expect(explainPolicy(rest).demands.length).toBeLessThan(all.demands.length);
  }
});

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly additionalProperties?: Schema | boolean;
}

function keysOf({ properties = {}, items, anyOf = [], additionalProperties }: Schema): string[] {
  const below = [...Object.values(properties), ...anyOf, ...(items ? [items] : [])];
  const more = typeof additionalProperties === 'object' ? [...below, additionalProperties] : below;
  return [...Object.keys(properties), ...more.flatMap(keysOf)];
}
