import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { JsonObject } from '../../src/model/strict-json.ts';
import { LOCAL_ORGANIZATION, loadTrust } from '../../src/sigstore/trust.ts';
import {
  type LocalSigstore,
  LOCAL_ORGANIZATION as ORGANIZATION,
  startLocalSigstore,
} from '../../testing/local-sigstore/local-sigstore.ts';
import { rejection } from './helpers.ts';

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
    return { env: { PATH: `${bin}:/usr/bin:/bin`, HOME: await mkdtemp(join(folder, 'home-')) } };
  }
  const spec = { sigstore: 'github', unsafeLocalRoot: false };

  test('GitHub’s of the roots that gh prints', async () => {
    const lines = [JSON.parse(shipped.toString()), github()].map((root) => JSON.stringify(root)).join('\n');
    const path = await file(`${lines}\n`);
    const context = await gh(`[ "$1 $2" = "attestation trusted-root" ] && cat ${path}`);
    const set = await loadTrust(spec, { ...context, now });
    expect(set.roots).toMatchObject([
      { profile: 'github', label: 'github', thresholds: { tlog: 0, ctlog: 0, timestamp: 1 } },
    ]);
    expect(set.describe).toBe('github (by gh attestation trusted-root, 2026-12-01)');

    // Offline it is what gh said then, for thirty days.
    await rm(context.env['PATH']?.split(':')[0] ?? '', { recursive: true });
    const later = async (days: number, more = {}) => {
      const time = new Date(now.getTime() + days * 86_400_000);
      return loadTrust({ ...spec, offline: true, ...more }, { ...context, now: time });
    };
    const kept = await later(29);
    expect(kept.describe).toBe('github (kept since gh gave it on 2026-12-01, since asked to stay offline)');
    expect([kept.roots[0]?.profile, kept.roots[0]?.dated?.doubt]).toEqual(['github', undefined]);
    expect((await later(31)).roots[0]?.dated?.doubt?.reason).toContain('too old');
    expect((await later(2, { maxRootAgeDays: 1 })).roots[0]?.dated?.doubt?.reason).toContain('too old');
    expect((await later(-1)).roots[0]?.dated?.doubt?.guidance).toContain('clock');
    expect((await rejection(loadTrust(spec, context))).code).toBe('TRUST_MATERIAL');
  });

  test.each([
    ['no gh', undefined, /no gh on this machine/],
    ['gh fails', 'echo "unknown command" >&2; exit 1', /unknown command/],
    ['gh prints something else', 'echo hello', /no trusted root/],
    ['gh prints no root of GitHub’s', `echo '${JSON.stringify(JSON.parse(shipped.toString()))}'`, /knows no root/],
  ])('%s', async (_, script, message) => {
    const context = script === undefined ? { env: { PATH: folder, HOME: folder } } : await gh(script);
    const error = await rejection(loadTrust(spec, context));
    expect([error.code, error.message]).toEqual(['TRUST_MATERIAL', expect.stringMatching(message)]);
    expect(error.guidance).toContain('gh attestation trusted-root > trusted_root.jsonl');
  });

  test('offline, where none was kept, it takes a file', async () => {
    const error = await rejection(loadTrust({ ...spec, offline: true }, { env: { HOME: folder } }));
    expect([error.code, error.guidance]).toEqual(['TRUST_MATERIAL', expect.stringContaining('--trusted-root')]);
  });

  test('auto: both, side by side; one that cannot be had is named as missing', async () => {
    const auto = { sigstore: 'auto', unsafeLocalRoot: false, offline: true };
    const set = await loadTrust(auto, { now, env: { HOME: folder } });
    expect(set.roots.map(({ profile }) => profile)).toEqual(['public-good']);
    expect(set.missing).toEqual([expect.stringContaining('GitHub')]);
    const late = await loadTrust(auto, { now: new Date('2028-01-01T00:00:00Z'), env: { HOME: folder } });
    expect(late.roots[0]?.dated?.doubt?.reason).toContain('too old');
  });

  test('local is not a root but a file that someone wrote', async () => {
    const error = await rejection(loadTrust({ sigstore: 'local', unsafeLocalRoot: true }));
    expect([error.code, error.guidance]).toEqual(['USAGE', expect.stringContaining('--trusted-root FILE')]);
  });
});
