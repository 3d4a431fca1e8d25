import type { CacheUse, DigestCache, SealedCache } from '../cache/types.ts';
import { messageOf } from '../errors.ts';
import type { HashEngine } from '../hashing/engine.ts';
import type { ProgressReporter } from '../hashing/hashed-folder.ts';
import { pathWithin } from '../model/path.ts';
import type { SigningParty } from '../sigstore/party.ts';
import type { BundleJson } from '../sigstore/signer.ts';
import { digestCacheByproduct } from '../statement/dependencies.ts';
import type { ResourceDescriptor } from '../statement/in-toto.ts';
import type { CacheCarrier } from '../stores/actions-cache.ts';
import type { Carrying } from './carry-cache.ts';

/** How files are hashed. */
export interface HashingRequest {
  /** Default: the fastest that runs here. */
  readonly engine?: HashEngine;
  /** Absent: every file is hashed. */
  readonly cache?: CacheRequest;
}

export interface CacheRequest {
  /** Of the user's own; never inside of what is hashed. */
  readonly folder: string;
  /** Digests where nothing can be proved, too: provenance says so. */
  readonly trustFileTimes?: boolean;
  /** Share of the cached digests that is hashed again, 0 to 1; default 0.01. */
  readonly audit?: number;
  /** Takes the cache along where a file system outlives the machine. */
  readonly carrier?: CacheCarrier;
}

/** Engine and cache of one run. */
export interface Hashing extends AsyncDisposable {
  /** Undefined: whatever hashes by default. */
  engine(use: CacheUse): HashEngine | undefined;
  /** Whether what was hashed since the last call may be answered from a cache that trusts file times. */
  restsOnFileTimes(): boolean;
  /** When all is hashed: what provenance has to list, if there is anything to keep. */
  seal(): ResourceDescriptor | undefined;
  /** When the provenance that lists it is signed. Never throws: the run has succeeded. */
  keep(provenance: BundleJson): Promise<void>;
}

export interface HashingContext {
  readonly hashing?: HashingRequest;
  /** Whose sealed cache counts; absent: nobody's. */
  readonly party?: SigningParty;
  /** What is signed, and datasets and base models: only digests of these are taken from an earlier run. */
  readonly model: string;
  readonly inputs: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: () => Date;
  readonly progress?: ProgressReporter;
}

const DEFAULT_AUDIT = 0.01;
/** Bytes. Of a model only a run that goes on asks for them, and 100,000 such files are hashed again in a second. */
const SMALLEST = 65_536;

/** A cache that cannot be used is told of, and everything is hashed. */
export async function openHashing(context: HashingContext): Promise<Hashing> {
  const { engine, cache: request } = context.hashing ?? {};
  if (request === undefined || !assertApart(request, context)) return withoutCache(engine);
  const inner = engine ?? (await defaultEngine());
  const carrying = await carryingOf(request, inner, context);
  await carrying?.restore();
  return withCache(await openCache(request, context), inner, carrying, context.progress);
}

async function defaultEngine(): Promise<HashEngine> {
  const { chooseEngine } = await import('../hashing/choose-engine.ts');
  return chooseEngine({ engine: 'auto' }).engine;
}

/** Within what is hashed it would be signed, or change the digest of the data. */
function assertApart({ folder }: CacheRequest, { model, inputs, progress }: HashingContext): boolean {
  const around = [model, ...inputs].find((path) => pathWithin(path, folder) !== undefined);
  if (around !== undefined) progress?.warning(`digest cache: ${folder} lies in ${around}: it is not used.`);
  return around === undefined;
}

async function carryingOf(
  { carrier, folder }: CacheRequest,
  engine: HashEngine,
  { party, inputs, env, progress }: HashingContext,
): Promise<Carrying | undefined> {
  if (carrier === undefined || party === undefined) return undefined;
  const { planCarrying } = await import('./carry-cache.ts');
  const signer = party.signer.describe;
  return planCarrying({ carrier, folder, engine, inputs, signer, env, ...(progress && { progress }) });
}

async function openCache(request: CacheRequest, context: HashingContext): Promise<DigestCache> {
  const { env, now, party, inputs, progress } = context;
  if (party === undefined && inputs.length > 0)
    progress?.info('digest cache: what earlier runs sealed counts for its signer only, and nobody signs in this run.');
  const [{ openDigestCache }, { jobContext }] = await Promise.all([
    import('../cache/digest-cache.ts'),
    import('../cache/job-context.ts'),
  ]);
  return openDigestCache({
    folder: request.folder,
    job: jobContext(env),
    trustFileTimes: request.trustFileTimes ?? false,
    audit: request.audit ?? DEFAULT_AUDIT,
    smallest: SMALLEST,
    ...(party && { accept: (sha256, provenance) => accept(party, sha256, provenance, context) }),
    now: () => now().getTime(),
    report: { info: (text) => progress?.info(text), warning: (text) => progress?.warning(text) },
  });
}

async function accept(
  party: SigningParty,
  sha256: string,
  provenance: Uint8Array,
  { env, now, progress }: HashingContext,
): Promise<boolean> {
  try {
    const { isSealedBy } = await import('./sealed-by.ts');
    return await isSealedBy(party, sha256, provenance, { env, now: now() });
  } catch (error) {
    progress?.info(`digest cache: who sealed it cannot be found out: ${messageOf(error)}`);
    return false;
  }
}

function withoutCache(engine: HashEngine | undefined): Hashing {
  return {
    engine: () => engine,
    restsOnFileTimes: () => false,
    seal: () => undefined,
    keep: async () => undefined,
    [Symbol.asyncDispose]: async () => undefined,
  };
}

function withCache(
  cache: DigestCache,
  inner: HashEngine,
  carrying: Carrying | undefined,
  progress: ProgressReporter | undefined,
): Hashing {
  const engines = { model: cache.engine(inner, 'model'), input: cache.engine(inner, 'input') };
  let sealed: SealedCache | undefined;
  let reused = 0;
  return {
    engine: (use) => engines[use],
    restsOnFileTimes: () => {
      const { hits, resumed, trustedFileTimes } = cache.statistics;
      const more = hits + resumed > reused;
      reused = hits + resumed;
      return more && trustedFileTimes;
    },
    seal: () => {
      progress?.info(cache.summary());
      sealed = cache.seal();
      const fileTimes = cache.statistics.trustedFileTimes;
      return sealed && digestCacheByproduct({ sha256: sealed.sha256, fileTimes });
    },
    keep: async (provenance) => {
      if (sealed === undefined) return;
      await cache.keep(sealed, Buffer.from(JSON.stringify(provenance)));
      await carrying?.save(sealed.sha256);
    },
    [Symbol.asyncDispose]: async () => {
      await cache.close();
      if (cache.dropped) await carrying?.forget();
    },
  };
}
