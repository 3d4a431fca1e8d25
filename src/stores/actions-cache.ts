import { messageOf } from '../errors.ts';
import { within } from '../sigstore/within.ts';
import { readArchive } from './cache-archive.ts';
import { newestEntry } from './cache-lookup.ts';

/** Takes a few small files from one machine to the next. A cache: whatever goes wrong is told, and nothing more. */
export interface CacheCarrier {
  /** The newest files under a key with this prefix, by base name. They are anyone's words: the caller has to check them. */
  restore(prefix: string, paths: readonly string[]): Promise<ReadonlyMap<string, Uint8Array> | undefined>;
  /** Keys are taken once and for all. */
  save(key: string, paths: readonly string[]): Promise<void>;
}

export interface CarrierReport {
  info(text: string): void;
  warning(text: string): void;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** 200,000 entries of the digest cache have some 40 MB, packed a third of that. */
const MAX_PACKED_BYTES = 64 * 1024 * 1024;
const MAX_BYTES = 256 * 1024 * 1024;
/** The client retries for long; a run that is signed and on disk should end. */
const SAVE_TIMEOUT_MS = 60_000;

/**
 * GitHub's Actions cache. Saved with `@actions/cache`; not restored with it, since it would unpack an entry wherever the
 * entry says (`readArchive`), and every workflow of the repository can write entries.
 * @param env of a JavaScript action: `run:` steps are not told of the service
 * @returns the reason where there is no cache to use
 */
export function createActionsCache(env: Environment, report: CarrierReport): CacheCarrier | { unavailable: string } {
  const { ACTIONS_RESULTS_URL: url, ACTIONS_RUNTIME_TOKEN: token, ACTIONS_CACHE_SERVICE_V2: v2 } = env;
  if (!url || !token || !v2) return { unavailable: 'this server has no cache service of version 2' };
  const mode = (env['ACTIONS_CACHE_MODE'] ?? '').trim().toLowerCase();
  return {
    async restore(prefix, paths) {
      if (mode === 'none' || mode === 'write-only') {
        report.info(`Actions cache: not read, its mode is ${mode}.`);
        return undefined;
      }
      try {
        const entry = await newestEntry({ url, token }, prefix, paths, MAX_PACKED_BYTES);
        report.info(`Actions cache: ${entry ? `found ${entry.key}` : 'nothing of this kind yet'}.`);
        return entry && readArchive(entry.packed, paths.map(baseName), MAX_BYTES);
      } catch (error) {
        report.info(`Actions cache: not read: ${messageOf(error)}.`);
        return undefined;
      }
    },
    async save(key, paths) {
      if (mode === 'none' || mode === 'read') return report.info(`Actions cache: not written, its mode is ${mode}.`);
      try {
        const { saveCache } = await import('@actions/cache');
        // It tells itself what went wrong.
        await within(SAVE_TIMEOUT_MS, saveCache([...paths], key));
      } catch (error) {
        report.info(`Actions cache: not written: ${messageOf(error)}.`);
      }
    },
  };
}

const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
