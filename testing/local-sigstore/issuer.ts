import { generateKeyPair, type KeyObject, randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import { errors, exportJWK, jwtVerify, SignJWT } from 'jose';

/** Claims of a GitHub Actions ID token, which are all strings but for times. Any other claim may be added. */
export interface GitHubClaims {
  iss: string;
  aud: string;
  sub: string;
  /** Seconds since 1970. */
  iat: number;
  nbf: number;
  exp: number;
  jti: string;
  ref: string;
  ref_type: string;
  sha: string;
  repository: string;
  repository_id: string;
  repository_owner: string;
  repository_owner_id: string;
  repository_visibility: string;
  event_name: string;
  workflow: string;
  workflow_ref: string;
  workflow_sha: string;
  job_workflow_ref: string;
  job_workflow_sha: string;
  runner_environment: string;
  run_id: string;
  run_number: string;
  run_attempt: string;
  actor: string;
  actor_id: string;
  base_ref: string;
  head_ref: string;
  environment: string;
  email: string;
  email_verified: boolean;
}

/** `undefined` takes a claim away. */
export type ClaimOverrides = { readonly [K in keyof GitHubClaims]?: GitHubClaims[K] | undefined } & {
  readonly [claim: string]: unknown;
};

export type Claims = Readonly<Record<string, unknown>>;

export interface Issuer {
  readonly url: string;
  mint(overrides?: ClaimOverrides): Promise<string>;
  /** Signature, issuer, audience `sigstore` and times, as Fulcio checks them. @throws a jose error */
  check(token: string): Promise<Claims>;
  readonly jwks: object;
  /** OpenID discovery; `base` serves the endpoints that only interactive clients use. */
  discovery(base: string, jwksUri: string): object;
}

const KEY_ID = 'local-1';

export async function createIssuer(url: string, now: () => Date): Promise<Issuer> {
  const keys = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
  const jwk = { ...(await exportJWK(keys.publicKey)), alg: 'RS256', use: 'sig', kid: KEY_ID };
  return {
    url,
    mint: (overrides = {}) => mint(keys.privateKey, { ...defaultClaims(url, now(), overrides), ...overrides }),
    check: (token) => check(token, keys.publicKey, url, now()),
    jwks: { keys: [jwk] },
    discovery: (base, jwksUri) => ({
      issuer: url,
      jwks_uri: jwksUri,
      authorization_endpoint: `${base}/auth`,
      token_endpoint: `${base}/none`,
      response_types_supported: ['id_token'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
    }),
  };
}

/** A push to main in acme/model-repo; repository, ref and sha carry over into the claims that are made of them. */
function defaultClaims(iss: string, at: Date, over: ClaimOverrides): GitHubClaims | Claims {
  const seconds = Math.floor(at.getTime() / 1000);
  const {
    repository = 'acme/model-repo',
    ref = 'refs/heads/main',
    sha = '0123456789abcdef0123456789abcdef01234567',
  } = over;
  const workflow = over.workflow_ref ?? `${repository}/.github/workflows/release.yml@${ref}`;
  return {
    iss,
    aud: 'sigstore',
    sub: `repo:${repository}:ref:${ref}`,
    iat: seconds,
    nbf: seconds - 60,
    exp: seconds + 600,
    jti: randomUUID(),
    ref,
    ref_type: ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    sha,
    repository,
    repository_id: '1001',
    repository_owner: repository.split('/')[0] ?? '',
    repository_owner_id: '2002',
    repository_visibility: 'public',
    event_name: 'push',
    workflow: 'release',
    workflow_ref: workflow,
    workflow_sha: sha,
    job_workflow_ref: workflow,
    job_workflow_sha: sha,
    runner_environment: 'github-hosted',
    run_id: '3003',
    run_number: '1',
    run_attempt: '1',
    actor: 'alice',
    actor_id: '4004',
    base_ref: '',
    head_ref: '',
  };
}

function mint(key: KeyObject, claims: Claims): Promise<string> {
  return new SignJWT({ ...claims }).setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: KEY_ID }).sign(key);
}

async function check(token: string, key: KeyObject, issuer: string, at: Date): Promise<Claims> {
  const options = {
    algorithms: ['RS256'],
    issuer,
    audience: 'sigstore',
    currentDate: at,
    requiredClaims: ['exp', 'sub'],
  };
  const { payload, protectedHeader } = await jwtVerify(token, key, options);
  if (protectedHeader.kid !== KEY_ID) throw new errors.JWKSNoMatchingKey();
  return payload;
}
