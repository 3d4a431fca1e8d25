import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { chmod, chown, cp, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
// Not by its index, which replaces the whole process's network.
import { tufHandlers } from '@tufjs/repo-mock/dist/handler.js';
import { initializeTUFRepo } from '@tufjs/repo-mock/dist/repo.js';
import { SEED } from '../../src/sigstore/public-good.ts';
import { loadTrust, type TrustContext, type TrustedRootSet } from '../../src/sigstore/trust.ts';
import { withTufCache } from '../../src/sigstore/tuf-cache.ts';
import { startLocalSigstore } from '../../testing/local-sigstore/local-sigstore.ts';
import { rejection } from './helpers.ts';
import { type Release, serve, startTufRepository, type TufRepository } from './tuf-repository.ts';

const require = createRequire(import.meta.url);
const seeds = require('@sigstore/tuf/seeds.json') as Record<string, { targets: Record<string, string> }>;
const shipped = Buffer.from(Object.values(seeds)[0]?.targets['trusted_root.json'] ?? '', 'base64');
/** Another one, that can be told from it: an authority ended. */
const changed = Buffer.from(JSON.stringify({ ...JSON.parse(shipped.toString()), ctlogs: [] }));
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** The client looks at the clock itself, so that of these tests is the real one. */
const now = new Date();
const later = (milliseconds: number): Date => new Date(now.getTime() + milliseconds);
const spec = { sigstore: 'public-good', unsafeLocalRoot: false };
const first: Release = { target: shipped, version: 5, expires: later(DAY) };

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'public-good-'));
});
afterAll(() => rm(folder, { recursive: true }));

let count = 0;
const fresh = (name: string): string => join(folder, `${name}-${count++}`);
const repository = (release: Partial<Release> = {}) => startTufRepository(fresh('tuf'), { ...first, ...release });
const context = (mirror: { url: string; rootPath: string }, cacheDir = fresh('cache')) => ({
  now,
  tuf: { cacheDir, mirror: { url: mirror.url, rootPath: mirror.rootPath }, timeoutMs: 1000 },
});
const at = (of: TrustContext, time: Date): TrustContext => ({ ...of, now: time });
const ctlogsOf = ({ roots }: TrustedRootSet) => roots[0]?.trustedRoot.ctlogs.length;
const doubtOf = ({ roots }: TrustedRootSet) => roots[0]?.dated?.doubt;

describe('by TUF', () => {
  test('the root, and its date is said', async () => {
    await using mirror = await repository();
    const set = await loadTrust(spec, context(mirror));
    expect(set.describe).toBe(`public-good (by TUF, ${now.toISOString().slice(0, 10)})`);
    expect(set.roots).toMatchObject([
      { profile: 'public-good', label: 'public-good', dated: { describe: set.describe } },
    ]);
    expect(doubtOf(set)).toBeUndefined();
  });

  test('from a repository that another implementation made', async () => {
    const made = initializeTUFRepo([{ name: 'trusted_root.json', content: shipped.toString() }]);
    const handlers = tufHandlers(made, { metadataPathPrefix: '', targetPathPrefix: '/targets' });
    // It prefixes no target with its digest, as repositories without consistent snapshots do not.
    const files = new Map(handlers.map(({ path, fn }) => [path, Buffer.from(fn().response)]));
    files.delete('/2.root.json');
    await using server = await serve(files);
    const rootPath = fresh('root.json');
    await writeFile(rootPath, JSON.stringify(made.rootMeta.toJSON()));
    const set = await loadTrust(spec, context({ url: server.url, rootPath }));
    expect(set.roots[0]?.profile).toBe('public-good');
    files.set('/timestamp.json', Buffer.from(JSON.stringify(initializeTUFRepo([]).timestampMeta.toJSON())));
    expect((await rejection(loadTrust(spec, context({ url: server.url, rootPath })))).code).toBe('TRUST_MATERIAL');
  });

  test('a newer one takes the place of the one before, in the cache too', async () => {
    await using mirror = await repository();
    const of = context(mirror);
    await loadTrust(spec, of);
    mirror.publish({ ...first, version: 6, target: changed });
    expect(ctlogsOf(await loadTrust(spec, of))).toBe(0);
    expect(ctlogsOf(await loadTrust({ ...spec, offline: true }, at(of, later(1000))))).toBe(0);
  });
});

describe('a repository that answers but does not verify is no reason to look elsewhere', () => {
  const replace = (files: Map<string, Buffer>, name: RegExp, edit: (text: string) => string): void => {
    for (const [path, content] of files) {
      if (name.test(path)) files.set(path, Buffer.from(edit(content.toString())));
    }
  };
  /** Seen once, at version 5; afterwards this happens. */
  const attacks: readonly [string, (mirror: TufRepository, old: ReadonlyMap<string, Buffer>) => unknown][] = [
    ['an older timestamp', ({ publish }) => publish({ ...first, version: 4 })],
    [
      'an older snapshot under a newer timestamp',
      ({ publish, files }) => {
        publish({ ...first, version: 4 });
        const old = files.get('/4.snapshot.json') as Buffer;
        publish({ ...first, version: 6 });
        files.set('/6.snapshot.json', old);
      },
    ],
    [
      'older targets under a newer snapshot',
      ({ publish, files }, old) => {
        publish({ ...first, version: 6 });
        files.set('/6.targets.json', old.get('/5.targets.json') as Buffer);
      },
    ],
    ['a timestamp that ended', ({ publish }) => publish({ ...first, version: 6, ends: { timestamp: later(-1000) } })],
    ['a snapshot that ended', ({ publish }) => publish({ ...first, version: 6, ends: { snapshot: later(-1000) } })],
    ['targets that ended', ({ publish }) => publish({ ...first, version: 6, ends: { targets: later(-1000) } })],
    ['a root that ended', ({ rotate }) => rotate({ ...first, version: 6, ends: { root: later(-1000) } })],
    [
      'a root that the one before has not signed',
      (mirror) => {
        mirror.rotate({ ...first, version: 6 });
        replace(mirror.files, /2\.root/, (text) => text.replace(/"sig":"../, '"sig":"00'));
      },
    ],
    [
      'metadata of a key that the root has revoked',
      ({ rotate, files }, old) => {
        rotate({ ...first, version: 6 });
        for (const [path, content] of old) files.set(path, content);
      },
    ],
    [
      'another target',
      ({ publish, files }) => {
        publish({ ...first, version: 6, target: changed });
        replace(files, /trusted_root/, (text) => text.replace('2021', '2020'));
      },
    ],
    [
      'metadata changed after signing',
      ({ publish, files }) => {
        publish({ ...first, version: 6 });
        replace(files, /6\.targets\.json/, (text) => text.replace('"version":6', '"version":7'));
      },
    ],
    [
      'a timestamp by a stranger',
      ({ files }) => replace(files, /timestamp/, (text) => text.replace(/"sig":"../, '"sig":"00')),
    ],
    ['a login page', ({ files }) => replace(files, /timestamp/, () => '<html>')],
    ['nothing where the timestamp was', ({ files }) => files.delete('/timestamp.json')],
  ];
  test.each(attacks)('%s', async (_, attack) => {
    await using mirror = await repository();
    const of = context(mirror);
    await loadTrust(spec, of);
    await attack(mirror, new Map(mirror.files));
    const error = await rejection(loadTrust(spec, of));
    expect([error.code, error.guidance]).toEqual(['TRUST_MATERIAL', expect.stringContaining('--trusted-root')]);
    // Nor does it become better by asking again, or by another process.
    expect((await rejection(loadTrust(spec, of))).code).toBe('TRUST_MATERIAL');
  });

  test('a mirror that stands still: until its timestamp ends', async () => {
    const soon = new Date(Date.now() + 4000);
    await using mirror = await repository({ ends: { timestamp: soon } });
    const of = context(mirror);
    await loadTrust(spec, of);
    await new Promise((resolve) => setTimeout(resolve, soon.getTime() - Date.now() + 1100));
    const error = await rejection(loadTrust(spec, of));
    expect([error.code, error.guidance]).toEqual(['TRUST_MATERIAL', expect.stringContaining('clock')]);
  });

  test('a root that revokes a key is not forgotten, though what came with it was refused', async () => {
    await using mirror = await repository();
    const of = context(mirror);
    await loadTrust(spec, of);
    const old = new Map(mirror.files);
    mirror.rotate({ ...first, version: 6 });
    mirror.files.delete('/timestamp.json');
    await rejection(loadTrust(spec, of));
    // As if the new root had never been: what the revoked key signs.
    mirror.files.clear();
    for (const [path, content] of old) mirror.files.set(path, content);
    expect((await rejection(loadTrust(spec, of))).code).toBe('TRUST_MATERIAL');
  });
});

test('a root that must not be trusted is not, whoever signed it', async () => {
  await using local = await startLocalSigstore();
  await using mirror = await repository({ target: Buffer.from(JSON.stringify(local.trustedRoot)) });
  expect((await rejection(loadTrust(spec, context(mirror)))).code).toBe('TRUST_MATERIAL');
});

describe('the cache', () => {
  const repositoryIn = (cacheDir: string): string =>
    join(cacheDir, readdirSync(cacheDir, { withFileTypes: true }).find((entry) => entry.isDirectory())?.name ?? '');

  test('is for its owner alone, and nothing else is left in it', async () => {
    await using mirror = await repository();
    const of = context(mirror);
    await loadTrust(spec, of);
    expect((await stat(of.tuf.cacheDir)).mode & 0o077).toBe(0);
    expect(readdirSync(of.tuf.cacheDir)).toEqual([expect.stringMatching(/^127/), 'public-good.kept.json']);
  });

  test('refused where others can write, for they would choose the root', async () => {
    await using mirror = await repository();
    const of = context(mirror);
    await mkdir(of.tuf.cacheDir);
    await chmod(of.tuf.cacheDir, 0o777);
    const error = await rejection(loadTrust(spec, of));
    expect([error.code, error.message]).toEqual(['TRUST_MATERIAL', expect.stringContaining('other users')]);
    expect(error.guidance).toContain('XDG_CACHE_HOME');
  });

  // Only root can give a folder away.
  (process.getuid?.() === 0 ? test : test.skip)('refused where it belongs to somebody else', async () => {
    await using mirror = await repository();
    const of = context(mirror);
    await mkdir(of.tuf.cacheDir, { mode: 0o700 });
    await chown(of.tuf.cacheDir, 12_345, 12_345);
    expect((await rejection(loadTrust(spec, of))).message).toContain('belongs to another user');
  });

  test.each(['timestamp.json', 'snapshot.json', 'targets.json', 'targets/trusted_root.json'])(
    'damaged %s is fetched anew',
    async (name) => {
      await using mirror = await repository();
      const of = context(mirror);
      await loadTrust(spec, of);
      const path = join(repositoryIn(of.tuf.cacheDir), name);
      await writeFile(path, (await readFile(path)).subarray(0, 100));
      expect((await loadTrust(spec, of)).roots).toHaveLength(1);
      expect((await readFile(path)).length).toBeGreaterThan(100);
    },
  );

  test('of a damaged root nothing is made', async () => {
    await using mirror = await repository();
    const of = context(mirror);
    await loadTrust(spec, of);
    await writeFile(join(repositoryIn(of.tuf.cacheDir), 'root.json'), '{"signed"');
    expect((await rejection(loadTrust(spec, of))).code).toBe('TRUST_MATERIAL');
  });

  test('does not go back when a process that saw less ends later', async () => {
    await using mirror = await repository();
    const of = context(mirror);
    const slow = context(mirror);
    await loadTrust(spec, of);
    await cp(of.tuf.cacheDir, slow.tuf.cacheDir, { recursive: true });
    mirror.publish({ ...first, version: 6, target: changed });
    await loadTrust(spec, of);
    const old = repositoryIn(slow.tuf.cacheDir);
    await withTufCache(of.tuf.cacheDir, (work) => cp(old, repositoryIn(work), { recursive: true }));
    const version = (name: string) =>
      JSON.parse(readFileSync(join(repositoryIn(of.tuf.cacheDir), name), 'utf8')).signed.version;
    expect(['timestamp.json', 'snapshot.json', 'targets.json'].map(version)).toEqual([6, 6, 6]);
    expect(ctlogsOf(await loadTrust(spec, of))).toBe(0);
  });

  test('several processes at once', async () => {
    await using mirror = await repository();
    const of = context(mirror);
    const sets = await Promise.all(Array.from({ length: 8 }, () => loadTrust(spec, of)));
    expect(sets.map(({ roots }) => roots.length)).toEqual(Array(8).fill(1));
  });
});

describe('nowhere to keep it', () => {
  /** No folder, nobody's to write to, and none that can be made: also for root, which other permissions do not stop. */
  const PLACES = ['/dev/null/attest-model', '/sys/attest-model'];

  test.each(PLACES)('%s: by TUF all the same, and the verdict’s root says so', async (cacheDir) => {
    await using mirror = await repository();
    const set = await loadTrust(spec, context(mirror, cacheDir));
    expect(set.describe).toBe(
      `public-good (by TUF, ${now.toISOString().slice(0, 10)}, not kept: ${cacheDir} cannot be written to)`,
    );
    expect([set.roots.length, doubtOf(set)]).toEqual([1, undefined]);
    mirror.publish({ ...first, ends: { timestamp: later(-DAY) } });
    expect((await rejection(loadTrust(spec, context(mirror, cacheDir)))).code).toBe('TRUST_MATERIAL');
  });

  test.each(PLACES)('%s offline: what is shipped', async (cacheDir) => {
    const set = await loadTrust({ ...spec, offline: true }, { now, tuf: { cacheDir } });
    expect(set.describe).toContain('shipped with @sigstore/tuf');
  });
});

test('in a workflow no variable names the place: what is kept there is taken without being signed', async () => {
  await using local = await startLocalSigstore({ organization: 'Example' });
  const root = structuredClone(local.trustedRoot) as { certificateAuthorities: { uri: string }[] };
  for (const authority of root.certificateAuthorities) authority.uri = 'https://fulcio.sigstore.dev';
  const home = fresh('home');
  await mkdir(join(home, 'attest-model/tuf'), { recursive: true, mode: 0o700 });
  await writeFile(
    join(home, 'attest-model/tuf/public-good.kept.json'),
    JSON.stringify({ asOf: now, until: later(DAY), roots: JSON.stringify(root) }),
  );
  const by = async (GITHUB_ACTIONS?: string) => {
    const env = { XDG_CACHE_HOME: home, HOME: home, GITHUB_ACTIONS };
    return (await loadTrust({ ...spec, offline: true }, { now, env })).roots[0]?.trustedRoot.certificateAuthorities;
  };
  expect((await by())?.length).toBe(root.certificateAuthorities.length);
  expect(await by('true')).not.toEqual(await by());
});

describe('without a network', () => {
  async function gone(of: Partial<Release> = {}): Promise<TrustContext & { tuf: { cacheDir: string } }> {
    await using mirror = await repository({ target: changed, ...of });
    const made = context(mirror);
    await loadTrust(spec, made);
    return made;
  }

  test('the shipped root’s date is that of the installed package', () => {
    const { version } = JSON.parse(readFileSync(require.resolve('@sigstore/tuf/package.json'), 'utf8'));
    expect(SEED).toEqual({ package: '@sigstore/tuf', version, date: '2026-11-05' });
  });

  test('what is shipped, where nothing was kept; its date is said', async () => {
    const set = await loadTrust({ ...spec, offline: true }, { now, tuf: { cacheDir: fresh('cache') } });
    expect(set.describe).toMatch(
      /^public-good \(shipped with @sigstore\/tuf 5.* of 2026-11-05, since asked to stay offline\)$/,
    );
    expect(set.roots[0]).toMatchObject({ profile: 'public-good', thresholds: { tlog: 1, ctlog: 1, timestamp: 1 } });
    expect(doubtOf(set)).toBeUndefined();
    const { url, rootPath } = await repository().then(async (mirror) => {
      await mirror[Symbol.asyncDispose]();
      return mirror;
    });
    const away = await loadTrust(spec, context({ url, rootPath }));
    expect(away.describe).toMatch(/shipped.*2026-11-05, since 127.0.0.1:\d+ cannot be reached/);
  });

  test('what was kept when it was there, which is newer than what is shipped: also if the network is cut off', async () => {
    const of = await gone();
    const today = now.toISOString().slice(0, 10);
    for (const offline of [true, false]) {
      const set = await loadTrust({ ...spec, offline }, at(of, later(HOUR)));
      expect(ctlogsOf(set)).toBe(0);
      expect(set.describe).toMatch(new RegExp(`kept since it was confirmed by TUF on ${today}, since `));
      expect(doubtOf(set)).toBeUndefined();
    }
  });

  test('asks nobody', async () => {
    await using mirror = await repository();
    const of = context(mirror);
    await loadTrust({ ...spec, offline: true }, of);
    expect(existsSync(of.tuf.cacheDir)).toBe(false);
  });

  test('what is older than its dates allow decides nothing', async () => {
    const of = await gone({ ends: { targets: later(2 * DAY) }, expires: later(9 * DAY) });
    const offline = { ...spec, offline: true };
    expect(doubtOf(await loadTrust(offline, at(of, later(1.9 * DAY))))).toBeUndefined();
    expect(doubtOf(await loadTrust(offline, at(of, later(2.1 * DAY))))?.reason).toContain('too old');
    const ended = await loadTrust(offline, {
      now: new Date('2027-05-01T00:00:00Z'),
      tuf: { cacheDir: fresh('cache') },
    });
    expect(doubtOf(ended)?.reason).toContain('2027-04-22');
  });

  test('a limit makes that time shorter, and never longer', async () => {
    const of = await gone({ ends: { targets: later(2 * DAY) }, expires: later(9 * DAY) });
    const within = async (maxRootAgeDays: number, age: number) =>
      doubtOf(await loadTrust({ ...spec, offline: true, maxRootAgeDays }, at(of, later(age * DAY))));
    expect((await within(1, 1.1))?.reason).toContain('too old');
    expect(await within(1, 0.9)).toBeUndefined();
    expect((await within(100, 2.1))?.reason).toContain('too old');
  });

  test('a clock that went back decides nothing, with a network or without', async () => {
    const of = await gone();
    const past = at(of, later(-HOUR));
    expect(doubtOf(await loadTrust({ ...spec, offline: true }, past))?.guidance).toContain('clock');
    expect(doubtOf(await loadTrust({ ...spec, offline: true }, at(of, later(-60_000))))).toBeUndefined();
    await using mirror = await repository();
    const seen = context(mirror);
    await loadTrust(spec, seen);
    expect(doubtOf(await loadTrust(spec, at(seen, later(-HOUR))))?.guidance).toContain('clock');
    // And the date that is kept is still the later one.
    expect(doubtOf(await loadTrust({ ...spec, offline: true }, at(seen, later(-HOUR))))?.reason).toContain('clock');
  });

  test('a damaged one is not passed over for an older one', async () => {
    const of = await gone();
    const path = join(of.tuf.cacheDir, 'public-good.kept.json');
    const content = await readFile(path, 'utf8');
    for (const damaged of [content.slice(0, 50), '{}', content.replace('"until":"2', '"until":"x')]) {
      await writeFile(path, damaged);
      const error = await rejection(loadTrust({ ...spec, offline: true }, of));
      expect([error.code, error.guidance]).toEqual(['TRUST_MATERIAL', expect.stringContaining('Remove that file')]);
    }
  });
});
