import { createHash } from 'node:crypto';
import { readBody } from '../sigstore/read-body.ts';
import { assertServiceUrl } from '../sigstore/url.ts';

/** GitHub's cache service, version 2, as a JavaScript action is told of it. */
export interface CacheService {
  /** `ACTIONS_RESULTS_URL`. */
  readonly url: string;
  /** `ACTIONS_RUNTIME_TOKEN`. */
  readonly token: string;
}

/** A cache is worth seconds, not minutes. */
const TIMEOUT_MS = 20_000;
const METHOD = '/twirp/github.actions.results.api.v1.CacheService/GetCacheEntryDownloadURL';
/** As `@actions/cache` names them: it makes zstd where there is one. */
const COMPRESSIONS = ['zstd-without-long', 'gzip'];

/** Packed bytes of the newest entry whose key begins with `prefix` and that was saved from `paths`. @throws Error */
export async function newestEntry(
  service: CacheService,
  prefix: string,
  paths: readonly string[],
  maxBytes: number,
): Promise<{ key: string; packed: Buffer } | undefined> {
  for (const compression of COMPRESSIONS) {
    const found = await lookUp(service, prefix, versionOf(paths, compression));
    if (found) return { key: found.key, packed: await download(found.url, maxBytes) };
  }
  return undefined;
}

/** As `getCacheVersion` of `@actions/cache` computes it. */
const versionOf = (paths: readonly string[], compression: string): string =>
  createHash('sha256')
    .update([...paths, compression, '1.0'].join('|'))
    .digest('hex');

async function lookUp({ url, token }: CacheService, prefix: string, version: string) {
  const address = new URL(METHOD, assertServiceUrl(url, 'ACTIONS_RESULTS_URL')).href;
  const answer = await ask(address, 65_536, {
    authorization: `Bearer ${token}`,
    body: JSON.stringify({ key: prefix, restore_keys: [prefix], version }),
  });
  const { ok, signed_download_url, matched_key } = JSON.parse(answer.toString()) as Record<string, unknown>;
  if (ok !== true || typeof signed_download_url !== 'string' || typeof matched_key !== 'string') return undefined;
  return { key: matched_key, url: signed_download_url };
}

const download = (url: string, maxBytes: number): Promise<Buffer> =>
  ask(assertServiceUrl(url, 'the address of the cache entry').href, maxBytes);

/** Through make-fetch-happen, so that proxy settings count; with redirects refused, since a token travels along. */
async function ask(url: string, maxBytes: number, post?: { authorization: string; body: string }): Promise<Buffer> {
  const { default: fetch } = await import('make-fetch-happen');
  const response = await fetch(url, {
    method: post ? 'POST' : 'GET',
    headers: {
      'user-agent': 'attest-model',
      ...(post && { authorization: post.authorization, 'content-type': 'application/json' }),
    },
    ...(post && { body: post.body }),
    signal: AbortSignal.timeout(TIMEOUT_MS),
    redirect: 'error',
    retry: false,
    timeouts: { connection: TIMEOUT_MS },
  });
  const body = await readBody(response, maxBytes);
  if (body === undefined) throw new Error(`more than ${maxBytes} bytes came`);
  if (!response.ok) throw new Error(`it answered ${response.status}${reasonIn(body)}`);
  return body;
}

/** Twirp errors: `{"code":"permission_denied","msg":"cache read denied: …"}`. */
function reasonIn(body: Buffer): string {
  try {
    const { msg } = JSON.parse(body.toString()) as { msg?: unknown };
    return typeof msg === 'string' ? `: ${msg.slice(0, 500)}` : '';
  } catch {
    return '';
  }
}
