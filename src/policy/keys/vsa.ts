import * as z from 'zod';
import type { SummaryDemands } from '../policy.ts';
import { listOf, sha256, text } from '../values.ts';
import { describeRule, signer } from './signers.ts';
import { age } from './time.ts';

/** `verifier.id` is compared with the certificate, and a key has none. */
const verifier = signer.superRefine(({ key, 'certificate-chain': chain }, context) => {
  if ((key ?? chain) !== undefined)
    context.addIssue({ code: 'custom', message: 'a verifier signs with an identity: workflow, or identity' });
});

/** Whose verification may stand for one's own, about what, and for how long. */
export const vsa = z.strictObject({
  verifiers: listOf(verifier),
  'max-age': age,
  /** Exactly what the verifier was asked about; where it is left out, it is named with each verification. */
  resource: text
    .regex(/^[A-Za-z][A-Za-z0-9+.-]*:\S+$/, 'a URI, such as pkg:generic/model or https://…')
    .exactOptional(),
  /** Of the policy that the verifier judged by, where that is not this one. */
  policy: sha256.exactOptional(),
});

export function explainVsa(demands: SummaryDemands): string {
  const { verifiers, 'max-age': maxAge, resource, policy } = demands;
  const about = resource === undefined ? '' : ` about ${resource}`;
  const by = policy === undefined ? 'this policy' : `the policy ${policy}`;
  return `with --vsa, a verification by ${by}${about}, at most ${maxAge} old, takes the place of all this but the deny lists, if it is signed by ${verifiers.map(describeRule).join('; or ')}`;
}
