import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { getIdentityToken } from '../../src/sigstore/identity-token.ts';
import { type LocalSigstore, startLocalSigstore } from '../../testing/local-sigstore/local-sigstore.ts';
import { rejection } from './helpers.ts';

/** Generous: on a busy machine an endpoint that works must never look silent. */
const QUICK = { connectMs: 2000, attemptMs: 5000, wholeMs: 20_000, retries: 1, backoffMs: 10 };
const segment = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const jwt = (payload: unknown, header: unknown = { alg: 'RS256' }) => `${segment(header)}.${segment(payload)}.c2ln`;
const later = Math.floor(Date.now() / 1000) + 300;
const claims = { iss: 'https://token.actions.githubusercontent.com', sub: 'repo:o/r', aud: 'sigstore', exp: later };
const fromVariable = (raw: string) => getIdentityToken({ env: { SIGSTORE_ID_TOKEN: raw } });

let sigstore: LocalSigstore;
let github: Readonly<Record<string, string>>;
beforeAll(async () => {
  sigstore = await startLocalSigstore();
  const { url, token } = sigstore.tokenRequest;
  github = { GITHUB_ACTIONS: 'true', ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: token };
});
afterAll(() => sigstore.close());

describe('where the token comes from', () => {
  test('GitHub’s endpoint, with audience, masked before use', async () => {
    const secrets: string[] = [];
    const token = await getIdentityToken({ env: github, onSecret: (secret) => secrets.push(secret) });
    expect(secrets).toEqual([token.raw]);
    expect(token.claims).toMatchObject({ aud: 'sigstore', repository_visibility: 'public' });
    expect(token.san).toBe('https://github.com/acme/model-repo/.github/workflows/release.yml@refs/heads/main');
    expect(token.issuer).toBe(sigstore.issuer);
    expect(token.sourceRepository).toBe('https://github.com/acme/model-repo');
    expect(+token.expiresAt).toBeGreaterThan(Date.now());
  });

  test('a file comes before SIGSTORE_ID_TOKEN, that before GitHub; an empty variable counts as none', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'token-'));
    try {
      const tokenFile = join(folder, 'token');
      await writeFile(tokenFile, `${jwt({ ...claims, sub: 'file' })}\n`);
      const env = { ...github, SIGSTORE_ID_TOKEN: jwt({ ...claims, sub: 'variable' }) };
      const san = async (request: Parameters<typeof getIdentityToken>[0]) => (await getIdentityToken(request)).san;
      expect(await san({ env, tokenFile })).toBe('file');
      expect(await san({ env })).toBe('variable');
      expect(await san({ env: { ...github, SIGSTORE_ID_TOKEN: '' } })).toContain('github.com/acme');
      const absent = await rejection(getIdentityToken({ env, tokenFile: join(folder, 'absent') }));
      expect(absent.code).toBe('NOT_FOUND');
      expect((await rejection(getIdentityToken({ env, tokenFile: folder }))).code).toBe('UNREADABLE');
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  test('no source: in GitHub Actions the permission to paste and the word on forks, elsewhere the ways to give one', async () => {
    const inActions = await rejection(getIdentityToken({ env: { GITHUB_ACTIONS: 'true' } }));
    expect(inActions.code).toBe('IDENTITY_TOKEN');
    expect(inActions.guidance).toContain('permissions:\n      contents: read\n      id-token: write');
    expect(inActions.guidance).toMatch(/pull request from a fork/);
    const elsewhere = await rejection(getIdentityToken({ env: {} }));
    expect(elsewhere.code).toBe('IDENTITY_TOKEN');
    expect(elsewhere.guidance).toMatch(/--identity-token-file/);
  });
});

describe('GitHub’s endpoint fails', () => {
  test.each([
    ['500', /answered 500/],
    ['429', /answered 429/],
    ['hang', /did not answer within 0.3 s/],
    ['close', /could not be reached/],
    ['garbage', /not JSON/],
  ] as const)('%s', async (fault, text) => {
    sigstore.setFault('token', fault);
    try {
      const error = await rejection(
        getIdentityToken({ env: github, limits: fault === 'hang' ? { ...QUICK, attemptMs: 300 } : QUICK }),
      );
      expect([error.code, error.details['service']]).toEqual(['SERVICE', 'the OIDC token endpoint']);
      expect(error.message).toMatch(text);
      expect(error.message).toContain(sigstore.url);
      expect(error.message).not.toContain('audience=');
    } finally {
      sigstore.setFault('token', undefined);
    }
  });

  test('401 is not asked again, and its words lead to the permission', async () => {
    const env = { ...github, ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'wrong' };
    const error = await rejection(getIdentityToken({ env, limits: { ...QUICK, retries: 9, wholeMs: 60_000 } }));
    expect(error.details).toMatchObject({ status: 401 });
    expect(error.guidance).toContain('id-token: write');
  });

  test('an answer after one failure counts; every retry is bounded', async () => {
    let asked = 0;
    await using server = await listen((_, response) => {
      response.writeHead(++asked < 3 ? 503 : 200).end(JSON.stringify({ value: jwt({ ...claims, sub: 'third' }) }));
    });
    const env = { ...github, ACTIONS_ID_TOKEN_REQUEST_URL: server.url };
    expect((await rejection(getIdentityToken({ env, limits: QUICK }))).message).toContain('503');
    expect(asked).toBe(2);
    expect((await getIdentityToken({ env, limits: QUICK })).san).toBe('third');
  });

  test('a redirect is not followed: the bearer token stays where it was meant to go', async () => {
    let stolen: string | undefined;
    await using thief = await listen(({ headers }, response) => {
      stolen = headers.authorization;
      response.end('{}');
    });
    await using server = await listen((_, response) => response.writeHead(302, { location: thief.url }).end());
    const env = { ...github, ACTIONS_ID_TOKEN_REQUEST_URL: server.url };
    expect((await rejection(getIdentityToken({ env, limits: QUICK }))).code).toBe('SERVICE');
    expect(stolen).toBeUndefined();
  });

  test('plain http to another machine is refused', async () => {
    const env = { ...github, ACTIONS_ID_TOKEN_REQUEST_URL: 'http://192.0.2.1/token' };
    expect((await rejection(getIdentityToken({ env }))).code).toBe('INVALID_INPUT');
  });

  test('whoever aborts does not wait', async () => {
    sigstore.setFault('token', 'hang');
    try {
      const signal = AbortSignal.timeout(50);
      expect((await rejection(getIdentityToken({ env: github, signal }))).code).toBe('ABORTED');
    } finally {
      sigstore.setFault('token', undefined);
    }
  });
});

describe('tokens that cannot sign', () => {
  const { aud: _aud, ...noAudience } = claims;
  const { exp: _exp, ...noExpiry } = claims;
  const duplicate = `{"iss":"a","iss":"b","sub":"s","aud":"sigstore","exp":${later}}`;
  test.each([
    ['no JWT at all', 'secret-password', /no JSON Web Token/],
    ['two segments', 'secret.password', /no JSON Web Token/],
    ['not base64url', `${jwt(claims)}=`, /no JSON Web Token/],
    ['huge', jwt({ ...claims, pad: 'x'.repeat(70_000) }), /no JSON Web Token/],
    ['payload not JSON', `${segment({ alg: 'RS256' })}.c2VjcmV0.c2ln`, /malformed/],
    ['payload not an object', jwt([1]), /malformed/],
    ['a claim twice', `${segment({ alg: 'RS256' })}.${Buffer.from(duplicate).toString('base64url')}.c2ln`, /malformed/],
    ['not signed', jwt(claims, { alg: 'none' }), /malformed/],
    ['no issuer', jwt({ ...claims, iss: '' }), /no claim iss/],
    ['no subject', jwt({ ...claims, sub: undefined }), /no claim sub/],
    ['another audience', jwt({ ...claims, aud: 'nobody' }), /meant for nobody, not for sigstore/],
    ['no audience', jwt(noAudience), /meant for nobody, not/],
    ['expired', jwt({ ...claims, exp: later - 3600 }), /expired at \d{4}-/],
    ['no expiry', jwt(noExpiry), /no expiry/],
    ['an expiry beyond all dates', jwt({ ...claims, exp: 1e300 }), /no expiry/],
    ['not valid yet', jwt({ ...claims, nbf: later }), /not valid yet/],
    ['e-mail not verified', jwt({ ...claims, email: 'a@example.com', email_verified: false }), /not verified/],
  ])('%s', async (_, raw, message) => {
    const error = await rejection(fromVariable(raw));
    expect([error.code, error.message]).toEqual(['IDENTITY_TOKEN', expect.stringMatching(message)]);
    expect(error.guidance).toBeTruthy();
    expect(inspect(error)).not.toContain(raw.slice(0, 10));
  });

  test('expiry is judged to the second, by the clock given', async () => {
    const at = (now: Date) => getIdentityToken({ env: { SIGSTORE_ID_TOKEN: jwt(claims) }, now });
    await expect(at(new Date(later * 1000 - 1))).resolves.toBeDefined();
    expect((await rejection(at(new Date(later * 1000)))).message).toMatch(/expired/);
  });

  test('printing a token does not give it away', async () => {
    const token = await fromVariable(jwt(claims));
    expect(token.raw).toBe(jwt(claims));
    expect(inspect(token) + JSON.stringify(token)).not.toContain(token.raw.slice(0, 20));
  });
});

describe('who the certificate will name', () => {
  const ref = 'o/r/.github/workflows/w.yml@refs/tags/v1';
  test.each([
    ['GitHub', { job_workflow_ref: ref, repository: 'o/app' }, `https://github.com/${ref}`, 'https://github.com/o/app'],
    [
      'an enterprise’s own issuer on github.com',
      { iss: 'https://token.actions.githubusercontent.com/acme', job_workflow_ref: ref },
      `https://github.com/${ref}`,
      undefined,
    ],
    [
      'ghe.com',
      { iss: 'https://token.actions.acme.ghe.com', job_workflow_ref: ref, repository: 'o/app' },
      `https://acme.ghe.com/${ref}`,
      'https://acme.ghe.com/o/app',
    ],
    [
      'a name that only begins like GitHub’s',
      { iss: 'https://token.actions.githubusercontent.com.evil.example', job_workflow_ref: ref },
      `https://ghes.example/${ref}`,
      undefined,
    ],
    [
      'GitLab',
      { ci_config_ref_uri: 'gitlab.com/o/r//.gitlab-ci.yml@refs/heads/main' },
      'https://gitlab.com/o/r//.gitlab-ci.yml@refs/heads/main',
      undefined,
    ],
    ['a person', { email: 'a@example.com', email_verified: true }, 'a@example.com', undefined],
    ['anything else', { sub: 'system:serviceaccount:ns:sa' }, 'system:serviceaccount:ns:sa', undefined],
  ])('%s', async (_, more, san, sourceRepository) => {
    const env = { SIGSTORE_ID_TOKEN: jwt({ ...claims, ...more }), GITHUB_SERVER_URL: 'https://ghes.example' };
    const token = await getIdentityToken({ env });
    expect([token.san, token.sourceRepository]).toEqual([san, sourceRepository]);
  });
});

async function listen(handle: RequestListener): Promise<AsyncDisposable & { readonly url: string }> {
  const server: Server = createServer(handle);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, [Symbol.asyncDispose]: close };
}
