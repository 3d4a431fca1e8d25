import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

interface Entry {
  readonly key: string;
  readonly version: string;
  readonly blocks: Map<string, Buffer>;
  data: Buffer;
  finished: boolean;
}

/** What the service does to callers until told otherwise. */
export type Mood = 'well' | 'read denied' | 'write denied' | 'down' | 'cut off';

/** GitHub's cache service, version 2 (Twirp, and an Azure blob store behind signed addresses), on one repository. */
export interface CacheService extends AsyncDisposable {
  /** Of an action that runs here. */
  readonly env: Readonly<Record<string, string>>;
  /** Finished, oldest first. */
  readonly keys: () => string[];
  /** `METHOD /path`, of every request. */
  readonly requests: string[];
  setMood(mood: Mood): void;
  /** As an attacker with another way in would. */
  replace(key: string, change: (data: Buffer) => Buffer): void;
}

const TWIRP = '/twirp/github.actions.results.api.v1.CacheService/';
const TOKEN = 'runtime-token';

export async function startCacheService(): Promise<CacheService> {
  const entries: Entry[] = [];
  const requests: string[] = [];
  let mood: Mood = 'well';
  let base = '';

  const find = (key: string, version: string): Entry | undefined =>
    entries.findLast((one) => one.finished && one.version === version && one.key.startsWith(key));

  const methods: Readonly<Record<string, (body: Asked) => object>> = {
    CreateCacheEntry: ({ key, version }) => {
      if (mood === 'write denied') throw denied('cache write denied: the event that started this run is not trusted');
      if (entries.some((one) => one.key === key && one.version === version))
        throw { status: 409, code: 'already_exists', msg: 'cache entry with the same key, version, and scope exists' };
      entries.push({ key, version, blocks: new Map(), data: Buffer.alloc(0), finished: false });
      return { ok: true, signed_upload_url: `${base}/devstoreaccount1/up/${entries.length - 1}?sig=s3cr3t` };
    },
    FinalizeCacheEntryUpload: ({ key, version }) => {
      const at = entries.findIndex((one) => one.key === key && one.version === version);
      if (entries[at]) entries[at].finished = true;
      return { ok: at >= 0, entry_id: String(at) };
    },
    GetCacheEntryDownloadURL: ({ key, version, restore_keys = [] }) => {
      if (mood === 'read denied') throw denied('cache read denied: no readable scope');
      const entry = [key, ...restore_keys].map((one) => find(one, version)).find((one) => one !== undefined);
      if (!entry) return { ok: false };
      return { ok: true, signed_download_url: `${base}/dl/${entries.indexOf(entry)}`, matched_key: entry.key };
    },
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '', base);
    const body = await buffer(request);
    requests.push(`${request.method} ${url.pathname}`);
    const json = (status: number, value: object): void => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
    };
    if (mood === 'down') return json(503, { code: 'unavailable', msg: 'no' });
    const method = methods[url.pathname.replace(TWIRP, '')];
    if (method) {
      if (request.headers.authorization !== `Bearer ${TOKEN}`) return json(401, { code: 'unauthenticated', msg: 'no' });
      try {
        return json(200, method(JSON.parse(body.toString()) as Asked));
      } catch (error) {
        const { status, ...said } = error as { status: number };
        return json(status, said);
      }
    }
    const [, kind, index] = /^(?:\/devstoreaccount1)?\/(up|dl)\/(\d+)$/.exec(url.pathname) ?? [];
    const entry = entries[Number(index)];
    if (!entry) return json(404, {});
    if (kind === 'up') {
      upload(entry, url, body);
      response.writeHead(201, { etag: '"1"', 'x-ms-request-id': '1' }).end();
    } else {
      response.writeHead(200, { 'content-length': entry.data.length });
      if (mood !== 'cut off') response.end(entry.data);
      else response.write(entry.data.subarray(0, entry.data.length / 2), () => response.destroy());
    }
  }

  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    env: { ACTIONS_CACHE_SERVICE_V2: 'True', ACTIONS_RESULTS_URL: `${base}/`, ACTIONS_RUNTIME_TOKEN: TOKEN },
    keys: () => entries.filter(({ finished }) => finished).map(({ key }) => key),
    requests,
    setMood: (next) => {
      mood = next;
    },
    replace: (key, change) => {
      const entry = entries.find((one) => one.key === key);
      if (entry) entry.data = change(entry.data);
    },
    [Symbol.asyncDispose]: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}

interface Asked {
  readonly key: string;
  readonly version: string;
  readonly restore_keys?: readonly string[];
}

const denied = (msg: string) => ({ status: 403, code: 'permission_denied', msg });

/** Azure's block blobs: whole, or in blocks that a list then puts in order. */
function upload(entry: Entry, url: URL, body: Buffer): void {
  const block = url.searchParams.get('blockid') ?? '';
  switch (url.searchParams.get('comp')) {
    case 'block':
      entry.blocks.set(block, body);
      break;
    case 'blocklist':
      entry.data = Buffer.concat(
        [...body.toString().matchAll(/<Latest>([^<]+)<\/Latest>/g)].map(
          ([, id = '']) => entry.blocks.get(id) ?? Buffer.alloc(0),
        ),
      );
      break;
    default:
      entry.data = body;
  }
}
