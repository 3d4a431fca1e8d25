import { setSecret } from '@actions/core';
import type { VerifyRequest } from '../verify.ts';
import type { SummaryResult } from '../vsa.ts';
import type { Host } from './host.ts';

/** What the inputs say of a VSA that is to be signed. */
export interface SummaryInputs {
  /** As the workflow names it. */
  readonly policy: string;
  readonly resource?: string;
  /** Instance to sign with; `auto`: by the repository's visibility. */
  readonly sigstore: string;
}

/**
 * Verifies a model by a policy, and signs with the workflow's identity that it was verified: in a job of its own, which runs
 * nothing else beside its identity, and never on a pull request.
 * @throws AttestModelError as `summarize`
 */
export async function writeSummaryStatement(
  verify: VerifyRequest,
  { policy, resource, sigstore }: SummaryInputs,
  { env, now }: Host,
): Promise<SummaryResult> {
  const [{ summarize }, { policyUriOf }, { sigstoreParty }] = await Promise.all([
    import('../vsa.ts'),
    import('../vsa/policy-uri.ts'),
    import('../sigstore/party.ts'),
  ]);
  const policyUri = policyUriOf(policy, env);
  return summarize({
    verify,
    ...(resource !== undefined && { resource }),
    ...(policyUri !== undefined && { policyUri }),
    signer: () => sigstoreParty({ instance: sigstore, env, allowPublicLog: false, onSecret: setSecret }),
    env,
    now,
  });
}
