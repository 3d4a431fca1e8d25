import { cacheFolder } from '../attest/cache-folder.ts';
import type { CacheRequest, HashingRequest } from '../attest/hashing.ts';
import type { ProgressReporter } from '../hashing/hashed-folder.ts';
import type { Host } from './host.ts';
import type { AttestInputs } from './inputs.ts';

/** @throws AttestModelError USAGE: the engine that was named is not there */
export async function hashingFrom(
  { engine: name, cache, cacheAudit }: AttestInputs,
  { env }: Host,
  progress: ProgressReporter,
): Promise<HashingRequest> {
  const { chooseEngine } = await import('../hashing/choose-engine.ts');
  const { engine, description } = chooseEngine({ engine: name });
  progress.info(`hash engine: ${description}`);
  const folder = cache === 'false' ? undefined : cacheFolder(env);
  if (folder === undefined) return { engine };
  const request = { folder, trustFileTimes: cache === 'trust-file-times', audit: cacheAudit / 100 };
  return { engine, cache: { ...request, ...(await carrierFrom(env, progress)) } };
}

async function carrierFrom(env: Host['env'], progress: ProgressReporter): Promise<Pick<CacheRequest, 'carrier'>> {
  const { createActionsCache } = await import('../stores/actions-cache.ts');
  const carrier = createActionsCache(env, progress);
  return 'unavailable' in carrier ? {} : { carrier };
}
