import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { AttestModelError } from '../../src/errors.ts';
import type { JsonObject } from '../../src/model/strict-json.ts';
import { createContext } from '../../src/sigstore/context.ts';
import { getIdentityToken } from '../../src/sigstore/identity-token.ts';
import { type InstanceContext, instanceFromTrustConfig, resolveInstance } from '../../src/sigstore/instances.ts';
import { rejection, thrown } from './helpers.ts';

const GITHUB = 'https://github.com';
const now = new Date('2026-06-01T00:00:00Z');
const laptop: InstanceContext = { allowPublicLog: false };
const onGitHub = (visibility?: string): InstanceContext => ({
  ...laptop,
  serverUrl: GITHUB,
  ...(visibility !== undefined && { visibility }),
});

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'instances-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function file(name: string, content: unknown): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const service = (
  url: string,
  majorApiVersion = 1,
  validFor: JsonObject = { start: '2025-01-01T00:00:00Z' },
): JsonObject => ({
  url,
  majorApiVersion,
  validFor,
  operator: 'example',
});
const signingConfig = {
  mediaType: 'application/vnd.dev.sigstore.signingconfig.v0.2+json',
  caUrls: [service('https://fulcio.example/')],
  rekorTlogUrls: [service('https://rekor.example')],
  rekorTlogConfig: { selector: 'ANY' },
  tsaUrls: [service('https://tsa.example/api/v1/timestamp')],
  tsaConfig: { selector: 'ANY' },
};
const config = (signing: object | undefined = {}, more: object = {}) => ({
  mediaType: 'application/vnd.dev.sigstore.clienttrustconfig.v0.1+json',
  trustedRoot: { mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1' },
  signingConfig: { ...signingConfig, ...signing },
  ...more,
});
const resolved = (signing: object) => instanceFromTrustConfig(config(signing), 'config.json', now);

describe('auto', () => {
  test.each([
    ['a public repository', onGitHub('public'), 'public-good'],
    ['a private repository', onGitHub('private'), 'github'],
    ['an internal repository', onGitHub('internal'), 'github'],
    ['unknown visibility', onGitHub(), 'github'],
    [
      'a private one that may use the public log, since auto never chooses it',
      { ...onGitHub('private'), allowPublicLog: true },
      'github',
    ],
    ['outside, said to be public', { ...laptop, allowPublicLog: true }, 'public-good'],
  ])('%s', async (_, context, name) => {
    expect(await resolveInstance('auto', context)).toMatchObject({ name, profile: name, audience: 'sigstore' });
  });

  test('outside GitHub nothing is made public by default', async () => {
    const error = await rejection(resolveInstance('auto', laptop));
    expect(error.code).toBe('USAGE');
    expect(error.guidance).toMatch(/--sigstore public-good.*\n.*--sigstore FILE.*\n.*--method key/);
  });

  test.each(['https://ghes.example', 'https://acme.ghe.com', 'https://github.com.evil.example', 'nonsense'])(
    'on %s',
    async (serverUrl) => {
      const error = await rejection(resolveInstance('auto', { ...onGitHub('public'), serverUrl }));
      expect(error.code).toBe('UNSUPPORTED');
      expect((await rejection(resolveInstance('github', { ...laptop, serverUrl }))).code).toBe('UNSUPPORTED');
    },
  );
});

describe('public-good and github', () => {
  test('their services', async () => {
    expect(await resolveInstance('public-good', onGitHub('public'))).toEqual({
      name: 'public-good',
      profile: 'public-good',
      fulcioUrl: 'https://fulcio.sigstore.dev',
      rekor: { url: 'https://rekor.sigstore.dev', version: 1 },
      audience: 'sigstore',
    });
    expect(await resolveInstance('github', onGitHub('private'))).toEqual({
      name: 'github',
      profile: 'github',
      fulcioUrl: 'https://fulcio.githubapp.com',
      tsaUrl: 'https://timestamp.githubapp.com',
      audience: 'sigstore',
    });
  });

  test.each(['private', 'internal', 'unknown', undefined])(
    '%s repository: the public log takes a second word',
    async (visibility) => {
      const error = await rejection(resolveInstance('public-good', onGitHub(visibility)));
      expect([error.code, error.guidance]).toEqual(['USAGE', expect.stringContaining('allow-public-log: true')]);
      const allowed = await resolveInstance('public-good', { ...onGitHub(visibility), allowPublicLog: true });
      expect(allowed.name).toBe('public-good');
    },
  );

  test('outside GitHub an explicit choice is enough', async () => {
    expect((await resolveInstance('public-good', laptop)).name).toBe('public-good');
  });

  test.each(['', 'local'])('%j is no instance here', async (spec) => {
    expect((await rejection(resolveInstance(spec, laptop))).code).toBe('USAGE');
  });
});

describe('a client trust config', () => {
  test('is an instance; URLs lose their closing slash; its trusted root comes along', async () => {
    const path = await file('config.json', config());
    expect(await resolveInstance(path, { ...onGitHub('private'), now })).toEqual({
      name: path,
      profile: 'custom',
      fulcioUrl: 'https://fulcio.example',
      rekor: { url: 'https://rekor.example', version: 1 },
      tsaUrl: 'https://tsa.example/api/v1/timestamp',
      audience: 'sigstore',
      trust: config().trustedRoot,
    });
  });

  test('that leads to a public log takes the second word too', async () => {
    const rekorTlogUrls = [service('https://log2025-1.rekor.sigstore.dev', 2)];
    const path = await file('public.json', config({ rekorTlogUrls }));
    expect((await rejection(resolveInstance(path, { ...onGitHub('private'), now }))).code).toBe('USAGE');
    expect((await resolveInstance(path, { ...onGitHub('public'), now })).rekor?.version).toBe(2);
    const lookalike = await file('lookalike.json', config({ rekorTlogUrls: [service('https://notsigstore.dev')] }));
    expect((await resolveInstance(lookalike, { ...onGitHub('private'), now })).rekor?.url).toBe(
      'https://notsigstore.dev',
    );
  });

  test('the newest API, then the last to start, of the services that are valid now', () => {
    const rekorTlogUrls = [
      service('https://v1.example'),
      service('https://v2-old.example', 2, { start: '2025-01-01T00:00:00Z' }),
      service('https://v2.example', 2, { start: '2026-01-01T00:00:00Z', end: '2027-01-01T00:00:00Z' }),
      service('https://v2-ended.example', 2, { start: '2026-02-01T00:00:00Z', end: '2026-05-31T23:59:59Z' }),
      service('https://v2-future.example', 2, { start: '2026-06-01T00:00:01Z' }),
      service('https://v3.example', 3),
    ];
    expect(resolved({ rekorTlogUrls }).rekor).toEqual({ url: 'https://v2.example', version: 2 });
  });

  test('without a log; without a timestamp authority where Rekor v1 gives the time', () => {
    expect(resolved({ rekorTlogUrls: [] }).rekor).toBeUndefined();
    expect(resolved({ rekorTlogUrls: undefined, rekorTlogConfig: undefined }).rekor).toBeUndefined();
    expect(resolved({ tsaUrls: [] }).tsaUrl).toBeUndefined();
  });

  test.each([
    ['nothing would give the time', { rekorTlogUrls: [], tsaUrls: [] }, /neither log nor timestamp/],
    [
      'Rekor v2 without a timestamp authority',
      { rekorTlogUrls: [service('https://r.example', 2)], tsaUrls: [] },
      /Rekor v2 without/,
    ],
    ['no authority', { caUrls: [] }, /no certificate authority/],
    [
      'none that is valid now',
      { caUrls: [service('https://f.example', 1, { end: '2026-01-01T00:00:00Z' })] },
      /valid now/,
    ],
    ['none that speaks our API', { rekorTlogUrls: [service('https://r.example', 3)] }, /API version 1 or 2/],
    ['plain http', { caUrls: [service('http://fulcio.example')] }, /only https/],
    ['a host that begins like localhost', { caUrls: [service('http://localhost.example')] }, /only https/],
    ['not a URL', { caUrls: [service('fulcio')] }, /not a URL/],
    ['a password in it', { caUrls: [service('https://a:b@fulcio.example')] }, /password/],
    ['a query in it', { caUrls: [service('https://fulcio.example/?x=')] }, /query/],
    ['a service without version', { caUrls: [{ url: 'https://fulcio.example' }] }, /majorApiVersion/],
    ['a date that is none', { caUrls: [service('https://fulcio.example', 1, { start: 'soon' })] }, /date/],
    ['not a list', { caUrls: {} }, /no list/],
  ])('%s', (_, signing, message) => {
    const error = thrown(() => resolved(signing));
    expect([error.code, error.message]).toEqual(['INVALID_INPUT', expect.stringMatching(message)]);
  });

  test.each(['http://127.0.0.1:3000', 'http://localhost:1', 'http://[::1]:2'])('%s is this machine', (url) => {
    expect(resolved({ caUrls: [service(url)] }).fulcioUrl).toBe(url);
  });

  test.each([
    ['another version of the signing config', { mediaType: 'application/vnd.dev.sigstore.signingconfig.v0.1+json' }],
    [
      'all of several logs',
      {
        rekorTlogUrls: [service('https://a.example'), service('https://b.example')],
        rekorTlogConfig: { selector: 'ALL' },
      },
    ],
    ['exactly two', { tsaConfig: { selector: 'EXACT', count: 2 } }],
    ['a selector that we do not know', { tsaConfig: { selector: 'MOST' } }],
  ])('%s is unsupported', (_, signing) => {
    expect(thrown(() => resolved(signing)).code).toBe('UNSUPPORTED');
  });

  test.each([
    ['a trusted root', config().trustedRoot, /names no instance/],
    ['without an instance', { ...config(), signingConfig: undefined }, /no signing config/],
    ['without a root', { ...config(), trustedRoot: undefined }, /no trusted root/],
    ['something else', { a: 1 }, /is no application/],
    ['a list', [], /not a JSON object/],
    ['not JSON', '{', /strict JSON/],
    ['a key twice', '{"mediaType":"a","mediaType":"b"}', /strict JSON/],
    ['empty', '', /strict JSON/],
    ['huge', ' '.repeat(4 * 1024 * 1024 + 1), /more than/],
  ])('%s', async (name, content, message) => {
    const error = await rejection(resolveInstance(await file('wrong.json', content), laptop));
    expect([error.code, error.message]).toEqual(['INVALID_INPUT', expect.stringMatching(message)]);
    expect([name, error.guidance]).toEqual([name, expect.stringMatching(/\S/)]);
  });

  test('a path that is not there, or a folder', async () => {
    expect((await rejection(resolveInstance(join(folder, 'absent'), laptop))).code).toBe('NOT_FOUND');
    expect((await rejection(resolveInstance(folder, laptop))).code).toBe('UNREADABLE');
  });
});

describe('createContext', () => {
  const jwt = (claims: object) => {
    const segment = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const base = { iss: 'https://i.example', sub: 's', aud: 'sigstore', exp: Date.now() / 1000 + 60 };
    return `${segment({ alg: 'RS256' })}.${segment({ ...base, ...claims })}.c2ln`;
  };
  const auto = (env: Record<string, string>) =>
    resolveInstance(
      'auto',
      createContext(env, false, (audience) => getIdentityToken({ env, audience })),
    );
  const actions = { GITHUB_ACTIONS: 'true' };

  test.each([
    ['public', 'public-good'],
    ['private', 'github'],
    [undefined, 'github'],
  ])('repository_visibility %s', async (repository_visibility, name) => {
    const SIGSTORE_ID_TOKEN = jwt({ repository: 'o/r', repository_visibility });
    expect((await auto({ ...actions, SIGSTORE_ID_TOKEN })).name).toBe(name);
    expect((await auto({ SIGSTORE_ID_TOKEN })).name).toBe(name);
  });

  test('a person’s token outside GitHub does not choose for them, nor does none', async () => {
    const person = jwt({ email: 'a@example.com', email_verified: true });
    expect((await rejection(auto({ SIGSTORE_ID_TOKEN: person }))).code).toBe('USAGE');
    expect((await rejection(auto({}))).code).toBe('USAGE');
  });

  test('in GitHub Actions a missing permission is told at once; with a config of one’s own no token is asked for', async () => {
    expect((await rejection(auto(actions))).code).toBe('IDENTITY_TOKEN');
    const never = () => Promise.reject(new AttestModelError('INTERNAL', 'asked'));
    const instance = await resolveInstance(await file('own.json', config()), {
      ...createContext(actions, false, never),
      now,
    });
    expect(instance.profile).toBe('custom');
  });
});
