import { expect, test } from '@jest/globals';
import { jobContext } from '../../src/cache/job-context.ts';

const GITHUB = {
  GITHUB_ACTIONS: 'true',
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_REPOSITORY: 'owner/name',
  GITHUB_WORKFLOW_REF: 'owner/name/.github/workflows/train.yml@refs/heads/main',
  GITHUB_RUN_ID: '1',
  GITHUB_RUN_ATTEMPT: '1',
  GITHUB_JOB: 'train',
  RUNNER_TRACKING_ID: 'github_1',
};

test.each([
  ['GITHUB_SERVER_URL', false],
  ['GITHUB_REPOSITORY', false],
  ['GITHUB_WORKFLOW_REF', false],
  ['GITHUB_RUN_ID', true],
  ['GITHUB_RUN_ATTEMPT', true],
  ['GITHUB_JOB', true],
  ['RUNNER_TRACKING_ID', true],
])('another %s is another job; of the same origin: %p', (name, sameOrigin) => {
  const one = jobContext(GITHUB);
  const other = jobContext({ ...GITHUB, [name]: '2' });
  expect(other.job).not.toBe(one.job);
  expect(other.origin === one.origin).toBe(sameOrigin);
});

test('what is said twice is the same, and tells no name', () => {
  expect(jobContext(GITHUB)).toEqual(jobContext({ ...GITHUB, HOME: '/elsewhere' }));
  expect(Object.values(jobContext(GITHUB))).toEqual([
    expect.stringMatching(/^[0-9a-f]{64}$/),
    expect.stringMatching(/^[0-9a-f]{64}$/),
  ]);
});

test('a runner that gives its jobs no identifier: no two processes are of one job', () => {
  const { RUNNER_TRACKING_ID: _, ...others } = GITHUB;
  for (const env of [others, { ...others, RUNNER_TRACKING_ID: '' }]) {
    expect(jobContext(env).job).not.toBe(jobContext(env).job);
    expect(jobContext(env).origin).toBe(jobContext(GITHUB).origin);
  }
});

test('outside GitHub it is this user, until the machine restarts', () => {
  expect(jobContext({})).toEqual(jobContext({ GITHUB_ACTIONS: 'true' }));
  expect(jobContext({}).origin).not.toBe(jobContext(GITHUB).origin);
});
