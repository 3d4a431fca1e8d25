import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type LocalSigstore, startLocalSigstore } from '../../testing/local-sigstore/local-sigstore.ts';
import { addModel, judge, POLICY, policyText, repository, unmet, withPolicy } from './repository.ts';

let sigstore: LocalSigstore;
beforeAll(async () => {
  sigstore = await startLocalSigstore();
});
afterAll(() => sigstore.close());

describe('a change', () => {
  test('that adds a signed model passes', async () => {
    using repo = withPolicy(sigstore);
    await addModel(repo, sigstore);
    const head = repo.commit();
    const result = await judge(repo);
    expect(unmet(result)).toEqual([]);
    expect(result).toMatchObject({
      result: 'passed',
      event: 'command line',
      base: repo.base,
      head,
      policies: [{ path: POLICY, from: `commit ${repo.base}`, models: ['models/*'] }],
      models: [{ path: 'models/a', result: 'passed', verdicts: [{ policy: POLICY, verdict: { result: 'passed' } }] }],
    });
    // Where it was exported to is nobody's business.
    expect(JSON.stringify(result)).not.toContain('attest-model-gate-');
    expect(result.models[0]?.touchedBy).toContain('models/a/weights/a.bin');
  });

  test('of one byte of a signed model fails', async () => {
    using repo = withPolicy(sigstore);
    await addModel(repo, sigstore);
    repo.write('models/a/weights/a.bin', 'aaab');
    repo.commit();
    const result = await judge(repo);
    expect(result.result).toBe('failed');
    expect(unmet(result)).toEqual(['files.match']);
  });

  test('that touches no model is no pass', async () => {
    using repo = withPolicy(sigstore);
    repo.write('train.py', 'print(1)');
    repo.commit();
    expect(await judge(repo)).toMatchObject({ result: 'no-models', models: [] });
  });

  test('that brings the first policy is undecided', async () => {
    using repo = repository();
    repo.write('train.py', '');
    repo.commit();
    repo.git('switch', '--quiet', '--create', 'change');
    repo.write(POLICY, policyText());
    await addModel(repo, sigstore);
    repo.commit();
    const result = await judge(repo);
    expect(result).toMatchObject({ result: 'undecided', models: [], policies: [] });
    expect(result.checks).toMatchObject([{ id: 'gate.policy', found: expect.stringContaining('first') }]);
  });

  test('that began at two places is undecided', async () => {
    using repo = withPolicy(sigstore);
    repo.write('b', '');
    const b = repo.commit('b');
    repo.git('switch', '--quiet', 'main');
    repo.write('a', '');
    const a = repo.commit('a');
    repo.git('merge', '--quiet', '--no-ff', '-m', 'b into main', b);
    repo.git('switch', '--quiet', 'change');
    repo.git('merge', '--quiet', '--no-ff', '-m', 'a into change', a);
    expect(repo.git('merge-base', '--all', 'main', 'change').split('\n')).toHaveLength(2);
    expect(await judge(repo)).toMatchObject({ result: 'undecided', checks: [{ id: 'gate.base' }] });
  });
});
