import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { run } from '../../src/cli/program.ts';
import { FIELD_NAMES } from '../../src/statement/fields.ts';
import { ROOT } from '../repository/sources.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attest-model demo '));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The command line in this process; what it prints. */
async function cli(...argv: string[]): Promise<{ exitCode: number; out: string; err: string }> {
  const out: string[] = [];
  const err: string[] = [];
  const io = {
    out: (text: string) => void out.push(text),
    err: new Writable({
      write: (chunk, _encoding, done) => {
        err.push(String(chunk));
        done();
      },
    }),
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'] },
    now: () => new Date(),
    signal: new AbortController().signal,
  };
  const exitCode = await run(argv, io);
  return { exitCode, out: out.join(''), err: err.join('') };
}

describe('demo', () => {
  let shown: string;
  let place: string;
  beforeAll(async () => {
    place = join(folder, 'out');
    const { exitCode, out, err } = await cli('demo', '--out', place);
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
    shown = out;
  }, 60_000);

  test('accepts the model, refuses it with one bit changed, accepts it again', () => {
    const results = shown.match(/^ {3}(accepted, exit code 0|REFUSED, exit code 1)$/gm)?.map((line) => line.trim());
    expect(results).toEqual(['accepted, exit code 0', 'REFUSED, exit code 1', 'accepted, exit code 0']);
  });

  test('names the file, the chunk and its byte range', () => {
    expect(shown).toContain('changed  model.safetensors');
    expect(shown).toContain('chunk 1 differs: bytes 67,108,864 to 83,886,327');
  });

  test('shows every field, and nothing absent that a training job can know', () => {
    const inHead = ['model_hash', 'signer_identity', 'timestamp'];
    const stated = FIELD_NAMES.filter((name) => new RegExp(`^ {3}${name} +stated by the job`, 'm').test(shown));
    const absent = /^ {3}absent +(.*)$/m.exec(shown)?.[1]?.split(', ') ?? [];
    expect([...inHead, ...stated, ...absent].sort()).toEqual([...FIELD_NAMES].sort());
    const git = existsSync(join(ROOT, '.git'));
    expect(absent).toEqual([...(git ? [] : ['training_code_commit']), 'training_log']);
    expect(shown).toMatch(/^ {5}signed by .* at 20\d\d-/m);
  });

  test('the verdict on a good model is one look', () => {
    const [, text = ''] = /^ {3}(model: accepted [\s\S]*? {3}absent .*)$/m.exec(shown) ?? [];
    const lines = text.split('\n');
    expect(lines.length).toBeGreaterThan(10);
    expect(lines.length).toBeLessThanOrEqual(16);
  });

  test('shows commands that do what it says', async () => {
    const commands = [...shown.matchAll(/^ {3}\$ attest-model (verify(?:\\\n|.)*)$/gm)].map(
      ([, command = '']) => command,
    );
    expect(commands).toHaveLength(3);
    const words = (commands[0] ?? '')
      .split(/[\s\\]+/)
      .map((word) => word.replace(/^(model|model\.local-sigstore)(?=\/|$)/, join(place, '$1')));
    const { exitCode, out, err } = await cli(...words);
    expect({ exitCode, out }).toEqual({ exitCode: 0, out: expect.stringContaining('accepted') });
    // No warning: only which engine hashed.
    expect(err).toMatch(/^hash engine: .+\n$/);
  });

  test('leaves nothing in the model that is not the model or its evidence', async () => {
    expect((await readdir(join(place, 'model'))).sort()).toEqual(
      [
        'README.md',
        'claims.jsonl',
        'config.json',
        'labels.txt',
        'model.manifest.json',
        'model.safetensors',
        'model.sig',
      ].sort(),
    );
  });
});

test('with --json prints one document, and cleans up after itself', async () => {
  const before = await demoFolders();
  const { exitCode, out } = await cli('demo', '--json');
  expect(exitCode).toBe(0);
  const { result, steps } = JSON.parse(out);
  expect({ result, steps: steps.length }).toEqual({ result: 'passed', steps: 6 });
  expect(await demoFolders()).toEqual(before);
}, 60_000);

test('writes into no folder that has something in it', async () => {
  const place = join(folder, 'mine');
  await writeFile(place, '');
  for (const out of [place, folder]) {
    const { exitCode, err } = await cli('demo', '--out', out);
    expect({ exitCode, err }).toMatchObject({ exitCode: 2, err: expect.stringContaining('[USAGE]') });
  }
});

const demoFolders = async (): Promise<string[]> =>
  (await readdir(tmpdir())).filter((name) => name.startsWith('attest-model-demo-')).sort();
