import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { cli } from '../helpers/cli.ts';
import { ecKeyPair, MODEL_FILES } from '../helpers/models.ts';
import { judge, POLICY, repository, unmet } from './repository.ts';

/** By a key, so that nothing says which of them is older. */
async function signedByKey() {
  const repo = repository();
  const { privatePem, publicPem } = ecKeyPair();
  const key = join(repo.temporary.write('keys', { 'key.pem': privatePem }), 'key.pem');
  const rule = `signers:\n  - key: ${JSON.stringify(publicPem)}\n`;
  repo.write(POLICY, `version: 1\nmodels: [models/*]\n${rule}expect: { previous: true }\n`);
  const models = {
    old: repo.temporary.write('old', MODEL_FILES),
    current: repo.temporary.write('current', { ...MODEL_FILES, 'config.json': '{"new":1}' }),
  };
  for (const model of Object.values(models)) {
    const signed = await cli(['sign', model, '--method', 'key', '--private-key', key, '--engine', 'openssl']);
    expect(signed.code).toBe(0);
  }
  const put = (name: keyof typeof models, to: string) =>
    cpSync(models[name], join(repo.path, to), { recursive: true, force: true });
  return { ...repo, put };
}

test('the model that the change takes out counts beside the one that was in the folder once', async () => {
  using repo = await signedByKey();
  repo.put('old', 'models/c');
  repo.commit('old');
  repo.remove('models/c');
  repo.put('current', 'models/a');
  repo.commit('current');
  repo.git('switch', '--quiet', '--create', 'next');
  repo.remove('models/a');
  repo.put('old', 'models/c');
  repo.commit();
  const result = await judge(repo);
  expect(result.result).toBe('undecided');
  expect(unmet(result)).toEqual(['policy.expect.previous']);
});
