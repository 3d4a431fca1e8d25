import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Finished, HashTask } from '../../src/hashing/engine.ts';
import { loadNativeEngine } from '../../src/hashing/native-engine.ts';
import { scanModel } from '../../src/hashing/scan.ts';
import { type TemporaryFolder, temporaryFolder } from '../helpers/models.ts';

const MIB = 1 << 20;
const native = loadNativeEngine();
if ('unavailable' in native) throw new Error(native.unavailable);
const engine = native;
/** Leases are refused in a container's overlay, for one. */
const onListedFileSystem = engine.fileSystemOf?.(tmpdir()) === undefined ? describe.skip : describe;

let folder: TemporaryFolder;
beforeAll(() => {
  folder = temporaryFolder();
});
afterAll(() => folder[Symbol.dispose]());

/** Long enough ago for every clock. */
async function settle(): Promise<void> {
  await sleep(50);
}

/** What was told of the files of `root`, by path and range. */
async function finish(root: string, during: (bytes: number) => void = () => {}): Promise<Map<string, Finished>> {
  const { files } = await scanModel(root);
  const tasks = files.map((file): HashTask => ({ ...file, whole: true, ranges: [] }));
  const told: Finished[] = [];
  const results = await engine.hash(root, tasks, {
    algorithm: 'sha256',
    onFinished: (finished) => told.push(...finished),
    onProgress: during,
  });
  expect(told.map(({ digest }) => digest).sort()).toEqual(results.map(({ digest }) => digest).sort());
  return new Map(told.map((finished) => [tasks[finished.index]?.path as string, finished]));
}

/** A process that does `script` in Python and then waits; killed when disposed of. */
async function python(script: string, ...args: string[]): Promise<Disposable & { readonly process: ChildProcess }> {
  const child = spawn(
    'python3',
    ['-c', `${script}\nprint('ready', flush=True)\nimport sys\nsys.stdin.read()`, ...args],
    {
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  );
  await new Promise((resolve, reject) => child.stdout.once('data', resolve).once('end', reject));
  return { process: child, [Symbol.dispose]: () => child.kill() };
}

onListedFileSystem('a proof', () => {
  test('is given where nobody writes, and names the file system', async () => {
    const root = folder.write('quiet', { a: 'weights', 'sub/b': randomBytes(3 * MIB), c: '' });
    await settle();
    const name = engine.fileSystemOf?.(root) as string;
    expect(name).toMatch(/^([0-9a-f-]{36}|boot:[0-9a-f-]{36}:\d+)$/);
    expect(engine.fileSystemOf?.(join(root, 'a'))).toBe(name);
    const told = await finish(root);
    expect([...told].map(([path, { proof }]) => [path, proof]).sort()).toEqual(
      ['a', 'c', 'sub/b'].map((path) => [path, { fileSystem: name }]),
    );
  });

  test('is not given while somebody has the file open for writing', async () => {
    const root = folder.write('open', { a: 'weights', b: 'weights' });
    await settle();
    using _ = await python('import sys; f = open(sys.argv[1], "r+b")', join(root, 'a'));
    const told = await finish(root);
    expect(told.get('a')).not.toHaveProperty('proof');
    expect(told.get('b')).toHaveProperty('proof');
  });

  test('is not given while a shared mapping is dirty, whose writes move no time', async () => {
    const root = folder.write('mapped', { a: 'weights', b: 'weights' });
    const script = `import mmap, os, sys, time
fd = os.open(sys.argv[1], os.O_RDWR)
m = mmap.mmap(fd, 0)
os.close(fd)
m[0] = 65
time.sleep(0.1)`;
    using _ = await python(script, join(root, 'a'));
    const told = await finish(root);
    expect(told.get('a')).not.toHaveProperty('proof');
    expect(told.get('b')).toHaveProperty('proof');
  });

  test('is not given within the tick of the clock in which the file was changed', async () => {
    const root = folder.write('fresh', { a: 'weights' });
    await settle();
    for (let attempt = 0; ; attempt++) {
      expect(attempt).toBeLessThan(50);
      const { files } = await scanModel(root);
      const start = performance.now();
      writeFileSync(join(root, 'a'), 'WEIGHTS');
      const told = await finish(root);
      // On a busy machine the hash may come later than the tick: then there is nothing to see.
      if (performance.now() - start > 15) continue;
      expect(files).toHaveLength(1);
      expect(told.get('a')).not.toHaveProperty('proof');
      return;
    }
  });

  test('is not given where the change lies in the future: the clock was set back, or the times were', async () => {
    const root = folder.write('future', { a: 'weights' });
    utimesSync(join(root, 'a'), Date.now() / 1000 + 3600, Date.now() / 1000 + 3600);
    await settle();
    expect((await finish(root)).get('a')).not.toHaveProperty('proof');
  });

  test('is not given on tmpfs', async () => {
    const root = mkdtempSync('/dev/shm/attest-model-');
    try {
      writeFileSync(join(root, 'a'), 'weights');
      await settle();
      expect((await finish(root)).get('a')).not.toHaveProperty('proof');
      expect(engine.fileSystemOf?.(root)).toBeUndefined();
    } finally {
      rmSync(root, { recursive: true });
    }
  });

  test('is not given where a writer comes while the file is hashed, and he waits a moment only', async () => {
    const root = folder.write('contended', { a: '' });
    truncateSync(join(root, 'a'), 1024 * MIB);
    await settle();
    // What is opened is not written to, so that the file stays what it was.
    const script = `import os, sys, time
sys.stdin.readline()
start = time.monotonic()
os.close(os.open(sys.argv[1], os.O_RDWR))
print(time.monotonic() - start, flush=True)`;
    const writer = spawn('python3', ['-c', script, join(root, 'a')], { stdio: ['pipe', 'pipe', 'inherit'] });
    const waited = new Promise<number>((resolve) => {
      writer.stdout.once('data', (text) => resolve(1000 * Number(text)));
    });
    let begun: number | undefined;
    const told = await finish(root, (bytes) => {
      if (begun !== undefined || bytes === 0) return;
      begun = performance.now();
      writer.stdin.end('go\n');
    });
    expect(await waited).toBeLessThan((performance.now() - (begun as number)) / 3);
    expect(told.get('a')).toHaveProperty('digest');
    expect(told.get('a')).not.toHaveProperty('proof');
  }, 60_000);
});
