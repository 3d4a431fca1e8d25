import { readFileSync } from 'node:fs';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { JsonObject } from '../../src/model/strict-json.ts';
import { SEED } from '../../src/sigstore/public-good.ts';
import { LOCAL_ORGANIZATION, loadTrust, type TrustContext } from '../../src/sigstore/trust.ts';
import {
  type LocalSigstore,
  LOCAL_ORGANIZATION as ORGANIZATION,
  startLocalSigstore,
} from '../../testing/local-sigstore/local-sigstore.ts';
import { rejection } from './helpers.ts';
import { startTufRepository } from './tuf-repository.ts';

const require = createRequire(import.meta.url);
const seeds = require('@sigstore/tuf/seeds.json') as Record<string, { targets: Record<string, string> }>;
const shipped = Buffer.from(Object.values(seeds)[0]?.targets['trusted_root.json'] ?? '', 'base64');
const now = new Date('2026-12-01T00:00:00Z');

let folder: string;
let local: LocalSigstore;
/** The root of an instance that is not the embedded one, but for its keys. */
let other: JsonObject;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'trust-'));
  local = await startLocalSigstore();
  await using own = await startLocalSigstore({ organization: 'Example' });
  other = own.trustedRoot as JsonObject;
});
afterAll(async () => {
  await local.close();
  await rm(folder, { recursive: true });
});

let count = 0;
async function file(content: unknown): Promise<string> {
  const path = join(folder, `root-${count++}.json`);
  await writeFile(path, typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content));
  return path;
}
const load = async (content: unknown, unsafeLocalRoot = false) =>
  loadTrust({ trustedRootFile: await file(content), unsafeLocalRoot });
const edited = (edit: (root: typeof other) => void): typeof other => {
  const root = structuredClone(other);
  edit(root);
  return root;
};
/** The first authority or log of a list in a root. */
const firstOf = (root: JsonObject, list: string) => (root[list] as JsonObject[])[0] as JsonObject;

describe('files', () => {
  test('a trusted root, and a client trust config, whose log counts only if it is still used', async () => {
    const { roots } = await load(other);
    expect(roots).toMatchObject([{ profile: 'custom', thresholds: { tlog: 1, ctlog: 1, timestamp: 1 } }]);
    const config = (rekor: 1 | 'none') => ({ ...local.trustConfig(rekor), trustedRoot: other });
    expect((await load(config(1))).roots[0]?.thresholds.tlog).toBe(1);
    expect((await load(config('none'))).roots[0]?.thresholds.tlog).toBe(0);
    const noLogs = edited((root) => Object.assign(root, { tlogs: [], ctlogs: [] }));
    expect((await load(noLogs)).roots[0]?.thresholds).toEqual({ tlog: 0, ctlog: 0, timestamp: 1 });
  });

  test('JSON Lines: roots stay apart, whatever the line breaks; indented JSON is one root', async () => {
    const lines = `${JSON.stringify(other)}\r\n\n${JSON.stringify(JSON.parse(shipped.toString()))}\n`;
    const { roots, describe: text } = await load(lines);
    expect(roots.map(({ profile }) => profile)).toEqual(['custom', 'public-good']);
    expect(new Set(roots.map(({ label }) => label)).size).toBe(2);
    expect(text).toMatch(/2 roots/);
    expect((await load(JSON.stringify(other, null, 2))).roots).toHaveLength(1);
  });

  test('also as --sigstore PATH', async () => {
    const set = await loadTrust({ sigstore: await file(other), unsafeLocalRoot: false });
    expect(set.roots).toHaveLength(1);
  });

  test('also as bytes, which then stand alone: whoever reads policies from a commit has no file', async () => {
    const bytes = Buffer.from(JSON.stringify(other));
    const set = await loadTrust({ trustedRoot: { bytes, name: 'roots.json of abc' }, unsafeLocalRoot: false });
    expect(set).toMatchObject({ roots: [{ label: 'roots.json of abc' }], describe: 'roots.json of abc' });
    const embedded = { bytes: Buffer.from(JSON.stringify(local.trustedRoot)), name: 'embedded' };
    expect((await rejection(loadTrust({ trustedRoot: embedded, unsafeLocalRoot: false }))).code).toBe('TRUST_MATERIAL');
    const both = { trustedRoot: { bytes, name: 'bytes' }, trustedRootFile: await file('{'), unsafeLocalRoot: false };
    expect((await loadTrust(both)).roots).toHaveLength(1);
    expect((await rejection(loadTrust({ ...both, trustedRoot: { bytes: Buffer.alloc(0), name: '' } }))).code).toBe(
      'INVALID_INPUT',
    );
  });

  test.each([
    ['empty', '', 'INVALID_INPUT'],
    ['not JSON', '{', 'INVALID_INPUT'],
    ['a list', [], 'INVALID_INPUT'],
    ['something else', { mediaType: 'application/json' }, 'INVALID_INPUT'],
    [
      'a trust config without a root',
      { mediaType: 'application/vnd.dev.sigstore.clienttrustconfig.v0.1+json' },
      'INVALID_INPUT',
    ],
    ['a key twice', '{"mediaType":"a","mediaType":"b"}', 'INVALID_INPUT'],
  ])('%s', async (_, content, code) => {
    expect((await rejection(load(content))).code).toBe(code);
  });

  test('one bad line spoils the file', async () => {
    const error = await rejection(load(`${JSON.stringify(other)}\n{"mediaType":"x"}\n`));
    expect([error.code, error.message]).toEqual(['INVALID_INPUT', expect.stringContaining('line 2')]);
  });

  test('no such file, a folder, an empty path', async () => {
    const of = (trustedRootFile: string) => rejection(loadTrust({ trustedRootFile, unsafeLocalRoot: false }));
    expect((await of(join(folder, 'absent'))).code).toBe('NOT_FOUND');
    expect((await of(folder)).code).toBe('UNREADABLE');
    expect((await of('')).code).toBe('USAGE');
  });
});

describe('roots that must not be trusted', () => {
  test('the embedded Sigstore’s, unless asked for by the option’s ugly name', async () => {
    expect(LOCAL_ORGANIZATION).toBe(ORGANIZATION);
    for (const content of [local.trustedRoot, local.trustConfig(1)]) {
      const error = await rejection(load(content));
      expect([error.code, error.guidance]).toEqual(['TRUST_MATERIAL', expect.stringContaining('--unsafe-local-root')]);
      expect((await load(content, true)).roots).toHaveLength(1);
    }
    const lines = `${JSON.stringify(other)}\n${JSON.stringify(local.trustedRoot)}\n`;
    expect((await rejection(load(lines))).code).toBe('TRUST_MATERIAL');
  });

  test('the embedded Sigstore’s under another name: its certificates still say it', async () => {
    const renamed = JSON.parse(JSON.stringify(local.trustedRoot).replaceAll(ORGANIZATION, 'sigstore.dev'));
    expect(JSON.stringify(renamed)).not.toContain(ORGANIZATION);
    expect((await rejection(load(renamed))).code).toBe('TRUST_MATERIAL');
  });

  test.each(['certificateAuthorities', 'timestampAuthorities'])('%s without a start of validity', async (list) => {
    for (const validFor of [undefined, {}, { end: '2030-01-01T00:00:00Z' }]) {
      const error = await rejection(load(edited((root) => Object.assign(firstOf(root, list), { validFor }))));
      expect([error.code, error.message]).toEqual(['TRUST_MATERIAL', expect.stringContaining('no start of validity')]);
    }
  });

  test.each(['tlogs', 'ctlogs'])('%s without a start of validity', async (list) => {
    const root = edited((copy) => {
      const log = firstOf(copy, list)['publicKey'] as JsonObject;
      delete log['validFor'];
    });
    expect((await rejection(load(root))).message).toContain('no start of validity');
  });

  const validFor = (value: JsonObject) => (root: JsonObject) =>
    Object.assign(firstOf(root, 'certificateAuthorities'), { validFor: value });
  const damaged = { certificates: [{ rawBytes: 'AAAA' }] };
  test.each<[string, (root: JsonObject) => unknown]>([
    ['a date that is none', validFor({ start: 'soon' })],
    ['an end that is none', validFor({ start: '2025-01-01T00:00:00Z', end: 'late' })],
    ['an end before the start', validFor({ start: '2025-01-01T00:00:00Z', end: '2024-01-01T00:00:00Z' })],
    ['no authority', (root) => Object.assign(root, { certificateAuthorities: [] })],
    ['no list of authorities', (root) => Object.assign(root, { certificateAuthorities: undefined })],
    [
      'an authority without certificates',
      (root) => Object.assign(firstOf(root, 'certificateAuthorities'), { certChain: { certificates: [] } }),
    ],
    [
      'a timestamp authority without certificates',
      (root) => Object.assign(firstOf(root, 'timestampAuthorities'), { certChain: undefined }),
    ],
    [
      'a certificate that cannot be read',
      (root) => Object.assign(firstOf(root, 'certificateAuthorities'), { certChain: damaged }),
    ],
    [
      'a key that cannot be read',
      (root) => Object.assign(firstOf(root, 'tlogs')['publicKey'] as JsonObject, { rawBytes: 'AAAA' }),
    ],
    ['a log without a name', (root) => Object.assign(firstOf(root, 'tlogs'), { logId: undefined })],
    ['nothing that gives a time', (root) => Object.assign(root, { tlogs: [], timestampAuthorities: [] })],
  ])('%s', async (_, edit) => {
    expect((await rejection(load(edited(edit)))).code).toBe('TRUST_MATERIAL');
  });

  test('public-good’s thresholds are fixed, GitHub’s need its CA and no log', async () => {
    const named = (uri: string, more: object = {}) =>
      edited((root) => {
        for (const authority of root['certificateAuthorities'] as JsonObject[]) authority['uri'] = uri;
        Object.assign(root, more);
      });
    const profile = async (root: object) => (await load(root)).roots[0];
    expect(await profile(named('https://fulcio.sigstore.dev', { ctlogs: [] }))).toMatchObject({
      profile: 'public-good',
      thresholds: { tlog: 1, ctlog: 1, timestamp: 1 },
    });
    const github = { profile: 'github', thresholds: { tlog: 0, ctlog: 0, timestamp: 1 } };
    expect(await profile(named('fulcio.githubapp.com', { tlogs: [] }))).toMatchObject(github);
    expect(await profile(named('https://fulcio.githubapp.com'))).toMatchObject({
      profile: 'custom',
      thresholds: { tlog: 1 },
    });
    expect((await profile(named('https://fulcio.sigstore.dev.example')))?.profile).toBe('custom');
    const mixed = named('fulcio.githubapp.com', { tlogs: [] });
    const stranger = { ...firstOf(other, 'certificateAuthorities'), uri: 'https://fulcio.example' };
    (mixed['certificateAuthorities'] as JsonObject[]).push(stranger);
    expect(await profile(mixed)).toMatchObject({ profile: 'custom', thresholds: { ctlog: 1 } });
  });
});

describe('public-good', () => {
  const tuf = (mirror: { url: string; rootPath: string }): TrustContext => ({
    now,
    tuf: { cacheDir: join(folder, `cache-${count++}`), mirror, timeoutMs: 1000 },
  });
  const spec = { sigstore: 'public-good', unsafeLocalRoot: false };
  const repository = (target = shipped, expires = new Date(Date.now() + 3_600_000)) =>
    startTufRepository(join(folder, `tuf-${count++}`), target, expires);

  test('the shipped root’s date is that of the installed package', () => {
    const { version } = JSON.parse(readFileSync(require.resolve('@sigstore/tuf/package.json'), 'utf8'));
    expect(SEED).toEqual({ package: '@sigstore/tuf', version, date: '2026-11-05' });
  });

  test('by TUF', async () => {
    await using mirror = await repository();
    const set = await loadTrust(spec, tuf(mirror));
    expect(set.describe).toBe('public-good (by TUF)');
    expect(set.roots).toMatchObject([{ profile: 'public-good', label: 'public-good' }]);
  });

  test('offline, or with no network: the shipped root, and its date is said', async () => {
    const offline = await loadTrust({ ...spec, offline: true }, { now });
    expect(offline.describe).toMatch(
      /^public-good \(shipped with @sigstore\/tuf 5.* of 2026-11-05, since asked to stay offline\)$/,
    );
    expect(offline.roots[0]).toMatchObject({ profile: 'public-good', thresholds: { tlog: 1, ctlog: 1, timestamp: 1 } });
    const { url, rootPath } = await repository().then(async (mirror) => {
      await mirror[Symbol.asyncDispose]();
      return mirror;
    });
    const away = await loadTrust(spec, tuf({ url, rootPath }));
    expect(away.describe).toMatch(/shipped.*2026-11-05, since 127.0.0.1:\d+ cannot be reached/);
  });

  test('the shipped root ends with the TUF root it came with', async () => {
    const error = await rejection(loadTrust({ ...spec, offline: true }, { now: new Date('2027-05-01T00:00:00Z') }));
    expect([error.code, error.message]).toEqual(['TRUST_MATERIAL', expect.stringContaining('ended on 2027-04-22')]);
  });

  test.each<[string, (files: Map<string, Buffer>) => unknown]>([
    ['another target', (files) => replace(files, /trusted_root/, (text) => text.replace('2021', '2020'))],
    [
      'metadata changed after signing',
      (files) => replace(files, /targets\.json/, (text) => text.replace('"version":1', '"version":2')),
    ],
    [
      'a timestamp by a stranger',
      (files) => replace(files, /timestamp/, (text) => text.replace(/"sig":"../, '"sig":"00')),
    ],
    ['a login page', (files) => replace(files, /timestamp/, () => '<html>')],
    ['nothing where the timestamp was', (files) => files.delete('/timestamp.json')],
  ])('a repository that answers but does not verify is no reason to fall back: %s', async (_, attack) => {
    await using mirror = await repository();
    attack(mirror.files);
    const error = await rejection(loadTrust(spec, tuf(mirror)));
    expect(error.code).toBe('TRUST_MATERIAL');
    expect(error.guidance).toContain('--trusted-root');
  });

  test('expired metadata, and a root that must not be trusted, are no reason to fall back', async () => {
    await using expired = await repository(shipped, new Date(Date.now() - 1000));
    expect((await rejection(loadTrust(spec, tuf(expired)))).code).toBe('TRUST_MATERIAL');
    await using localRoot = await repository(Buffer.from(JSON.stringify(local.trustedRoot)));
    expect((await rejection(loadTrust(spec, tuf(localRoot)))).code).toBe('TRUST_MATERIAL');
  });

  function replace(files: Map<string, Buffer>, name: RegExp, edit: (text: string) => string): void {
    for (const [path, content] of files) {
      if (name.test(path)) files.set(path, Buffer.from(edit(content.toString())));
    }
  }
});

describe('github and auto', () => {
  const github = () =>
    edited((root) => {
      for (const authority of root['certificateAuthorities'] as JsonObject[]) authority['uri'] = 'fulcio.githubapp.com';
      Object.assign(root, { tlogs: [], ctlogs: [] });
    });
  /** A `gh` that prints this. */
  async function gh(script: string): Promise<{ env: Record<string, string> }> {
    const bin = await mkdtemp(join(folder, 'bin-'));
    await writeFile(join(bin, 'gh'), `#!/bin/sh\n${script}\n`);
    await chmod(join(bin, 'gh'), 0o755);
    return { env: { PATH: `${bin}:/usr/bin:/bin` } };
  }
  const spec = { sigstore: 'github', unsafeLocalRoot: false };

  test('GitHub’s of the roots that gh prints', async () => {
    const lines = [JSON.parse(shipped.toString()), github()].map((root) => JSON.stringify(root)).join('\n');
    const path = await file(`${lines}\n`);
    const set = await loadTrust(spec, await gh(`[ "$1 $2" = "attestation trusted-root" ] && cat ${path}`));
    expect(set.roots).toMatchObject([
      { profile: 'github', label: 'github', thresholds: { tlog: 0, ctlog: 0, timestamp: 1 } },
    ]);
  });

  test.each([
    ['no gh', undefined, /no gh on this machine/],
    ['gh fails', 'echo "unknown command" >&2; exit 1', /unknown command/],
    ['gh prints something else', 'echo hello', /no trusted root/],
    ['gh prints no root of GitHub’s', `echo '${JSON.stringify(JSON.parse(shipped.toString()))}'`, /knows no root/],
  ])('%s', async (_, script, message) => {
    const context = script === undefined ? { env: { PATH: folder } } : await gh(script);
    const error = await rejection(loadTrust(spec, context));
    expect([error.code, error.message]).toEqual(['TRUST_MATERIAL', expect.stringMatching(message)]);
    expect(error.guidance).toContain('gh attestation trusted-root > trusted_root.jsonl');
  });

  test('offline it takes a file', async () => {
    expect((await rejection(loadTrust({ ...spec, offline: true }))).code).toBe('TRUST_MATERIAL');
  });

  test('auto: both, side by side; one that cannot be had is named as missing', async () => {
    const auto = { sigstore: 'auto', unsafeLocalRoot: false, offline: true };
    const set = await loadTrust(auto, { now });
    expect(set.roots.map(({ profile }) => profile)).toEqual(['public-good']);
    expect(set.missing).toEqual([expect.stringContaining('GitHub')]);
    const late = new Date('2028-01-01T00:00:00Z');
    expect((await rejection(loadTrust(auto, { now: late }))).code).toBe('TRUST_MATERIAL');
  });

  test('local is not a root but a file that someone wrote', async () => {
    const error = await rejection(loadTrust({ sigstore: 'local', unsafeLocalRoot: true }));
    expect([error.code, error.guidance]).toEqual(['USAGE', expect.stringContaining('--trusted-root FILE')]);
  });
});
