import { cacheFolder } from '../attest/cache-folder.ts';
import type { CacheRequest, HashingRequest } from '../attest/hashing.ts';
import type { HashEngine } from '../hashing/engine.ts';
import type { ProgressReporter } from '../hashing/hashed-folder.ts';
import type { Host } from './host.ts';
import type { AttestInputs } from './inputs.ts';

/** @throws AttestModelError USAGE: the engine that was named is not there */
export async function hashingFrom(
  { engine: name, cache, cacheAudit }: AttestInputs,
  { env }: Host,
  progress: ProgressReporter,
): Promise<HashingRequest> {
  const engine = await engineFrom(name, progress);
  const folder = cache === 'false' ? undefined : cacheFolder(env);
  if (folder === undefined) return { engine };
  const request = { folder, trustFileTimes: cache === 'trust-file-times', audit: cacheAudit / 100 };
  return { engine, cache: { ...request, ...(await carrierFrom(env, progress)) } };
}

/** The log says which it is. @throws AttestModelError USAGE */
export async function engineFrom(name: AttestInputs['engine'], progress: ProgressReporter): Promise<HashEngine> {
  const { chooseEngine } = await import('../hashing/choose-engine.ts');
  const { engine, description } = chooseEngine({ engine: name });
  progress.info(`hash engine: ${description}`);
  return engine;
}

async function carrierFrom(env: Host['env'], progress: ProgressReporter): Promise<Pick<CacheRequest, 'carrier'>> {
  const { createActionsCache } = await import('../stores/actions-cache.ts');
  const carrier = createActionsCache(env, progress);
  return 'unavailable' in carrier ? {} : { carrier };
}
