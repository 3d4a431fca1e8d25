import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { GateEvent } from '../../src/gate.ts';
import { type LocalSigstore, startLocalSigstore } from '../../testing/local-sigstore/local-sigstore.ts';
import { addModel, judge, POLICY, policyText, type Repository, unmet, withPolicy } from './repository.ts';

let sigstore: LocalSigstore;
beforeAll(async () => {
  sigstore = await startLocalSigstore();
});
afterAll(() => sigstore.close());

/** A signed model on the branch `change`; then main goes on, as GitHub's event does not know. */
async function proposed() {
  const repo = withPolicy(sigstore);
  await addModel(repo, sigstore);
  const head = repo.commit('model');
  repo.git('switch', '--quiet', 'main');
  repo.write('other.txt', 'x');
  const tip = repo.commit('other');
  return { repo, head, tip };
}

/** As GitHub merges it, checked out as actions/checkout does. */
function merge(repo: Repository, onto: string, head: string): string {
  repo.git('checkout', '--quiet', '--detach', onto);
  repo.git('merge', '--quiet', '--no-ff', '-m', 'merge', head);
  return repo.git('rev-parse', 'HEAD');
}

const pullRequest = (base: string, head: string, sha: string, name = 'pull_request'): GateEvent => ({
  name,
  sha,
  ref: 'refs/pull/1/merge',
  payload: { pull_request: { number: 1, base: { sha: base }, head: { sha: head } } },
});

describe('pull_request', () => {
  test.each(['pull_request', 'pull_request_review', 'pull_request_review_comment'])(
    '%s: judges GitHub’s merge by the policy of what it was merged onto',
    async (name) => {
      const { repo, head, tip } = await proposed();
      using _ = repo;
      const sha = merge(repo, tip, head);
      const result = await judge(repo, { event: pullRequest(repo.base, head, sha, name) });
      expect(unmet(result)).toEqual([]);
      expect(result).toMatchObject({ result: 'passed', event: name, base: tip, head: sha });
    },
  );

  test('is judged by a policy that was made stricter after the event’s base', async () => {
    const { repo, head } = await proposed();
    using _ = repo;
    repo.write(POLICY, policyText('expect: { tag: v1 }\n'));
    const tip = repo.commit('stricter');
    const result = await judge(repo, { event: pullRequest(repo.base, head, merge(repo, tip, head)) });
    expect(result).toMatchObject({ result: 'failed', base: tip });
    expect(unmet(result)).toEqual(['policy.expect.tag']);
  });

  test('judges the head itself where that is checked out, from where the branch began', async () => {
    const { repo, head, tip } = await proposed();
    using _ = repo;
    repo.git('checkout', '--quiet', '--detach', head);
    const result = await judge(repo, { event: pullRequest(tip, head, '0'.repeat(40)) });
    expect(result).toMatchObject({ result: 'passed', base: tip, head });
    // other.txt is on main alone: no file of the change.
    expect(result.checks).toContainEqual(expect.objectContaining({ id: 'gate.names', evidence: '6 files' }));
  });

  test('is undecided where the base branch changed the model too and nobody merged them', async () => {
    const { repo, head } = await proposed();
    using _ = repo;
    repo.write('models/a/notes.txt', 'x');
    const tip = repo.commit('same model');
    repo.git('checkout', '--quiet', '--detach', head);
    const result = await judge(repo, { event: pullRequest(tip, head, '0'.repeat(40)) });
    expect(result.result).toBe('undecided');
    expect(unmet(result)).toEqual(['gate.merge']);
  });

  test.each([
    ['another commit', (repo: Repository) => repo.git('checkout', '--quiet', '--detach', 'main')],
    ['a merge of something else', (repo: Repository) => merge(repo, 'main', 'change~1')],
    ['a commit on top', (repo: Repository) => repo.commit('more')],
  ])('is undecided where %s is checked out', async (_, check) => {
    const { repo, head, tip } = await proposed();
    using __ = repo;
    const sha = merge(repo, tip, head);
    check(repo);
    const result = await judge(repo, { event: pullRequest(repo.base, head, sha) });
    expect(result).toMatchObject({ result: 'undecided', models: [], checks: [{ id: 'gate.head' }] });
  });

  test('is undecided where GITHUB_SHA is no merge of the change', async () => {
    const { repo, head, tip } = await proposed();
    using _ = repo;
    const result = await judge(repo, { event: pullRequest(repo.base, head, tip) });
    expect(result).toMatchObject({ result: 'undecided', checks: [{ id: 'gate.head' }] });
  });

  test('is undecided where GITHUB_SHA merges another change, or one more', async () => {
    const { repo, head, tip } = await proposed();
    using _ = repo;
    repo.git('checkout', '--quiet', '--detach', repo.base);
    repo.write('another.txt', 'x');
    const another = repo.commit('another');
    const other = merge(repo, tip, another);
    expect(await judge(repo, { event: pullRequest(tip, head, other) })).toMatchObject({
      checks: [{ id: 'gate.head' }],
    });

    repo.git('checkout', '--quiet', '--detach', tip);
    repo.git('merge', '--quiet', '--no-ff', '-m', 'octopus', head, another);
    const octopus = repo.git('rev-parse', 'HEAD');
    expect(repo.git('log', '-1', '--format=%P')).toBe(`${tip} ${head} ${another}`);
    expect(await judge(repo, { event: pullRequest(tip, head, octopus) })).toMatchObject({
      checks: [{ id: 'gate.head' }],
    });
  });

  test('is undecided without its commits in the event', async () => {
    const { repo, tip } = await proposed();
    using _ = repo;
    const result = await judge(repo, { event: { name: 'pull_request', sha: tip, payload: { pull_request: {} } } });
    expect(result).toMatchObject({ result: 'undecided', checks: [{ id: 'gate.event' }] });
  });
});

describe('pull_request_target', () => {
  test('reads the change as objects, and never where it is checked out', async () => {
    const { repo, head, tip } = await proposed();
    using _ = repo;
    const event = pullRequest(tip, head, tip, 'pull_request_target');
    expect(await judge(repo, { event })).toMatchObject({ result: 'passed', base: tip, head });

    repo.git('checkout', '--quiet', '--detach', head);
    expect(await judge(repo, { event })).toMatchObject({ result: 'undecided', checks: [{ id: 'gate.head' }] });
  });
});

test('merge_group is judged from its base', async () => {
  const { repo, head, tip } = await proposed();
  using _ = repo;
  const sha = merge(repo, tip, head);
  const event = (head_sha: string): GateEvent => ({
    name: 'merge_group',
    sha,
    payload: { merge_group: { base_sha: tip, head_sha } },
  });
  expect(await judge(repo, { event: event(sha) })).toMatchObject({ result: 'passed', base: tip, head: sha });
  expect(await judge(repo, { event: event(head) })).toMatchObject({
    result: 'undecided',
    checks: [{ id: 'gate.head' }],
  });
});

describe('what is there already', () => {
  const state = (name: string, sha: string, ref: string): GateEvent => ({
    name,
    sha,
    ref,
    payload: { repository: { default_branch: 'main' } },
  });

  test('on the default branch is judged by its own policy, all models of it', async () => {
    using repo = withPolicy(sigstore);
    await addModel(repo, sigstore);
    await addModel(repo, sigstore, 'models/b');
    const sha = repo.commit();
    const result = await judge(repo, { event: state('push', sha, 'refs/heads/main') });
    expect(result).toMatchObject({
      result: 'passed',
      base: sha,
      models: [
        { path: 'models/a', touchedBy: [] },
        { path: 'models/b', touchedBy: [] },
      ],
    });
  });

  test('elsewhere is judged by the default branch’s policy, whatever it brings', async () => {
    using repo = withPolicy(sigstore, 'deny: { commits: ["0123456789abcdef0123456789abcdef01234567"] }\n');
    repo.git('update-ref', 'refs/remotes/origin/main', 'main');
    repo.write(POLICY, policyText());
    await addModel(repo, sigstore);
    const sha = repo.commit();
    const result = await judge(repo, { event: state('deployment', sha, 'refs/heads/change') });
    expect(result).toMatchObject({ result: 'failed', base: repo.base });
    expect(unmet(result)).toContain('policy.deny.commits');
  });

  test('is undecided where something else is checked out', async () => {
    using repo = withPolicy(sigstore);
    await addModel(repo, sigstore);
    repo.commit();
    const event = state('push', repo.base, 'refs/heads/main');
    expect(await judge(repo, { event })).toMatchObject({ result: 'undecided', checks: [{ id: 'gate.head' }] });
  });

  test('is undecided where the default branch is not known', async () => {
    using repo = withPolicy(sigstore);
    const event = state('deployment', repo.base, 'refs/tags/v1');
    expect(await judge(repo, { event })).toMatchObject({ result: 'undecided', checks: [{ id: 'gate.base' }] });
  });

  test('fails without any model: nothing would be verified', async () => {
    using repo = withPolicy(sigstore);
    const event = state('push', repo.base, 'refs/heads/main');
    const result = await judge(repo, { event });
    expect(result.result).toBe('failed');
    expect(unmet(result)).toEqual(['gate.models']);
  });
});
