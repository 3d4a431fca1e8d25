/** What of the examples can run without a registry or a cluster is run. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parseAllDocuments } from 'yaml';
import { sha256Hex } from '../../src/model/digest.ts';
import { parsePolicy } from '../../src/policy/parse.ts';
import { type Guarded, guarded } from '../guard/world.ts';
import { MODEL_FILES } from '../helpers/models.ts';
import { ROOT } from './sources.ts';

const EXAMPLES = join(ROOT, 'examples');
const MAIN = join(ROOT, 'src/cli/main.ts');
const SERVER = join(EXAMPLES, 'python-server/serve.py');
const read = (path: string): string => readFileSync(join(EXAMPLES, path), 'utf8');

let world: Guarded;
let policy: string;
let env: Record<string, string | undefined>;
beforeAll(async () => {
  world = await guarded();
  const key = readFileSync(world.keys.pub, 'utf8');
  policy = join(
    world.write('policy', { 'policy.yml': `version: 1\nsigners:\n  - key: ${JSON.stringify(key)}\n` }),
    'policy.yml',
  );
  const bin = world.write('bin', {});
  symlinkSync(process.execPath, join(bin, 'node'));
  env = { PATH: `${bin}:${process.env['PATH']}`, HOST: '127.0.0.1', PYTHONDONTWRITEBYTECODE: '1' };
});
afterAll(() => world[Symbol.dispose]());

const start = (words: readonly string[], more: Record<string, string> = {}): ChildProcess => {
  const [file = '', ...rest] = words;
  return spawn(file, rest, { env: { ...env, ...more }, stdio: ['ignore', 'pipe', 'pipe'] });
};
const ended = async (child: ChildProcess) => {
  const [[code], out] = await Promise.all([
    once(child, 'exit'),
    child.stdout ? buffer(child.stdout) : Buffer.alloc(0),
    child.stderr?.resume(),
  ]);
  return { code: code as number, out: out.toString() };
};

/** What a server answers that prints its port; then it is told to end. */
async function answerOf(child: ChildProcess): Promise<{ answer: unknown; code: number }> {
  child.stderr?.resume();
  const exit = once(child, 'exit');
  if (child.stdout === null) throw new Error('no standard output');
  for await (const line of createInterface({ input: child.stdout })) {
    const port = /^serving on port (\d+)$/.exec(line)?.[1];
    if (port === undefined) continue;
    const answer: unknown = await (await fetch(`http://127.0.0.1:${port}/`)).json();
    child.kill('SIGTERM');
    const [code] = await exit;
    return { answer, code: code as number };
  }
  throw new Error('it never served');
}

const ANSWER = {
  config: { layers: 2 },
  weights: { 'model.safetensors': sha256Hex(MODEL_FILES['model.safetensors']) },
};

test('the policy is one', async () => {
  const text = read('policy.yml').replaceAll('OWNER/NAME', 'acme/model');
  expect(await parsePolicy(Buffer.from(text))).toMatchObject({ ok: true });
});

test('the Python server serves what was verified, and ends when it is told to', async () => {
  const exec = ['node', MAIN, 'exec', world.model, '--policy', policy, '--scratch', world.scratch];
  const { answer, code } = await answerOf(start([...exec, '--', 'python3', SERVER, '{model}', '0']));
  expect([answer, code, world.left()]).toEqual([ANSWER, 0, []]);
});

describe('the image', () => {
  const lines = read('docker/Dockerfile')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  const argument = (instruction: string): string =>
    lines.find((line) => line.startsWith(`${instruction} `))?.slice(instruction.length + 1) ?? '';
  const entrypoint = (words: readonly string[], more: Record<string, string> = {}) =>
    start(['sh', join(EXAMPLES, 'docker/entrypoint.sh'), ...words], {
      ATTEST_MODEL_CLI: MAIN,
      MODEL: world.model,
      POLICY: policy,
      SCRATCH: world.scratch,
      ...more,
    });

  test('is made of files that are there, runs as nobody in particular, and starts what it holds', () => {
    for (const line of lines) expect(line).toMatch(/^(ARG|FROM|ADD|COPY|RUN|USER|ENV|ENTRYPOINT|CMD) /);
    const copied = lines.flatMap((line) => [...line.matchAll(/^COPY (?!--from)(\S+) (\S+)$/g)]);
    expect(copied.map(([, from = '']) => existsSync(join(EXAMPLES, from)))).toEqual([true, true, true]);
    const targets = copied.map(([, , to]) => to);
    expect(targets).toEqual(expect.arrayContaining(JSON.parse(argument('ENTRYPOINT'))));
    expect(targets).toContain(JSON.parse(argument('CMD'))[1]);
    expect(JSON.parse(argument('CMD'))).toContain('{model}');
    expect(argument('USER')).toMatch(/^[1-9]\d*$/);
  });

  test('its entrypoint starts the command on the copy', async () => {
    const { answer, code } = await answerOf(entrypoint(['python3', SERVER, '{model}', '0']));
    expect([answer, code]).toEqual([ANSWER, 0]);
  });

  test('or ends with 1, and the command never starts', async () => {
    using other = await guarded();
    const key = JSON.stringify(readFileSync(other.keys.pub, 'utf8'));
    const at = other.write('policy', { 'policy.yml': `version: 1\nsigners:\n  - key: ${key}\n` });
    const env = { MODEL: other.model, POLICY: join(at, 'policy.yml'), SCRATCH: other.scratch };
    expect(await ended(entrypoint(['echo', 'started'], env))).toEqual({ code: 0, out: 'started\n' });
    appendFileSync(join(other.model, 'config.json'), ' ');
    const { code, out } = await ended(entrypoint(['echo', 'started'], env));
    expect([code, out]).toEqual([1, expect.not.stringContaining('started')]);
  });
});

test('the policy with an identity needs no home: what is refused is the model, and not that roots cannot be kept', async () => {
  const at = world.write('identity', { 'policy.yml': read('policy.yml').replaceAll('OWNER/NAME', 'acme/model') });
  const child = start(['sh', join(EXAMPLES, 'docker/entrypoint.sh'), 'echo', 'started'], {
    ...{ ATTEST_MODEL_CLI: MAIN, MODEL: world.model, POLICY: join(at, 'policy.yml'), SCRATCH: world.scratch },
    // The system user of the image has no home; without a folder for temporary files either, nobody is asked for roots.
    ...{ HOME: '/dev/null', TMPDIR: '/dev/null' },
  });
  const { code, out } = await ended(child);
  expect([code, out]).toEqual([1, expect.not.stringContaining('started')]);
});

test('the image and the pod have a place for roots, so that the newest ones seen are remembered', () => {
  const [, pod] = parseAllDocuments(read('kubernetes/pod.yaml')).map((document) => document.toJS());
  const [init] = pod.spec.initContainers;
  const { name, value } = init.env.find(({ name }: { name: string }) => name === 'XDG_CACHE_HOME');
  expect(name).toBe('XDG_CACHE_HOME');
  expect(init.volumeMounts).toContainEqual({ name: 'cache', mountPath: value });
  const [, folder = ''] = /^ENV .*XDG_CACHE_HOME=(\S+)$/m.exec(read('docker/Dockerfile')) ?? [];
  expect(read('docker/Dockerfile')).toMatch(new RegExp(`^RUN .*install -d -o 10001 -m 0700 ${folder}$`, 'm'));
});

interface Container {
  readonly command: string[];
  readonly volumeMounts: { name: string; mountPath: string; readOnly?: boolean }[];
}

describe('the pod', () => {
  const [map, pod] = parseAllDocuments(read('kubernetes/pod.yaml')).map((document) => document.toJS());
  const [init]: Container[] = pod.spec.initContainers;
  const [server]: Container[] = pod.spec.containers;

  test('has a policy, volumes that are there, and a copy that nothing but the init container can write to', async () => {
    expect([map, pod].map(({ apiVersion, kind }) => [apiVersion, kind])).toEqual([
      ['v1', 'ConfigMap'],
      ['v1', 'Pod'],
    ]);
    const text = map.data['policy.yml'].replaceAll('OWNER/NAME', 'acme/model');
    expect(await parsePolicy(Buffer.from(text))).toMatchObject({ ok: true });
    const volumes = pod.spec.volumes.map(({ name }: { name: string }) => name);
    for (const { volumeMounts } of [init, server] as Container[])
      for (const { name } of volumeMounts) expect(volumes).toContain(name);
    expect(pod.spec.volumes.find(({ name }: { name: string }) => name === 'policy').configMap.name).toBe(
      map.metadata.name,
    );
    const writable = [init, server].flatMap((one) => one?.volumeMounts.filter(({ readOnly }) => !readOnly) ?? []);
    expect(writable.map(({ name }) => name)).toEqual(['models', 'cache']);
    expect(server?.volumeMounts).toMatchObject([{ name: 'models', readOnly: true }]);
  });

  test('its commands do what they should, also a second time', async () => {
    const volumes = world.write('volumes', {});
    mkdirSync(join(volumes, 'models'));
    symlinkSync(join(world.path, 'policy'), join(volumes, 'policy'));
    mkdirSync(join(volumes, 'downloads'));
    symlinkSync(world.model, join(volumes, 'downloads/llm'));
    const here = (word: string): string =>
      word
        .replace('/opt/attest-model/dist/cli.js', MAIN)
        .replace(/^\/(downloads|policy|models)\//, `${volumes}/$1/`)
        .replace('/app/serve.py', SERVER)
        .replace(/^8080$/, '0');
    for (let time = 0; time < 2; time++) {
      expect(await ended(start(init?.command.map(here) ?? []))).toMatchObject({ code: 0 });
      expect(readdirSync(join(volumes, 'models'))).toEqual(['llm']);
    }
    const { answer } = await answerOf(start(server?.command.map(here) ?? []));
    expect(answer).toEqual(ANSWER);
    for (const folder of ['models/llm', 'models/llm/tokenizer']) chmodSync(join(volumes, folder), 0o755);
  });
});
