import { execFileSync } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { GitHubAccess } from '../../src/stores/github-access.ts';

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
): Promise<GitHubServer> {
  const pauses: number[] = [];
  const requests: string[] = [];
  const git = (...args: string[]): Buffer =>
    execFileSync('git', args, { cwd: dir, stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 100_000_000 });
  const text = (...args: string[]): string =>
    git(...args)
      .toString()
      .trim();

  const routes: readonly [RegExp, (...found: string[]) => object][] = [
    [
      /^git\/commits\/(\w+)$/,
      (sha = '') => ({
        sha,
        tree: { sha: text('rev-parse', `${sha}^{tree}`) },
        parents: text('log', '-1', '--format=%P', sha)
          .split(' ')
          .filter(Boolean)
          .map((parent) => ({ sha: parent })),
      }),
    ],
    [
      /^git\/trees\/(\w+)$/,
      (sha = '') => ({
        sha,
        truncated: false,
        tree: text('ls-tree', sha)
          .split('\n')
          .filter(Boolean)
          .map((line) => {
            const [, mode, type, oid, path] = /^(\d+) (\w+) (\w+)\t(.*)$/.exec(line) ?? [];
            return { path, mode, type, sha: oid };
          }),
      }),
    ],
    [
      /^git\/blobs\/(\w+)$/,
      (sha = '') => ({
        sha,
        encoding: 'base64',
        // With the line breaks that GitHub puts in.
        content: git('cat-file', 'blob', sha)
          .toString('base64')
          .replace(/(.{60})/g, '$1\n'),
      }),
    ],
    [
      /^compare\/(\w+)\.\.\.(\w+)\?(.*)$/,
      (a = '', b = '', page = '') => {
        const commits = text('rev-list', '--reverse', '--parents', `${a}..${b}`).split('\n').filter(Boolean);
        const [size = 0, number = 0] = [...page.matchAll(/=(\d+)/g)].map(([, found]) => Number(found));
        return {
          merge_base_commit: { sha: text('merge-base', a, b) },
          total_commits: commits.length,
          commits: commits.slice(size * (number - 1), size * number).map((line) => {
            const [sha, ...parents] = line.split(' ');
            return { sha, parents: parents.map((parent) => ({ sha: parent })) };
          }),
          files: [],
        };
      },
    ],
    [/^git\/ref\/heads\/(.+)$/, (ref = '') => ({ object: { type: 'commit', sha: text('rev-parse', ref) } })],
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
    const { pathname, search } = new URL(request.url ?? '', 'http://localhost');
    const path = `${pathname}${search}`.replace('/repos/acme/model-repo/', '');
    requests.push(path);
    const refusal = refuse(path, requests.filter((one) => one === path).length);
    if (refusal) {
      response.writeHead(refusal.status, { 'content-type': 'application/json', ...refusal.headers });
      response.end(JSON.stringify({ message: refusal.message }));
      return;
    }
    const body = request.headers.authorization === 'Bearer read-only' ? answer(path) : undefined;
    response.writeHead(body ? 200 : 404, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body ?? { message: 'Not Found' }));
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
