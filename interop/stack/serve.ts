// Starts the stack for use by hand: `bash interop/run stack`. Prints what clients need, then waits; Ctrl-C ends all of it.
import { join } from 'node:path';
import { startStack } from './stack.ts';

const stack = await startStack(join(import.meta.dirname, '../../build/interop/stack-by-hand'));
console.log(JSON.stringify(stack.info, null, 2));
console.log('stack ready; Ctrl-C ends it');
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void stack.stop().then(() => process.exit(0)));
