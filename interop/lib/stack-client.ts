import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { type Claims, ISSUER, RUNNER_TOKEN } from '../stack/issuer.ts';
import type { StackInfo } from '../stack/stack.ts';

export { type Claims, ISSUER };

/** The stack that `interop/main.ts` started. */
export const stack: StackInfo = JSON.parse(readFileSync(process.env['INTEROP_STACK'] ?? '', 'utf8'));

/** SAN of the run that tokens speak of unless told otherwise. */
export const IDENTITY = 'https://github.com/acme/model-repo/.github/workflows/release.yml@refs/heads/main';

/** What a runner gives a job that has `id-token: write`; no other CI variable of this machine shines through. */
export function tokenEnv(claims: Claims = {}): Record<string, string> {
  const given = Buffer.from(JSON.stringify(claims)).toString('base64url');
  return {
    ACTIONS_ID_TOKEN_REQUEST_URL: `${stack.urls.tokens}&claims=${given}`,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: RUNNER_TOKEN,
  };
}

/** An ID token for signing, for clients that take one as an argument. */
export async function identityToken(claims: Claims = {}): Promise<string> {
  const env = tokenEnv(claims);
  const headers = { authorization: `Bearer ${env['ACTIONS_ID_TOKEN_REQUEST_TOKEN']}` };
  const response = await fetch(`${env['ACTIONS_ID_TOKEN_REQUEST_URL']}&audience=sigstore`, { headers });
  assert.ok(response.ok, `token endpoint: ${response.status}`);
  return ((await response.json()) as { value: string }).value;
}
