import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { readAction } from '../runner/action-file.ts';

const ROOT = join(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const text = read('docs/actions.md');
const [root, attest, verify] = ['.', 'attest', 'verify'].map((folder) => readAction(join(ROOT, folder, 'action.yml')));

/** Rows of the first table after a heading or line, as cells without code marks. */
function table(after: string): string[][] {
  const [, rest = ''] = text.split(`\n${after}\n`);
  const lines = rest.slice(rest.indexOf('|---')).split('\n').slice(1);
  const end = lines.findIndex((line) => !line.startsWith('|'));
  return lines.slice(0, end < 0 ? undefined : end).map((line) =>
    line
      .split(/(?<!\\)\|/)
      .slice(1, -1)
      .map((cell) => cell.trim().replace(/^`(.*)`$/, '$1')),
  );
}

const inputRows = (action = attest): string[][] =>
  Object.entries(action?.inputs ?? {}).map(([name, { required, default: value = '', description = '' }]) => [
    name,
    required ? 'required' : value,
    description,
  ]);
const outputRows = (action = attest): string[][] =>
  Object.entries(action?.outputs ?? {}).map(([name, { description = '' }]) => [name, description]);

describe('tables', () => {
  test.each([
    ['inputs of attest', '## Inputs of the root action and of `attest/`', inputRows(attest)],
    [
      'the inputs of the root action alone',
      'The root action also has:',
      inputRows(root).filter(([name = '']) => !(name in (attest?.inputs ?? {}))),
    ],
    ['outputs of attest', '## Outputs of the root action and of `attest/`', outputRows(attest)],
    ['inputs of verify', '## Inputs of `verify/`', inputRows(verify)],
    ['outputs of verify', '## Outputs of `verify/`', outputRows(verify)],
  ])('%s', (_, heading, rows) => {
    expect(rows.length).toBeGreaterThan(0);
    expect(table(heading)).toEqual(rows);
  });
});

type Uses = { uses: string; with?: Record<string, unknown> };

/** Every step with `uses:` in a YAML value, wherever it is. */
function stepsIn(value: unknown): Uses[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'uses' in value && typeof value.uses === 'string' ? [value as Uses] : [];
  return [...own, ...Object.values(value).flatMap(stepsIn)];
}

describe('examples', () => {
  const pages = [text, read('docs/gate.md'), read('README.md')].join('\n');
  const steps = [...pages.matchAll(/```yaml\n([\s\S]*?)```/g)].flatMap(([, yaml = '']) => stepsIn(parse(yaml)));
  const ours = {
    'attest-model/attest-model': root,
    'attest-model/attest-model/attest': attest,
    'attest-model/attest-model/verify': verify,
  };

  test('use all three actions, and only inputs that they have', () => {
    const used = new Set<string>();
    for (const { uses, with: given = {} } of steps) {
      const name = uses.replace(/@.*/, '');
      const action = ours[name as keyof typeof ours];
      if (!action) continue;
      used.add(name);
      expect(Object.keys(action.inputs ?? {})).toEqual(expect.arrayContaining(Object.keys(given)));
    }
    expect([...used].sort()).toEqual(Object.keys(ours).sort());
  });

  test('pin everything by commit', () => {
    for (const { uses } of steps) expect(uses).toMatch(/@([0-9a-f]{40}|<commit>)$/);
  });
});
