import { cacheFolder } from '../attest/cache-folder.ts';
import type { HashingRequest } from '../attest/hashing.ts';
import type { HashEngine } from '../hashing/engine.ts';
import type { ProgressReporter } from '../hashing/hashed-folder.ts';
import type { CliIo } from './io.ts';
import type { CacheOptions, EngineOptions } from './options.ts';

/** @throws AttestModelError USAGE: what was named is not there */
export async function engineFrom({ engine, kernel }: EngineOptions, progress: ProgressReporter): Promise<HashEngine> {
  const { chooseEngine } = await import('../hashing/choose-engine.ts');
  const chosen = chooseEngine({ engine, ...(kernel !== undefined && { kernel }) });
  progress.info(`hash engine: ${chosen.description}`);
  return chosen.engine;
}

/** @throws AttestModelError USAGE */
export async function hashingFrom(
  options: EngineOptions & CacheOptions,
  { env }: CliIo,
  progress: ProgressReporter,
): Promise<HashingRequest> {
  const { cache, cacheAudit } = options;
  const engine = await engineFrom(options, progress);
  const folder = cache === false ? undefined : cacheFolder(env);
  if (folder === undefined) return { engine };
  return { engine, cache: { folder, trustFileTimes: cache === 'trust-file-times', audit: cacheAudit / 100 } };
}
