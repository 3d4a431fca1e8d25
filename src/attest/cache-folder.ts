import { isAbsolute, join } from 'node:path';

/** Where a user's caches lie (XDG base directories); undefined where the environment does not tell. */
export function cacheFolder(env: Readonly<Record<string, string | undefined>>): string | undefined {
  const { XDG_CACHE_HOME: xdg, HOME: home } = env;
  // The specification has relative ones ignored.
  if (xdg && isAbsolute(xdg)) return join(xdg, 'attest-model');
  return home && isAbsolute(home) ? join(home, '.cache', 'attest-model') : undefined;
}
