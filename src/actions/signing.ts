import { setSecret } from '@actions/core';
import type { SigningParty } from '../sigstore/party.ts';
import type { Host } from './host.ts';
import type { AttestInputs } from './inputs.ts';

/** Who signs this run, or why nobody does: because the user said so, or because of the event. */
export type Signing =
  | { readonly kind: 'signs'; readonly signer: () => Promise<SigningParty> }
  | { readonly kind: 'off'; readonly reason: string }
  | { readonly kind: 'refused'; readonly reason: string; readonly guidance: string };

export async function chooseSigning(inputs: AttestInputs, host: Host): Promise<Signing> {
  if (!inputs.sign) return { kind: 'off', reason: 'sign is false' };
  const permission = await eventPermission(inputs, host);
  if (!permission.may) return { kind: 'refused', reason: permission.reason, guidance: permission.guidance };
  const { sigstoreParty } = await import('../sigstore/party.ts');
  const { sigstore, allowPublicLog } = inputs;
  return {
    kind: 'signs',
    signer: () => sigstoreParty({ instance: sigstore, env: host.env, allowPublicLog, onSecret: setSecret }),
  };
}

async function eventPermission({ allowWorkflowRun }: AttestInputs, { env }: Host) {
  const { eventMaySign } = await import('../evidence/signing-events.ts');
  const eventName = env['GITHUB_EVENT_NAME'] ?? '';
  // A pull request's payload is its author's text and decides nothing.
  const payload = eventName === 'workflow_run' ? await readPayload(env['GITHUB_EVENT_PATH']) : undefined;
  return eventMaySign({ eventName }, payload, { allowWorkflowRun });
}

/** Unreadable is unknown, and what is unknown does not sign. */
async function readPayload(path: string | undefined): Promise<unknown> {
  const { readFile } = await import('node:fs/promises');
  try {
    return JSON.parse(await readFile(path ?? '', 'utf8')) as unknown;
  } catch {
    return undefined;
  }
}
