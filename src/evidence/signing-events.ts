import type { GitHubContext } from './github.ts';
import { at } from './payload.ts';

export type SigningPermission =
  | { readonly may: true }
  | { readonly may: false; readonly reason: string; readonly guidance: string };

/** Events that only someone with write access, or GitHub itself on their behalf, can cause (design, decision 4). */
const SIGNING_EVENTS = [
  'push',
  'release',
  'create',
  'workflow_dispatch',
  'schedule',
  'repository_dispatch',
  'merge_group',
];

const SIGN_AFTER_MERGE = `Nothing is lost: manifest and unsigned statements are written. Sign where the change is merged, for example:

on:
  push:
    branches: [main]`;

const ALLOW_WORKFLOW_RUN = `If the workflow before this one builds nothing from pull requests, allow it:

- uses: attest-model/attest-model/attest@<commit>
  with:
    path: model
    allow-workflow-run: true`;

/**
 * Whether this event may lead to a signature. A signature says that the repository vouches for the model; a pull request,
 * from a fork or not, is a proposal that nobody has accepted, and whoever opens it decides what the job trains.
 */
export function eventMaySign(
  context: Pick<GitHubContext, 'eventName'>,
  payload: unknown,
  options: { readonly allowWorkflowRun: boolean },
): SigningPermission {
  const { eventName } = context;
  if (SIGNING_EVENTS.includes(eventName)) return { may: true };
  if (eventName === 'workflow_run') return workflowRunMaySign(payload, options.allowWorkflowRun);
  return {
    may: false,
    reason: `the event "${eventName}" does not sign: it can be caused without write access to the repository`,
    guidance: SIGN_AFTER_MERGE,
  };
}

/** It runs with the repository's rights on what another run left, which a stranger's pull request may have started. */
function workflowRunMaySign(payload: unknown, allowed: boolean): SigningPermission {
  if (!allowed) {
    return {
      may: false,
      reason: 'the event "workflow_run" does not sign: the workflow before it may have run on a pull request',
      guidance: ALLOW_WORKFLOW_RUN,
    };
  }
  const run = at(payload, 'workflow_run');
  const head = at(at(run, 'head_repository'), 'id');
  const own = at(at(run, 'repository'), 'id');
  const event = at(run, 'event');
  const trusted = typeof event === 'string' && SIGNING_EVENTS.includes(event);
  if (trusted && head !== undefined && head === own) return { may: true };
  return {
    may: false,
    reason:
      'the event "workflow_run" does not sign here: the run before it was started from a fork or by an event that does not sign, or does not say',
    guidance: SIGN_AFTER_MERGE,
  };
}
