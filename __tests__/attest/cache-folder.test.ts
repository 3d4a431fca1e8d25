import { describe, expect, test } from '@jest/globals';
import { cacheFolder } from '../../src/attest/cache-folder.ts';

const HOME = '/home/me';

test.each([
  [{ HOME }, '/home/me/.cache/attest-model'],
  [{ HOME, XDG_CACHE_HOME: '/caches' }, '/caches/attest-model'],
  [{ HOME, XDG_CACHE_HOME: 'relative' }, '/home/me/.cache/attest-model'],
  [{ HOME, XDG_CACHE_HOME: '' }, '/home/me/.cache/attest-model'],
  [{ HOME: 'relative' }, undefined],
  [{}, undefined],
])('%j: %s', (env, folder) => {
  expect(cacheFolder(env)).toBe(folder);
});

describe('on a runner', () => {
  const env = {
    HOME,
    GITHUB_ACTIONS: 'true',
    GITHUB_REPOSITORY: 'o/n',
    GITHUB_WORKFLOW_REF: 'o/n/a.yml@refs/heads/main',
  };

  test('each workflow has a folder of its own, whichever run it is', () => {
    expect(cacheFolder(env)).toMatch(/^\/home\/me\/\.cache\/attest-model\/workflow-[0-9a-f]{16}$/);
    expect(cacheFolder({ ...env, GITHUB_RUN_ID: '2' })).toBe(cacheFolder(env));
    for (const other of [{ GITHUB_WORKFLOW_REF: 'o/n/b.yml@refs/heads/main' }, { GITHUB_REPOSITORY: 'o/other' }])
      expect(cacheFolder({ ...env, ...other })).not.toBe(cacheFolder(env));
  });
});
