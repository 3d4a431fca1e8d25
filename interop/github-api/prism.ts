import { createRequire } from 'node:module';
import type { Exchange } from '../../testing/github/github.ts';
import type { Operation } from './description.ts';

const load = createRequire(import.meta.url);

interface Diagnostic {
  readonly message: string;
  readonly code?: string | number;
  readonly path?: readonly string[];
  /** 0: error. */
  readonly severity: number;
}
type Either<T> = { readonly _tag: 'Left'; readonly left: T } | { readonly _tag: 'Right'; readonly right: unknown };
type Validate = (of: { resource: Operation; element: object }) => Either<readonly Diagnostic[]>;

const { validateInput, validateOutput } = load('@stoplight/prism-http/dist/validator') as Record<string, Validate>;
const { default: route } = load('@stoplight/prism-http/dist/router') as {
  default: (of: { resources: readonly Operation[]; input: object }) => Either<Error>;
};

/** `state` of an upload that broke off is `starter` by the endpoint's own text; the schema's list has forgotten it. */
const DOCUMENTED = /\bstate must be equal to one of the allowed values: uploaded, open$/;

/** What is wrong, by GitHub's description, with a call that we made or with the answer that our stand-in gave. */
export function violations(operations: readonly Operation[], exchange: Exchange): string[] {
  const { method, url, headers, body, answer } = exchange;
  const name = `${method} ${url.pathname}`;
  const type = String(headers['content-type'] ?? '');
  const element = {
    method: method.toLowerCase(),
    url: { path: url.pathname, query: Object.fromEntries(url.searchParams) },
    headers,
    body: type.includes('json') ? JSON.parse(body.toString()) : body.length > 0 ? body.toString('latin1') : undefined,
  };
  const routed = route({ resources: operations, input: element });
  if (routed._tag === 'Left') return [`${name}: ${routed.left.message}`];
  const operation = routed.right as Operation;
  const known = (operation.request?.query ?? []).map((one) => one.name);
  return [
    ...[...url.searchParams.keys()].filter((key) => !known.includes(key)).map((key) => `${name}: no parameter ${key}`),
    ...errorsOf(validateInput?.({ resource: operation, element })).map((text) => `${name}: request: ${text}`),
    ...(answer === undefined || exchange.injected
      ? []
      : answerErrors(operation, answer).map((text) => `${name}: answer ${answer.status}: ${text}`)),
  ];
}

function answerErrors(operation: Operation, answer: NonNullable<Exchange['answer']>): string[] {
  const type = answer.json === undefined ? {} : { 'content-type': 'application/json; charset=utf-8' };
  const element = { statusCode: answer.status, headers: { ...type, ...answer.headers }, body: answer.json };
  return errorsOf(validateOutput?.({ resource: operation, element }));
}

function errorsOf(result: Either<readonly Diagnostic[]> | undefined): string[] {
  if (result === undefined) return ['Prism has no such validator'];
  if (result._tag === 'Right') return [];
  return result.left
    .filter(({ severity }) => severity === 0)
    .map(({ path = [], message }) => `${path.join('.')} ${message}`)
    .filter((text) => !DOCUMENTED.test(text));
}

/** Prism's own mock server: refuses what the description does not allow, and answers with GitHub's examples. */
export async function startPrism(
  operations: readonly Operation[],
): Promise<{ url: string; stop: () => Promise<void> }> {
  const { createServer } = load('@stoplight/prism-http-server');
  const quiet = () => undefined;
  const logger: Record<string, unknown> = {
    fatal: quiet,
    error: quiet,
    warn: quiet,
    info: quiet,
    debug: quiet,
    trace: quiet,
    success: quiet,
  };
  logger['child'] = () => logger;
  const server = createServer(operations, {
    components: { logger },
    cors: false,
    config: {
      mock: { dynamic: false },
      isProxy: false,
      checkSecurity: false,
      validateRequest: true,
      validateResponse: true,
      errors: true,
      upstreamProxy: undefined,
    },
  });
  const url: string = await server.listen(0, '127.0.0.1');
  return { url, stop: () => server.close() };
}
