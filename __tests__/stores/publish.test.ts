import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import { type PublishRequest, publishToGitHub } from '../../src/stores/publish.ts';

const BUNDLE = { mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json', note: 'provenance' };
const OTHER = { ...BUNDLE, note: 'evaluation' };
const PLAIN = { ...BUNDLE, note: 'plain' };

interface Received {
  readonly url: string;
  readonly authorization: string | undefined;
  readonly note: string;
}

/** A server that answers as GitHub's API does, by a function of what it has received so far. */
class GitHub {
  readonly received: Received[] = [];
  readonly #server: Server;

  constructor(
    answer: (received: Received, count: number) => { status: number; body: object; headers?: Record<string, string> },
  ) {
    this.#server = createServer(async (request, response) => {
      let text = '';
      for await (const chunk of request) text += chunk;
      const { bundle } = JSON.parse(text) as { bundle: { note: string } };
      const received = { url: request.url ?? '', authorization: request.headers.authorization, note: bundle.note };
      this.received.push(received);
      const { status, body, headers } = answer(received, this.received.length);
      response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
    });
  }

  async start(): Promise<string> {
    await new Promise<void>((ready) => this.#server.listen(0, '127.0.0.1', ready));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}

let github: GitHub;
afterEach(() => github?.stop());

async function publish(answer: ConstructorParameters<typeof GitHub>[0], request: Partial<PublishRequest> = {}) {
  github = new GitHub(answer);
  const apiUrl = await github.start();
  const warnings: string[] = [];
  const url = await publishToGitHub([BUNDLE, OTHER], {
    mode: 'auto',
    store: {
      repository: 'acme/model',
      token: 'secret',
      apiUrl,
      serverUrl: 'https://github.com',
      pause: async () => undefined,
    },
    instance: { name: 'github', profile: 'github' },
    plain: async () => PLAIN,
    warning: (text) => void warnings.push(text),
    ...request,
  });
  return { url, warnings };
}

const saved = { status: 201, body: { id: 7 } };

describe("GitHub's attestation store", () => {
  test('takes provenance and evaluation, and the address of the first is told', async () => {
    const { url, warnings } = await publish(() => saved);
    expect(url).toBe('https://github.com/acme/model/attestations/7');
    expect(warnings).toEqual([]);
    expect(github.received).toEqual([
      { url: '/repos/acme/model/attestations', authorization: 'Bearer secret', note: 'provenance' },
      { url: '/repos/acme/model/attestations', authorization: 'Bearer secret', note: 'evaluation' },
    ]);
  });

  test('gets the plain provenance when it refuses the extras', async () => {
    const { url, warnings } = await publish(({ note }) =>
      note === 'provenance' ? { status: 422, body: { message: 'Invalid predicate' } } : saved,
    );
    expect(url).toContain('/attestations/7');
    expect(github.received.map(({ note }) => note)).toEqual(['provenance', 'plain', 'evaluation']);
    expect(warnings[0]).toContain('Invalid predicate');
  });

  test.each([403, 404])('that is not available (%i) is a warning with what to do', async (status) => {
    const { url, warnings } = await publish(() => ({
      status,
      body: { message: 'Resource not accessible by integration' },
    }));
    expect(url).toBeUndefined();
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain('attestations: write');
  });

  test('asked for by name, not being available is an error', async () => {
    await expect(publish(() => ({ status: 403, body: { message: 'no' } }), { mode: 'asked' })).rejects.toMatchObject({
      code: 'SERVICE',
      details: { status: 403 },
    });
  });

  test('is asked again after 500 and 429, and waits as long as it says', async () => {
    const faults = [
      { status: 500, body: {} },
      { status: 429, body: {}, headers: { 'retry-after': '0' } },
    ];
    const { url } = await publish((_, count) => faults[count - 1] ?? saved);
    expect(url).toContain('/attestations/7');
    expect(github.received).toHaveLength(4);
  });

  test.each([
    ['the embedded Sigstore', { instance: { name: 'local', profile: 'custom' } }],
    ['an instance that GitHub does not know', { instance: { name: 'trust.json', profile: 'custom' } }],
    ['no sigstore', { instance: undefined }],
    ['no token', { store: undefined }],
  ] as const)('is not called for %s', async (_, request) => {
    const { url, warnings } = await publish(() => saved, request as Partial<PublishRequest>);
    expect(url).toBeUndefined();
    expect(warnings).toEqual([]);
    expect(github.received).toEqual([]);
  });

  test('never takes what the embedded Sigstore signed, even when asked', async () => {
    const asked = publish(() => saved, { mode: 'asked', instance: { name: 'local', profile: 'custom' } });
    await expect(asked).rejects.toMatchObject({ code: 'USAGE' });
    expect(github.received).toEqual([]);
  });
});
