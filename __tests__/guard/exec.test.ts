import { execFile } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { withModel } from '../../src/guard/command.ts';
import type { EvidenceSource } from '../../src/stores/find.ts';
import { summarize } from '../../src/vsa.ts';
import { ecKeyPair, MODEL_FILES } from '../helpers/models.ts';
import { parsed } from '../policy/judged.ts';
import { type Guarded, guarded } from './world.ts';

const out = ({ path }: Guarded): string => readFileSync(join(path, 'out'), 'utf8');
const ran = ({ path }: Guarded): boolean => existsSync(join(path, 'out'));

describe('a command', () => {
  test('sees a read-only copy of the signed files and nothing else, by placeholder and by variable', async () => {
    using world = await guarded();
    // Neither signed nor evidence: it stays where it is.
    world.write('model', { 'backdoor.py': 'import os' });
    const { code, verdict } = await world.run(
      'cd "$1" && [ "$1" = "$ATTEST_MODEL_PATH" ] && find . | sort > "$OUT" && stat -c "%a %n" . tokenizer config.json >> "$OUT"',
    );
    expect([code, verdict.result, verdict.model.path]).toEqual([0, 'passed', world.model]);
    expect(out(world).split('\n')).toEqual([
      '.',
      './config.json',
      './model.safetensors',
      './tokenizer',
      './tokenizer/vocab.txt',
      '555 .',
      '555 tokenizer',
      '444 config.json',
      '',
    ]);
    expect(verdict.notes).toEqual([expect.stringContaining('private copy of 3 files')]);
    expect(world.left()).toEqual([]);
  });

  test.each([
    ['its own', 'exit 7', 7],
    ['1, though nothing was refused', 'exit 1', 1],
    ['by a signal', 'kill -TERM $$', 143],
    ['by another', 'kill -KILL $$', 137],
  ])('gives its exit code: %s', async (_, script, expected) => {
    using world = await guarded();
    expect((await world.run(script)).code).toBe(expected);
    expect(world.left()).toEqual([]);
  });

  test('that cannot be run', async () => {
    using world = await guarded();
    const { code, said } = await world.run('', { command: ['no-such-command', '{model}'] });
    expect([code, said]).toEqual([127, [expect.stringContaining('no-such-command is not found')]]);
    expect((await world.run('', { command: [world.keys.pub] })).code).toBe(126);
    expect(world.left()).toEqual([]);
  });

  test('gets the signals from the moment when others let go of them', async () => {
    using world = await guarded();
    const script = join(import.meta.dirname, 'signal-at-start.ts');
    // Not in this process, whose signals are the test runner's.
    const { stdout } = await promisify(execFile)(process.execPath, [
      script,
      world.model,
      world.keys.pub,
      world.scratch,
    ]);
    expect([stdout, world.left()]).toEqual([`${128 + constants.signals.SIGUSR2} 0\n`, []]);
  });

  test('is never given the model itself', async () => {
    using world = await guarded();
    const { model } = world;
    symlinkSync(model, join(world.path, 'link'));
    for (const word of [model, `${model}/config.json`, `--model=${model}/`, `${model}/../model`, `a:${model}`]) {
      const command = ['cat', word];
      await expect(world.run('', { command })).rejects.toMatchObject({ code: 'USAGE', details: { argument: word } });
    }
    const linked = { ...world.verify, model: join(world.path, 'link') };
    for (const word of [model, join(world.path, 'link')])
      await expect(world.run('', { verify: linked, command: ['cat', word] })).rejects.toMatchObject({ code: 'USAGE' });
    expect((await world.run('', { command: ['test', '{model}/config.json', '=', `${model}s`] })).code).toBe(1);
  });
});

describe('nothing runs', () => {
  test.each<[string, (world: Guarded) => void, string]>([
    ['file changed', ({ model }) => appendFileSync(join(model, 'config.json'), ' '), 'files.match'],
    ['file missing', ({ model }) => rmSync(join(model, 'config.json')), 'files.match'],
    [
      'file is a folder now',
      ({ model }) => {
        rmSync(join(model, 'config.json'));
        mkdirSync(join(model, 'config.json'));
      },
      'files.match',
    ],
    ['signature is none', ({ model }) => writeFileSync(join(model, 'model.sig'), '{}'), 'bundle.format'],
  ])('where a %s', async (_, change, id) => {
    using world = await guarded();
    change(world);
    const { code, verdict } = await world.run('touch "$OUT"');
    expect([code, verdict.result, ran(world)]).toEqual([undefined, 'failed', false]);
    expect(verdict.checks.filter(({ outcome }) => outcome !== 'pass').map((check) => check.id)).toEqual([id]);
    expect(world.left()).toEqual([]);
  });

  test('where it is not decided', async () => {
    using world = await guarded();
    const policy = await parsed(
      `version: 1\nsigners:\n  - key: ${JSON.stringify(readFileSync(world.keys.pub, 'utf8'))}\ndeny: { datasets: ["${'f'.repeat(64)}"] }\n`,
    );
    const verify = { ...world.verify, trust: { method: 'policy', parsed: policy } as const };
    const { code, verdict } = await world.run('touch "$OUT"', { verify });
    expect([code, verdict.result, ran(world)]).toEqual([undefined, 'undecided', false]);
  });

  test('for a signature that is not accepted, and no byte of the model is copied', async () => {
    using world = await guarded();
    const policy = await parsed(`version: 1\nsigners:\n  - key: ${JSON.stringify(ecKeyPair().publicPem)}\n`);
    // To copy it would be refused, with an error.
    const verify = { ...world.verify, trust: { method: 'policy', parsed: policy } as const };
    rmSync(join(world.model, 'config.json'));
    symlinkSync('/etc/passwd', join(world.model, 'config.json'));
    const { code, verdict } = await world.run('touch "$OUT"', { verify });
    expect([code, verdict.result, verdict.model.files]).toEqual([undefined, 'failed', undefined]);
  });

  test('by evidence that is not on disk', async () => {
    using world = await guarded();
    const release = { kind: 'release', tag: 'v1', access: { repository: 'a/b' } } as unknown as EvidenceSource;
    const verify = { ...world.verify, evidenceFrom: release };
    await expect(world.run('true', { verify })).rejects.toMatchObject({ code: 'USAGE' });
    const signer = () => Promise.reject(new Error('nobody is asked who signs'));
    const vsa = summarize({ verify, resource: 'x:y', signer, env: {}, now: () => new Date() });
    await expect(vsa).rejects.toMatchObject({ code: 'USAGE' });
  });

  test('without a command, and without a model', async () => {
    using world = await guarded();
    await expect(world.run('', { command: [] })).rejects.toMatchObject({ code: 'USAGE' });
    const verify = { ...world.verify, model: join(world.path, 'nowhere') };
    await expect(world.run('', { verify })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('symlinks', () => {
  test('that stay inside are resolved, those that lead out are refused', async () => {
    using world = await guarded();
    const { model } = world;
    rmSync(join(model, 'config.json'));
    writeFileSync(join(model, 'tokenizer/real.json'), MODEL_FILES['config.json']);
    symlinkSync('tokenizer/real.json', join(model, 'config.json'));
    expect((await world.run('cat "$1/config.json" > "$OUT"')).code).toBe(0);
    expect(out(world)).toBe(MODEL_FILES['config.json']);
    rmSync(join(model, 'config.json'));
    // The right bytes, and yet nothing outside is opened.
    const elsewhere = join(world.write('elsewhere', { 'config.json': MODEL_FILES['config.json'] }), 'config.json');
    symlinkSync(elsewhere, join(model, 'config.json'));
    await expect(world.run('true')).rejects.toMatchObject({ code: 'UNSAFE_PATH' });
    expect(world.left()).toEqual([]);
  });

  test('of a Hugging Face snapshot lead into the blobs of its repository', async () => {
    using world = await guarded();
    const repository = join(world.path, 'hub/models--acme--llm');
    const snapshot = join(repository, 'snapshots/abc');
    world.write('hub/models--acme--llm/blobs', {
      '1': MODEL_FILES['config.json'],
      '2': MODEL_FILES['model.safetensors'],
    });
    mkdirSync(join(snapshot, 'tokenizer'), { recursive: true });
    symlinkSync('../../blobs/1', join(snapshot, 'config.json'));
    symlinkSync('../../blobs/2', join(snapshot, 'model.safetensors'));
    writeFileSync(join(snapshot, 'tokenizer/vocab.txt'), MODEL_FILES['tokenizer/vocab.txt']);
    writeFileSync(join(snapshot, 'model.sig'), readFileSync(join(world.model, 'model.sig')));
    const verify = { ...world.verify, model: snapshot };
    expect((await world.run('[ -f "$1/config.json" ] && ! [ -L "$1/config.json" ]', { verify })).code).toBe(0);
  });
});

describe('in place', () => {
  test('is named unsafe in the verdict, and copies nothing', async () => {
    using world = await guarded();
    const { code, verdict } = await world.run('[ "$1" = "$(cd "$1" && pwd)" ] && echo "$1" > "$OUT"', {
      inPlace: true,
    });
    expect([code, out(world)]).toEqual([0, `${world.model}\n`]);
    expect(verdict.notes).toEqual([expect.stringContaining('UNSAFE')]);
  });

  test('refuses files that nobody signed, which no copy would have', async () => {
    using world = await guarded();
    world.write('model', { 'backdoor.py': 'import os' });
    expect(await world.run('touch "$OUT"', { inPlace: true })).toMatchObject({ code: undefined });
    expect(ran(world)).toBe(false);
  });
});

test('a copy in a folder that others can write to is named unsafe', async () => {
  using world = await guarded();
  const notes = async (mode: number) => {
    chmodSync(world.scratch, mode);
    return (await world.run('true')).verdict.notes;
  };
  for (const mode of [0o777, 0o775, 0o757]) expect(await notes(mode)).toContainEqual(expect.stringContaining('UNSAFE'));
  for (const mode of [0o1777, 0o755, 0o700])
    expect(await notes(mode)).not.toContainEqual(expect.stringContaining('UNSAFE'));
});

test('or in one whose parent others can write to, also by a link', async () => {
  using world = await guarded();
  chmodSync(world.path, 0o777);
  symlinkSync(world.scratch, join(world.path, 'way'));
  for (const scratch of [world.scratch, join(world.path, 'way')]) {
    const { verdict } = await world.run('true', { scratch });
    expect(verdict.notes).toContainEqual(expect.stringContaining('UNSAFE'));
  }
  chmodSync(world.path, 0o700);
});

test('nothing starts in the model itself, where a plain word names what nobody verified', async () => {
  using world = await guarded();
  const before = process.cwd();
  try {
    for (const folder of [world.model, join(world.model, 'tokenizer')]) {
      process.chdir(folder);
      await expect(world.run('true')).rejects.toMatchObject({ code: 'USAGE', guidance: expect.stringContaining('cd') });
    }
  } finally {
    process.chdir(before);
  }
});

test('the path of the copy comes into the command as it is', () => {
  expect(withModel(['cat', '{model}/a'], "/tmp/a$&b$'", {}).words).toEqual(['cat', "/tmp/a$&b$'/a"]);
});

test('a model that is one file', async () => {
  using world = await guarded();
  const file = join(world.write('single', { 'model.gguf': 'weights' }), 'model.gguf');
  const { cli } = await import('../helpers/cli.ts');
  const sign = ['sign', '--dataset', file, '--method', 'key', '--private-key', world.keys.key, '--engine', 'openssl'];
  expect((await cli(sign)).code).toBe(0);
  const verify = { ...world.verify, model: file };
  const { code } = await world.run('cat "$1" > "$OUT" && basename "$1" >> "$OUT"', { verify });
  expect([code, out(world)]).toEqual([0, 'weightsmodel.gguf\n']);
  expect(world.left()).toEqual([]);
});
