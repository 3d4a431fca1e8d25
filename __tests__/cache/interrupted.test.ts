import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { JobContext } from '../../src/cache/job-context.ts';
import type { CacheUse } from '../../src/cache/types.ts';
import { CHUNK_SIZE } from '../../src/model/chunks.ts';
import type { TemporaryFolder } from '../helpers/models.ts';
import { native, provingFolder } from './native.ts';
import { digests, JOB, NEXT_RUN, OTHERS, openCache, plainDigests, watched } from './world.ts';

const CHECKPOINT = 256 << 20;
const LARGE = 2 * CHECKPOINT + 1;

let folder: TemporaryFolder;
let data: string;
let expected: Record<string, string>;

beforeAll(async () => {
  folder = provingFolder();
  data = folder.write('data', { 'large.bin': 'a large file', 'small.bin': 'a small one' });
  // Sparse: it is to be long, not to take up the disk.
  truncateSync(join(data, 'large.bin'), LARGE);
  expected = await plainDigests(data);
  await sleep(100);
});

afterAll(() => folder[Symbol.dispose]());

/** A process that hashes, and is ended when something of the large file is finished. */
async function killed(cache: string, use: CacheUse, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  const script = join(import.meta.dirname, 'hash-until-killed.ts');
  const args = [script, data, cache, JOB.origin, JOB.job, use];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'close');
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  expect(String(said)).toBe('waiting\n');
  child.kill(signal);
  expect(await ended).toEqual([null, signal]);
}

async function goOn(cache: string, job: JobContext, use: CacheUse) {
  await using next = await openCache(cache, { job, trustFileTimes: false, now: Date.now });
  const engine = watched(native());
  expect(await digests(data, next.cache, { use, engine, chunks: use === 'model' })).toEqual(expected);
  const [large, small] = engine.tasks.toSorted((a, b) => b.size - a.size);
  const { resumed, bytesSaved } = next.cache.statistics;
  return { large, small, resumed, bytesSaved, journals: readdirSync(cache).length };
}

describe.each(['SIGKILL', 'SIGTERM'] as const)('after %s', (signal) => {
  test("a dataset's large file is gone on with by the next run, small ones are done", async () => {
    const cache = join(folder.path, `inputs-${signal}`);
    await killed(cache, 'input', signal);
    const { large, small, resumed, bytesSaved, journals } = await goOn(cache, NEXT_RUN, 'input');
    const at = large?.resume?.at ?? 0;
    expect(at).toBeGreaterThanOrEqual(CHECKPOINT);
    expect(at % CHECKPOINT).toBe(0);
    // Of what lies before it nothing is asked for again.
    expect(large?.ranges.every(({ start }) => start >= at)).toBe(true);
    expect(small).toBeUndefined();
    expect({ resumed, bytesSaved, journals }).toEqual({
      resumed: 1,
      bytesSaved: at + 'a small one'.length,
      journals: 2,
    });
  });

  test("the model's own, in the same job only", async () => {
    const cache = join(folder.path, `model-${signal}`);
    await killed(cache, 'model', signal);
    const other = await goOn(cache, NEXT_RUN, 'model');
    expect(other).toMatchObject({ resumed: 0, bytesSaved: 0 });
    expect(other.large).not.toHaveProperty('resume');
    const same = await goOn(cache, JOB, 'model');
    const at = same.large?.resume?.at ?? 0;
    expect(at).toBeGreaterThanOrEqual(CHUNK_SIZE);
    expect(same.large?.ranges[0]?.start).toBe(at);
    expect(same).toMatchObject({ resumed: 1, bytesSaved: at + 'a small one'.length });
  });
});

test('what was gone on with rests on what another job read: it is none of the model', async () => {
  const cache = join(folder.path, 'both');
  await killed(cache, 'input', 'SIGKILL');
  expect(await goOn(cache, NEXT_RUN, 'input')).toMatchObject({ resumed: 1 });
  const { large } = await goOn(cache, NEXT_RUN, 'model');
  expect(large).toMatchObject({ whole: true });
  expect(large).not.toHaveProperty('resume');
  expect(await goOn(cache, NEXT_RUN, 'input')).toMatchObject({ resumed: 0, large: undefined });
});

test('not for another workflow, and not for another file', async () => {
  const cache = join(folder.path, 'others');
  await killed(cache, 'input', 'SIGKILL');
  expect(await goOn(cache, OTHERS, 'input')).toMatchObject({ resumed: 0, bytesSaved: 0 });
  writeFileSync(join(data, 'large.bin'), 'changed', { flag: 'r+' });
  const before = expected;
  expected = await plainDigests(data);
  expect(expected['large.bin']).not.toBe(before['large.bin']);
  expect(await goOn(cache, NEXT_RUN, 'input')).toMatchObject({ resumed: 0, bytesSaved: 'a small one'.length });
});
