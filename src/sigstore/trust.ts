import { homedir, userInfo } from 'node:os';
import { join } from 'node:path';
import { AttestModelError, messageOf } from '../errors.ts';
import type { TufOptions } from './public-good.ts';
import { readConfigFile } from './read-config.ts';
import { parseTrustedRoots, type TrustedInstance } from './trusted-root.ts';

export { LOCAL_ORGANIZATION, type Thresholds, type TrustedInstance } from './trusted-root.ts';

/** Roots side by side. A bundle has to verify with one of them alone. */
export interface TrustedRootSet {
  readonly roots: readonly TrustedInstance[];
  /** Which, from where, and as of when: for reports. */
  readonly describe: string;
  /** Instances that were asked for and could not be had: what no root here vouches for may be theirs, so it is not refuted. */
  readonly missing?: readonly string[];
}

export interface TrustSpec {
  /** Trusted root, client trust config, or JSON Lines of several roots; then `sigstore` does not count. */
  readonly trustedRootFile?: string;
  /** The same, already read, such as from a git commit; then neither the file nor `sigstore` counts. */
  readonly trustedRoot?: TrustedRootBytes;
  /** `public-good` (default), `github`, `auto` (both), or a path as above. */
  readonly sigstore?: string;
  /** Accept the root of an embedded Sigstore. */
  readonly unsafeLocalRoot: boolean;
  /** Ask nobody: what was kept when this machine was online, what ships with this program, or a file. */
  readonly offline?: boolean;
  /** Of a root that is kept or shipped; it makes the time that such a root has anyway only shorter. */
  readonly maxRootAgeDays?: number;
}

export interface TrustedRootBytes {
  readonly bytes: Uint8Array;
  /** For messages and reports: what it is, and from where. */
  readonly name: string;
}

export interface TrustContext {
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly now?: Date;
  readonly tuf?: Partial<Pick<TufOptions, 'cacheDir' | 'mirror' | 'timeoutMs'>>;
}

const FILE_GUIDANCE = 'Name the file that holds the trusted root.';

/**
 * Whom verification trusts. That it cannot be had is no verdict on a model.
 * @throws AttestModelError TRUST_MATERIAL, USAGE, NOT_FOUND, UNREADABLE, INVALID_INPUT
 */
export async function loadTrust(spec: TrustSpec, context: TrustContext = {}): Promise<TrustedRootSet> {
  const { trustedRoot, trustedRootFile, sigstore = 'public-good', unsafeLocalRoot } = spec;
  if (trustedRoot !== undefined) return fromBytes(trustedRoot, unsafeLocalRoot);
  if (trustedRootFile !== undefined) return fromFile(trustedRootFile, unsafeLocalRoot);
  switch (sigstore) {
    case 'public-good':
      return publicGood(spec, context);
    case 'github':
      return github(spec, context);
    case 'auto':
      return firstAvailable([() => publicGood(spec, context), () => github(spec, context)]);
    case 'local':
      throw new AttestModelError('USAGE', 'each embedded Sigstore has a root of its own', {
        guidance: 'Name the file that it wrote: --trusted-root FILE --unsafe-local-root.',
      });
    default:
      return fromFile(sigstore, unsafeLocalRoot);
  }
}

async function fromFile(path: string, unsafeLocalRoot: boolean): Promise<TrustedRootSet> {
  if (path === '')
    throw new AttestModelError('USAGE', 'the path of the trusted root is empty', { guidance: FILE_GUIDANCE });
  return fromBytes({ bytes: await readConfigFile(path, FILE_GUIDANCE), name: path }, unsafeLocalRoot);
}

async function fromBytes({ bytes, name }: TrustedRootBytes, unsafeLocalRoot: boolean): Promise<TrustedRootSet> {
  const roots = await parseTrustedRoots(bytes, name, unsafeLocalRoot);
  return { roots, describe: roots.length === 1 ? name : `${name} (${roots.length} roots)` };
}

async function publicGood(spec: TrustSpec, { env = process.env, now, tuf }: TrustContext): Promise<TrustedRootSet> {
  const { loadPublicGood } = await import('./public-good.ts');
  const folder = join(cacheHome(env), 'tuf');
  return toSet(await loadPublicGood({ cacheDir: folder, ...tuf, ...limitsOf(spec, now) }));
}

async function github(spec: TrustSpec, { env = process.env, now }: TrustContext): Promise<TrustedRootSet> {
  const { loadGitHubRoot } = await import('./gh-trusted-root.ts');
  return toSet(await loadGitHubRoot({ cacheDir: join(cacheHome(env), 'github'), env, ...limitsOf(spec, now) }));
}

/**
 * Never below a folder for all, such as /tmp: whoever makes it first decides whom we trust. What is kept is nobody's signed word, so in
 * a workflow it is no variable, which an earlier step may set (GITHUB_ENV), that names the place either.
 */
function cacheHome(env: Readonly<Record<string, string | undefined>>): string {
  const ofUser = env['GITHUB_ACTIONS'] === 'true' ? homeOfUser() : undefined;
  const caches = ofUser === undefined ? env['XDG_CACHE_HOME'] : undefined;
  return join(caches || join(ofUser ?? (env['HOME'] || homedir()), '.cache'), 'attest-model');
}

/** By the machine's list of users; a container may run as one that it does not list. */
function homeOfUser(): string | undefined {
  try {
    return userInfo().homedir;
  } catch {
    return undefined;
  }
}

function limitsOf({ offline = false, maxRootAgeDays }: TrustSpec, now = new Date()) {
  return { offline, now, ...(maxRootAgeDays !== undefined && { maxAgeDays: maxRootAgeDays }) };
}

const toSet = (instance: TrustedInstance): TrustedRootSet => ({
  roots: [instance],
  describe: instance.dated?.describe ?? instance.label,
});

/** One of several may be out of reach. What was signed with it cannot be judged then, and `missing` says so. */
async function firstAvailable(loaders: readonly (() => Promise<TrustedRootSet>)[]): Promise<TrustedRootSet> {
  const tried = await Promise.allSettled(loaders.map((load) => load()));
  const sets = tried.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  const failed = tried.flatMap((result) => (result.status === 'rejected' ? [result.reason as unknown] : []));
  if (sets.length === 0) throw failed[0];
  return {
    roots: sets.flatMap(({ roots }) => roots),
    describe: sets.map(({ describe }) => describe).join('; '),
    ...(failed.length > 0 && { missing: failed.map(messageOf) }),
  };
}
