/** What the documents tell people to type has to exist. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { ROOT } from './sources.ts';

const documents = [...readdirSync(ROOT), ...readdirSync(join(ROOT, 'docs')).map((name) => join('docs', name))]
  .filter((name) => name.endsWith('.md'))
  .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> };

interface Block {
  readonly path: string;
  readonly language: string;
  readonly code: string;
}

const blocks: Block[] = documents.flatMap(({ path, text }) =>
  [...text.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map(([, language = '', code = '']) => ({ path, language, code })),
);

test('there are documents with examples', () => {
  expect(documents.map(({ path }) => path)).toEqual(expect.arrayContaining(['README.md', 'docs/design.md']));
  expect(blocks.length).toBeGreaterThan(5);
});

test('every npm script that is named exists', () => {
  const builtIn = ['ci', 'cit', 'test', 'install', 'run'];
  const missing = documents.flatMap(({ path, text }) =>
    [...text.matchAll(/(?:`|^)npm (?:run )?([a-z][\w-]*)/gm)]
      .map(([, script = '']) => script)
      .filter((script) => !(script in scripts) && !builtIn.includes(script))
      .map((script) => `${path}: npm run ${script}`),
  );
  expect(missing).toEqual([]);
});

test('every script of package.json names files that exist', () => {
  const files = Object.values(scripts).flatMap(
    (script) => script.match(/(?<![\w/])(?:scripts|bin|bench|interop)\/[\w.-]+/g) ?? [],
  );
  expect(files.length).toBeGreaterThan(3);
  expect(files.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
});

test('every relative link leads somewhere, headings included', () => {
  const broken = documents.flatMap(({ path, text }) =>
    [...text.matchAll(/\]\((?!https?:)([^)#\s]*)(#[^)\s]*)?\)/g)]
      .filter(([, file = '', anchor]) => !leadsSomewhere(path, text, file, anchor))
      .map(([link]) => `${path}: ${link}`),
  );
  expect(broken).toEqual([]);
});

describe('commands', () => {
  const commands = blocks
    .filter(({ language }) => language === 'sh')
    .flatMap(({ path, code }) =>
      code
        .replaceAll('\\\n', ' ')
        .split('\n')
        .filter((line) => line.startsWith('attest-model '))
        .map((line) => ({ path, words: line.replace(/\s#.*$/, '').split(/\s+/) })),
    );
  const help = new Map<string, string>();
  const helpOf = (command: string): string => {
    const known = help.get(command);
    if (known !== undefined) return known;
    const text = execFileSync(process.execPath, [join(ROOT, 'src/cli/main.ts'), command, '--help'], {
      encoding: 'utf8',
    });
    help.set(command, text);
    return text;
  };

  test('there are some', () => {
    expect(new Set(commands.map(({ words }) => words[1])).size).toBeGreaterThan(4);
  });

  test('and every option they use is one of the command', () => {
    const unknown = commands.flatMap(({ path, words: [, command = '', ...rest] }) =>
      rest
        .filter((word) => word.startsWith('--') && word !== '--help')
        .map((word) => word.split('=')[0] ?? '')
        .filter((option) => !new RegExp(`${option}(?![\\w-])`).test(helpOf(command)))
        .map((option) => `${path}: ${command} ${option}`),
    );
    expect(unknown).toEqual([]);
  });
});

test('YAML parses, and steps give our actions only inputs that they have', () => {
  const problems = blocks
    .filter(({ language }) => language === 'yaml')
    .flatMap(({ path, code }) =>
      stepsIn(parse(code)).flatMap((step) => unknownInputs(step).map((input) => `${path}: ${input}`)),
    );
  expect(problems).toEqual([]);
});

test('our own actions are pinned by commit in every example', () => {
  const uses = blocks.flatMap(({ code }) => code.match(/attest-model\/attest-model[\w/]*@\S+/g) ?? []);
  expect(uses.length).toBeGreaterThan(2);
  expect(uses.filter((one) => !/@([0-9a-f]{40}|<commit>)$/.test(one))).toEqual([]);
});

interface Step {
  readonly uses?: string;
  readonly with?: Record<string, unknown>;
}

/** Steps of a fragment: a workflow, a job, a mapping with steps, or the list itself. */
function stepsIn(value: unknown): Step[] {
  if (Array.isArray(value)) return value.flatMap(stepsIn);
  if (typeof value !== 'object' || value === null) return [];
  const own = 'uses' in value ? [value as Step] : [];
  return [...own, ...Object.values(value).flatMap(stepsIn)];
}

function unknownInputs({ uses = '', with: given = {} }: Step): string[] {
  const folder = /^attest-model\/attest-model(\/\w+)?@/.exec(uses);
  if (folder === null) return [];
  const action = parse(readFileSync(join(ROOT, folder[1] ?? '', 'action.yml'), 'utf8')) as { inputs: object };
  return Object.keys(given)
    .filter((input) => !(input in action.inputs))
    .map((input) => `${uses} ${input}`);
}

function leadsSomewhere(path: string, text: string, file: string, anchor: string | undefined): boolean {
  const target = file === '' ? undefined : join(ROOT, dirname(path), file);
  if (target !== undefined && !existsSync(target)) return false;
  if (anchor === undefined) return true;
  const headings = (target === undefined ? text : readFileSync(target, 'utf8')).matchAll(/^#+ (.*)$/gm);
  return [...headings].some(([, heading = '']) => `#${slug(heading)}` === anchor);
}

/** As GitHub makes them. */
function slug(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(' ', '-');
}
