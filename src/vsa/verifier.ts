import { AttestModelError } from '../errors.ts';
import { eventMaySign } from '../evidence/signing-events.ts';
import { expectedBy } from '../policy/keys/signers.ts';
import type { Policy } from '../policy/policy.ts';
import type { SigningParty } from '../sigstore/party.ts';
import type { SummaryRequest } from './request.ts';

/** Whoever signs, and the name that goes to `verifier.id`: that of the certificate, since readers compare them. */
export interface Verifier {
  readonly party: SigningParty;
  readonly verifier: string;
}

/** @throws AttestModelError IDENTITY_TOKEN where the event may not sign, USAGE for keys and certificates */
export async function identifyVerifier(request: SummaryRequest, { vsa }: Policy): Promise<Verifier> {
  assertEvent(request.env);
  const party = await request.signer();
  const { describe } = party.signer;
  if (describe.method !== 'sigstore')
    throw new AttestModelError('USAGE', 'a VSA is signed with an identity, whose certificate names the verifier', {
      guidance: 'Leave out --method: in a GitHub job with id-token: write the identity is that of the workflow.',
    });
  const { identity } = describe;
  if (vsa && !vsa.verifiers.some((rule) => expectedBy(rule, identity) !== undefined))
    request.verify.progress?.warning(
      `The policy does not name ${identity} among vsa.verifiers: by this policy nobody will accept the VSA.`,
    );
  return { party, verifier: identity };
}

/** A token from elsewhere changes nothing: whoever opens a pull request decides what is verified there (design, decision 4). */
function assertEvent(env: SummaryRequest['env']): void {
  if (env['GITHUB_ACTIONS'] !== 'true') return;
  const eventName = env['GITHUB_EVENT_NAME'] ?? '';
  const permission = eventMaySign({ eventName }, undefined, { allowWorkflowRun: false });
  if (permission.may && eventName !== 'merge_group') return;
  const reason = permission.may ? 'what is in a merge queue is not merged yet' : permission.reason;
  throw new AttestModelError('IDENTITY_TOKEN', reason, {
    guidance:
      'A VSA is signed after the merge, in a job of its own (docs/vsa.md). On a pull request, leave it out: the gate’s verdict is enough there.',
  });
}
