import { isObjectId } from '../model/digest.ts';
import { isJsonObject, type JsonObject } from '../model/strict-json.ts';
import type { Change } from './change.ts';
import type { GitHub } from './git/github.ts';
import type { History } from './git/history.ts';
import type { Trees } from './git/tree.ts';
import type { GateEvent } from './request.ts';
import { Undecided } from './undecided.ts';

export interface Sources {
  readonly trees: Trees;
  readonly history: History;
  readonly github?: GitHub | undefined;
}

/**
 * What an event asks to judge, and by which commit. Of the checkout only the commit that HEAD names is taken for something, and
 * that must be one that the event names: a job that checked out something else must not pass for the one that was asked for.
 * @throws Undecided; AttestModelError as the sources do
 */
export async function changeOf(event: GateEvent, sources: Sources): Promise<Change> {
  const head = await sources.history.resolve('HEAD');
  if (head === undefined) throw noHead();
  switch (event.name) {
    case 'pull_request':
    case 'pull_request_review':
    case 'pull_request_review_comment':
      return pullRequest(event, head, sources);
    case 'pull_request_target':
      return pullRequestTarget(event, head, sources);
    case 'merge_group':
      return mergeGroup(event, head, sources);
    default:
      return state(event, head, sources);
  }
}

/**
 * GitHub's merge of the change, or the change's own head. The first parent of the merge is the tip of the base branch when GitHub
 * made it; `base.sha` of the event is often older, and by an older policy more may pass.
 */
async function pullRequest(event: GateEvent, head: string, sources: Sources): Promise<Change> {
  const { base, baseRef, branchHead } = pullRequestOf(event);
  if (head === branchHead) return branch(event, await tipOf(baseRef, base, sources), head, sources);
  const parents = head === event.sha ? ((await sources.trees.commit(head))?.parents ?? []) : [];
  const [onto] = parents;
  if (parents.length !== 2 || parents[1] !== branchHead || onto === undefined) {
    throw otherHead(head, `GitHub’s merge of ${branchHead} (GITHUB_SHA), or ${branchHead} itself`);
  }
  const baseIs = 'the base branch, as GitHub merged the change onto it';
  return { kind: 'change', event: event.name, base: onto, baseIs, since: onto, head, branchHead };
}

/** The base branch is checked out, and the change is read as objects: nothing of it lies where something could run it. */
async function pullRequestTarget(event: GateEvent, checkedOut: string, sources: Sources): Promise<Change> {
  const { base, baseRef, branchHead } = pullRequestOf(event);
  if (checkedOut !== event.sha && checkedOut !== base) {
    throw otherHead(checkedOut, `the base branch (GITHUB_SHA, ${event.sha ?? 'not known'}), and never the change`);
  }
  const isDefault = baseRef !== undefined && baseRef === at(event.payload, 'repository')['default_branch'];
  const tip = isDefault && isObjectId(event.sha) ? event.sha : await tipOf(baseRef, base, sources);
  return branch(event, tip, branchHead, sources);
}

/** `base.sha` of an event can be as old as the pull request: whoever keeps one open would keep its policy. */
async function tipOf(ref: string | undefined, sha: string, { github, history }: Sources): Promise<string> {
  if (ref === undefined) return sha;
  return (await github?.tip(ref)) ?? (await history.resolve(`refs/remotes/origin/${ref}`)) ?? sha;
}

async function branch(event: GateEvent, base: string, head: string, sources: Sources): Promise<Change> {
  const since = await commonAncestor(base, head, sources);
  const baseIs = 'the base branch';
  return { kind: 'change', event: event.name, base, baseIs, since, head, branchHead: head };
}

/** @throws Undecided */
export async function commonAncestor(base: string, head: string, { history }: Sources): Promise<string> {
  const found = await history.mergeBase(base, head);
  if (found !== undefined) return found;
  throw new Undecided('base', 'It is known where the change begins', {
    expected: `one best common ancestor of ${base} and ${head}`,
    found: 'none, several, or a history that was cut off',
    guidance:
      'Check out with fetch-depth: 0. In a pull request, check out GitHub’s merge of it (the default), which needs no history.',
  });
}

/** GitHub makes its head: with a merge the branch's own head is its second parent, with a squash nothing names it. */
async function mergeGroup(event: GateEvent, head: string, { trees }: Sources): Promise<Change> {
  const group = at(event.payload, 'merge_group');
  const [base, expected] = [group['base_sha'], group['head_sha']];
  if (!isObjectId(base) || !isObjectId(expected)) throw noPayload('merge_group.base_sha and merge_group.head_sha');
  if (head !== expected) throw otherHead(head, `the merge group’s head ${expected}`);
  const [onto, branchHead, ...more] = (await trees.commit(head))?.parents ?? [];
  const isMerge = onto === base && branchHead !== undefined && more.length === 0;
  const common = {
    kind: 'change',
    event: event.name,
    base,
    baseIs: 'the merge group’s base',
    since: base,
    head,
  } as const;
  return { ...common, ...(isMerge && { branchHead }) };
}

/**
 * Something that is there already: a push, a tag, a deployment. Whoever can push to any branch could bring a policy with it, so
 * policies are those of the default branch, where the gate stood before them.
 */
async function state(event: GateEvent, head: string, { history, github }: Sources): Promise<Change> {
  if (head !== event.sha) throw otherHead(head, `the event’s commit (GITHUB_SHA, ${event.sha ?? 'not known'})`);
  const name = at(event.payload, 'repository')['default_branch'];
  if (typeof name !== 'string' || name === '') throw noPayload('repository.default_branch');
  const isDefault = event.ref === `refs/heads/${name}`;
  const base = isDefault ? head : ((await github?.tip(name)) ?? (await history.resolve(`refs/remotes/origin/${name}`)));
  if (base === undefined) {
    throw new Undecided('base', 'The default branch is known', {
      expected: `the commit at the tip of ${name}`,
      found: 'neither the checkout nor GitHub’s API tells',
      guidance: 'Check out with fetch-depth: 0, or give the gate a token with contents: read.',
    });
  }
  return { kind: 'state', event: event.name, base, baseIs: `the default branch ${name}`, head };
}

function pullRequestOf({ payload }: GateEvent): { base: string; baseRef?: string; branchHead: string } {
  const pull = at(payload, 'pull_request');
  const { sha: base, ref } = at(pull, 'base');
  const branchHead = at(pull, 'head')['sha'];
  if (!isObjectId(base) || !isObjectId(branchHead)) throw noPayload('pull_request.base.sha and pull_request.head.sha');
  return { base, ...(typeof ref === 'string' && { baseRef: ref }), branchHead };
}

function at(value: unknown, key: string): JsonObject {
  const inner = isJsonObject(value) ? value[key] : undefined;
  return isJsonObject(inner) ? inner : {};
}

export const noHead = (): Undecided =>
  new Undecided('head', 'There is a checkout to judge', {
    expected: 'a git repository with a commit',
    found: 'nothing that git calls HEAD',
    guidance:
      'In a workflow, put actions/checkout before the gate, with git installed; on the command line, name the repository: --repository DIR. Where another user owns the folder: git config --global --add safe.directory FOLDER',
  });

const otherHead = (found: string, expected: string): Undecided =>
  new Undecided('head', 'What is checked out is what the event names', {
    expected,
    found,
    guidance:
      'Use actions/checkout without ref (in pull_request_target, too), and run no step before the gate that moves HEAD.',
  });

const noPayload = (expected: string): Undecided =>
  new Undecided('event', 'The event says what is to be judged', {
    expected,
    found: 'an event without it',
    guidance: 'Run the gate on pull_request, merge_group, push, or what else docs/gate.md lists.',
  });
