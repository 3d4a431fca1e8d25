import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { AttestModelError } from '../../src/errors.ts';
import type { GitHubAccess } from '../../src/stores/github-access.ts';
import { type ApiRequest, callGitHub, uploadOrigin } from '../../src/stores/github-api.ts';
import { type GitHub, startGitHub, TOKEN } from '../../testing/github/github.ts';
import { REFUSALS } from '../../testing/github/repository.ts';

let github: GitHub;
let pauses: number[];
beforeEach(async () => {
  github = await startGitHub('acme/m');
  pauses = [];
});
afterEach(async () => github[Symbol.asyncDispose]());

const access = (over: Partial<GitHubAccess> = {}): GitHubAccess => ({
  repository: 'acme/m',
  token: TOKEN,
  apiUrl: github.url,
  serverUrl: 'https://github.com',
  pause: async (ms) => void pauses.push(ms),
  ...over,
});
const call = (request: Partial<ApiRequest> = {}, over: Partial<GitHubAccess> = {}) =>
  callGitHub(access(over), { method: 'GET', url: '/repos/acme/m/releases', ...request });

describe('a call', () => {
  test.each([
    ['https://api.github.com', 'https://uploads.github.com'],
    ['https://api.acme.ghe.com', 'https://uploads.acme.ghe.com'],
    ['https://git.example/api/v3', 'https://git.example'],
  ])('uploads of %s go to %s', (api, uploads) => expect(uploadOrigin(api)).toBe(uploads));

  test('has the token for the API alone', async () => {
    await call();
    await call({ url: github.store('/file', Buffer.from('x')) });
    expect(github.seen.map(({ authorization }) => authorization)).toEqual([`Bearer ${TOKEN}`, undefined]);
  });

  test.each(['http://github.com.example/x', 'file:///etc/passwd', 'https://user:pw@github.com/'])(
    'does not go to %s, whoever named it',
    async (url) => {
      await expect(call({ url })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
      expect({ seen: github.seen, pauses }).toEqual({ seen: [], pauses: [] });
    },
  );

  test('reads no more than was allowed', async () => {
    const url = github.store('/large', Buffer.alloc(2000));
    expect((await call({ url, maxBytes: 2000 })).body).toHaveLength(2000);
    await expect(call({ url, maxBytes: 1999 })).rejects.toThrow('more than 1999 bytes');
    // It would be as long again.
    expect(pauses).toEqual([]);
  });

  test('does not wait for a silent server as long as a large answer may take', async () => {
    await using server = await silentServer();
    const asked = call({ url: `${server.url}/x`, maxBytes: 256 * 1024 * 1024 }, { patienceMs: 50 });
    await expect(asked).rejects.toThrow('no answer in time');
    expect(pauses).toHaveLength(4);
  });

  test('follows no redirect by itself', async () => {
    github.fault('GET', /releases/, { answer: { status: 302, headers: { location: 'https://evil.example/' } } });
    expect(await call()).toMatchObject({ status: 302, location: 'https://evil.example/' });
  });

  test('that writes is not repeated where nobody knows whether it was done', async () => {
    github.fault('POST', /releases/, { cut: 'after' });
    await expect(call({ method: 'POST', json: { tag_name: 'v1' } })).rejects.toMatchObject({ status: undefined });
    expect(github.repository.releases).toHaveLength(1);
    expect(pauses).toEqual([]);
  });

  test('that met a limit was not done, and is repeated, when the server says', async () => {
    const reset = String(Math.ceil(Date.now() / 1000) + 30);
    const limits = [
      { ...REFUSALS.tooMany, headers: { 'retry-after': '3' } },
      { ...REFUSALS.integration, headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset } },
      REFUSALS.secondary,
    ];
    for (const answer of limits) github.fault('POST', /releases/, { answer });
    await call({ method: 'POST', json: { tag_name: 'v1' } });
    expect(pauses).toEqual([3000, expect.any(Number), 60_000]);
    expect(pauses[1]).toBeGreaterThan(25_000);
    expect(github.repository.releases).toHaveLength(1);
  });

  test('that is refused is not repeated', async () => {
    github.fault('GET', /releases/, { answer: REFUSALS.integration });
    await expect(call()).rejects.toMatchObject({ status: 403, message: expect.stringContaining('not accessible') });
    expect(github.seen).toHaveLength(1);
  });

  test('tells what fields GitHub finds fault with', async () => {
    github.fault('GET', /releases/, { answer: REFUSALS.alreadyExists });
    await expect(call()).rejects.toThrow('422 (Validation Failed: name already_exists)');
  });

  test('ends with the signal', async () => {
    await expect(call({ signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'ABORTED' });
  });

  test('whose file changes under it ends with that', async () => {
    const open = () =>
      Readable.from(
        (function* () {
          yield Buffer.from('a');
          throw new AttestModelError('FILE_CHANGED', 'w.bin changed');
        })(),
        { objectMode: false },
      );
    const upload = { size: 2, open };
    await expect(call({ method: 'POST', url: '/repos/acme/m/releases/1/assets?name=x', upload })).rejects.toMatchObject(
      {
        code: 'FILE_CHANGED',
      },
    );
  });
});

/** Takes connections and requests, and says nothing. */
async function silentServer(): Promise<AsyncDisposable & { url: string }> {
  const server = createServer(() => {});
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
