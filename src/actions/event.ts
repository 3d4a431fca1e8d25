import { readFile } from 'node:fs/promises';
import { AttestModelError, messageOf } from '../errors.ts';
import { githubContext } from '../evidence/github.ts';
import type { GateEvent } from '../gate.ts';
import { isJsonObject, type JsonObject } from '../model/strict-json.ts';
import type { Host } from './host.ts';

/** What the runner says happened. @throws AttestModelError USAGE outside GitHub Actions, INVALID_INPUT */
export async function readEvent({ env }: Host): Promise<GateEvent> {
  const context = githubContext(env);
  if (context === undefined)
    throw new AttestModelError('USAGE', 'verify without path judges a change, and so works in GitHub Actions only', {
      guidance: 'Elsewhere: attest-model gate --base COMMIT',
    });
  const { eventName: name, sha, ref, eventPath } = context;
  return { name, sha, ref, payload: await payloadOf(eventPath) };
}

/** The runner writes it, not a stranger; what stands in it is a stranger's. @throws AttestModelError INVALID_INPUT */
export async function payloadOf(path: string | undefined): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path ?? '', 'utf8')) as unknown;
  } catch (error) {
    throw new AttestModelError('INVALID_INPUT', `the event of this run cannot be read: ${messageOf(error)}`, {
      guidance: 'GITHUB_EVENT_PATH names it.',
      ...(path !== undefined && { details: { path } }),
    });
  }
}

/** Only those cause them who may write to the repository. Of all others, what is checked out may be a stranger's. */
const OWN = ['push', 'create', 'release', 'schedule', 'workflow_dispatch', 'repository_dispatch', 'deployment'];

/** Whether policies and roots of the tree are the word of whoever is judged: in a merge queue, too. */
export const isProposal = ({ name }: Pick<GateEvent, 'name'>): boolean => !OWN.includes(name);

export function pullRequestNumber({ payload }: GateEvent): number | undefined {
  const { pull_request: pull } = isJsonObject(payload) ? payload : ({} as JsonObject);
  const number = isJsonObject(pull) ? pull['number'] : undefined;
  return Number.isSafeInteger(number) ? (number as number) : undefined;
}
