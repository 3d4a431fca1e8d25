import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { ENTRIES } from '../../scripts/build.ts';
import { type GithubIssuer, startGithubIssuer } from '../../testing/local-sigstore/github-issuer.ts';
import type { Step } from './action-file.ts';
import { type AttestationApi, startAttestationApi } from './attestation-api.ts';
import type { Strings, Tree } from './expressions.ts';
import { type Job, type JobResult, runJob } from './mini-runner.ts';

export const ROOT = join(import.meta.dirname, '../..');
export const ACTION = 'attest-model/attest-model';
export const REPOSITORY = 'acme/model-repo';
const TOKEN = 'ghs_thisjobstoken';

/** Everything around a job: identity, Sigstore, attestation store, and a repository with code and data. */
export interface World extends AsyncDisposable {
  readonly github: GithubIssuer;
  readonly api: AttestationApi;
  run(steps: readonly Step[], over?: JobOverrides): Promise<JobResult & { readonly workspace: string }>;
}

export interface JobOverrides {
  readonly event?: string;
  readonly payload?: Tree;
  /** Without `permissions: id-token: write`. */
  readonly noIdentity?: boolean;
  readonly github?: Tree;
  readonly env?: Strings;
  readonly foreign?: Job['foreign'];
  readonly runtime?: Strings;
}

export async function startWorld(): Promise<World> {
  // Not the name that no verifier takes: the instance is one of our own, known by its trust config.
  const github = await startGithubIssuer({ organization: 'attest-model tests' });
  const api = await startAttestationApi(TOKEN);
  const folders: string[] = [];
  return {
    github,
    api,
    run: async (steps, over = {}) => {
      const workspace = mkdtempSync(join(tmpdir(), 'workspace-'));
      folders.push(workspace);
      const sha = checkout(workspace, JSON.stringify(github.sigstore.trustConfig(1)));
      const job = jobOf(steps, over, { github, api, workspace, sha });
      return { ...(await runJob(job)), workspace };
    },
    [Symbol.asyncDispose]: async () => {
      for (const folder of folders) rmSync(folder, { recursive: true, force: true });
      await Promise.all([api[Symbol.asyncDispose](), github.close()]);
    },
  };
}

interface Around {
  readonly github: GithubIssuer;
  readonly api: AttestationApi;
  readonly workspace: string;
  readonly sha: string;
}

function jobOf(steps: readonly Step[], over: JobOverrides, { github, api, workspace, sha }: Around): Job {
  const { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: token, ...proxy } = github.env;
  const claims = Buffer.from(JSON.stringify({ sha, event_name: over.event ?? 'push' })).toString('base64url');
  return {
    steps,
    workspace,
    repositories: { [ACTION]: ROOT },
    substitute: toSource,
    env: { ...proxy, ...over.env },
    ...(over.noIdentity ? {} : { oidc: { url: `${url}&claims=${claims}`, token } }),
    ...(over.foreign && { foreign: over.foreign }),
    ...(over.runtime && { runtime: over.runtime }),
    github: {
      token: TOKEN,
      repository: REPOSITORY,
      event_name: over.event ?? 'push',
      event: over.payload ?? {},
      sha,
      ref: 'refs/heads/main',
      workflow_ref: `${REPOSITORY}/.github/workflows/release.yml@refs/heads/main`,
      run_id: '3003',
      run_attempt: '1',
      job: 'train',
      server_url: 'https://github.com',
      api_url: api.url,
      ...over.github,
    },
  };
}

/** Tests do not wait for a build: what dist/NAME.js is made of runs in its place. ATTEST_MODEL_DIST=dist runs a build. */
export function toSource(main: string): string {
  const built = process.env['ATTEST_MODEL_DIST'];
  if (built) return join(resolve(ROOT, built), basename(main));
  const source = ENTRIES[basename(main, '.js')];
  return dirname(main) === join(ROOT, 'dist') && source ? join(ROOT, source) : main;
}

/** Small, but it does learn: logistic regression by gradient descent, on data that lies in the repository. */
const TRAIN = `
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
const rows = readFileSync('data/points.csv', 'utf8').trim().split('\\n').map((line) => line.split(',').map(Number));
const w = new Float32Array(3);
const predict = ([x, y]) => 1 / (1 + Math.exp(-(w[0] * x + w[1] * y + w[2])));
for (let epoch = 0; epoch < 200; epoch++)
  for (const [x, y, label] of rows) {
    const error = predict([x, y]) - label;
    w[0] -= 0.1 * error * x; w[1] -= 0.1 * error * y; w[2] -= 0.1 * error;
  }
const accuracy = rows.filter(([x, y, label]) => (predict([x, y]) > 0.5) === (label === 1)).length / rows.length;
if (accuracy < 0.9) throw new Error('did not learn: ' + accuracy);
mkdirSync('out/model', { recursive: true });
writeFileSync('out/model/weights.bin', Buffer.from(w.buffer));
writeFileSync('out/model/config.json', JSON.stringify({ inputs: 2 }));
writeFileSync('out/metrics.json', JSON.stringify({ accuracy }));
`;

/** The repository at a commit; returns its SHA-1. */
function checkout(workspace: string, trustConfig: string): string {
  const points = Array.from({ length: 40 }, (_, i) => [
    Math.cos(i),
    Math.sin(i),
    Number(Math.cos(i) + Math.sin(i) > 0),
  ]);
  const files = {
    'train.mjs': TRAIN,
    'train.yaml': 'rate: 0.1\n',
    'data/points.csv': points.map((row) => row.join(',')).join('\n'),
    'trust.json': trustConfig,
    '.gitignore': 'out\n',
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(workspace, path)), { recursive: true });
    writeFileSync(join(workspace, path), text);
  }
  const env = { PATH: process.env['PATH'] ?? '', HOME: workspace, GIT_CONFIG_NOSYSTEM: '1' };
  const git = (...args: string[]): string =>
    execFileSync('git', args, { cwd: workspace, env, encoding: 'utf8' }).trim();
  if (!existsSync(join(workspace, '.git'))) git('init', '--quiet', '--initial-branch=main');
  git('add', '.');
  git('-c', 'user.name=t', '-c', 'user.email=t@example.com', 'commit', '--quiet', '--message=train');
  git('remote', 'add', 'origin', `https://github.com/${REPOSITORY}.git`);
  return git('rev-parse', 'HEAD');
}
