import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Guarded, guarded } from '../guard/world.ts';
import { cli } from '../helpers/cli.ts';
import { ROOT } from '../repository/sources.ts';

let world: Guarded;
beforeAll(async () => {
  world = await guarded();
});
afterAll(() => world[Symbol.dispose]());

const trust = () => ['--public-key', world.keys.pub, '--engine', 'openssl'];
/** As a process of its own. */
function start(...words: string[]): ChildProcess {
  const args = [join(ROOT, 'src/cli/main.ts'), 'exec', world.model, ...trust(), '--scratch', world.scratch, ...words];
  return spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'pipe'] });
}
const ended = async (child: ChildProcess) => {
  const [[code], out, err] = await Promise.all([
    once(child, 'exit'),
    child.stdout ? buffer(child.stdout) : Buffer.alloc(0),
    child.stderr ? buffer(child.stderr) : Buffer.alloc(0),
  ]);
  return { code: code as number, out: out.toString(), err: err.toString() };
};

/** Of a command that runs; one that does not would be waited for in vain. */
async function appears(path: string, child: ChildProcess): Promise<void> {
  while (!existsSync(path)) {
    if (child.exitCode !== null) throw new Error(`it ended with ${child.exitCode}`);
    await wait(20);
  }
}

describe('standard streams', () => {
  test('are the command’s; we tell on standard error what it got', async () => {
    const child = start('--', 'sh', '-c', 'cat; echo "$ATTEST_MODEL_PATH" >&2; cat "$ATTEST_MODEL_PATH/config.json"');
    child.stdin?.end('from standard input\n');
    const { code, out, err } = await ended(child);
    expect([code, out]).toEqual([0, 'from standard input\n{"layers":2}']);
    expect(err).toContain(`${world.model}: accepted`);
    expect(err).toContain('private copy of 3 files');
    expect(err).toContain(`${world.scratch}/attest-model-exec-`);
  });

  test('options after -- are the command’s', async () => {
    const child = start('--', 'echo', '--json', '--help', '-x', '');
    expect(await ended(child)).toMatchObject({ code: 0, out: '--json --help -x \n' });
  });
});

test('--verdict has the verdict before anything runs, and says where that is unsafe', async () => {
  const file = join(world.path, 'verdict.json');
  const words = ['--verdict', file, '--in-place', '--', 'sh', '-c', `grep -q UNSAFE ${file}`];
  expect(await cli(['exec', world.model, ...trust(), ...words])).toMatchObject({ code: 0 });
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ result: 'passed' });
});

describe('signals', () => {
  test.each([
    ['SIGTERM', 'trap "echo TERM; exit 5" TERM', 'TERM\n', 5],
    ['SIGINT', 'trap "echo INT; exit 6" INT', 'INT\n', 6],
    ['SIGHUP', 'trap "echo HUP; exit 7" HUP', 'HUP\n', 7],
    ['SIGUSR1', 'trap "echo USR1; exit 8" USR1', 'USR1\n', 8],
    ['SIGTERM', 'true', '', 143],
  ] as const)('%s reaches the command (%s), and its answer us', async (signal, trap, out, code) => {
    const ready = join(world.path, `ready-${signal}-${code}`);
    const child = start('--', 'sh', '-c', `${trap}; touch ${ready}; while :; do sleep 0.05; done`);
    const end = ended(child);
    await appears(ready, child);
    child.kill(signal);
    expect(await end).toMatchObject({ code, out });
    expect(world.left()).toEqual([]);
  });

  test('a command that takes longer to end than we would is waited for', async () => {
    const ready = join(world.path, 'ready-slow');
    const child = start(
      '--',
      'sh',
      '-c',
      `trap "sleep 4; echo done; exit 0" TERM; touch ${ready}; while :; do sleep 0.05; done`,
    );
    const end = ended(child);
    await appears(ready, child);
    child.kill('SIGTERM');
    expect(await end).toMatchObject({ code: 0, out: 'done\n' });
  }, 20_000);
});

describe('nothing runs', () => {
  test('where the model is refused: 1, and the verdict in the place of the command’s output', async () => {
    using other = await guarded();
    appendFileSync(join(other.model, 'config.json'), ' ');
    const words = ['--', 'sh', '-c', `touch ${join(other.path, 'ran')}`];
    const args = [
      'exec',
      other.model,
      '--public-key',
      other.keys.pub,
      '--engine',
      'openssl',
      '--scratch',
      other.scratch,
    ];
    expect(await cli([...args, '--json', ...words])).toMatchObject({ code: 1, json: { result: 'failed' } });
    expect(existsSync(join(other.path, 'ran'))).toBe(false);
    expect(other.left()).toEqual([]);
  });

  test.each<[string, string[]]>([
    ['no command', []],
    ['a command and a place for the copy', ['--copy-to', 'x', '--', 'true']],
    ['--copy-to in place', ['--copy-to', 'x', '--in-place']],
    ['--replace of nothing', ['--replace', '--', 'true']],
    ['an option of verify that would loosen it', ['--ignore-unsigned-files', '--', 'true']],
    ['an option of the command without --', ['true', '--json-lines']],
  ])('%s: 2', async (_, words) => {
    expect(await cli(['exec', world.model, ...trust(), ...words])).toMatchObject({ code: 2 });
  });

  test('whom to trust is not said', async () => {
    expect(await cli(['exec', world.model, '--', 'true'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('nothing says whom to trust'),
    });
  });
});

test('a relative folder for the copy, and a command that changes its own', async () => {
  const scratch = relative(process.cwd(), world.scratch);
  const words = ['--scratch', scratch, '--', 'sh', '-c', 'cd / && test -f "$ATTEST_MODEL_PATH/config.json"'];
  expect(await cli(['exec', world.model, ...trust(), ...words])).toMatchObject({ code: 0 });
});

test('--copy-to leaves a verified copy, and runs nothing', async () => {
  const to = join(world.path, 'delivered');
  const args = ['exec', world.model, ...trust(), '--copy-to', to, '--json'];
  const said = expect.stringContaining(`the verified copy is ${to}`);
  expect(await cli(args)).toMatchObject({ code: 0, json: { result: 'passed' }, err: said });
  expect(readdirSync(to)).toEqual(['config.json', 'model.safetensors', 'tokenizer']);
  expect(readFileSync(join(to, 'config.json'), 'utf8')).toBe('{"layers":2}');
  expect(await cli(args)).toMatchObject({ code: 2 });
  expect(await cli([...args, '--replace'])).toMatchObject({ code: 0 });
});
