import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { GateEvent } from '../../src/gate.ts';
import { type LocalSigstore, startLocalSigstore } from '../../testing/local-sigstore/local-sigstore.ts';
import { addModel, judge, type Repository, unmet, withPolicy } from './repository.ts';

let sigstore: LocalSigstore;
beforeAll(async () => {
  sigstore = await startLocalSigstore();
});
afterAll(() => sigstore.close());

/** As a training workflow does on a push: the commit that it ran at is in the certificate, and the model comes in the next one. */
async function train(repo: Repository, at = repo.git('rev-parse', 'HEAD')): Promise<string> {
  await addModel(repo, sigstore, 'models/a', { bundle: { extensions: { 13: at } } });
  return repo.commit('model');
}

const DEMANDS = 'gate: { change: head, deployment: same-tree }\n';

async function trained(more = DEMANDS): Promise<Repository & { readonly base: string }> {
  const repo = withPolicy(sigstore, more);
  repo.write('train.py', 'print("better")');
  repo.commit('better');
  await train(repo);
  return repo;
}

const squash = (repo: Repository): void => {
  repo.git('switch', '--quiet', 'main');
  repo.git('merge', '--quiet', '--squash', 'change');
  repo.git('commit', '--quiet', '-m', 'squashed');
};

const find = (result: Awaited<ReturnType<typeof judge>>) =>
  result.models[0]?.checks.find(({ id }) => id === 'gate.commit');

describe('change: head', () => {
  test('the branch’s head trained it, and then only the model came', async () => {
    using repo = await trained();
    const result = await judge(repo);
    expect(unmet(result)).toEqual([]);
    expect(find(result)).toMatchObject({ outcome: 'pass', evidence: 'certificate, OID .13' });
  });

  test('code that changed after the training', async () => {
    using repo = await trained();
    repo.write('train.py', 'print("worse")');
    repo.commit();
    const result = await judge(repo);
    expect(unmet(result)).toEqual(['gate.commit']);
    expect(find(result)?.found).toContain('train.py');
  });

  describe('what lay in other models’ folders when it was trained', () => {
    /** models/b is on main; it is bent where the model is trained, and as it was again where it comes. */
    const hidden = async (
      path: string,
      before: string | undefined,
      during: string | undefined,
      after: string | undefined,
    ) => {
      using repo = withPolicy(sigstore, DEMANDS);
      repo.git('switch', '--quiet', 'main');
      await addModel(repo, sigstore, 'models/b');
      if (before !== undefined) repo.write(path, before);
      repo.commit();
      repo.git('switch', '--quiet', '--create', 'next');
      if (during !== undefined) repo.write(path, during);
      const at = repo.commit('trained here');
      if (after === undefined) repo.remove(path);
      else repo.write(path, after);
      await train(repo, at);
      const result = await judge(repo);
      return result.models
        .find(({ path: folder }) => folder === 'models/a')
        ?.checks.find(({ id }) => id === 'gate.commit');
    };

    test.each<[string, string, string | undefined, string, string | undefined]>([
      ['code that was changed', 'models/b/train.py', 'x', 'evil', 'x'],
      ['code that was there only then', 'models/b/evil.py', undefined, 'evil', undefined],
      ['code that went', 'models/b/train.py', 'x', 'x', undefined],
    ])('%s', async (_, path, ...contents) => {
      const check = await hidden(path, ...contents);
      expect(check).toMatchObject({ outcome: 'fail', found: expect.stringContaining(path) });
    });

    test.each<[string, string, string | undefined, string | undefined, string | undefined]>([
      ['code that came later', 'models/b/train.py', undefined, undefined, 'x'],
      ['weights', 'models/b/more.safetensors', 'x', 'y', 'x'],
      ['evidence', 'models/b/model.sig', 'x', 'y', 'x'],
      ['attributes', 'models/b/.gitattributes', 'x', 'y', 'x'],
      ['code of its own', 'models/a/train.py', 'x', 'y', undefined],
    ])('%s is no fault', async (_, path, ...contents) => {
      expect(await hidden(path, ...contents)).toMatchObject({ outcome: 'pass' });
    });
  });

  test('a commit of the same files on another branch', async () => {
    using repo = withPolicy(sigstore, DEMANDS);
    repo.write('train.py', 'print("better")');
    const here = repo.commit('here');
    repo.git('checkout', '--quiet', '--detach', 'main');
    repo.write('train.py', 'print("better")');
    const there = repo.commit('there');
    expect(there).not.toBe(here);
    repo.git('switch', '--quiet', 'change');
    await train(repo, there);
    const result = await judge(repo);
    expect(unmet(result)).toEqual(['gate.commit']);
    expect(find(result)?.found).toContain('not in its history');
  });

  test('a commit that is not there', async () => {
    using repo = withPolicy(sigstore, DEMANDS);
    await train(repo, '1'.repeat(40));
    expect(await judge(repo)).toMatchObject({ result: 'undecided' });
  });

  test('no commit in the certificate', async () => {
    using repo = withPolicy(sigstore, DEMANDS);
    await addModel(repo, sigstore, 'models/a', { bundle: { extensions: { 13: undefined } } });
    repo.commit();
    expect(unmet(await judge(repo))).toEqual(['gate.commit']);
  });

  test('not demanded, not asked', async () => {
    using repo = await trained('');
    expect(find(await judge(repo))).toBeUndefined();
  });

  test('of a pull request is the branch’s, not GitHub’s merge', async () => {
    using repo = await trained();
    const head = repo.git('rev-parse', 'HEAD');
    repo.git('switch', '--quiet', 'main');
    repo.write('other.txt', 'x');
    const base = repo.commit();
    repo.git('merge', '--quiet', '--no-ff', '-m', 'merge', head);
    const event: GateEvent = {
      name: 'pull_request',
      sha: repo.git('rev-parse', 'HEAD'),
      payload: { pull_request: { base: { sha: base }, head: { sha: head } } },
    };
    expect(await judge(repo, { event })).toMatchObject({ result: 'passed' });
  });
});

describe('change: head, in a merge queue', () => {
  async function queued(join: (repo: Repository) => void) {
    using repo = await trained();
    repo.git('switch', '--quiet', 'main');
    repo.write('other.py', 'x');
    const base = repo.commit();
    join(repo);
    const head = repo.git('rev-parse', 'HEAD');
    const payload = { merge_group: { base_sha: base, head_sha: head } };
    return unmet(await judge(repo, { event: { name: 'merge_group', sha: head, payload } }));
  }

  test('a merge names the branch’s head', async () => {
    expect(await queued((repo) => repo.git('merge', '--quiet', '--no-ff', '-m', 'merge', 'change'))).toEqual([]);
  });

  test('a squash does not: its files are other ones where the base moved', async () => {
    expect(await queued(squash)).toEqual(['gate.commit']);
  });
});

describe('deployment', () => {
  const deploy = (repo: Repository) =>
    judge(repo, {
      event: {
        name: 'push',
        sha: repo.git('rev-parse', 'HEAD'),
        ref: 'refs/heads/main',
        payload: { repository: { default_branch: 'main' } },
      },
    });

  test('same-tree: a squashed change passes, since its files are those that were trained from', async () => {
    using repo = await trained();
    squash(repo);
    const result = await deploy(repo);
    expect(unmet(result)).toEqual([]);
    expect(find(result)).toMatchObject({ outcome: 'pass' });
  });

  test('same-tree: what main changed meanwhile asks for a retrain, and one passes', async () => {
    using repo = await trained();
    repo.git('switch', '--quiet', 'main');
    repo.write('other.py', 'x');
    repo.commit();
    squash(repo);
    expect(unmet(await deploy(repo))).toEqual(['gate.commit']);
    await train(repo);
    expect(await deploy(repo)).toMatchObject({ result: 'passed' });
  });

  test('retrained: a squashed change does not pass, a retrain on main does', async () => {
    using repo = await trained('gate: { deployment: retrained }\n');
    squash(repo);
    const result = await deploy(repo);
    expect(unmet(result)).toEqual(['gate.commit']);
    expect(find(result)?.found).toContain('not in its history');
    await train(repo);
    expect(await deploy(repo)).toMatchObject({ result: 'passed' });
  });
});
