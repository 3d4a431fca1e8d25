import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import fetch, { type FetchResponse } from 'make-fetch-happen';
import { readBody } from '../../src/sigstore/read-body.ts';

let server: Server;
let answering: ServerResponse | undefined;
beforeEach(async () => {
  server = createServer((request, response) => {
    answering = response;
    if (request.url === '/endless') endless(response);
    else response.end('12345678');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterEach(() => void server.close().closeAllConnections());

function endless(response: ServerResponse): void {
  const piece = Buffer.alloc(65_536);
  const more = (): void => {
    while (!response.closed && response.write(piece));
  };
  response.on('drain', more);
  more();
}

const answer = async (path: string): Promise<FetchResponse> => {
  const { port } = server.address() as AddressInfo;
  const options = {
    method: 'GET',
    headers: {},
    redirect: 'error',
    retry: false,
    timeouts: { connection: 5000 },
  } as const;
  return await fetch(`http://127.0.0.1:${port}${path}`, { ...options, signal: AbortSignal.timeout(20_000) });
};

test('as many bytes as are allowed, and not one more', async () => {
  expect(String(await readBody(await answer('/'), 8))).toBe('12345678');
  expect(await readBody(await answer('/'), 7)).toBeUndefined();
});

test('an answer without end is left', async () => {
  expect(await readBody(await answer('/endless'), 1_000_000)).toBeUndefined();
  if (!answering?.closed) await once(answering as ServerResponse, 'close', { signal: AbortSignal.timeout(10_000) });
  expect(answering?.closed).toBe(true);
});
