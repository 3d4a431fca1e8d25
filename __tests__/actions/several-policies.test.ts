/** A model that several policies judge is accepted by all of them or by none, also for the next run: what `state` keeps. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { inputFiles } from '../../src/actions/input-files.ts';
import { readVerifyInputs } from '../../src/actions/verify-inputs.ts';
import { judgeByPolicies } from '../../src/actions/verify-policy.ts';
import { cli } from '../helpers/cli.ts';
import { ecKeyPair, MODEL_FILES, temporaryFolder } from '../helpers/models.ts';

/** What a step with these policies says, and whether it keeps the model as accepted. */
async function judged(...rest: readonly string[]): Promise<[string, boolean]> {
  using folder = temporaryFolder();
  const keys = ecKeyPair();
  const path = folder.write('model', MODEL_FILES);
  const at = folder.write('at', { 'key.pem': keys.privatePem });
  const key = ['--method', 'key', '--private-key', join(at, 'key.pem'), '--engine', 'openssl'];
  expect((await cli(['sign', path, ...key])).code).toBe(0);
  const signers = `version: 1\nsigners:\n  - key: ${JSON.stringify(keys.publicPem)}\n`;
  const named = rest.map((more, i) => [`${i}.yml`, signers + more] as const);
  const policies = Object.keys(Object.fromEntries(named)).map((name) => join(folder.path, 'policies', name));
  folder.write('policies', Object.fromEntries(named));
  const state = join(folder.path, 'state.json');
  const env = { INPUT_PATH: path, INPUT_POLICY: policies.join('\n'), INPUT_STATE: state };
  const host = { env, now: () => new Date(), signal: new AbortController().signal };
  const inputs = readVerifyInputs(env);
  if (inputs.kind !== 'model') throw new Error('a model is named');
  using files = inputFiles(host, undefined, { always: false });
  const { result } = await judgeByPolicies(policies, inputs, files, host);
  return [result, existsSync(state)];
}

const REFUSES = 'time: { trusted: true }\n';

test('state is kept where all of them accept, and not where the second or the first refuses', async () => {
  expect(await judged('', '')).toEqual(['passed', true]);
  expect(await judged('', REFUSES)).toEqual(['failed', false]);
  expect(await judged(REFUSES, '')).toEqual(['failed', false]);
});
