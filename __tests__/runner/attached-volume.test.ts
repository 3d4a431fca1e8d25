import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { chooseEngine } from '../../src/hashing/choose-engine.ts';
import { type CacheService, startCacheService } from '../helpers/cache-service.ts';
import { attest, TRAIN } from './steps.ts';
import { startWorld, type World } from './world.ts';

jest.setTimeout(60_000);

const folder = mkdtempSync(join(tmpdir(), 'attached-volume-'));
const volume = join(folder, 'volume');
const cache = join(folder, 'cache');
const does = (command: string, ...args: string[]): boolean => spawnSync(command, args).status === 0;

/** A file system of its own, as a volume is that outlives machines. Takes root, and a kernel that lets it. */
function attach(): boolean {
  const image = join(folder, 'volume.img');
  mkdirSync(volume);
  writeFileSync(image, '');
  truncateSync(image, 16 << 20);
  return process.getuid?.() === 0 && does('mkfs.ext4', '-q', image) && does('mount', '-o', 'loop', image, volume);
}
const attached = attach();
const proving = chooseEngine({ engine: 'auto' }).engine.fileSystemOf !== undefined;
const onVolume = attached && proving ? describe : describe.skip;

let world: World;
let service: CacheService;
beforeAll(async () => {
  [world, service] = await Promise.all([startWorld(), startCacheService()]);
});
afterAll(async () => {
  if (attached) does('umount', volume);
  rmSync(folder, { recursive: true, force: true });
  await Promise.all([world[Symbol.asyncDispose](), service[Symbol.asyncDispose]()]);
});

/** Each job on a machine of its own: only the volume and the cache service are what they were. */
async function job(datasets: string, run: string): Promise<string> {
  rmSync(cache, { recursive: true, force: true });
  const env = { XDG_CACHE_HOME: cache };
  const over = { env, runtime: service.env, github: { run_id: run } };
  const result = await world.run([TRAIN, attest({ datasets })], over);
  expect(result.conclusion).toBe('success');
  return result.log;
}

onVolume('data on an attached volume', () => {
  test('is known to the next job, on another machine', async () => {
    mkdirSync(join(volume, 'data'));
    for (const name of ['a', 'b', 'c']) writeFileSync(join(volume, 'data', name), name);
    const datasets = `corpus=${join(volume, 'data')}`;
    expect(await job(datasets, '1')).toContain('0 reusable: this machine is new');
    expect(service.keys()).toEqual([expect.stringMatching(/-1-1-[0-9a-f]{16}$/)]);
    const next = await job(datasets, '2');
    expect(next).toContain(`found ${service.keys()[0]}`);
    expect(next).toMatch(/digest cache: 3 of \d files known/);
  });
});

describe('data that comes with the job', () => {
  test('is read, the log says why, and the cache service is not asked', async () => {
    const before = service.requests.length;
    expect(await job('points=data', '3')).toContain('0 reusable: this machine is new');
    expect(service.requests).toHaveLength(before);
  });

  test('cache: false keeps nothing', async () => {
    const env = { XDG_CACHE_HOME: cache };
    rmSync(cache, { recursive: true, force: true });
    const { log } = await world.run([TRAIN, attest({ datasets: 'points=data', cache: 'false' })], {
      env,
      runtime: service.env,
    });
    expect(log).toMatch(/hash engine: \w+/);
    expect(log).not.toContain('digest cache');
    expect(existsSync(cache)).toBe(false);
  });
});
