import type { Repository } from '../gate/repository.ts';
import type { Step } from './action-file.ts';
import type { Tree } from './expressions.ts';
import { type JobResult, runJob } from './mini-runner.ts';
import { REF } from './steps.ts';
import { ACTION, REPOSITORY, ROOT, toSource } from './world.ts';

export const TOKEN = 'ghs_readonly';

/** What happened, as GitHub tells a job. */
export interface GateEventOf {
  readonly name: string;
  readonly sha: string;
  readonly ref: string;
  readonly payload: Tree;
}

const REPOSITORY_OF: Tree = { default_branch: 'main', full_name: REPOSITORY };

/** A pull request from the branch that is checked out, merged onto main as GitHub does it, and that checked out. */
export function pullRequest(repo: Repository, base: string): GateEventOf {
  const head = repo.git('rev-parse', 'HEAD');
  repo.git('switch', '--quiet', '--detach', 'main');
  repo.git('merge', '--quiet', '--no-ff', '-m', 'Merge', head);
  return {
    name: 'pull_request',
    sha: repo.git('rev-parse', 'HEAD'),
    ref: 'refs/pull/7/merge',
    payload: pullPayload(base, head),
  };
}

/** The same with the base branch checked out. */
export function pullRequestTarget(repo: Repository, base: string): GateEventOf {
  const head = repo.git('rev-parse', 'HEAD');
  repo.git('switch', '--quiet', '--detach', base);
  return { name: 'pull_request_target', sha: base, ref: 'refs/heads/main', payload: pullPayload(base, head) };
}

const pullPayload = (base: string, head: string): Tree => ({
  // A number, as GitHub sends it; expressions know texts only.
  pull_request: {
    number: 7 as unknown as string,
    base: { sha: base, ref: 'main' },
    head: { sha: head, ref: 'change' },
  },
  repository: REPOSITORY_OF,
});

export function mergeGroup(repo: Repository, base: string): GateEventOf {
  const sha = repo.git('rev-parse', 'HEAD');
  const ref = `refs/heads/gh-readonly-queue/main/pr-7-${base}`;
  const payload = { merge_group: { base_sha: base, head_sha: sha, head_ref: ref }, repository: REPOSITORY_OF };
  return { name: 'merge_group', sha, ref, payload };
}

export function pushOf(repo: Repository, ref = 'refs/heads/main'): GateEventOf {
  return { name: 'push', sha: repo.git('rev-parse', 'HEAD'), ref, payload: { repository: REPOSITORY_OF } };
}

/** One job with one step of `verify/`, after some others, whose token can read contents and nothing else. */
export function runGate(
  repo: Pick<Repository, 'path'>,
  { name, sha, ref, payload }: GateEventOf,
  api: { readonly url: string; readonly token?: string },
  inputs: Readonly<Record<string, string>> = {},
  before: readonly Step[] = [],
): Promise<JobResult> {
  return runJob({
    steps: [...before, { id: 'verify', uses: `${ACTION}/verify@${REF}`, with: inputs }],
    workspace: repo.path,
    repositories: { [ACTION]: ROOT },
    substitute: toSource,
    github: {
      ...{ token: api.token ?? TOKEN, repository: REPOSITORY, event_name: name, event: payload, sha, ref },
      workflow_ref: `${REPOSITORY}/.github/workflows/gate.yml@${ref}`,
      ...{ run_id: '3004', run_attempt: '1', job: 'gate', action: 'verify' },
      ...{ server_url: 'https://github.com', api_url: api.url },
    },
  });
}
