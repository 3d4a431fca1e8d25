import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type LocalSigstore, startLocalSigstore } from '../../testing/local-sigstore/local-sigstore.ts';
import { addModel, withPolicy } from '../gate/repository.ts';
import { cli } from '../helpers/cli.ts';

let sigstore: LocalSigstore;
beforeAll(async () => {
  sigstore = await startLocalSigstore();
});
afterAll(() => sigstore.close());

const gate = (repo: { path: string }, ...args: string[]) =>
  cli(['gate', '--repository', repo.path, '--base', 'main', '--unsafe-local-root', ...args]);

test('gate: 0 accepted, 1 refused, 2 where nothing was verified', async () => {
  using repo = withPolicy(sigstore);
  const empty = await gate(repo);
  expect(empty.code).toBe(2);
  expect(empty.out).toContain('nothing was verified');

  await addModel(repo, sigstore);
  const head = repo.commit();
  const passed = await gate(repo, '--json');
  expect(passed.code).toBe(0);
  expect(passed.json).toMatchObject({ result: 'passed', base: repo.base, head, models: [{ path: 'models/a' }] });

  repo.write('models/a/config.json', '{"x":1}');
  repo.commit();
  const refused = await gate(repo);
  expect(refused.code).toBe(1);
  expect(refused.out).toContain('models/a');

  expect((await gate(repo, '--policy', '.github/other.yml')).code).toBe(2);
  expect((await gate(repo, '--head', head)).code).toBe(0);
});

test('gate: an edited policy is said in one line, though it is no fault', async () => {
  using repo = withPolicy(sigstore);
  await addModel(repo, sigstore);
  repo.commit();
  expect((await gate(repo)).out).not.toContain('it touches');
  repo.write('.github/model-policy.yml', 'version: 1\n');
  repo.commit();
  const { code, out } = await gate(repo);
  expect(code).toBe(0);
  expect(out).toContain('note              it touches .github/model-policy.yml: the policy of the base judged it');
});

test('gate of a base that is not there says how to get it', async () => {
  using repo = withPolicy(sigstore);
  const { code, err } = await cli(['gate', '--repository', repo.path, '--base', 'origin/nothing']);
  expect(code).toBe(2);
  expect(err).toContain('git fetch');
});

test('gate without --base is a usage error', async () => {
  const result = await cli(['gate', '--json']);
  expect(result.code).toBe(2);
  expect(result.json.error.code).toBe('USAGE');
});
