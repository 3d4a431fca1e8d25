import { AttestModelError, messageOf } from '../errors.ts';
import { within } from '../sigstore/within.ts';
import type { SlsaPredicate, WorkflowReference } from '../statement/provenance.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** The job we run in, from GitHub's documented variables. Claims, until the certificate says the same. */
export interface GitHubContext {
  readonly serverUrl: string;
  readonly apiUrl: string;
  /** `owner/name`. */
  readonly repository: string;
  readonly eventName: string;
  readonly eventPath?: string;
  readonly sha: string;
  readonly ref: string;
  readonly workflow?: WorkflowReference;
  readonly invocationId: string;
  readonly workspace?: string;
  /** `github-hosted` or `self-hosted`. */
  readonly runnerEnvironment?: string;
  /** Whether GitHub's buildType, identity tokens and attestation store can exist: github.com and ghe.com, not GHES. */
  readonly isGitHubCloud: boolean;
  /** `permissions: id-token: write` was given to this job. */
  readonly canAskForToken: boolean;
}

/** Undefined outside GitHub Actions (and what acts like it: act, Gitea, Forgejo). */
export function githubContext(env: Environment): GitHubContext | undefined {
  if (env['GITHUB_ACTIONS'] !== 'true' || !env['GITHUB_REPOSITORY']) return undefined;
  const serverUrl = env['GITHUB_SERVER_URL'] || 'https://github.com';
  const repository = env['GITHUB_REPOSITORY'];
  const workflow = workflowOf(env['GITHUB_WORKFLOW_REF'], repository, serverUrl);
  return {
    serverUrl,
    apiUrl: env['GITHUB_API_URL'] || 'https://api.github.com',
    repository,
    eventName: env['GITHUB_EVENT_NAME'] ?? '',
    ...(env['GITHUB_EVENT_PATH'] && { eventPath: env['GITHUB_EVENT_PATH'] }),
    sha: env['GITHUB_SHA'] ?? '',
    ref: env['GITHUB_REF'] ?? '',
    ...(workflow && { workflow }),
    invocationId: `${serverUrl}/${repository}/actions/runs/${env['GITHUB_RUN_ID'] ?? '0'}/attempts/${env['GITHUB_RUN_ATTEMPT'] ?? '1'}`,
    ...(env['GITHUB_WORKSPACE'] && { workspace: env['GITHUB_WORKSPACE'] }),
    ...(env['RUNNER_ENVIRONMENT'] && { runnerEnvironment: env['RUNNER_ENVIRONMENT'] }),
    // As @actions/attest decides it, which refuses every other server.
    isGitHubCloud: serverUrl === 'https://github.com' || /^https:\/\/[a-z0-9-]+\.ghe\.com$/.test(serverUrl),
    canAskForToken: Boolean(env['ACTIONS_ID_TOKEN_REQUEST_URL'] && env['ACTIONS_ID_TOKEN_REQUEST_TOKEN']),
  };
}

/** `owner/name/.github/workflows/train.yml@refs/heads/main`. */
function workflowOf(text: string | undefined, repository: string, serverUrl: string): WorkflowReference | undefined {
  // At the first "@": refs may hold more of them.
  const [, path, ref] = /^([^@]+)@(.+)$/s.exec(text ?? '') ?? [];
  if (!path || !ref) return undefined;
  return { ref, repository: `${serverUrl}/${repository}`, path: path.replace(`${repository}/`, '') };
}

const TOKEN_PERMISSION = `Give the job that attests the permission to ask for an identity token:

permissions:
  id-token: write
  contents: read`;

/**
 * GitHub's own predicate. `@actions/attest` reads the environment, asks for a token (audience "nobody") and checks it
 * against the issuer's keys, so that the predicate holds claims of GitHub and not of variables.
 * @throws AttestModelError IDENTITY_TOKEN, SERVICE
 */
export async function githubBasePredicate(timeoutMs = 60_000): Promise<SlsaPredicate> {
  const { buildSLSAProvenancePredicate } = await import('@actions/attest');
  try {
    // It waits without end for a service that accepts the connection and says nothing.
    const { params } = await withStdoutOnStderr(() => within(timeoutMs, buildSLSAProvenancePredicate()));
    return params as SlsaPredicate;
  } catch (error) {
    throw explain(error);
  }
}

function explain(error: unknown): AttestModelError {
  const text = messageOf(error);
  if (text.includes('ACTIONS_ID_TOKEN_REQUEST')) {
    return new AttestModelError('IDENTITY_TOKEN', 'this job may not ask GitHub for an identity token', {
      cause: error,
      guidance: TOKEN_PERMISSION,
    });
  }
  return new AttestModelError('SERVICE', `GitHub's identity service gave no provenance: ${text}`, {
    cause: error,
    guidance: 'Run the job again; if it goes on, look at https://www.githubstatus.com.',
  });
}

/**
 * The library prints `::add-mask::` and the token. Runners read that on either stream, but on standard output it would
 * end up in the file that `--json` is redirected to.
 */
async function withStdoutOnStderr<T>(work: () => Promise<T>): Promise<T> {
  const { write } = process.stdout;
  process.stdout.write = process.stderr.write.bind(process.stderr) as typeof write;
  try {
    return await work();
  } finally {
    process.stdout.write = write;
  }
}
