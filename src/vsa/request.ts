import { AttestModelError } from '../errors.ts';
import type { Policy } from '../policy/policy.ts';
import type { PolicyTrust } from '../policy/trust.ts';
import type { SigningParty } from '../sigstore/party.ts';
import { expectedResource } from '../verify/by-summary.ts';
import type { VerifyRequest } from '../verify/request.ts';

export interface SummaryRequest {
  /** `trust` is a policy, and whole files are verified. */
  readonly verify: Omit<VerifyRequest, 'vsa' | 'integrity'>;
  /** What the VSA is about, if the policy does not say (`vsa.resource`). */
  readonly resource?: string;
  /** Where the policy is to be had; default: a URI made of its digest. */
  readonly policyUri?: string;
  /** A factory, as in `attest`: the identity is asked for before the hours of hashing. */
  readonly signer: () => Promise<SigningParty>;
  /** Environment variables; `{}` outside. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: () => Date;
}

/**
 * By which policy, and about what, a VSA is to be.
 * @throws AttestModelError USAGE
 */
export function policyOf({ verify, resource }: SummaryRequest): { trust: PolicyTrust; resource: string } {
  const { trust } = verify;
  if (trust.method !== 'policy')
    throw new AttestModelError('USAGE', 'a VSA says by which policy a model was verified', {
      guidance: 'Name a policy: --policy FILE.',
    });
  if (verify.evidenceFrom !== undefined)
    throw new AttestModelError('USAGE', 'a VSA is appended to the claims, so these have to lie on disk', {
      guidance: 'Get model.sig and claims.jsonl from there first, and put them beside the model.',
    });
  assertAsked(trust.parsed.policy);
  return { trust, resource: expectedResource(trust.parsed.policy.vsa?.resource, resource) };
}

/** @throws AttestModelError USAGE: that a demand was met is not said where nobody asked for it */
function assertAsked({ gate = {} }: Policy): void {
  const { references: _, ...demands } = gate;
  const keys = Object.keys(demands).map((key) => `gate.${key}`);
  if (keys.length === 0) return;
  throw new AttestModelError(
    'USAGE',
    `the policy asks what only a gate can judge (${keys.join(', ')}), and a VSA would say that it was met`,
    {
      guidance:
        'Sign it by a policy without these keys, a file of its own for what is deployed (docs/vsa.md). A gate asks them of each change.',
    },
  );
}
