import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { githubContext } from '../../src/evidence/github.ts';
import { eventMaySign } from '../../src/evidence/signing-events.ts';
import { type GithubIssuer, startGithubIssuer } from '../../testing/local-sigstore/github-issuer.ts';

// Processes are started, on machines that may be busy.
jest.setTimeout(30_000);

const ENV = {
  GITHUB_ACTIONS: 'true',
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_API_URL: 'https://api.github.com',
  GITHUB_REPOSITORY: 'o/n',
  GITHUB_EVENT_NAME: 'push',
  GITHUB_EVENT_PATH: '/event.json',
  GITHUB_SHA: 'c'.repeat(40),
  GITHUB_REF: 'refs/heads/main',
  GITHUB_WORKFLOW_REF: 'o/n/.github/workflows/train.yml@refs/heads/main',
  GITHUB_RUN_ID: '7',
  GITHUB_RUN_ATTEMPT: '2',
  GITHUB_WORKSPACE: '/work',
  RUNNER_ENVIRONMENT: 'github-hosted',
  ACTIONS_ID_TOKEN_REQUEST_URL: 'https://x',
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'secret',
};

describe('githubContext', () => {
  test('a job on github.com', () => {
    expect(githubContext(ENV)).toEqual({
      serverUrl: 'https://github.com',
      apiUrl: 'https://api.github.com',
      repository: 'o/n',
      eventName: 'push',
      eventPath: '/event.json',
      sha: 'c'.repeat(40),
      ref: 'refs/heads/main',
      workflow: { ref: 'refs/heads/main', repository: 'https://github.com/o/n', path: '.github/workflows/train.yml' },
      invocationId: 'https://github.com/o/n/actions/runs/7/attempts/2',
      workspace: '/work',
      runnerEnvironment: 'github-hosted',
      isGitHubCloud: true,
      canAskForToken: true,
    });
  });

  test('nowhere else', () => {
    expect(githubContext({})).toBeUndefined();
    expect(githubContext({ ...ENV, GITHUB_ACTIONS: undefined })).toBeUndefined();
    expect(githubContext({ ...ENV, GITHUB_REPOSITORY: '' })).toBeUndefined();
  });

  test.each([
    ['https://github.com', true],
    ['https://acme.ghe.com', true],
    ['https://github.acme.example', false],
    ['https://github.com.evil.example', false],
    ['https://evil.example/https://acme.ghe.com', false],
    ['http://github.com', false],
  ])("%s has GitHub's cloud services: %p", (serverUrl, expected) => {
    expect(githubContext({ ...ENV, GITHUB_SERVER_URL: serverUrl })?.isGitHubCloud).toBe(expected);
  });

  test('a job without id-token: write; a runner that does not name its workflow', () => {
    const { ACTIONS_ID_TOKEN_REQUEST_URL: _, GITHUB_WORKFLOW_REF: __, ...rest } = ENV;
    expect(githubContext(rest)).toMatchObject({ canAskForToken: false });
    expect(githubContext(rest)).not.toHaveProperty('workflow');
  });
});

describe('eventMaySign (design, decision 4)', () => {
  const decide = (eventName: string, payload: unknown = {}, allowWorkflowRun = false) =>
    eventMaySign({ eventName }, payload, { allowWorkflowRun });

  test.each(['push', 'release', 'create', 'workflow_dispatch', 'schedule', 'repository_dispatch', 'merge_group'])(
    '%s signs',
    (event) => {
      expect(decide(event)).toEqual({ may: true });
    },
  );

  test.each([
    'pull_request',
    'pull_request_target',
    'pull_request_review',
    'issue_comment',
    'issues',
    'fork',
    'watch',
    'discussion_comment',
    'Push',
    '',
  ])('%p does not, allowed or not, and says where to sign', (event) => {
    const own = { pull_request: { head: { repo: { full_name: 'o/n' } } }, repository: { full_name: 'o/n' } };
    for (const allow of [true, false]) {
      expect(decide(event, own, allow)).toEqual({
        may: false,
        reason: expect.stringContaining(`"${event}" does not sign`),
        guidance: expect.stringContaining('  push:\n    branches: [main]'),
      });
    }
  });

  describe('workflow_run', () => {
    const run = (head: unknown, event: unknown = 'push') => ({
      workflow_run: { event, head_repository: head, repository: { id: 1 } },
    });

    test('not unless allowed, with the YAML', () => {
      expect(decide('workflow_run', run({ id: 1 }))).toMatchObject({
        may: false,
        guidance: expect.stringContaining('allow-workflow-run: true'),
      });
      expect(decide('workflow_run', run({ id: 1 }), true)).toEqual({ may: true });
    });

    test.each([
      ['a fork', run({ id: 2 })],
      ['a fork that is gone', run(null)],
      ['a stranger’s comment', run({ id: 1 }, 'issue_comment')],
      ['a pull request of the repository itself', run({ id: 1 }, 'pull_request_target')],
      ['an event that is not named', run({ id: 1 }, null)],
      ['a payload that does not say', {}],
      ['no payload', undefined],
      ['neither of them named', { workflow_run: { head_repository: {}, repository: {} } }],
    ])('never after %s', (_, payload) => {
      expect(decide('workflow_run', payload, true)).toMatchObject({ may: false });
    });
  });
});

/** The library reads the process' own environment and prints to its streams: a process of its own. */
describe("GitHub's predicate", () => {
  let github: GithubIssuer;
  beforeAll(async () => {
    github = await startGithubIssuer();
  });
  afterAll(() => github.close());

  const root = join(import.meta.dirname, '../..');
  const SCRIPT = `
    import { githubBasePredicate } from ${JSON.stringify(join(root, 'src/evidence/github.ts'))};
    try {
      console.log(JSON.stringify(await githubBasePredicate(2000)));
    } catch ({ name, code, guidance, message }) {
      console.log(JSON.stringify({ name, code, guidance, message }));
      process.exit(0);
    }
  `;
  async function predicate(env: Record<string, string | undefined>) {
    const args = ['--input-type=module', '--eval', SCRIPT];
    const own = { PATH: process.env['PATH'], GITHUB_SERVER_URL: 'https://github.com', ...env };
    return promisify(execFile)(process.execPath, args, { env: own, cwd: root });
  }

  test('from a token that was checked; standard output stays ours', async () => {
    const { stdout, stderr } = await predicate(github.env);
    const base = JSON.parse(stdout);
    expect(base.buildDefinition.buildType).toBe('https://actions.github.io/buildtypes/workflow/v1');
    expect(base.buildDefinition.resolvedDependencies).toHaveLength(1);
    expect(base.runDetails.builder.id).toContain('https://github.com/acme/model-repo/.github/workflows/');
    expect(stderr).toContain('::add-mask::');
  });

  test('without id-token: write: the YAML to paste', async () => {
    const { stdout } = await predicate({ ...github.env, ACTIONS_ID_TOKEN_REQUEST_URL: undefined });
    expect(JSON.parse(stdout)).toMatchObject({
      code: 'IDENTITY_TOKEN',
      guidance: expect.stringContaining('permissions:\n  id-token: write'),
    });
  });

  test.each([
    ['answers 500', true],
    ['says nothing', false],
  ])('an endpoint that %s is one clear error', async (_, answers) => {
    const server = createServer((_request, response) => {
      if (answers) response.writeHead(500).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/token?a=b`;
    try {
      const { stdout } = await predicate({
        ACTIONS_ID_TOKEN_REQUEST_URL: url,
        ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'request-secret',
      });
      expect(JSON.parse(stdout)).toMatchObject({ name: 'AttestModelError', code: 'SERVICE' });
      expect(stdout).not.toContain('request-secret');
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });
});
