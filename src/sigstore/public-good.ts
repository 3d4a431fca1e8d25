import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AttestModelError, messageOf } from '../errors.ts';
import { dayOf } from '../model/clock.ts';
import { isJsonObject, type JsonObject } from '../model/strict-json.ts';
import { findKeptRoot, type KeptRoot, keepRoot } from './kept-root.ts';
import { parseConfig } from './read-config.ts';
import { type AgeLimit, dated } from './root-dates.ts';
import { type TrustedInstance, toTrustedInstance } from './trusted-root.ts';
import { NoFolder, withTufCache } from './tuf-cache.ts';

/** The TUF repository to ask, and where its verified metadata is kept. */
export interface TufOptions extends AgeLimit {
  readonly cacheDir: string;
  /** What is kept or shipped. */
  readonly offline: boolean;
  /** For tests: another repository, with its first root. */
  readonly mirror?: { readonly url: string; readonly rootPath: string };
  readonly timeoutMs?: number;
}

const NAME = 'public-good';
const MIRROR = 'https://tuf-repo-cdn.sigstore.dev';
/** When the package that ships the root was published; a test holds it to the version that is installed. */
export const SEED = { package: '@sigstore/tuf', version: '5.0.1', date: '2026-11-05' };
const TIMEOUT_MS = 5000;
const WHOLE_MS = 30_000;

/**
 * The public-good instance's trusted root, through TUF. If the network is away, the newer of the one that was kept when this
 * machine was online last and the one shipped with `@sigstore/tuf`, said with its date. A TUF repository that answers but does
 * not verify is an attack or a mistake, and no reason to look elsewhere.
 * @throws AttestModelError TRUST_MATERIAL
 */
export async function loadPublicGood(options: TufOptions): Promise<TrustedInstance> {
  if (options.offline) return withoutNetwork(options, 'asked to stay offline');
  try {
    return await byTuf(options);
  } catch (error) {
    if (error instanceof AttestModelError) throw error;
    if (error instanceof NoFolder) return withoutNetwork(options, error.message);
    if (isNetworkAway(error)) return withoutNetwork(options, `${new URL(mirrorOf(options)).host} cannot be reached`);
    throw new AttestModelError('TRUST_MATERIAL', `the public-good trusted root cannot be had: ${reasonOf(error)}`, {
      cause: error,
      guidance: guidanceOn(error, options),
    });
  }
}

const mirrorOf = ({ mirror }: TufOptions): string => mirror?.url ?? MIRROR;

async function byTuf(options: TufOptions): Promise<TrustedInstance> {
  const { cacheDir, now } = options;
  const { TrustedRoot } = await import('./stock-verify.ts');
  const { root, until, isKept } = await withTufCache(cacheDir, async (folder, isKept) => ({
    isKept,
    root: TrustedRoot.toJSON(await fetchRoot(options, folder)) as JsonObject,
    until: await endOfMetadata(join(folder, repositoryName(mirrorOf(options)))),
  }));
  const instance = await toTrustedInstance(root, NAME, false);
  // One that is damaged is of no use here, and gets replaced.
  const before = await findKeptRoot(cacheDir, NAME).catch(() => undefined);
  const asOf = latest(before?.asOf, new Date(SEED.date));
  // A clock that was set back must not make the root that is kept look older than it is.
  if (isKept && asOf <= now)
    await keepRoot(cacheDir, NAME, { asOf: now, until, roots: Buffer.from(JSON.stringify(root)) });
  const note = isKept ? '' : `, not kept: ${cacheDir} cannot be written to`;
  return { ...instance, dated: dated(`${NAME} (by TUF, ${dayOf(now)}${note})`, { asOf }, options) };
}

async function fetchRoot({ mirror, timeoutMs }: TufOptions, cachePath: string) {
  const { getTrustedRoot } = await import('./stock.ts');
  const request = getTrustedRoot({
    cachePath,
    mirrorURL: mirror?.url ?? MIRROR,
    ...(mirror && { rootPath: mirror.rootPath }),
    timeout: timeoutMs ?? TIMEOUT_MS,
    retry: { retries: 1, minTimeout: 500 },
  });
  const signal = AbortSignal.timeout(WHOLE_MS);
  const late = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  return Promise.race([request, late]);
}

/** As the client names its folder for a repository. */
function repositoryName(mirror: string): string {
  const { host, pathname } = new URL(mirror);
  return encodeURIComponent(host + pathname.replace(/\/$/, ''));
}

/** When the first of those ends that say what the trusted root is; the other roles only say that nothing newer is there. */
async function endOfMetadata(folder: string): Promise<Date> {
  const ends = ['root.json', 'targets.json'].map(async (name) =>
    expiryOf(parseConfig(await readFile(join(folder, name)), name, '')),
  );
  return new Date(Math.min(...(await Promise.all(ends)).map(Number)));
}

function expiryOf({ signed }: JsonObject): Date {
  return new Date(isJsonObject(signed) ? String(signed['expires']) : Number.NaN);
}

async function withoutNetwork(options: TufOptions, reason: string): Promise<TrustedInstance> {
  const kept = await findKeptRoot(options.cacheDir, NAME);
  const shipped = await shippedRoot();
  const isKept = kept !== undefined && kept.asOf > shipped.asOf;
  const { roots, ...dates } = isKept ? kept : shipped;
  const from = isKept
    ? `kept since it was confirmed by TUF on ${dayOf(kept.asOf)}`
    : `shipped with ${SEED.package} ${SEED.version} of ${SEED.date}`;
  const instance = await toTrustedInstance(parseConfig(roots, NAME, ''), NAME, false);
  return { ...instance, dated: dated(`${NAME} (${from}, since ${reason})`, dates, options) };
}

/** Good until the TUF root beside it ends: then nobody stands for it any more. */
async function shippedRoot(): Promise<KeptRoot> {
  const { default: seeds } = await import('@sigstore/tuf/seeds.json', { with: { type: 'json' } });
  const seed = (seeds as Seeds)[MIRROR];
  if (seed === undefined) throw new AttestModelError('TRUST_MATERIAL', `${SEED.package} ships no root of ${MIRROR}`);
  const until = expiryOf(parseConfig(Buffer.from(seed['root.json'], 'base64'), NAME, ''));
  return { asOf: new Date(SEED.date), until, roots: Buffer.from(seed.targets['trusted_root.json'], 'base64') };
}

type Seeds = Readonly<
  Record<string, { readonly 'root.json': string; readonly targets: { readonly 'trusted_root.json': string } }>
>;

/** Nobody answered, or only to say that they cannot. Whatever else TUF throws comes from what was answered. */
function isNetworkAway(error: unknown): boolean {
  for (let cause = error; Error.isError(cause) || cause instanceof DOMException; cause = (cause as Error).cause) {
    const { name, message, statusCode } = cause as Error & { statusCode?: unknown };
    if (name === 'TimeoutError' || (name === 'TypeError' && message === 'fetch failed')) return true;
    if (typeof statusCode === 'number' && statusCode >= 500) return true;
  }
  return false;
}

function reasonOf(error: unknown): string {
  const { cause } = (error ?? {}) as { cause?: unknown };
  return cause === undefined ? messageOf(error) : `${messageOf(error)}: ${messageOf(cause)}`;
}

const latest = (a: Date | undefined, b: Date): Date => (a !== undefined && a > b ? a : b);

function guidanceOn(error: unknown, { cacheDir, now }: TufOptions): string {
  const otherwise = 'or give the root as a file: --trusted-root FILE.';
  if (/expired/.test(reasonOf(error)))
    return `The repository’s metadata has ended, or the clock of this machine, ${now.toISOString()}, is wrong: set it, try again later, ${otherwise}`;
  if (/version/.test(reasonOf(error)))
    return `The repository shows older metadata than it did before. Do not go on by removing ${cacheDir}: find out who answers for it, ${otherwise}`;
  return `Run it again later, remove ${cacheDir} if it stays, ${otherwise}`;
}
