import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Comments of pull requests as GitHub's REST API has them, and who asks as its GraphQL API tells it, on loopback. */
export interface PullRequestApi extends AsyncDisposable {
  /** For GITHUB_API_URL. */
  readonly url: string;
  readonly comments: StoredComment[];
  /** Method and path of every request. */
  readonly requests: string[];
  /** As somebody else would comment. */
  add(login: string, body: string, number?: number): StoredComment;
  /** What a request that writes is answered until told otherwise: 403 is a token that can only read. */
  setWriteStatus(status: number | undefined): void;
  /** Every request is answered with this. */
  setStatus(status: number | undefined): void;
}

export interface StoredComment {
  readonly id: number;
  readonly number: number;
  readonly login: string;
  body: string;
}

const REPOSITORY = 'acme/model-repo';
const MESSAGES: Readonly<Record<number, string>> = {
  403: 'Resource not accessible by integration',
  404: 'Not Found',
  500: 'Internal Server Error',
};

/** `token` is the job's: its author is a GitHub App's bot, for which `GET /user` is forbidden. */
export async function startPullRequestApi(token: string, login = 'github-actions[bot]'): Promise<PullRequestApi> {
  const comments: StoredComment[] = [];
  const requests: string[] = [];
  let writes: number | undefined;
  let all: number | undefined;
  const add = (author: string, body: string, number = 7): StoredComment => {
    const comment = { id: 1000 + comments.length, number, login: author, body };
    comments.push(comment);
    return comment;
  };
  const answer = async (request: IncomingMessage): Promise<[number, unknown]> => {
    let text = '';
    for await (const chunk of request) text += chunk;
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost');
    requests.push(`${request.method} ${pathname}`);
    const refuse = (status: number): [number, unknown] => [status, { message: MESSAGES[status] ?? 'no' }];
    if (![`token ${token}`, `Bearer ${token}`].includes(request.headers.authorization ?? ''))
      return [401, { message: 'Bad credentials' }];
    if (all !== undefined) return refuse(all);
    if (pathname === '/graphql') return [200, { data: { viewer: { login } } }];
    const [, number] = new RegExp(`^/repos/${REPOSITORY}/issues/(\\d+)/comments$`).exec(pathname) ?? [];
    const [, id] = new RegExp(`^/repos/${REPOSITORY}/issues/comments/(\\d+)$`).exec(pathname) ?? [];
    if (request.method === 'GET' && number) {
      const size = Math.min(100, Number(searchParams.get('per_page') ?? 30));
      const from = (Number(searchParams.get('page') ?? 1) - 1) * size;
      return [
        200,
        comments
          .filter((one) => one.number === Number(number))
          .slice(from, from + size)
          .map(shape),
      ];
    }
    if (request.method === 'GET' || !(number || id)) return refuse(404);
    if (writes !== undefined) return refuse(writes);
    const { body } = JSON.parse(text) as { body: string };
    if (body.length > 65_536)
      return [422, { message: 'Validation Failed: body is too long (maximum is 65536 characters)' }];
    if (request.method === 'POST' && number) return [201, shape(add(login, body, Number(number)))];
    const existing = comments.find((one) => one.id === Number(id));
    if (request.method !== 'PATCH' || !existing) return refuse(404);
    if (existing.login !== login) return refuse(403);
    existing.body = body;
    return [200, shape(existing)];
  };
  const server = createServer((request, response) => {
    void answer(request).then(([status, body]) =>
      response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body)),
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    comments,
    requests,
    add,
    setWriteStatus: (status) => {
      writes = status;
    },
    setStatus: (status) => {
      all = status;
    },
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

const shape = ({ id, number, login, body }: StoredComment) => ({
  id,
  body,
  html_url: `https://github.com/${REPOSITORY}/pull/${number}#issuecomment-${id}`,
  user: { login, type: login.endsWith('[bot]') ? 'Bot' : 'User' },
});
