import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openDigestCache } from '../../src/cache/digest-cache.ts';
import type { JobContext } from '../../src/cache/job-context.ts';
import type { CacheUse, DigestCache, DigestCacheOptions } from '../../src/cache/types.ts';
import type { HashEngine, HashTask } from '../../src/hashing/engine.ts';
import { hashModel } from '../../src/hashing/hash-model.ts';
import { createOpensslEngine } from '../../src/hashing/openssl-engine.ts';
import { scanModel } from '../../src/hashing/scan.ts';
import { sha256Hex } from '../../src/model/digest.ts';
import { temporaryFolder } from '../helpers/models.ts';

export const JOB: JobContext = { origin: sha256Hex('repository and workflow'), job: sha256Hex('run 1') };
export const NEXT_RUN: JobContext = { ...JOB, job: sha256Hex('run 2') };
export const OTHERS: JobContext = { origin: sha256Hex('another workflow'), job: sha256Hex('its run') };

export const FILES = Object.fromEntries(
  Array.from({ length: 20 }, (_, i) => [`part-${i}.bin`, `content of file ${i}`]),
);
export const ALL = Object.keys(FILES).sort();

/** {@link FILES}, and where a cache can be. */
export function world() {
  const folder = temporaryFolder();
  const data = folder.write('data', FILES);
  return { data, cache: join(folder.path, 'cache'), [Symbol.dispose]: () => folder[Symbol.dispose]() };
}

export interface OpenedCache extends AsyncDisposable {
  readonly cache: DigestCache;
  /** What was reported, each with its kind: `warning: …`. */
  readonly told: string[];
}

/** Trusts file times unless told otherwise, by a clock that is far enough ahead of them. */
export async function openCache(folder: string, options: Partial<DigestCacheOptions> = {}): Promise<OpenedCache> {
  const told: string[] = [];
  const cache = await openDigestCache({
    folder,
    job: JOB,
    trustFileTimes: true,
    audit: 0,
    accept: async () => true,
    report: { info: (text) => told.push(`info: ${text}`), warning: (text) => told.push(`warning: ${text}`) },
    now: () => Date.now() + 10_000,
    ...options,
  });
  return { cache, told, [Symbol.asyncDispose]: () => cache.close() };
}

export interface WatchedEngine extends HashEngine {
  /** Of the files that it was asked for. */
  readonly asked: string[];
  readonly tasks: HashTask[];
}

export function watched(inner: HashEngine = createOpensslEngine()): WatchedEngine {
  const asked: string[] = [];
  const seen: HashTask[] = [];
  return {
    ...inner,
    asked,
    tasks: seen,
    hash(root, tasks, options) {
      asked.push(...tasks.map(({ path }) => path));
      seen.push(...tasks);
      return inner.hash(root, tasks, options);
    },
  };
}

/** Digests by path, as hashing the folder through the cache gives them. */
export async function digests(
  folder: string,
  cache: DigestCache,
  {
    use = 'input',
    engine = createOpensslEngine(),
    chunks = false,
  }: { use?: CacheUse; engine?: HashEngine; chunks?: boolean } = {},
): Promise<Record<string, string>> {
  const files = await hashModel(await scanModel(folder), { engine: cache.engine(engine, use), chunks });
  return Object.fromEntries(files.map(({ path, digest }) => [path, digest]));
}

/** Without any cache. */
export async function plainDigests(folder: string): Promise<Record<string, string>> {
  const files = await hashModel(await scanModel(folder), { engine: createOpensslEngine(), chunks: false });
  return Object.fromEntries(files.map(({ path, digest }) => [path, digest]));
}

/** Ends a run that signed: its digests are in the sealed store afterwards. */
export async function signedRun({ cache }: OpenedCache): Promise<void> {
  const sealed = cache.seal();
  if (sealed === undefined) throw new Error('there was nothing to keep');
  await cache.keep(sealed, new TextEncoder().encode(sealed.sha256));
  await cache.close();
}

/** Accepts what `signedRun` signed. */
export async function listed(sha256: string, provenance: Uint8Array): Promise<boolean> {
  return new TextDecoder().decode(provenance) === sha256;
}

export function writeFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}
