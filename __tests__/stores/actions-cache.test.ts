import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { restoreCache } from '@actions/cache';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { type CacheCarrier, createActionsCache } from '../../src/stores/actions-cache.ts';
import { type CacheService, startCacheService } from '../helpers/cache-service.ts';
import { type TemporaryFolder, temporaryFolder } from '../helpers/models.ts';

let service: CacheService;
let machine: TemporaryFolder;
const before = { ...process.env };
const told: string[] = [];
const report = { info: (text: string) => void told.push(text), warning: (text: string) => void told.push(text) };

beforeEach(async () => {
  // The client writes the commands of a runner.
  jest.spyOn(process.stdout, 'write').mockReturnValue(true);
  service = await startCacheService();
  machine = temporaryFolder();
  told.length = 0;
  // The client reads the environment of its process, as in an action.
  Object.assign(process.env, service.env, { RUNNER_TEMP: machine.path, GITHUB_WORKSPACE: machine.path });
});
afterEach(async () => {
  jest.restoreAllMocks();
  process.env = { ...before };
  await service[Symbol.asyncDispose]();
  machine[Symbol.dispose]();
});

const carrier = (env: Record<string, string> = {}): CacheCarrier => {
  const made = createActionsCache({ ...service.env, ...env }, report);
  if ('unavailable' in made) throw new Error(made.unavailable);
  return made;
};
const files = () => ['digests', 'digests.provenance.json'].map((name) => join(machine.path, 'cache', name));

function write(contents: readonly string[] = ['entries', 'signed']): string[] {
  mkdirSync(join(machine.path, 'cache'), { recursive: true });
  for (const [index, path] of files().entries()) writeFileSync(path, contents[index] ?? '');
  return files();
}
const forget = () => rmSync(join(machine.path, 'cache'), { recursive: true });
const texts = (found: ReadonlyMap<string, Uint8Array> | undefined) =>
  found && Object.fromEntries([...found].map(([name, bytes]) => [name, Buffer.from(bytes).toString()]));

describe('from one machine to the next', () => {
  test('the newest entry of the prefix, and nothing is written', async () => {
    await carrier().save('k-1-a', write(['old', 'old']));
    await carrier().save('k-1-b', write());
    await carrier().save('other-1-c', write(['other', 'other']));
    forget();
    expect(texts(await carrier().restore('k-1-', files()))).toEqual({
      digests: 'entries',
      'digests.provenance.json': 'signed',
    });
    expect(existsSync(join(machine.path, 'cache'))).toBe(false);
  });

  test('what the stock client without zstd packed is read too', async () => {
    const bin = machine.write('bin', { zstd: '#!/bin/sh\nexit 1\n' });
    execFileSync('chmod', ['+x', join(bin, 'zstd')]);
    process.env['PATH'] = `${bin}:${before['PATH']}`;
    await carrier().save('k-1', write());
    process.env['PATH'] = before['PATH'];
    expect(texts(await carrier().restore('k-', files()))).toMatchObject({ digests: 'entries' });
  });

  test('the stock client restores what was saved', async () => {
    await carrier().save('k-1', write());
    forget();
    expect(await restoreCache(files(), 'k-none', ['k-'])).toBe('k-1');
    expect(readFileSync(files()[0] ?? '', 'utf8')).toBe('entries');
  });

  test('nothing there yet', async () => {
    expect(await carrier().restore('k-', files())).toBeUndefined();
    expect(told).toEqual(['Actions cache: nothing of this kind yet.']);
  });

  test('an entry is never changed', async () => {
    await carrier().save('k-1', write());
    await carrier().save('k-1', write(['changed', 'changed']));
    expect(texts(await carrier().restore('k-', files()))).toMatchObject({ digests: 'entries' });
  });
});

describe('an entry of somebody else', () => {
  /** The client unpacks absolute names: what another workflow packs, this one would find anywhere it likes. */
  async function poison(victim: string): Promise<void> {
    const paths = write(['theirs', 'theirs']);
    const { tar } = await packed([...paths, victim]);
    await carrier().save('k-1', paths);
    service.replace('k-1', () => tar);
  }

  async function packed(paths: readonly string[]): Promise<{ tar: Buffer }> {
    const to = join(machine.path, 'poison.tzst');
    execFileSync('tar', ['--posix', '-cf', to, '-P', '--use-compress-program', 'zstdmt', ...paths]);
    return { tar: readFileSync(to) };
  }

  test('cannot write a file of the machine', async () => {
    const victim = join(machine.path, 'model.safetensors');
    writeFileSync(victim, 'evil weights');
    await poison(victim);
    writeFileSync(victim, 'good weights');
    expect(texts(await carrier().restore('k-', files()))).toMatchObject({ digests: 'theirs' });
    expect(readFileSync(victim, 'utf8')).toBe('good weights');
    // Why the stock client does not restore here.
    await restoreCache(files(), 'k-none', ['k-']);
    expect(readFileSync(victim, 'utf8')).toBe('evil weights');
  });

  test.each([
    ['cut off', (data: Buffer) => data.subarray(0, data.length - 20)],
    ['empty', () => Buffer.alloc(0)],
    ['no archive', () => Buffer.from('hello')],
  ] as const)('%s: nothing, and said so', async (_, change) => {
    await carrier().save('k-1', write());
    service.replace('k-1', change);
    expect(await carrier().restore('k-', files())).toBeUndefined();
    expect(told.at(-1)).toMatch(/^Actions cache: not read: /);
  });

  test('one that grows to gigabytes', async () => {
    await carrier().save('k-1', write());
    const zeros = join(machine.path, 'digests');
    execFileSync('truncate', ['-s', '300M', zeros]);
    const { tar } = await packed([zeros]);
    service.replace('k-1', () => tar);
    expect(await carrier().restore('k-', files())).toBeUndefined();
    expect(told.at(-1)).toMatch(/^Actions cache: not read: /);
  });

  test('with two files of one name', async () => {
    const [one = ''] = write();
    const two = machine.write('two', { digests: 'other' });
    const { tar } = await packed([one, join(two, 'digests')]);
    await carrier().save('k-1', files());
    service.replace('k-1', () => tar);
    expect(await carrier().restore('k-', files())).toBeUndefined();
    expect(told.at(-1)).toBe('Actions cache: not read: the archive has two files called digests.');
  });
});

describe('a service that does not serve', () => {
  test.each([
    ['read denied', /answered 403: cache read denied/],
    ['down', /answered 503/],
    ['cut off', /not read/],
  ] as const)('%s: nothing is restored', async (mood, reason) => {
    await carrier().save('k-1', write());
    service.setMood(mood);
    expect(await carrier().restore('k-', files())).toBeUndefined();
    expect(told.at(-1)).toMatch(reason);
  });

  test('write denied: the run goes on', async () => {
    service.setMood('write denied');
    await carrier().save('k-1', write());
    expect(service.keys()).toEqual([]);
  });

  test('not there at all', async () => {
    const env = { ...service.env, ACTIONS_RESULTS_URL: 'http://127.0.0.1:9/' };
    const made = createActionsCache(env, report) as CacheCarrier;
    expect(await made.restore('k-', files())).toBeUndefined();
  });

  test.each([
    ['read', 1, 0],
    ['none', 0, 0],
    ['write-only', 0, 1],
    ['write', 1, 1],
  ] as const)('mode %s', async (mode, read, written) => {
    await carrier().save('k-1', write());
    const one = carrier({ ACTIONS_CACHE_MODE: mode });
    expect((await one.restore('k-', files())) === undefined ? 0 : 1).toBe(read);
    await one.save('k-2', files());
    expect(service.keys()).toHaveLength(1 + written);
  });

  test('a server without one', () => {
    expect(createActionsCache({}, report)).toEqual({ unavailable: expect.any(String) });
    const { ACTIONS_CACHE_SERVICE_V2: _, ...v1 } = service.env;
    expect(createActionsCache(v1, report)).toEqual({ unavailable: expect.any(String) });
  });
});
