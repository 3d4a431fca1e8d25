import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  appendFileSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { chooseEngine } from '../../src/hashing/choose-engine.ts';
import type { Finished, HashTask } from '../../src/hashing/engine.ts';
import { loadNativeAddon, NATIVE_VERSION } from '../../src/hashing/native-addon.ts';
import { loadNativeEngine } from '../../src/hashing/native-engine.ts';
import { scanModel } from '../../src/hashing/scan.ts';
import { chunkRanges } from '../../src/model/chunks.ts';
import { type TemporaryFolder, temporaryFolder } from '../helpers/models.ts';

const MIB = 1 << 20;
const native = loadNativeEngine();
if ('unavailable' in native) throw new Error(native.unavailable);
const engine = native;

let folder: TemporaryFolder;
beforeAll(() => {
  folder = temporaryFolder();
});
afterAll(() => folder[Symbol.dispose]());

async function tasksOf(root: string, allowSymlinks = false): Promise<HashTask[]> {
  const { files } = await scanModel(root, { allowSymlinks });
  return files.map((file) => ({ ...file, whole: true, ranges: chunkRanges(file.size) }));
}

describe('the binary', () => {
  test('is of the version that the source has', () => {
    const manifest = readFileSync(join(import.meta.dirname, '../../native/Cargo.toml'), 'utf8');
    expect(/^version = "(.+)"$/m.exec(manifest)?.[1]).toBe(NATIVE_VERSION);
  });

  test('that is not there, of another version, or no binary at all is said to be so', () => {
    const text = pathToFileURL(join(folder.write('binary', { 'x.node': 'not a library' }), 'x.node'));
    const none = pathToFileURL('/nowhere/x.node');
    expect(loadNativeAddon([none])).toEqual({ unavailable: `no binary for ${process.platform} ${process.arch}` });
    expect(loadNativeAddon([none, text])).toEqual({ unavailable: expect.stringContaining('x.node') });
    expect(loadNativeAddon(undefined, '9.9.9')).toEqual({
      unavailable: `the binary is of version ${NATIVE_VERSION}, not 9.9.9`,
    });
  });
});

describe('which engine', () => {
  test('native, where there is one', () => {
    const { engine: chosen, description } = chooseEngine({ engine: 'auto' });
    expect(chosen.name).toMatch(/^native \([a-z0-9+-]+\)$/);
    expect(description).toBe(chosen.name);
  });

  test('the one that is named', () => {
    expect(chooseEngine({ engine: 'openssl' }).engine.name).toBe('openssl');
    expect(chooseEngine({ engine: 'native', kernel: 'portable' }).engine.name).toBe('native (portable)');
    expect(chooseEngine({ engine: 'auto', kernel: 'portable' }).engine.name).toBe('native (portable)');
  });

  test.each([
    { engine: 'native', kernel: 'abacus' },
    { engine: 'auto', kernel: 'abacus' },
    { engine: 'native', kernel: process.arch === 'x64' ? 'armv8' : 'sha-ni' },
    { engine: 'openssl', kernel: 'portable' },
  ] as const)('not one that is not here: $engine, $kernel', (choice) => {
    expect(() => chooseEngine(choice)).toThrow(expect.objectContaining({ code: 'USAGE' }));
  });
});

describe('opening', () => {
  test('a folder on the way that has become a link is not followed, even to the same file', async () => {
    const root = folder.write('swapped', { 'sub/w': 'weights' });
    const tasks = await tasksOf(root);
    renameSync(join(root, 'sub'), join(root, 'sub.old'));
    symlinkSync('sub.old', join(root, 'sub'));
    await expect(engine.hash(root, tasks, { algorithm: 'sha256' })).rejects.toMatchObject({
      code: 'FILE_CHANGED',
      message: expect.stringContaining('it is gone or something else now'),
    });
  });

  test('a file behind an allowed link is opened where it really is', async () => {
    const root = folder.write('linked', { 'blobs/b': 'weights', 'sub/x': 'x' });
    symlinkSync('../blobs/b', join(root, 'sub/w'));
    const tasks = await tasksOf(root, true);
    expect(tasks.map(({ source }) => source !== undefined)).toEqual([false, true, false]);
    const [blob, link] = await engine.hash(root, tasks, { algorithm: 'sha256' });
    expect(link?.digest).toBe(blob?.digest);
    renameSync(join(root, 'blobs'), join(root, 'moved'));
    symlinkSync('moved', join(root, 'blobs'));
    await expect(engine.hash(root, tasks.slice(1, 2), { algorithm: 'sha256' })).rejects.toMatchObject({
      code: 'FILE_CHANGED',
    });
  });

  test('a path that leads out of the root is refused', async () => {
    const root = folder.write('escape', { w: 'weights', 'sub/x': 'x' });
    const [task] = (await tasksOf(root)) as [HashTask];
    const outside = { ...task, path: '../w' };
    await expect(engine.hash(join(root, 'sub'), [outside], { algorithm: 'sha256' })).rejects.toMatchObject({
      code: 'UNSAFE_PATH',
      details: { path: '../w' },
    });
  });
});

describe('a file that changes while it is read', () => {
  test.each<[string, RegExp, (path: string) => void]>([
    ['longer', /while it was read/, (path) => appendFileSync(path, 'x')],
    ['shorter', /while it was read|it ended early/, (path) => truncateSync(path, MIB)],
    ['written to', /while it was read/, (path) => writeFileSync(path, 'x', { flag: 'r+' })],
    [
      'replaced',
      /while it was read/,
      (path) => {
        writeFileSync(`${path}.new`, 'x');
        renameSync(`${path}.new`, path);
      },
    ],
    ['gone', /while it was read/, (path) => rmSync(path)],
  ])(
    '%s',
    async (name, message, change) => {
      const root = folder.write(`while ${name}`, { w: '' });
      truncateSync(join(root, 'w'), 768 * MIB);
      let changed = false;
      const onProgress = (bytes: number) => {
        if (changed || bytes === 0) return;
        changed = true;
        change(join(root, 'w'));
      };
      const run = engine.hash(root, await tasksOf(root), { algorithm: 'sha256', onProgress, onFinished: () => {} });
      await expect(run).rejects.toMatchObject({
        code: 'FILE_CHANGED',
        message: expect.stringMatching(message),
        details: { path: 'w' },
      });
    },
    30_000,
  );
});

describe('what is finished', () => {
  test('is told before the run has ended, also of a run that is stopped', async () => {
    const root = folder.write('told', { w: '', 'small/x': 'x' });
    truncateSync(join(root, 'w'), 4096 * MIB);
    const told: Finished[] = [];
    const stop = new AbortController();
    const run = engine.hash(root, await tasksOf(root), {
      algorithm: 'sha256',
      signal: stop.signal,
      onFinished: (finished) => {
        told.push(...finished);
        if (told.length > 1) stop.abort();
      },
    });
    await expect(run).rejects.toMatchObject({ code: 'ABORTED' });
    expect(told.length).toBeGreaterThan(1);
    expect(told.length).toBeLessThan(64);
    const ranges = told.filter(({ index }) => index === 1).map(({ range }) => range);
    expect(ranges).toEqual(ranges.map((_, i) => i));
  }, 30_000);
});

test('whoever is told may throw: the run ends with that', async () => {
  const root = folder.write('thrower', { w: '' });
  truncateSync(join(root, 'w'), 16 * 1024 * MIB);
  const onProgress = () => {
    throw new RangeError('of the caller');
  };
  await expect(engine.hash(root, await tasksOf(root), { algorithm: 'sha256', onProgress })).rejects.toThrow(RangeError);
});

test('a root that is gone', async () => {
  const root = folder.write('no root', { w: 'weights' });
  const tasks = await tasksOf(root);
  rmSync(root, { recursive: true });
  await expect(engine.hash(root, tasks, { algorithm: 'sha256' })).rejects.toMatchObject({
    code: 'FILE_CHANGED',
    details: { path: 'w' },
  });
  await expect(engine.hash(root, [], { algorithm: 'sha256' })).resolves.toEqual([]);
});

describe('a process', () => {
  const source = (name: string) => JSON.stringify(join(import.meta.dirname, '../../src/hashing', name));
  const prelude = `import { loadNativeEngine } from ${source('native-engine.ts')};
    import { scanModel } from ${source('scan.ts')};
    const engine = loadNativeEngine();
    const scan = await scanModel(process.argv[1]);
    const tasks = scan.files.map((file) => ({ ...file, whole: true, ranges: [] }));
    const options = { algorithm: 'sha256', onFinished: () => {} };\n`;

  function run(root: string, script: string) {
    const args = ['--input-type=module', '-e', prelude + script, root];
    const { stdout, stderr, status, signal } = spawnSync(process.execPath, args, { encoding: 'utf8', timeout: 60_000 });
    return { stdout, stderr, status, signal };
  }

  function large(name: string): string {
    const root = folder.write(name, { w: '' });
    truncateSync(join(root, 'w'), 64 * 1024 * MIB);
    return root;
  }

  test('ends by itself when a run was stopped', () => {
    const script = `const signal = AbortSignal.timeout(100);
      await engine.hash(scan.root, tasks, { ...options, signal }).catch((error) => console.log(error.code));`;
    expect(run(large('abort'), script)).toEqual({ stdout: 'ABORTED\n', stderr: '', status: 0, signal: null });
  }, 60_000);

  test('can exit in the middle of a run', () => {
    const script = `setTimeout(() => process.exit(7), 100);
      await engine.hash(scan.root, tasks, options);`;
    expect(run(large('exit'), script)).toEqual({ stdout: '', stderr: '', status: 7, signal: null });
  }, 60_000);

  test('can end a thread in the middle of its run', () => {
    const script = `import { Worker } from 'node:worker_threads';
      const code = ${JSON.stringify(prelude)}.replace('process.argv[1]', 'workerData') + 'await engine.hash(scan.root, tasks, options)';
      const worker = new Worker("import { workerData, parentPort } from 'node:worker_threads'; parentPort.postMessage(0);" + code, { eval: true, workerData: scan.root });
      await new Promise((resolve) => worker.once('message', resolve));
      await new Promise((resolve) => setTimeout(resolve, 500));
      await worker.terminate();
      await new Promise((resolve) => setTimeout(resolve, 100));
      console.log('still here');`;
    expect(run(large('worker'), script)).toEqual({ stdout: 'still here\n', stderr: '', status: 0, signal: null });
  }, 60_000);

  test('hashes 20,000 files in bounded memory', () => {
    const root = join(folder.write('many', {}), 'model');
    const bytes = randomBytes(4096);
    for (let i = 0; i < 20_000; i++) {
      if (i % 1000 === 0) mkdirSync(join(root, `${i / 1000}`), { recursive: true });
      writeFileSync(join(root, `${Math.floor(i / 1000)}/${i}`), bytes);
    }
    const script = `const peak = (await import('node:fs')).readFileSync;
      const results = await engine.hash(scan.root, tasks, options);
      const kib = Number(/VmHWM:\\s+(\\d+)/.exec(peak('/proc/self/status', 'utf8'))[1]);
      console.log(JSON.stringify({ mib: kib / 1024, digests: new Set(results.map(({ digest }) => digest)).size, files: results.length }));`;
    const { stdout, stderr } = run(root, script);
    expect(stderr).toBe('');
    const { mib, ...counts } = JSON.parse(stdout) as { mib: number };
    expect(counts).toEqual({ digests: 1, files: 20_000 });
    expect(mib).toBeLessThan(200);
  }, 60_000);
});
