import { execFileSync, spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
  appendFileSync,
  mkdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { HashEngine, HashTask } from '../../src/hashing/engine.ts';
import { hashFile } from '../../src/hashing/hash-file.ts';
import { createJobRunner } from '../../src/hashing/hash-jobs.ts';
import { loadNativeEngine } from '../../src/hashing/native-engine.ts';
import { createOpensslEngine } from '../../src/hashing/openssl-engine.ts';
import { createRing, hashPart, type Role } from '../../src/hashing/ring.ts';
import { scanModel } from '../../src/hashing/scan.ts';
import { SharedState } from '../../src/hashing/shared-state.ts';
import { hashInThreads } from '../../src/hashing/threaded-run.ts';
import { type TemporaryFolder, temporaryFolder } from '../helpers/models.ts';

const MIB = 1 << 20;
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const openssl = createOpensslEngine();
const native = nativeEngine();

function nativeEngine(): HashEngine {
  const engine = loadNativeEngine();
  // There is one for every platform that these tests run on.
  if ('unavailable' in engine) throw new Error(engine.unavailable);
  return engine;
}

let folder: TemporaryFolder;
beforeAll(() => {
  folder = temporaryFolder();
});
afterAll(() => folder[Symbol.dispose]());

/** Ranges of `step` bytes, for files whose content is at hand. */
const cut = (size: number, step: number) =>
  Array.from({ length: Math.ceil(size / step) }, (_, i) => ({ start: i * step, end: Math.min(size, (i + 1) * step) }));

async function tasksOf(root: string, step: number, { whole = true } = {}): Promise<HashTask[]> {
  const { files } = await scanModel(root);
  return files.map((file) => ({ ...file, whole, ranges: cut(file.size, step) }));
}

const expected = (bytes: Uint8Array, step: number) =>
  cut(bytes.length, step).map(({ start, end }) => sha256(bytes.subarray(start, end)));

describe('digests', () => {
  const contents: Record<string, Uint8Array> = {};
  let root: string;
  beforeAll(() => {
    // Around the blocks of 256 KiB and 1 MiB, and sizes that are no multiple of anything.
    const sizes = [0, 1, 1000, (MIB >> 2) - 1, MIB >> 2, (MIB >> 2) + 1, MIB, MIB + 1, 3 * MIB + 12_345, 40 * MIB + 7];
    for (const size of sizes) contents[`f${size}`] = randomBytes(size);
    root = folder.write('digests', contents);
  });

  test.each([
    ['in this thread', (tasks: HashTask[]) => openssl.hash(root, tasks.slice(0, -1), { algorithm: 'sha256' })],
    ['native', (tasks: HashTask[]) => native.hash(root, tasks, { algorithm: 'sha256' })],
    ['native, in one thread', (tasks: HashTask[]) => native.hash(root, tasks, { algorithm: 'sha256', threads: 1 })],
    ['native, in five', (tasks: HashTask[]) => native.hash(root, tasks, { algorithm: 'sha256', threads: 5 })],
    ['in one worker', (tasks: HashTask[]) => hashInThreads(tasks, { root, algorithm: 'sha256', threads: 1 })],
    ['in two', (tasks: HashTask[]) => hashInThreads(tasks, { root, algorithm: 'sha256', threads: 2 })],
    ['in five', (tasks: HashTask[]) => hashInThreads(tasks, { root, algorithm: 'sha256', threads: 5 })],
  ])('%s: whole files and ranges, in the order of the tasks', async (_, hash) => {
    const step = 1_234_567;
    const tasks = await tasksOf(root, step);
    tasks.sort((a, b) => a.size - b.size);
    const results = await hash(tasks);
    expect(results.length).toBeGreaterThanOrEqual(9);
    results.forEach((result, i) => {
      const bytes = contents[tasks[i]?.path as string] as Uint8Array;
      expect(result).toEqual({
        path: tasks[i]?.path,
        size: bytes.length,
        digest: sha256(bytes),
        ranges: expected(bytes, step),
      });
    });
  });

  test('ranges alone, and not all of them, are read by any thread', async () => {
    const bytes = contents[`f${40 * MIB + 7}`] as Uint8Array;
    const [task] = (await tasksOf(root, 999_999, { whole: false })).filter(({ size }) => size === bytes.length) as [
      HashTask,
    ];
    const odd = { ...task, ranges: task.ranges.filter((_, i) => i % 3 !== 1) };
    const results = [
      ...(await hashInThreads([odd], { root, algorithm: 'sha256', threads: 3 })),
      ...(await native.hash(root, [odd], { algorithm: 'sha256', threads: 3 })),
    ];
    expect(results).toHaveLength(2);
    for (const result of results) {
      expect(result).not.toHaveProperty('digest');
      expect(result.ranges).toEqual(odd.ranges.map(({ start, end }) => sha256(bytes.subarray(start, end))));
    }
  });

  test.each([openssl, native])('blake2b: $name', async (engine) => {
    const tasks = (await tasksOf(root, MIB)).filter(({ size }) => size === 1000);
    const bytes = contents['f1000'] as Uint8Array;
    const [result] = await engine.hash(root, tasks, { algorithm: 'blake2b' });
    expect(result?.digest).toBe(createHash('blake2b512').update(bytes).digest('hex'));
    const [again] = await hashInThreads(tasks, { root, algorithm: 'blake2b', threads: 1 });
    expect(again).toEqual(result);
  });

  test.each([openssl, native])(
    'progress: $name goes up to the bytes there are, and each is read once',
    async (engine) => {
      const tasks = await tasksOf(root, 1_234_567);
      const seen: number[] = [];
      await engine.hash(root, [...tasks, ...tasks], {
        algorithm: 'sha256',
        threads: 2,
        onProgress: (bytes) => seen.push(bytes),
      });
      const total = 2 * tasks.reduce((sum, { size }) => sum + size, 0);
      expect(seen.at(-1)).toBe(total);
      expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    },
  );
});

describe('a ring, its parts one after the other', () => {
  // Up to as many blocks as the ring has slots, one part can run before the other.
  test.each<[string, Role[], number]>([
    ['whole and ranges', ['whole', 'ranges'], 7 * MIB + 3],
    ['whole alone reads for itself, more blocks than slots', ['whole'], 19 * MIB + 1],
    ['a reader, then the whole', ['read', 'whole'], 8 * MIB],
  ])('%s', async (name, roles, size) => {
    const bytes = randomBytes(size);
    const root = folder.write(`ring ${name}`, { w: bytes });
    const [task] = (await tasksOf(root, 1_000_003)) as [HashTask];
    const ring = createRing(roles);
    let read = 0;
    const onBytes = (count: number) => {
      read += count;
    };
    for (const role of roles) {
      const digests = hashPart(root, { task, role, ring, algorithm: 'sha256', onBytes });
      expect(digests).toEqual(role === 'read' ? [] : role === 'whole' ? [sha256(bytes)] : expected(bytes, 1_000_003));
    }
    expect(read).toBe(size);
  });

  test('a part whose partner is gone ends when the run is stopped', async () => {
    const root = folder.write('ring alone', { w: randomBytes(12 * MIB) });
    const [task] = (await tasksOf(root, MIB)) as [HashTask];
    const state = new SharedState(1);
    const run = createJobRunner({ root, algorithm: 'sha256', thread: 0, state: state.buffer });
    state.stop();
    expect(run({ kind: 'part', task, role: 'whole', ring: createRing(['whole', 'ranges']) })).toEqual({
      stopped: true,
    });
  });
});

describe('a file that is not what the scan saw', () => {
  const changes: [string, (path: string) => void][] = [
    ['longer', (path) => appendFileSync(path, 'x')],
    ['shorter', (path) => truncateSync(path, 3)],
    ['other bytes of the same length', (path) => writeFileSync(path, 'WEIGHTS')],
    [
      'other bytes, and the old time put back',
      (path) => {
        writeFileSync(path, 'WEIGHTS');
        utimesSync(path, 1, 1);
      },
    ],
    [
      'replaced by an equal file',
      (path) => {
        writeFileSync(`${path}.new`, 'weights');
        utimesSync(`${path}.new`, 1, 1);
        renameSync(`${path}.new`, path);
      },
    ],
    ['gone', (path) => rmSync(path)],
    [
      'a symlink',
      (path) => {
        renameSync(path, `${path}.old`);
        symlinkSync('w.old', path);
      },
    ],
    [
      'a folder',
      (path) => {
        rmSync(path);
        mkdirSync(path);
      },
    ],
    [
      'a FIFO, which nobody writes to',
      (path) => {
        rmSync(path);
        execFileSync('mkfifo', [path]);
      },
    ],
  ];

  async function task(name: string): Promise<{ root: string; path: string; task: HashTask }> {
    const root = folder.write(`changed ${name}`, { w: 'weights' });
    const path = join(root, 'w');
    utimesSync(path, 1, 1);
    const [first] = (await tasksOf(root, MIB)) as [HashTask];
    return { root, path, task: { ...first, ranges: [] } };
  }

  test.each(changes)('between scan and reading: %s', async (name, change) => {
    const { root, path, task: first } = await task(name);
    change(path);
    const error = { code: 'FILE_CHANGED', guidance: expect.stringContaining('run again'), details: { path: 'w' } };
    for (const engine of [openssl, native]) {
      await expect(engine.hash(root, [first], { algorithm: 'sha256' })).rejects.toMatchObject(error);
    }
    await expect(hashInThreads([first], { root, algorithm: 'sha256', threads: 1 })).rejects.toMatchObject(error);
  });

  // What a thread sees of a file that it has open.
  test.each(changes.slice(0, 6))('while it is read: %s', async (name, change) => {
    const { root, path, task: first } = await task(`meanwhile ${name}`);
    let blocks = 0;
    const onBytes = () => {
      if (blocks++ === 0) change(path);
    };
    expect(() => hashFile(root, first, { algorithm: 'sha256', buffer: new Uint8Array(4), onBytes })).toThrow(
      expect.objectContaining({ code: 'FILE_CHANGED' }),
    );
  });

  test.each([openssl, native])('a large file that two threads read: $name', async (engine) => {
    const root = folder.write(`large ${engine.name}`, { w: '' });
    truncateSync(join(root, 'w'), 1500 * MIB);
    const tasks = await tasksOf(root, 64 * MIB);
    let changed = false;
    const onProgress = (bytes: number): void => {
      // More than there is room for before both threads take from it: both have opened the file.
      if (changed || bytes <= 16 * MIB) return;
      changed = true;
      appendFileSync(join(root, 'w'), 'x');
    };
    await expect(engine.hash(root, tasks, { algorithm: 'sha256', threads: 2, onProgress })).rejects.toMatchObject({
      code: 'FILE_CHANGED',
      message: expect.stringContaining('while it was read'),
    });
  });
});

describe('stopping', () => {
  test.each([openssl, native])('before it began: $name', async (engine) => {
    await expect(engine.hash('/', [], { algorithm: 'sha256', signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'ABORTED',
    });
  });

  test.each([
    ...[1, 2, 3].map((threads) => ({ threads, engine: openssl, name: 'openssl' })),
    ...[1, 2, 3].map((threads) => ({ threads, engine: native, name: 'native' })),
  ])('while $threads threads hash a large file: $name', async ({ threads, engine, name }) => {
    const root = folder.write(`stop ${threads} ${name}`, { w: '' });
    truncateSync(join(root, 'w'), 8192 * MIB);
    const tasks = await tasksOf(root, 64 * MIB);
    const start = performance.now();
    const promise = engine.hash(root, tasks, { algorithm: 'sha256', threads, signal: AbortSignal.timeout(150) });
    await expect(promise).rejects.toMatchObject({ code: 'ABORTED' });
    expect(performance.now() - start).toBeLessThan(30_000);
  });

  test.each([openssl, native])('one bad file among many ends the run, and says which: $name', async (engine) => {
    const root = folder.write(
      `many ${engine.name}`,
      Object.fromEntries(Array.from({ length: 1200 }, (_, i) => [`f${i}`, `${i}`])),
    );
    const tasks = await tasksOf(root, MIB);
    rmSync(join(root, 'f777'));
    await expect(engine.hash(root, tasks, { algorithm: 'sha256', threads: 2 })).rejects.toMatchObject({
      code: 'FILE_CHANGED',
      details: { path: 'f777' },
    });
  });
});

test('memory stays bounded, and the process ends by itself', async () => {
  const root = folder.write('sparse', { a: '', b: '', small: 'x' });
  for (const name of ['a', 'b']) truncateSync(join(root, name), 400 * MIB);
  const source = (name: string) => JSON.stringify(join(import.meta.dirname, '../../src/hashing', name));
  const script = `import { readFileSync } from 'node:fs';
    import { scanModel } from ${source('scan.ts')};
    import { hashModel } from ${source('hash-model.ts')};
    const files = await hashModel(await scanModel(process.argv[1]), { chunks: true, threads: 4 });
    // Not maxRSS: in a child it starts at what its parent, jest, had when it forked.
    const kib = Number(/VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]);
    console.log(JSON.stringify({ kib, chunks: files.map((file) => file.chunks?.length ?? 0) }));`;
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', script, root], {
    encoding: 'utf8',
    timeout: 30_000,
  });
  expect([stderr, status]).toEqual(['', 0]);
  const { kib, chunks } = JSON.parse(stdout) as { kib: number; chunks: number[] };
  expect(chunks).toEqual([7, 7, 0]);
  expect(kib / 1024).toBeLessThan(300);
  expect((await stat(join(root, 'a'))).size).toBe(400 * MIB);
}, 30_000);
