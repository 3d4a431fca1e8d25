import { describe, expect, test } from '@jest/globals';
import { importsOf, readSources, room, target, withoutComments } from './sources.ts';

/** Design, section 4: what a room may import besides errors.ts. All other combinations are walls. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'errors.ts': [],
  'version.ts': [],
  model: [],
  statement: ['model'],
  verification: ['model', 'statement'],
  policy: ['model', 'statement', 'verification'],
  report: ['model', 'statement', 'verification'],
  hashing: ['model'],
  // A store of another kind, written as the others are.
  cache: ['model', 'hashing', 'stores'],
  sigstore: ['model', 'statement'],
  // Materials are measured as the model is, and provenance names its signer.
  evidence: ['model', 'statement', 'hashing', 'sigstore', 'stores'],
  stores: ['model', 'statement', 'sigstore'],
};
const ROOMS = Object.keys(MAY_IMPORT);
/** Stories, and the folders that hold parts of them, walk through every room, and only shells stand above them. */
const STORIES = [
  'attest.ts',
  'attest',
  'verify.ts',
  'verify',
  'vsa.ts',
  'exec.ts',
  'guard',
  'vsa',
  'publish.ts',
  'publish',
  'gate.ts',
  'gate',
  'index.ts',
];
/** It stands on the other stories, and none of them on it; `index.ts` only hands it out. */
const GATE = ['gate.ts', 'gate'];
const KNOW_THE_GATE = [...GATE, 'index.ts'];
const SHELLS = ['cli', 'actions'];

const PURE = ['model', 'statement', 'verification', 'policy', 'report'];
/** An allow-list, since what does I/O has many names. */
const PURE_IMPORTS =
  /^(node:(crypto|path|util|buffer)|canonicalize|zod|yaml|@bufbuild\/cel|@noble\/.+|@peculiar\/.+|@sigstore\/(bundle|core|protobuf-specs|verify))$/;
const IMPURE_CODE =
  /\bprocess\s*\.|\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bperformance\.now\b|\b(randomBytes|randomUUID|randomInt|getRandomValues)\b|\bfetch\(|\bset(Timeout|Interval)\b|\bconsole\./;

const sources = readSources('src');

describe('rooms', () => {
  test('there are sources to look at', () => {
    expect(sources.length).toBeGreaterThan(20);
    expect(sources.flatMap(({ imports }) => imports).length).toBeGreaterThan(50);
  });

  test('imports go down only', () => {
    const across = sources.flatMap((source) => {
      const from = room(source.path);
      return source.imports.flatMap((one) => {
        const to = room(target(source, one) ?? 'outside');
        return to === 'outside' || allowed(from, to, one.kind)
          ? []
          : [`${source.path} imports ${one.specifier} (${one.kind})`];
      });
    });
    expect(across).toEqual([]);
  });

  test('no file imports itself by way of others', () => {
    expect(cycles()).toEqual([]);
  });

  test('src reaches testing/ from the CLI alone, and only by import()', () => {
    const reaching = sources.filter((source) =>
      source.imports.some((one) => target(source, one)?.startsWith('testing/')),
    );
    expect(reaching.filter(({ path }) => room(path) !== 'cli').map(({ path }) => path)).toEqual([]);
  });
});

describe('pure rooms', () => {
  const pure = sources.filter(({ path }) => PURE.includes(room(path)));

  test('import nothing that does I/O', () => {
    const found = pure.flatMap(({ path, imports }) =>
      imports
        .filter(({ specifier, kind }) => kind !== 'type' && !specifier.startsWith('.') && !PURE_IMPORTS.test(specifier))
        .map(({ specifier }) => `${path}: ${specifier}`),
    );
    expect(found).toEqual([]);
  });

  test('read no environment, clock or randomness', () => {
    const found = pure.flatMap(({ path, code }) => {
      const match = IMPURE_CODE.exec(code)?.[0];
      return match === undefined ? [] : [`${path}: ${match}`];
    });
    expect(found).toEqual([]);
  });
});

describe('this test', () => {
  test('sees every form of import', () => {
    const code = withoutComments(`
import './a.ts'; // import './no.ts'
import b, { type B } from "./b.ts";
import type { C } from './c.ts';
import {
  d,
} from './d.ts';
export * from './e.ts';
export type { F } from './f.ts';
const g = await import('./g.ts'); /* import './no.ts' */
const text = 'https://x/';
`);
    expect(importsOf(code).map(({ specifier, kind }) => `${specifier} ${kind}`)).toEqual([
      './a.ts value',
      './b.ts value',
      './c.ts type',
      './d.ts value',
      './e.ts value',
      './f.ts type',
      './g.ts dynamic',
    ]);
  });

  test('knows a wall', () => {
    expect(allowed('model', 'hashing', 'value')).toBe(false);
    expect(allowed('verification', 'sigstore', 'type')).toBe(false);
    expect(allowed('verify', 'gate', 'type')).toBe(false);
    expect(allowed('gate', 'verify.ts', 'value')).toBe(true);
    expect(allowed('actions', 'cli', 'value')).toBe(false);
    expect(allowed('cli', 'testing', 'value')).toBe(false);
    expect(allowed('cli', 'testing', 'dynamic')).toBe(true);
    expect(allowed('actions', 'testing', 'dynamic')).toBe(false);
  });
});

function allowed(from: string, to: string, kind: string): boolean {
  if (from === to || to === 'errors.ts' || to === 'version.ts') return true;
  if (STORIES.includes(from))
    return ROOMS.includes(to) || (STORIES.includes(to) && (!GATE.includes(to) || KNOW_THE_GATE.includes(from)));
  if (SHELLS.includes(from))
    return ROOMS.includes(to) || STORIES.includes(to) || (from === 'cli' && to === 'testing' && kind !== 'value');
  return MAY_IMPORT[from]?.includes(to) ?? false;
}

/** Rings of value imports between files, each once. */
function cycles(): string[] {
  const edges = new Map(
    sources.map((source) => [
      source.path,
      source.imports.filter(({ kind }) => kind === 'value').flatMap((one) => target(source, one) ?? []),
    ]),
  );
  const found = new Set<string>();
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path);
    if (at >= 0) found.add([...trail.slice(at), path].join(' -> '));
    if (at >= 0 || done.has(path)) return;
    for (const next of edges.get(path) ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const path of edges.keys()) visit(path, []);
  return [...found];
}
