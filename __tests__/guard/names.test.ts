/** What is kept beside a copy has names of its own; a model may be called the same. */
import { chmodSync, cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { deliverCopy, exec } from '../../src/exec.ts';
import { guarded } from './world.ts';

test.each(['replaced', 'evidence'])('a file called %s takes the place of another one', async (name) => {
  using world = await guarded({ [name]: 'new' });
  const verify = { ...world.verify, model: join(world.model, name), signature: join(world.model, 'model.sig') };
  const to = join(world.write('volume', {}), 'llm');
  writeFileSync(to, 'old');
  const verdict = await deliverCopy({ verify, to, replace: true, onVerdict: () => undefined });
  expect([verdict.result, readFileSync(to, 'utf8')]).toEqual(['passed', 'new']);
});

test.each(['replaced', 'evidence'])('a folder called %s can be run on', async (name) => {
  using world = await guarded();
  const model = join(world.path, name);
  cpSync(world.model, model, { recursive: true });
  const command = ['/bin/sh', '-c', 'cat "$ATTEST_MODEL_PATH/config.json" > "$OUT"'];
  const out = join(world.path, 'out');
  const code = await exec({
    verify: { ...world.verify, model },
    command,
    env: { PATH: process.env['PATH'], OUT: out },
    scratch: world.scratch,
    say: () => undefined,
    onVerdict: () => undefined,
  });
  expect([code, readFileSync(out, 'utf8')]).toEqual([0, '{"layers":2}']);
  const to = join(world.write('volume', {}), 'llm');
  for (const replace of [false, true])
    expect(
      (await deliverCopy({ verify: { ...world.verify, model }, to, replace, onVerdict: () => undefined })).result,
    ).toBe('passed');
  for (const folder of [to, join(to, 'tokenizer')]) chmodSync(folder, 0o755);
});
