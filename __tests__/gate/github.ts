import { execFileSync } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { GitHubAccess } from '../../src/stores/github-access.ts';
import type { Exchange } from '../../testing/github/github.ts';
import { answersOf } from './github-answers.ts';

export interface GitHubServer extends AsyncDisposable {
  readonly api: GitHubAccess;
  /** Pauses that were made, ms, none of them waited for. */
  readonly pauses: number[];
  /** Paths that were asked for. */
  readonly requests: string[];
}

/** What the server says in place of an answer. */
export interface Refusal {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly message: string;
}

/** GitHub's REST API for git objects, as its description has it, on a repository of this machine. */
export async function startGitHub(
  dir: string,
  bend: (body: object) => object = (body) => body,
  refuse: (path: string, attempt: number) => Refusal | undefined = () => undefined,
  watch: (exchange: Exchange) => void = () => undefined,
): Promise<GitHubServer> {
  const pauses: number[] = [];
  const requests: string[] = [];
  const git = (...args: string[]): Buffer =>
    execFileSync('git', args, { cwd: dir, stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 100_000_000 });
  const { commit, tree, blob, ref, comparison } = answersOf(git);
  const routes: readonly [RegExp, (...found: string[]) => object][] = [
    [/^git\/commits\/(\w+)$/, (sha = '') => commit(sha)],
    [/^git\/trees\/(\w+)$/, (sha = '') => tree(sha)],
    [/^git\/blobs\/(\w+)$/, (sha = '') => blob(sha)],
    [/^git\/ref\/(heads\/.+)$/, (name = '') => ref(name)],
    [
      /^compare\/(\w+)\.\.\.(\w+)\?per_page=(\d+)&page=(\d+)$/,
      (a = '', b = '', size = '', number = '') => comparison(a, b, { size: Number(size), number: Number(number) }),
    ],
  ];
  const answer = (path: string): object | undefined => {
    for (const [route, respond] of routes) {
      const match = route.exec(path);
      if (!match) continue;
      try {
        return bend(respond(...match.slice(1)));
      } catch {
        return undefined;
      }
    }
    return undefined;
  };
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://localhost');
    const path = `${decodeURIComponent(url.pathname)}${url.search}`.replace('/repos/acme/model-repo/', '');
    requests.push(path);
    const refusal = refuse(path, requests.filter((one) => one === path).length);
    if (refusal) {
      response.writeHead(refusal.status, { 'content-type': 'application/json', ...refusal.headers });
      response.end(JSON.stringify({ message: refusal.message }));
      return;
    }
    const body = request.headers.authorization === 'Bearer read-only' ? answer(path) : undefined;
    const said = { status: body ? 200 : 404, json: body ?? { message: 'Not Found' } };
    const { method = '', headers } = request;
    watch({ method, url, headers, body: Buffer.alloc(0), answer: said, injected: false });
    response.writeHead(said.status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(said.json));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    api: {
      apiUrl,
      serverUrl: apiUrl,
      repository: 'acme/model-repo',
      token: 'read-only',
      pause: async (ms) => void pauses.push(ms),
    },
    requests,
    pauses,
    [Symbol.asyncDispose]: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}
