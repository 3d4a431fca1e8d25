// Starts the stack, runs the test files of interop/tests against it, stops the stack. Started by interop/run.
import { globSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { run } from 'node:test';
import { countResults } from './lib/report.ts';
import { startStack } from './stack/stack.ts';

const dir = join(import.meta.dirname, '../build/interop');
const words = process.argv.slice(2);
const files = globSync(join(import.meta.dirname, 'tests/*.test.ts'))
  .filter((file) => words.length === 0 || words.some((word) => basename(file).includes(word)))
  .sort();
if (files.length === 0) throw new Error(`no test file is named like ${words.join(' ')}`);

// Everything is on loopback, and peers would look for it at a proxy.
for (const name of Object.keys(process.env)) {
  if (/^(https?|all|no)_proxy$/i.test(name)) delete process.env[name];
}

const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());

const began = Date.now();
// GitHub's REST API has its own stand-in.
const stack = files.every((file) => basename(file) === 'github-api.test.ts')
  ? undefined
  : await startStack(join(dir, 'stack'));
try {
  if (stack) {
    console.log(`stack up after ${((Date.now() - began) / 1000).toFixed(1)} s; logs in build/interop/stack/logs`);
    const info = join(dir, 'stack.json');
    writeFileSync(info, JSON.stringify(stack.info));
    process.env['INTEROP_STACK'] = info;
  }
  // Test files are processes of their own, two at a time: what they wait for is mostly other programs.
  const { passed, failed, skipped } = await countResults(run({ files, concurrency: 2, signal: stop.signal }));
  const nothing = passed === 0;
  process.exitCode = failed > 0 || nothing || stop.signal.aborted ? 1 : 0;
  console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
} finally {
  await stack?.stop();
}
