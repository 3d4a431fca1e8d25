import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { type LocalSigstore, startLocalSigstore } from '../../testing/local-sigstore/local-sigstore.ts';
import { startGitHub } from '../gate/github.ts';
import { addModel, POLICY, policyText, type Repository, repository, withPolicy } from '../gate/repository.ts';
import { cli } from '../helpers/cli.ts';
import { ecKeyPair, temporaryFolder } from '../helpers/models.ts';
import { type PullRequestApi, startPullRequestApi } from '../helpers/pull-request-api.ts';
import { SIGNERS } from '../policy/judged.ts';
import { SAN } from '../verification/bundles.ts';
import { mergeGroup, pullRequest, pullRequestTarget, pushOf, runGate, TOKEN } from './gate-job.ts';
import type { JobResult } from './mini-runner.ts';
import { annotations, outputs } from './steps.ts';

jest.setTimeout(60_000);

let sigstore: LocalSigstore;
let stranger: LocalSigstore;
let api: PullRequestApi;
beforeAll(async () => {
  // Not the name that no verifier takes.
  sigstore = await startLocalSigstore({ organization: 'attest-model tests' });
  stranger = await startLocalSigstore({ organization: 'attest-model strangers' });
});
afterAll(() => Promise.all([sigstore.close(), stranger.close()]));
beforeEach(async () => {
  api = await startPullRequestApi(TOKEN);
});
afterEach(async () => {
  await api[Symbol.asyncDispose]();
});

const result = (job: JobResult): Record<string, string> => outputs(job, 'verify');
const verdict = (job: JobResult) => JSON.parse(readFileSync(result(job)['verdict-path'] ?? '', 'utf8'));
const writes = (): string[] => api.requests.filter((request) => /^(POST|PATCH|PUT|DELETE) \/repos/.test(request));

describe('a pull request', () => {
  test('that adds a signed model passes, by the policy of the base, with a token that can only read', async () => {
    using repo = withPolicy(sigstore);
    await addModel(repo, sigstore);
    repo.commit();
    const job = await runGate(repo, pullRequest(repo, repo.base), api);
    expect(job.log).toContain('The change (pull_request): accepted');
    expect(job.conclusion).toBe('success');
    expect(result(job)).toMatchObject({ result: 'passed', signer: SAN });
    expect(result(job)['model-digest']).toMatch(/^[0-9a-f]{64}$/);
    expect(verdict(job)).toMatchObject({
      mediaType: 'application/vnd.attest-model.gate.v1+json',
      result: 'passed',
      base: repo.base,
      models: [{ path: 'models/a', verdicts: [{ verdict: { result: 'passed', model: { path: 'models/a' } } }] }],
    });
    expect(job.summary).toMatch(/^## ✅ Gate passed: 1 model touched/);
    expect(job.summary).toContain('```mermaid\nflowchart LR\n');
    expect([...annotations(job, 'error'), ...annotations(job, 'warning'), ...annotations(job, 'notice')]).toEqual([]);
    expect(api.requests).toEqual([]);
  });

  test('that changes a signed file fails, and says so at that file', async () => {
    using repo = withPolicy(sigstore);
    await addModel(repo, sigstore);
    repo.write('models/a/weights/a.bin', 'aaab');
    repo.commit();
    const job = await runGate(repo, pullRequest(repo, repo.base), api);
    expect(job.conclusion).toBe('failure');
    expect(result(job)).toMatchObject({ result: 'failed', 'model-digest': '' });
    const [first] = job.commands.filter(({ name }) => name === 'error');
    expect(first).toMatchObject({
      properties: { file: 'models/a/weights/a.bin', title: 'File changed' },
      message: 'weights/a.bin: changed since it was signed',
    });
    expect(annotations(job, 'error').at(-1)).toBe('The change: REFUSED. Not met: models/a failed');
    expect(job.summary).toMatch(/## ❌ Refused: 1 model touched[\s\S]*### ❌ <code>models\/a<\/code>/);
  });

  test('that touches no model: success, and nothing was verified', async () => {
    using repo = withPolicy(sigstore);
    repo.write('train.py', 'print(1)');
    repo.commit();
    const job = await runGate(repo, pullRequest(repo, repo.base), api);
    expect(job.conclusion).toBe('success');
    expect(result(job)).toMatchObject({ result: 'no-models', signer: '', 'model-digest': '' });
    expect(job.summary).toMatch(/^## ℹ️ No model in this change: nothing was verified/);
    expect(job.summary + job.log).not.toMatch(/passed:|Gate passed|accepted$/m);
  });

  test('that brings the first policy is undecided, and says what to do', async () => {
    using repo = repository();
    repo.write('train.py', '');
    const base = repo.commit();
    repo.git('switch', '--quiet', '--create', 'change');
    repo.write(POLICY, policyText());
    await addModel(repo, sigstore);
    repo.commit();
    const job = await runGate(repo, pullRequest(repo, base), api);
    expect(job.conclusion).toBe('failure');
    expect(result(job)).toMatchObject({ result: 'undecided' });
    expect(job.summary).toMatch(
      /## ❓ Not decided, so not accepted[\s\S]*first one[\s\S]*\*\*What to do\*\*\n\n.*read and merge/,
    );
  });

  test('that opens the policy for its own model is judged by the old one, and the page says so', async () => {
    using repo = withPolicy(sigstore);
    await addModel(repo, stranger);
    repo.write('.github/trusted_root.json', JSON.stringify(stranger.trustConfig(1)['trustedRoot']));
    repo.write(POLICY, `${policyText()}# opened\n`);
    repo.commit();
    const job = await runGate(repo, pullRequest(repo, repo.base), api);
    expect(result(job)).toMatchObject({ result: 'failed' });
    expect(job.summary).toContain('✓ The change is judged by the policy before it');
    expect(job.summary).toContain('trusted&#95;root.json');
  });

  test('names that are hostile reach log, page and annotations as text', async () => {
    using repo = withPolicy(sigstore);
    const evil = '::error::owned##[warning]pwned<img src=x>|@octocat"];```\u202egnp.bin';
    await addModel(repo, sigstore, `models/${evil}`);
    repo.write(`models/${evil}/${evil}`, 'added');
    repo.commit();
    const job = await runGate(repo, pullRequest(repo, repo.base), api);
    expect(result(job)['result']).toBe('failed');
    expect(annotations(job, 'error')).not.toContain('owned');
    expect(annotations(job, 'warning')).toEqual([]);
    const shown = job.log + job.summary + JSON.stringify(job.commands);
    expect(shown).not.toContain('\u202e');
    expect(job.summary).not.toMatch(/<img|@octocat/);
    expect(job.summary.match(/^```/gm)).toHaveLength(2);
    expect(job.log).toContain('\\u{202e}gnp');
  });
});

test('a merge group passes', async () => {
  using repo = withPolicy(sigstore);
  await addModel(repo, sigstore);
  repo.commit();
  const job = await runGate(repo, mergeGroup(repo, repo.base), api, { comment: 'true' });
  expect(job.conclusion).toBe('success');
  expect(result(job)['result']).toBe('passed');
  expect(job.log).toContain('No comment: merge_group is no event of a pull request.');
});

describe('a checkout of one commit, as actions/checkout makes it', () => {
  const shallow = async () => {
    const repo = withPolicy(sigstore);
    await addModel(repo, sigstore);
    repo.commit();
    const event = pullRequest(repo, repo.base);
    repo.git('branch', 'merge', event.sha);
    const path = join(repo.temporary.path, 'clone');
    repo.git('clone', '--quiet', '--depth=1', '--branch=merge', `file://${repo.path}`, path);
    return { repo, event, clone: { path } };
  };

  test.each([{}, { path: 'models/a', policy: POLICY }])('gets the base with a token that reads: %j', async (inputs) => {
    const { repo, event, clone } = await shallow();
    using _ = repo;
    await using github = await startGitHub(repo.path);
    const job = await runGate(clone, event, { url: github.api.apiUrl, token: 'read-only' }, inputs);
    expect(job.log).toContain(`commit ${repo.base}`);
    expect(result(job)['result']).toBe('passed');
  });

  test.each([{}, { path: 'models/a', policy: POLICY }])('is undecided without one: %j', async (inputs) => {
    const { repo, event, clone } = await shallow();
    using _ = repo;
    const job = await runGate(clone, event, api, inputs);
    expect(job.conclusion).toBe('failure');
    expect(result(job)['result']).toBe('undecided');
    expect(annotations(job, 'error').join()).toContain('fetch-depth: 0');
  });
});

describe('pull_request_target', () => {
  test('reads the change as data, from the base that is checked out', async () => {
    using repo = withPolicy(sigstore);
    await addModel(repo, sigstore);
    repo.commit();
    const job = await runGate(repo, pullRequestTarget(repo, repo.base), api);
    expect(result(job)['result']).toBe('passed');
  });

  test('with the change checked out nothing is decided', async () => {
    using repo = withPolicy(sigstore);
    await addModel(repo, sigstore);
    repo.commit();
    const event = pullRequestTarget(repo, repo.base);
    repo.git('switch', '--quiet', 'change');
    const job = await runGate(repo, event, api);
    expect(job.conclusion).toBe('failure');
    expect(result(job)['result']).toBe('undecided');
  });
});

describe('the comment', () => {
  const inputs = { comment: 'true' };

  test('is made by the first run, and rewritten by the second', async () => {
    using repo = withPolicy(sigstore);
    await addModel(repo, sigstore);
    repo.write('models/a/weights/a.bin', 'aaab');
    repo.commit();
    api.add('mallory', '<!-- attest-model acme/model-repo/.github/workflows/gate.yml/gate/verify -->\n✅ all is well');
    await runGate(repo, pullRequest(repo, repo.base), api, inputs);
    expect(api.comments.at(-1)?.body).toContain('## ❌ Refused');
    repo.git('switch', '--quiet', 'change');
    repo.write('models/a/weights/a.bin', 'aaaa');
    repo.commit();
    const job = await runGate(repo, pullRequest(repo, repo.base), api, inputs);
    expect(job.log).toContain('Comment updated: https://github.com/acme/model-repo/pull/7');
    expect(api.comments.map(({ login }) => login)).toEqual(['mallory', 'github-actions[bot]']);
    expect(api.comments.at(-1)?.body).toContain('## ✅ Gate passed');
    expect(api.comments[0]?.body).toContain('all is well');
    expect(job.log).not.toContain(TOKEN);
  });

  test.each([
    ['an input that is wrong', { 'max-root-age': 'x' }, 'It takes a number of days'],
    ['a file that is not there', { path: 'models/a', 'public-key': 'key.pub' }, 'key.pub'],
  ])('does not go on saying that the gate passed after a run that could not decide: %s', async (_, wrong, why) => {
    using repo = withPolicy(sigstore);
    await addModel(repo, sigstore);
    repo.commit();
    await runGate(repo, pullRequest(repo, repo.base), api, inputs);
    expect(api.comments.at(-1)?.body).toContain('## ✅ Gate passed');
    const job = await runGate(repo, pullRequest(repo, repo.base), api, { ...inputs, ...wrong });
    expect([job.conclusion, result(job)['result'], api.comments.length]).toEqual(['failure', 'undecided', 1]);
    const body = api.comments[0]?.body ?? '';
    expect(body).not.toContain('passed');
    expect(body).toContain('could not verify');
    expect(body.replaceAll(/&#(\d+);/g, (__, code) => String.fromCodePoint(Number(code)))).toContain(why);
    expect(body).toContain('There is no verdict on this change');
  });

  test('cannot be written by a fork’s token: a notice, and the step is what it is', async () => {
    using repo = withPolicy(sigstore);
    await addModel(repo, sigstore);
    repo.commit();
    api.setWriteStatus(403);
    const job = await runGate(repo, pullRequest(repo, repo.base), api, inputs);
    expect(job.conclusion).toBe('success');
    expect(result(job)['result']).toBe('passed');
    expect(annotations(job, 'notice').join()).toMatch(
      /Resource not accessible by integration[\s\S]*pull-requests: write/,
    );
    expect(annotations(job, 'error')).toEqual([]);
  });

  test('is not asked for: nothing is written', async () => {
    using repo = withPolicy(sigstore);
    repo.commit();
    await runGate(repo, pullRequest(repo, repo.base), api);
    expect(writes()).toEqual([]);
  });
});

describe('a model on disk by a policy', () => {
  const inputs = { path: 'models/a', policy: POLICY };

  test('passes on push, and says which policy', async () => {
    using repo = withPolicy(sigstore);
    await addModel(repo, sigstore);
    repo.commit();
    const job = await runGate(repo, pushOf(repo), api, inputs);
    expect(job.conclusion).toBe('success');
    expect(result(job)).toMatchObject({ result: 'passed', signer: SAN });
    expect(job.summary).toMatch(/^## ✅ Verified: <code>models\/a<\/code>/);
    expect(verdict(job)).toMatchObject({ mediaType: 'application/vnd.attest-model.verdict.v1+json' });
    expect(job.log).toContain(`the policy ${POLICY} is that of the checkout`);
  });

  const opened = async (): Promise<Repository & { base: string }> => {
    const repo = withPolicy(sigstore);
    await addModel(repo, stranger);
    repo.write('.github/trusted_root.json', JSON.stringify(stranger.trustConfig(1)['trustedRoot']));
    repo.commit();
    return repo;
  };

  test('of a tree that trusts a stranger: passes on push, where the tree is what was merged', async () => {
    using repo = await opened();
    expect(result(await runGate(repo, pushOf(repo), api, inputs))['result']).toBe('passed');
  });

  test.each([
    ['pull_request', pullRequest],
    ['merge_group', mergeGroup],
  ] as const)('on %s the policy and its root are those of the base', async (_, event) => {
    using repo = await opened();
    const job = await runGate(repo, event(repo, repo.base), api, inputs);
    expect(result(job)['result']).toBe('failed');
    expect(job.log).toContain(`the policy ${POLICY} is that of commit ${repo.base}`);
    expect(job.log).toContain('the change edits .github/trusted_root.json: it was judged by what was there before');
    expect(job.summary).toContain('```mermaid\n');
  });

  test('in a workspace that the runner reaches by a link: of the base all the same', async () => {
    using repo = await opened();
    const path = join(repo.temporary.path, 'link');
    symlinkSync(repo.path, path);
    const job = await runGate({ path }, pullRequest(repo, repo.base), api, inputs);
    expect(result(job)['result']).toBe('failed');
    expect(job.log).toContain(`the policy ${POLICY} is that of commit ${repo.base}`);
  });

  test('on an event that a stranger can cause, what was checked out besides decides nothing', async () => {
    using repo = await opened();
    const event = { ...pushOf(repo), name: 'issue_comment', sha: repo.base };
    const job = await runGate(repo, event, api, inputs);
    expect(result(job)['result']).toBe('undecided');
    expect(job.summary).toContain('What is checked out is what the event names');
  });

  test('a root that an input names is that of the base, too', async () => {
    using repo = withPolicy(sigstore);
    repo.git('switch', '--quiet', 'main');
    repo.write(POLICY, SIGNERS);
    const base = repo.commit();
    repo.git('switch', '--quiet', '--create', 'second');
    await addModel(repo, sigstore);
    repo.commit();
    const more = { ...inputs, 'trusted-root': '.github/trusted_root.json' };
    expect(result(await runGate(repo, pullRequest(repo, base), api, more))['result']).toBe('passed');
    repo.git('switch', '--quiet', 'second');
    repo.remove('models/a');
    await addModel(repo, stranger);
    repo.write('.github/trusted_root.json', JSON.stringify(stranger.trustConfig(1)['trustedRoot']));
    repo.commit();
    expect(result(await runGate(repo, pullRequest(repo, base), api, more))['result']).toBe('failed');
  });

  test('by two policies must meet both', async () => {
    using repo = withPolicy(sigstore);
    await addModel(repo, sigstore);
    repo.write('.github/strict.yml', policyText('files: { formats: [.json] }\n'));
    repo.commit();
    const job = await runGate(repo, pushOf(repo), api, { ...inputs, policy: `${POLICY}\n.github/strict.yml` });
    expect(result(job)['result']).toBe('failed');
    expect(verdict(job).models[0].verdicts.map((one: { verdict: { result: string } }) => one.verdict.result)).toEqual([
      'passed',
      'failed',
    ]);
    expect(job.summary).toContain('By <code>.github/strict.yml</code>');
  });

  test('with a state: an older model does not come back', async () => {
    using repo = withPolicy(sigstore);
    await addModel(repo, sigstore);
    repo.commit();
    using kept = temporaryFolder();
    const more = { ...inputs, state: join(kept.path, 'state.json') };
    expect(result(await runGate(repo, pushOf(repo), api, more))['result']).toBe('passed');
    const { root } = verdict(await runGate(repo, pushOf(repo), api, more)).model;
    expect(readFileSync(more.state, 'utf8')).toContain(root);
    // As if a later one had been accepted.
    writeFileSync(
      more.state,
      readFileSync(more.state, 'utf8').replaceAll('"20', '"29').replaceAll(root, 'f'.repeat(64)),
    );
    expect(result(await runGate(repo, pushOf(repo), api, more))['result']).toBe('failed');
  });

  test('with a state that the change brings along: refused', async () => {
    using repo = withPolicy(sigstore);
    await addModel(repo, sigstore);
    repo.commit();
    const job = await runGate(repo, pullRequest(repo, repo.base), api, { ...inputs, state: 'state.json' });
    expect(annotations(job, 'error')[0]).toMatch(/state lies in the workspace[\s\S]*\[USAGE\]/);
  });

  test('by a policy that is not there: an error, and no verdict', async () => {
    using repo = withPolicy(sigstore);
    await addModel(repo, sigstore);
    repo.commit();
    const job = await runGate(repo, pushOf(repo), api, { ...inputs, policy: 'no.yml' });
    expect(job.conclusion).toBe('failure');
    expect(result(job)['result']).toBe('undecided');
    expect(annotations(job, 'error')[0]).toContain('[NOT_FOUND]');
  });
});

test('a key that an input names is that of the base: the change cannot bring its own', async () => {
  using repo = withPolicy(sigstore);
  const [ours, theirs] = [ecKeyPair(), ecKeyPair()];
  repo.git('switch', '--quiet', 'main');
  repo.write('key.pem', ours.publicPem);
  const base = repo.commit();
  repo.git('switch', '--quiet', '--create', 'second');
  repo.write('key.pem', theirs.publicPem);
  repo.write('models/a/weights.bin', 'w');
  using keys = temporaryFolder();
  const key = join(keys.write('keys', { 'key.pem': theirs.privatePem }), 'key.pem');
  const signed = await cli(['sign', join(repo.path, 'models/a'), '--method', 'key', '--private-key', key]);
  expect(signed).toMatchObject({ code: 0 });
  repo.commit();
  const inputs = { path: 'models/a', 'public-key': 'key.pem' };
  expect(result(await runGate(repo, pullRequest(repo, base), api, inputs))['result']).toBe('failed');
  expect(result(await runGate(repo, pushOf(repo), api, inputs))['result']).toBe('passed');
  // What the root action says by an input, nobody can say by a variable.
  repo.git('switch', '--quiet', 'second');
  const said = { run: 'printf "ATTEST_MODEL_SUMMARY=brief\\nINPUT_SIGNED-HERE=true\\n" >> "$GITHUB_ENV"' };
  expect(result(await runGate(repo, pullRequest(repo, base), api, inputs, [said]))['result']).toBe('failed');
});
