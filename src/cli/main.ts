import { keepHeapSmall } from '../hashing/small-heap.ts';
import { reportError } from './io.ts';
import { run } from './program.ts';

keepHeapSmall();
const abort = new AbortController();
/** Time to stop threads and tell; then it ends, whatever still waits. */
const GRACE_MS = 3000;
const SIGNALS = ['SIGINT', 'SIGTERM'] as const;
const stop = (name: NodeJS.Signals): void => {
  abort.abort(new Error(`stopped by ${name}`));
  setTimeout(() => process.exit(2), GRACE_MS).unref();
};
for (const name of SIGNALS) process.once(name, stop);
// A reader that closes the pipe (`| head`) is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) =>
  process.exit(error.code === 'EPIPE' ? process.exitCode : 2),
);

const io = {
  out: (text: string) => void process.stdout.write(text),
  color: process.stdout.isTTY === true && !process.env['NO_COLOR'],
  err: process.stderr,
  env: process.env,
  now: () => new Date(),
  signal: abort.signal,
  releaseSignals: () => {
    for (const name of SIGNALS) process.off(name, stop);
  },
};
// Node ends with 1 on an uncaught error, and 1 means "refused" here.
process.on('uncaughtException', (error) => void reportError(io, false, error).finally(() => process.exit(2)));

process.exitCode = 2;
const exitCode = await run(process.argv.slice(2), io);
// A request that cannot be cancelled (a silent service, after we gave up on it) must not keep the process alive.
process.stdout.write('', () => process.stderr.write('', () => process.exit(exitCode)));
