import { cpSync, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Expectation, VectorFile } from '../../scripts/vectors/vector.ts';
import { cli } from '../helpers/cli.ts';
import { temporaryFolder } from '../helpers/models.ts';
import { materialise } from './materialise.ts';

const FOLDER = join(import.meta.dirname, '../vectors');
const folders = readdirSync(FOLDER).sort();
const vectors = folders.filter((name) => existsSync(join(FOLDER, name, 'vector.json')));
const read = (name: string): VectorFile => JSON.parse(readFileSync(join(FOLDER, name, 'vector.json'), 'utf8'));

interface Found {
  readonly exit: number;
  readonly result: string | undefined;
  readonly unmet: readonly string[];
  readonly error: string | undefined;
  readonly reasons: string;
  readonly accepted: number | undefined;
  readonly ignored: readonly string[] | undefined;
}

/** The command as a user runs it, on a copy of the vector. */
async function run(name: string): Promise<Found> {
  const { command, now, atRunTime = [] } = read(name);
  using temporary = temporaryFolder();
  const folder = temporary.write('vector', {});
  cpSync(join(FOLDER, name), folder, { recursive: true });
  materialise(folder, atRunTime);
  const args = command.map((arg) => (arg.startsWith('./') ? join(folder, arg) : arg));
  const { code, json } = await cli([...args, '--json'], {}, new Date(now));
  const unmet = allChecks(json).filter(({ outcome }) => outcome !== 'pass');
  return {
    exit: code,
    result: json.result,
    unmet: [...new Set(unmet.map(({ id }) => id))].sort(),
    error: json.error?.code,
    reasons: textsOf([json.error, unmet.map(({ checks: _, ...own }) => own)])
      .join('\n')
      .replaceAll(folder, '.'),
    accepted: json.claims?.accepted,
    ignored: json.claims?.ignored.map(({ reason }: { reason: string }) => reason),
  };
}

interface Node {
  readonly id: string;
  readonly outcome: string;
  readonly found?: string;
  readonly checks?: readonly Node[];
}

/** Branches of the tree say nothing by themselves; a check that rests on others does. */
const checksIn = (nodes: readonly Node[]): readonly Node[] =>
  nodes.flatMap((node) => [
    ...(node.checks === undefined || node.found !== undefined ? [node] : []),
    ...checksIn(node.checks ?? []),
  ]);

interface Document {
  readonly checks?: readonly Node[];
  readonly models?: readonly (Document & { readonly verdicts: readonly { readonly verdict: Document }[] })[];
}

/** Of a verdict, or of a gate and all its verdicts. */
const allChecks = ({ checks = [], models = [] }: Document): readonly Node[] => [
  ...checksIn(checks),
  ...models.flatMap((model) => [...allChecks(model), ...model.verdicts.flatMap(({ verdict }) => allChecks(verdict))]),
];

/** All text of a check, wherever it stands. */
const textsOf = (value: unknown): string[] =>
  typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [String(value)];

const contains = (parts: readonly string[]) => parts.map((part) => expect.stringContaining(part));

function compare(found: Found, { exit, result, unmet, error, because = [], accepted, ignored }: Expectation): void {
  expect(found).toMatchObject({ exit, error, unmet: unmet ?? [], ...(result !== undefined && { result }) });
  for (const part of because) expect(found.reasons).toContain(part);
  if (accepted !== undefined) expect(found.accepted).toBe(accepted);
  if (ignored !== undefined) expect(found.ignored).toEqual(contains(ignored));
}

describe.each([...Map.groupBy(vectors, (name) => read(name).family)])('%s', (_, names) => {
  test.each(names)('%s', async (name) => compare(await run(name), read(name).expect));

  test('has controls: what is right is accepted', () => {
    expect(names.filter((name) => read(name).expect.exit === 0)).not.toEqual([]);
  });
});

test('a name says what is expected, and a README why', () => {
  const wrong = vectors.filter((name) => name.endsWith('_fail') !== (read(name).expect.exit !== 0));
  expect(wrong).toEqual([]);
  expect(folders.filter((name) => !existsSync(join(FOLDER, name, 'README.md')))).toEqual([]);
});

test('a refusal names its check or error, and why', () => {
  const vague = vectors.filter((name) => {
    const { exit, result, unmet = [], error } = read(name).expect;
    return exit !== 0 && unmet.length === 0 && error === undefined && result === undefined;
  });
  expect(vague).toEqual([]);
});

test('there are enough of them, and they are small', () => {
  expect(vectors.length).toBeGreaterThanOrEqual(200);
  const files = readdirSync(FOLDER, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const bytes = files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
  // A signature, a root and a policy are some 10 kB: four hundred of them, and git packs them to a third.
  expect(bytes).toBeLessThan(4_000_000);
});
