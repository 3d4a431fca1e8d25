import { AttestModelError, messageOf } from '../errors.ts';
import type { JsonObject } from '../model/strict-json.ts';
import { parseConfig } from './read-config.ts';
import { type TrustedInstance, toTrustedInstance } from './trusted-root.ts';

/** The TUF repository to ask, and where its verified metadata is kept. */
export interface TufOptions {
  readonly cacheDir: string;
  readonly now: Date;
  /** Shipped root only. */
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

export interface DescribedRoot {
  readonly instance: TrustedInstance;
  readonly describe: string;
}

/**
 * The public-good instance's trusted root, through TUF. If the network is away, the one shipped with `@sigstore/tuf`, said
 * with its date. A TUF repository that answers but does not verify is an attack or a mistake, and no reason to look elsewhere.
 * @throws AttestModelError TRUST_MATERIAL
 */
export async function loadPublicGood(options: TufOptions): Promise<DescribedRoot> {
  if (options.offline) return shippedRoot(options.now, 'asked to stay offline');
  try {
    const { TrustedRoot } = await import('./stock.ts');
    const root = TrustedRoot.toJSON(await fetchRoot(options)) as JsonObject;
    return { instance: await toTrustedInstance(root, NAME, false), describe: `${NAME} (by TUF)` };
  } catch (error) {
    if (error instanceof AttestModelError) throw error;
    if (isNetworkAway(error))
      return shippedRoot(options.now, `${new URL(options.mirror?.url ?? MIRROR).host} cannot be reached`);
    throw new AttestModelError('TRUST_MATERIAL', `the public-good trusted root cannot be had: ${reasonOf(error)}`, {
      cause: error,
      guidance: `Run it again later, remove ${options.cacheDir} if it stays, or give the root as a file: --trusted-root FILE.`,
    });
  }
}

async function fetchRoot({ cacheDir, mirror, timeoutMs }: TufOptions) {
  const { getTrustedRoot } = await import('./stock.ts');
  const request = getTrustedRoot({
    cachePath: cacheDir,
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

/** Good until the TUF root beside it ends: then nobody stands for it any more. */
async function shippedRoot(now: Date, reason: string): Promise<DescribedRoot> {
  const { default: seeds } = await import('@sigstore/tuf/seeds.json', { with: { type: 'json' } });
  const seed = (seeds as Seeds)[MIRROR];
  if (seed === undefined) throw new AttestModelError('TRUST_MATERIAL', `${SEED.package} ships no root of ${MIRROR}`);
  const decode = (base64: string): JsonObject => parseConfig(Buffer.from(base64, 'base64'), NAME, '');
  const { signed } = decode(seed['root.json']) as { signed?: { expires?: string } };
  if (!(now.getTime() < Date.parse(signed?.expires ?? ''))) {
    throw new AttestModelError(
      'TRUST_MATERIAL',
      `${reason}, and the trusted root shipped with this version ended on ${signed?.expires}`,
      {
        guidance: 'Go online, update attest-model, or give the root as a file: --trusted-root FILE.',
      },
    );
  }
  const instance = await toTrustedInstance(decode(seed.targets['trusted_root.json']), NAME, false);
  return {
    instance,
    describe: `${NAME} (shipped with ${SEED.package} ${SEED.version} of ${SEED.date}, since ${reason})`,
  };
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
