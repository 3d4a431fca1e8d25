/** Runs `sleep 20` on a model, and gets a signal in the moment when it lets go of them. Prints the exit code. */
import { readFileSync } from 'node:fs';
import { exec } from '../../src/exec.ts';

const [, , model = '', publicKey = '', scratch = ''] = process.argv;
const code = await exec({
  verify: { model, trust: { method: 'key', publicKeyPem: readFileSync(publicKey, 'utf8') } },
  command: ['sleep', '20'],
  env: process.env,
  scratch,
  onVerdict: () => undefined,
  // One that nobody handled would end this very process.
  onRun: () => void process.kill(process.pid, 'SIGUSR2'),
  say: () => undefined,
});
console.log(code, process.listenerCount('SIGUSR2'));
