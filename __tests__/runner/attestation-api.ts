import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** `POST /repos/{owner}/{repo}/attestations`, as far as its client can tell. */
export interface AttestationApi extends AsyncDisposable {
  /** For GITHUB_API_URL. */
  readonly url: string;
  /** Bundles that were taken, in order. */
  readonly bundles: { readonly repository: string; readonly bundle: PostedBundle }[];
  /** What every request is answered until told otherwise; `undefined`: it is taken. */
  setStatus(status: number | undefined): void;
}

const MESSAGES: Readonly<Record<number, string>> = {
  403: 'Resource not accessible by integration',
  404: 'Not Found',
  422: 'Validation Failed',
  500: 'Internal Server Error',
};

export interface PostedBundle {
  readonly dsseEnvelope?: { readonly payload: string };
}

export async function startAttestationApi(token: string): Promise<AttestationApi> {
  const bundles: AttestationApi['bundles'] = [];
  let refuse: number | undefined;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const answer = (status: number, body: object): void => {
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
      };
      const [, repository] = /^\/repos\/([^/]+\/[^/]+)\/attestations$/.exec(request.url ?? '') ?? [];
      if (request.headers.authorization !== `Bearer ${token}`) return answer(401, { message: 'Bad credentials' });
      if (refuse !== undefined) return answer(refuse, { message: MESSAGES[refuse] });
      if (request.method !== 'POST' || !repository) return answer(404, { message: 'Not Found' });
      const { bundle } = JSON.parse(Buffer.concat(chunks).toString());
      bundles.push({ repository, bundle });
      answer(201, { id: bundles.length });
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    bundles,
    setStatus: (status) => {
      refuse = status;
    },
    [Symbol.asyncDispose]: () => new Promise((closed) => void server.close(() => closed())),
  };
}
