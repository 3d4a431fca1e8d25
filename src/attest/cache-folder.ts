import { isAbsolute, join } from 'node:path';
import { jobContext } from '../cache/job-context.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Where digests are kept (formats, section 10); undefined where the environment names no place for caches. */
export function cacheFolder(env: Environment): string | undefined {
  const base = baseFolder(env);
  if (base === undefined || env['GITHUB_ACTIONS'] !== 'true') return base;
  // Workflows share a self-hosted runner, and what one has sealed counts for no other: each would replace the other's.
  return join(base, `workflow-${jobContext(env).origin.slice(0, 16)}`);
}

/** XDG base directories; relative ones are to be ignored. */
function baseFolder({ XDG_CACHE_HOME: xdg, HOME: home }: Environment): string | undefined {
  if (xdg && isAbsolute(xdg)) return join(xdg, 'attest-model');
  return home && isAbsolute(home) ? join(home, '.cache', 'attest-model') : undefined;
}
