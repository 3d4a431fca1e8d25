import { describe, expect, test } from '@jest/globals';
import { githubAccess } from '../../src/stores/github-access.ts';
import { evidenceFrom } from '../../src/verify/evidence-from.ts';

const ENV = { GITHUB_TOKEN: 'secret' };

describe('where evidence is', () => {
  test('beside the model, unless said otherwise', () => {
    expect(evidenceFrom({}, { ...ENV, GITHUB_REPOSITORY: 'acme/own' })).toBeUndefined();
  });

  test.each([
    ['a tag', { release: 'v1', repository: 'acme/m' }, 'v1', 'acme/m'],
    ['a tag of the workflow’s repository', { release: 'v1' }, 'v1', 'acme/own'],
    ['a URL', { release: 'https://github.com/acme/m/releases/tag/models%2Fv1' }, 'models/v1', 'acme/m'],
    [
      'a URL and its repository',
      { release: 'https://github.com/acme/m/releases/tag/v1', repository: 'acme/m' },
      'v1',
      'acme/m',
    ],
  ])('%s', (_, options, tag, repository) => {
    const access = { repository, token: 'secret', apiUrl: 'https://api.github.com', serverUrl: 'https://github.com' };
    expect(evidenceFrom(options, { ...ENV, GITHUB_REPOSITORY: 'acme/own' })).toEqual({ kind: 'release', tag, access });
  });

  test('a repository alone: its attestation store', () => {
    expect(evidenceFrom({ repository: 'acme/m' }, {})).toMatchObject({
      kind: 'attestations',
      access: { repository: 'acme/m', apiUrl: 'https://api.github.com' },
    });
  });

  test.each([
    ['https://acme.ghe.com', 'https://api.acme.ghe.com'],
    ['https://git.example', 'https://git.example/api/v3'],
    ['https://github.com.evil.example', 'https://github.com.evil.example/api/v3'],
  ])('another server, %s, is asked without the token', (serverUrl, apiUrl) => {
    const found = evidenceFrom({ release: `${serverUrl}/acme/m/releases/tag/v1` }, ENV);
    expect(found?.access).toEqual({ repository: 'acme/m', serverUrl, apiUrl });
  });

  test('the server of the environment gets its token', () => {
    const env = { ...ENV, GITHUB_SERVER_URL: 'https://git.example', GITHUB_API_URL: 'https://git.example/api/v3' };
    expect(evidenceFrom({ release: 'https://git.example/acme/m/releases/tag/v1' }, env)?.access.token).toBe('secret');
    expect(evidenceFrom({ release: 'https://github.com/acme/m/releases/tag/v1' }, env)?.access.token).toBeUndefined();
  });

  test('the server of the environment is asked with its token, also where its API is not named', () => {
    const env = { ...ENV, GITHUB_SERVER_URL: 'https://git.example' };
    expect(githubAccess('acme/m', env)).toEqual({
      repository: 'acme/m',
      serverUrl: 'https://git.example',
      apiUrl: 'https://git.example/api/v3',
      token: 'secret',
    });
  });

  test.each([
    ['a tag of no repository', { release: 'v1' }],
    [
      'another repository than the URL’s',
      { release: 'https://github.com/acme/m/releases/tag/v1', repository: 'acme/n' },
    ],
    ['http', { release: 'http://github.com/acme/m/releases/tag/v1' }],
    ['another page', { release: 'https://github.com/acme/m/releases' }],
    ['the latest, which is another one tomorrow', { release: 'https://github.com/acme/m/releases/latest' }],
    ['a query', { release: 'https://github.com/acme/m/releases/tag/v1?x' }],
    ['a user', { release: 'https://user@github.com/acme/m/releases/tag/v1' }],
    ['a percent sign that means nothing', { release: 'https://github.com/acme/m/releases/tag/%ff' }],
    ['a path out of the repository', { release: 'https://github.com/acme/m/releases/tag/..%2F..' }],
    ['a repository that is a path', { repository: 'acme/..' }],
    ['a repository of three', { repository: 'acme/m/x' }],
    ['no repository', { repository: 'acme' }],
  ])('%s is a usage error', (_, options) => {
    expect(() => evidenceFrom(options, ENV)).toThrow(expect.objectContaining({ code: 'USAGE' }));
  });
});
