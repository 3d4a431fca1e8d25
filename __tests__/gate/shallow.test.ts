import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type LocalSigstore, startLocalSigstore } from '../../testing/local-sigstore/local-sigstore.ts';
import { FILES } from '../verification/signed-model.ts';
import { type Refusal, startGitHub } from './github.ts';
import { addModel, judge, type Repository, withPolicy } from './repository.ts';

let sigstore: LocalSigstore;
beforeAll(async () => {
  sigstore = await startLocalSigstore();
});
afterAll(() => sigstore.close());

/** What actions/checkout leaves: one commit, GitHub's merge of the change. */
async function shallow(): Promise<{ repo: Repository; clone: string; base: string; head: string; sha: string }> {
  const repo = withPolicy(sigstore);
  repo.write('src/deep/train.py', 'print()');
  // More than other services of ours answer with.
  await addModel(repo, sigstore, 'models/a', { files: { ...FILES, 'large.bin': Buffer.alloc(5_000_000, 7) } });
  const head = repo.commit('model');
  repo.git('checkout', '--quiet', '--detach', 'main');
  repo.git('merge', '--quiet', '--no-ff', '-m', 'merge', 'change');
  const sha = repo.git('rev-parse', 'HEAD');
  repo.git('branch', 'merge', sha);
  const clone = join(repo.temporary.path, 'clone');
  execFileSync('git', ['clone', '--quiet', '--depth=1', '--branch=merge', `file://${repo.path}`, clone]);
  return { repo, clone, base: repo.base, head, sha };
}

const event = (base: string, head: string, sha: string, name = 'pull_request') => ({
  name,
  sha,
  payload: { pull_request: { base: { sha: base }, head: { sha: head } } },
});

test('a shallow checkout without the API is undecided, and says what to do', async () => {
  const { repo, clone, base, head, sha } = await shallow();
  using _ = repo;
  const result = await judge(repo, { repository: clone, event: event(base, head, sha) });
  expect(result).toMatchObject({ result: 'undecided', checks: [{ id: 'gate.commits' }] });
  expect(result.checks[0]?.guidance).toContain('fetch-depth: 0');
});

test('a shallow checkout gets the base from the API, with a token that only reads', async () => {
  const { repo, clone, base, head, sha } = await shallow();
  using _ = repo;
  await using github = await startGitHub(repo.path);
  const request = { repository: clone, event: event(base, head, sha), api: github.api };
  expect(await judge(repo, request)).toMatchObject({ result: 'passed', base, head: sha });
  // What the checkout has is not asked for.
  expect(github.requests).not.toContain(`git/blobs/${repo.git('rev-parse', `${head}:models/a/model.sig`)}`);

  const denied = await judge(repo, { ...request, api: { ...github.api, token: 'none' } });
  expect(denied.result).toBe('undecided');
});

describe('GitHub that does not answer at once', () => {
  async function refusing(refusal: Refusal, times: number) {
    const { repo, clone, base, head, sha } = await shallow();
    const github = await startGitHub(
      repo.path,
      (body) => body,
      (path, attempt) => (path.startsWith('git/trees/') && attempt <= times ? refusal : undefined),
    );
    const result = judge(repo, { repository: clone, event: event(base, head, sha), api: github.api });
    const settled = await result.catch((error: unknown) => error);
    await github[Symbol.asyncDispose]();
    repo[Symbol.dispose]();
    return { settled, pauses: github.pauses };
  }

  test('because of its limit of requests is asked again when it says', async () => {
    const limited = { status: 429, headers: { 'retry-after': '7' }, message: 'slow down' };
    const { settled, pauses } = await refusing(limited, 1);
    expect(settled).toMatchObject({ result: 'passed' });
    expect(pauses).toContain(7000);
    expect(new Set(pauses)).toEqual(new Set([7000]));
  });

  test('because it failed is asked again, later and later', async () => {
    const { settled, pauses } = await refusing({ status: 500, message: 'oops' }, 2);
    expect(settled).toMatchObject({ result: 'passed' });
    expect(pauses.slice(0, 2)).toEqual([1000, 2000]);
  });

  test('ever is an error that has its words', async () => {
    const { settled } = await refusing({ status: 500, message: 'oops' }, Number.POSITIVE_INFINITY);
    expect(settled).toMatchObject({ code: 'SERVICE', message: expect.stringContaining('500 (oops)') });
  });

  test('but points elsewhere, is not followed with the token', async () => {
    const moved = { status: 301, headers: { location: 'https://example.com/' }, message: 'Moved Permanently' };
    const { settled } = await refusing(moved, 1);
    expect(settled).toMatchObject({ code: 'SERVICE' });
  });
});

test('a history that was cut off tells no common ancestor', async () => {
  const { repo, base, head } = await shallow();
  using _ = repo;
  repo.git('switch', '--quiet', '--create', 'long', 'main');
  for (const text of ['1', '2', '3']) {
    repo.write('long.txt', text);
    repo.commit();
  }
  const clone = join(repo.temporary.path, 'two');
  const options = ['--quiet', '--depth=2', '--no-single-branch', '--branch=change'];
  execFileSync('git', ['clone', ...options, `file://${repo.path}`, clone]);
  const request = { repository: clone, event: event(base, head, '0'.repeat(40)) };
  expect(await judge(repo, request)).toMatchObject({ result: 'undecided', checks: [{ id: 'gate.base' }] });
  await using github = await startGitHub(repo.path);
  expect(await judge(repo, { ...request, api: github.api })).toMatchObject({ result: 'passed', base, head });
});

test('pull_request_target gets the change from the API alone', async () => {
  const { repo, base, head } = await shallow();
  using _ = repo;
  const clone = join(repo.temporary.path, 'base');
  execFileSync('git', ['clone', '--quiet', '--depth=1', '--branch=main', `file://${repo.path}`, clone]);
  await using github = await startGitHub(repo.path);
  const target = event(base, head, base, 'pull_request_target');
  const result = await judge(repo, { repository: clone, event: target, api: github.api });
  expect(result).toMatchObject({ result: 'passed', base, head });
  expect(execFileSync('git', ['status', '--porcelain'], { cwd: clone }).toString()).toBe('');
});

test.each([
  ['file', 'content', (body: object) => ({ ...body, content: Buffer.from('version: 1\n').toString('base64') })],
  ['folder', 'tree', (body: object) => ({ ...body, tree: [] })],
])('an answer that is not the %s asked for is no answer', async (_, key, bend) => {
  const { repo, clone, base, head, sha } = await shallow();
  using __ = repo;
  await using github = await startGitHub(repo.path, (body) =>
    // A commit names its tree too.
    key in body && !('parents' in body) ? bend(body) : body,
  );
  const request = { repository: clone, event: event(base, head, sha), api: github.api };
  // The policy itself is in a shallow checkout, since the change left it alone; in a partial one no file is.
  repo.git('checkout', '--quiet', 'main');
  const target = { repository: partial(repo), event: event(base, head, base, 'pull_request_target') };
  await expect(judge(repo, key === 'tree' ? request : { ...request, ...target })).rejects.toMatchObject({
    code: 'SERVICE',
  });
});

/** A partial clone: commits and trees, and no blob. */
function partial(repo: Repository): string {
  const clone = join(repo.temporary.path, 'blobless');
  repo.git('config', 'uploadpack.allowFilter', 'true');
  execFileSync('git', ['clone', '--quiet', '--no-checkout', '--filter=blob:none', `file://${repo.path}`, clone]);
  return clone;
}
