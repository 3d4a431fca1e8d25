/** @actions/attest knows GitHub's issuer by name and keys: a process of its own is made to meet the stand-in. */
import { execFile } from 'node:child_process';
import { connect } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { GITHUB_ISSUER, type GithubIssuer, startGithubIssuer } from '../../testing/local-sigstore/github-issuer.ts';
import { attestWith, verifyWith } from './clients.ts';

let github: GithubIssuer;
beforeAll(async () => {
  github = await startGithubIssuer();
});
afterAll(() => github.close());

const SCRIPT = `
  import { buildSLSAProvenancePredicate } from '@actions/attest';
  console.log(JSON.stringify(await buildSLSAProvenancePredicate()));
`;

async function predicate(env: Record<string, string>) {
  const args = ['--input-type=module', '--eval', SCRIPT];
  const options = { env: { PATH: process.env['PATH'] ?? '', ...env }, cwd: join(import.meta.dirname, '../..') };
  const { stdout } = await promisify(execFile)(process.execPath, args, options);
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? ''); // workflow commands come before it
}

test('buildSLSAProvenancePredicate runs, without a test hook in it', async () => {
  const { type, params } = await predicate({ ...github.env, GITHUB_SERVER_URL: 'https://github.com' });
  expect(type).toBe('https://slsa.dev/provenance/v1');
  expect(params.buildDefinition.externalParameters.workflow).toEqual({
    ref: 'refs/heads/main',
    repository: 'https://github.com/acme/model-repo',
    path: '.github/workflows/release.yml',
  });
  expect(params.runDetails.metadata.invocationId).toBe(
    'https://github.com/acme/model-repo/actions/runs/3003/attempts/1',
  );
});

test('it takes no token that the stand-in did not sign', async () => {
  await using other = await startGithubIssuer();
  const { ACTIONS_ID_TOKEN_REQUEST_URL, ACTIONS_ID_TOKEN_REQUEST_TOKEN } = other.env;
  const env = { ...github.env, ACTIONS_ID_TOKEN_REQUEST_URL, ACTIONS_ID_TOKEN_REQUEST_TOKEN };
  await expect(predicate(env)).rejects.toThrow(/signature|JWKS|id token/i);
});

test("certificates carry GitHub's issuer", async () => {
  const signer = verifyWith(github.sigstore, await attestWith(github.sigstore));
  expect(signer.identity?.extensions?.issuer).toBe(GITHUB_ISSUER);
});

test('the proxy reaches no other host', async () => {
  const { hostname, port } = new URL(github.env.HTTPS_PROXY);
  const answer = await new Promise<string>((resolve, reject) => {
    const socket = connect(Number(port), hostname, () =>
      socket.write('CONNECT example.com:443 HTTP/1.1\r\nHost: example.com\r\n\r\n'),
    );
    socket.once('data', (data) => resolve(data.toString())).once('error', reject);
  });
  expect(answer).toMatch(/^HTTP\/1\.1 403/);
});
