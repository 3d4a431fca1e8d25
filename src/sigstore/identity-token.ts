import { readFile } from 'node:fs/promises';
import { AttestModelError, messageOf } from '../errors.ts';
import { isJsonObject } from '../model/strict-json.ts';
import { DEFAULT_LIMITS, requestJson, type ServiceLimits } from './http.ts';
import { type IdentityToken, parseIdentityToken } from './id-token-claims.ts';
import { serviceError } from './service-error.ts';
import { assertServiceUrl } from './url.ts';

export type { IdentityToken } from './id-token-claims.ts';

/** The audience that every Sigstore instance asks for. */
export const AUDIENCE = 'sigstore';

export interface IdentityTokenRequest {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** `--identity-token-file`. */
  readonly tokenFile?: string;
  /** Default {@link AUDIENCE}. */
  readonly audience?: string;
  readonly now?: Date;
  readonly limits?: Partial<ServiceLimits>;
  /** Told of every token before anything else happens to it: mask it. */
  readonly onSecret?: (token: string) => void;
  readonly signal?: AbortSignal;
}

/** GitHub's endpoint is known to fail for some seconds now and then; after hours of training we can wait a minute. */
const TOKEN_LIMITS: ServiceLimits = { ...DEFAULT_LIMITS, attemptMs: 10_000, wholeMs: 60_000, retries: 4 };
const SERVICE = 'the OIDC token endpoint';

/**
 * The token that says who signs: from a file, else `SIGSTORE_ID_TOKEN`, else GitHub's endpoint. An empty variable counts as
 * absent, since that is what an unset secret leaves.
 * @throws AttestModelError IDENTITY_TOKEN, SERVICE, NOT_FOUND, UNREADABLE, ABORTED
 */
export async function getIdentityToken(request: IdentityTokenRequest): Promise<IdentityToken> {
  const { raw, source } = await findToken(request);
  request.onSecret?.(raw);
  return parseIdentityToken(raw, {
    audience: request.audience ?? AUDIENCE,
    now: request.now ?? new Date(),
    serverUrl: request.env['GITHUB_SERVER_URL'],
    source,
  });
}

interface FoundToken {
  readonly raw: string;
  readonly source: string;
}

async function findToken(request: IdentityTokenRequest): Promise<FoundToken> {
  const { env, tokenFile } = request;
  if (tokenFile !== undefined) return { raw: await readToken(tokenFile), source: tokenFile };
  const variable = env['SIGSTORE_ID_TOKEN']?.trim();
  if (variable) return { raw: variable, source: 'SIGSTORE_ID_TOKEN' };
  const [url, bearer] = [env['ACTIONS_ID_TOKEN_REQUEST_URL'], env['ACTIONS_ID_TOKEN_REQUEST_TOKEN']];
  if (url && bearer) return { raw: await askGitHub(url, bearer, request), source: SERVICE };
  throw env['GITHUB_ACTIONS'] === 'true' ? missingPermission() : noToken();
}

async function readToken(path: string): Promise<string> {
  try {
    return (await readFile(path, 'utf8')).trim();
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw new AttestModelError(missing ? 'NOT_FOUND' : 'UNREADABLE', `cannot read ${path}: ${messageOf(error)}`, {
      cause: error,
      guidance: 'Name a file that holds the identity token (a JWT) and nothing else.',
      details: { path },
    });
  }
}

/** As `getIDToken` of @actions/core asks, but with bounds on time, and without its `::add-mask::` line on stdout, where `--json` goes. */
async function askGitHub(endpoint: string, bearer: string, request: IdentityTokenRequest): Promise<string> {
  const url = assertServiceUrl(endpoint, 'ACTIONS_ID_TOKEN_REQUEST_URL');
  url.searchParams.set('audience', request.audience ?? AUDIENCE);
  const answer = await requestJson({
    service: SERVICE,
    url: url.href,
    method: 'GET',
    headers: { authorization: `Bearer ${bearer}` },
    limits: { ...TOKEN_LIMITS, ...request.limits },
    signal: request.signal,
  });
  const value = isJsonObject(answer) ? answer['value'] : undefined;
  if (typeof value === 'string' && value !== '') return value;
  throw serviceError(SERVICE, url.href, { kind: 'malformed', reason: 'it holds no token' });
}

function missingPermission(): AttestModelError {
  return new AttestModelError('IDENTITY_TOKEN', 'this job may not ask for an identity token', {
    guidance: `Add to the job:

    permissions:
      contents: read
      id-token: write

A job that calls a reusable workflow needs it too. A pull request from a fork gets no identity token whatever the
permissions say: sign after the merge (on: push), and use sign: false on pull requests.`,
  });
}

function noToken(): AttestModelError {
  return new AttestModelError('IDENTITY_TOKEN', 'there is no identity token to sign with', {
    guidance: `Give one with the audience ${AUDIENCE}: --identity-token-file FILE, or in SIGSTORE_ID_TOKEN.
In GitHub Actions it is asked for, once the job has the permission id-token: write.
Without an identity: --method key --private-key FILE (not for a VSA, which names who verified).`,
  });
}
