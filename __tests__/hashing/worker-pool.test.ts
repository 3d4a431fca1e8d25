import { setTimeout } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import type { Job } from '../../src/hashing/hash-jobs.ts';
import { WorkerPool } from '../../src/hashing/worker-pool.ts';

const job: Job = { kind: 'files', tasks: [] };
const worker = (code: string) =>
  new URL(`data:text/javascript,${encodeURIComponent(`import { parentPort } from 'node:worker_threads';\n${code}`)}`);
const pool = (file?: URL) => new WorkerPool(1, { root: '/', algorithm: 'sha256' }, file);

test('a thread answers', async () => {
  await using threads = pool();
  await expect(threads.run(0, job)).resolves.toEqual([]);
});

test.each([
  ['throws while it starts', 'throw new Error("no memory");', 'no memory'],
  ['throws while it works', 'parentPort.on("message", () => { throw new Error("bug"); });', 'bug'],
  ['ends', 'parentPort.on("message", () => process.exit(3));', 'ended with code 3'],
  ['ends well but without an answer', 'parentPort.on("message", () => parentPort.close());', 'ended with code 0'],
])('a thread that %s rejects its job, and every later one', async (_, code, message) => {
  await using threads = pool(worker(code));
  const error = { code: 'INTERNAL', message: expect.stringContaining(message) };
  await expect(threads.run(0, job)).rejects.toMatchObject(error);
  await expect(threads.run(0, job)).rejects.toMatchObject(error);
});

test('a worker file that is not there', async () => {
  await using threads = pool(new URL('file:///nowhere/hash-worker.js'));
  await expect(threads.run(0, job)).rejects.toMatchObject({ code: 'INTERNAL' });
});

test('threads see no environment: it may hold secrets', async () => {
  const file = worker('parentPort.on("message", () => parentPort.postMessage({ digests: Object.keys(process.env) }));');
  await using threads = pool(file);
  expect(await threads.run(0, job)).toEqual([]);
});

test('a thread that hangs is ended', async () => {
  const start = performance.now();
  {
    await using threads = pool(worker('parentPort.on("message", () => { for (;;); });'));
    threads.run(0, job).catch(() => {});
    await setTimeout(150);
  }
  expect(performance.now() - start).toBeLessThan(30_000);
});
