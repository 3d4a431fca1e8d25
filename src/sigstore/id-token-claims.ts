import { AttestModelError } from '../errors.ts';
import { isJsonObject, type JsonObject, parseStrictJson } from '../model/strict-json.ts';

/** An OIDC identity token, read but not verified: that is Fulcio's work, and GitHub's endpoint gave it to us. */
export interface IdentityToken {
  /** The JWT. Not enumerable, so that printing or serialising the object does not give it away. */
  readonly raw: string;
  readonly issuer: string;
  /** What the certificate's subject alternative name is going to be. */
  readonly san: string;
  /** `https://SERVER/OWNER/NAME` of the repository that the workflow ran for; absent outside GitHub. */
  readonly sourceRepository?: string;
  readonly expiresAt: Date;
  readonly claims: Readonly<JsonObject>;
}

export interface TokenExpectations {
  readonly audience: string;
  readonly now: Date;
  /** GITHUB_SERVER_URL: where a GitHub-like issuer that we do not know by name has its repositories. */
  readonly serverUrl?: string | undefined;
  /** What errors call its source. */
  readonly source: string;
}

const MAX_TOKEN_CHARS = 64 * 1024;
const CLOCK_SKEW_SECONDS = 60;
const SEGMENT = /^[A-Za-z0-9_-]+$/;

/**
 * One error for each way in which a token cannot sign, before Fulcio answers with its one for all of them. No message holds
 * any part of the token.
 * @throws AttestModelError IDENTITY_TOKEN
 */
export function parseIdentityToken(raw: string, expected: TokenExpectations): IdentityToken {
  const claims = payloadOf(raw, expected.source);
  const issuer = text(claims, 'iss', expected.source);
  text(claims, 'sub', expected.source);
  assertAudience(claims, expected);
  const expiresAt = assertTimes(claims, expected);
  const server = serverOf(issuer, expected.serverUrl);
  const { repository, job_workflow_ref: workflow } = claims;
  const token = {
    issuer,
    san: sanOf(claims, server, expected.source),
    // Others have a claim of that name too; Fulcio writes OID .12 for workflows.
    ...(typeof repository === 'string' &&
      typeof workflow === 'string' && { sourceRepository: `${server}/${repository}` }),
    expiresAt,
    claims,
  };
  return Object.defineProperty(token, 'raw', { value: raw, enumerable: false }) as IdentityToken;
}

function payloadOf(raw: string, source: string): JsonObject {
  const segments = raw.split('.');
  const [header, payload] = segments;
  const shaped =
    raw.length <= MAX_TOKEN_CHARS && segments.length === 3 && segments.every((segment) => SEGMENT.test(segment));
  if (!shaped || header === undefined || payload === undefined) throw unusable(`${source} holds no JSON Web Token`);
  try {
    const { alg } = decode(header);
    if (typeof alg === 'string' && alg.toLowerCase() !== 'none') return decode(payload);
  } catch {
    // A parser's message would quote the token.
  }
  throw unusable(`${source} holds a malformed JSON Web Token`);
}

function decode(segment: string): JsonObject {
  const value = parseStrictJson(Buffer.from(segment, 'base64url'), { maxBytes: MAX_TOKEN_CHARS });
  if (!isJsonObject(value)) throw new TypeError('not an object');
  return value;
}

function text(claims: JsonObject, name: string, source: string): string {
  const value = claims[name];
  if (typeof value === 'string' && value !== '') return value;
  throw unusable(`the identity token of ${source} has no claim ${name}`);
}

function assertAudience(claims: JsonObject, { audience, source }: TokenExpectations): void {
  const { aud } = claims;
  const found = (Array.isArray(aud) ? aud : [aud]).filter((value) => typeof value === 'string');
  if (found.includes(audience)) return;
  throw new AttestModelError(
    'IDENTITY_TOKEN',
    `the identity token of ${source} is meant for ${found.join(', ') || 'nobody'}, not for ${audience}`,
    {
      guidance: `Ask for a token with the audience ${audience}.`,
      details: { expected: audience, found: found.join(', ') },
    },
  );
}

function assertTimes(claims: JsonObject, { now, source }: TokenExpectations): Date {
  const { exp, nbf } = claims;
  const seconds = now.getTime() / 1000;
  if (typeof exp !== 'number') throw unusable(`the identity token of ${source} has no expiry`);
  const expiresAt = new Date(exp * 1000);
  if (Number.isNaN(expiresAt.getTime()))
    throw unusable(`the identity token of ${source} has no expiry that makes sense`);
  if (exp <= seconds) {
    throw new AttestModelError(
      'IDENTITY_TOKEN',
      `the identity token of ${source} expired at ${expiresAt.toISOString()}`,
      {
        guidance:
          'Such tokens live for minutes: ask for one right before signing. In GitHub Actions give none; one is asked for when it is needed.',
        details: { expired: expiresAt.toISOString(), now: now.toISOString() },
      },
    );
  }
  if (typeof nbf === 'number' && nbf > seconds + CLOCK_SKEW_SECONDS) {
    throw unusable(`the identity token of ${source} is not valid yet`, 'Check the clock of this machine.');
  }
  return expiresAt;
}

/** As Fulcio derives it: GitHub by workflow, GitLab by its configuration file, people by e-mail address, all others by subject. */
function sanOf(claims: JsonObject, server: string, source: string): string {
  const { job_workflow_ref: workflow, ci_config_ref_uri: gitlab, email, email_verified: verified } = claims;
  if (typeof workflow === 'string') return `${server}/${workflow}`;
  if (typeof gitlab === 'string') return `https://${gitlab}`;
  if (typeof email !== 'string') return text(claims, 'sub', source);
  if (verified === true || verified === 'true') return email;
  throw unusable(`the e-mail address in the identity token of ${source} is not verified by its issuer`);
}

/** Fulcio knows GitHub's servers by issuer; an issuer it has under another name is configured with the server's address. */
function serverOf(issuer: string, serverUrl: string | undefined): string {
  if (/^https:\/\/token\.actions\.githubusercontent\.com(?:\/|$)/.test(issuer)) return 'https://github.com';
  const tenant = /^https:\/\/token\.actions\.([a-z0-9-]+\.ghe\.com)(?:\/|$)/.exec(issuer);
  if (tenant) return `https://${tenant[1]}`;
  return serverUrl?.replace(/\/+$/, '') || 'https://github.com';
}

function unusable(message: string, guidance = 'Ask for a new one, right before signing.'): AttestModelError {
  return new AttestModelError('IDENTITY_TOKEN', message, { guidance });
}
