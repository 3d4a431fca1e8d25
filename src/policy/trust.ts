import { PROVENANCE_TYPE } from '../statement/provenance.ts';
import { TEST_RESULT_TYPE } from '../statement/test-result.ts';
import type { DsseBundle } from '../verification/bundle.ts';
import { fail, pass } from '../verification/checks.ts';
import type { ClaimTrust } from '../verification/claims.ts';
import { type ModelSignature, readModelBundle, verifyModelBundle } from '../verification/model-signature.ts';
import type { TrustRequest } from '../verification/trust.ts';
import { toTrust } from '../verification/trust.ts';
import type { Check, SignerIdentity } from '../verification/verdict.ts';
import { claimedSigner, describeSigner, type Trust } from '../verification/vouch.ts';
import type { ValidPolicy } from './parse.ts';
import type { Policy, SignerRule } from './policy.ts';
import { describeRule, expectedBy } from './signers.ts';

type Roots = Extract<TrustRequest, { method: 'sigstore' }>['trusted'];

/** Whom a policy trusts, in the place of one expected signer. */
export interface PolicyTrust {
  readonly method: 'policy';
  /** As {@link parsePolicy} gave it. */
  readonly parsed: ValidPolicy;
  /** For signers with an identity; see `loadTrust`. */
  readonly trusted?: Roots;
}

/** A signature judged by the one rule of the policy that means its signer. */
export interface JudgedSignature {
  readonly signature: ModelSignature;
  /** Whom the claims are judged by; absent where the signature is refused. */
  readonly trust?: Trust;
  /** Who may make claims that the model's signer may not. */
  readonly trustFor?: ClaimTrust;
}

const TITLE = 'The signer is one that the policy allows';

/**
 * The bundle says who signed it, and that chooses the rule; then exactly that signer must be behind it, as if he had been
 * named from the beginning. So a pattern decides who is looked for, and never what counts as equal.
 * @throws AttestModelError as `verifyModelSignature`
 */
export function verifyByPolicy(bytes: Uint8Array, policy: PolicyTrust, now: Date): JudgedSignature {
  const { parsed, trusted } = policy;
  const bundle = readModelBundle(bytes);
  if (!bundle.ok) return { signature: { checks: bundle.checks } };
  const { signers } = parsed.policy;
  const claimed = claimedSigner(bundle.value);
  const candidates = signers.flatMap((rule) => candidate(rule, bundle.value, claimed, trusted));
  const judged = candidates.map(({ rule, trust }) => ({
    rule,
    trust,
    signature: verifyModelBundle(bundle, trust, now),
  }));
  const best = judged.find(({ signature }) => signature.oms !== undefined) ?? judged[0];
  if (best === undefined) return { signature: { checks: [...bundle.checks, stranger(parsed.policy, claimed)] } };
  const { rule, trust, signature } = best;
  if (signature.oms === undefined || signature.signer === undefined) return { signature };
  return {
    trust,
    trustFor: claimTrust(policy),
    signature: { ...signature, checks: [...signature.checks, allowed(rule, signature.signer)] },
  };
}

/** Types of claims, by the keys that a policy has for them. */
const CLAIM_KEYS: ReadonlyMap<string, 'provenance' | 'evaluation'> = new Map([
  [PROVENANCE_TYPE, 'provenance'],
  [TEST_RESULT_TYPE, 'evaluation'],
]);

/** A claim's signer is chosen as that of the model is: by the rule that means whom the bundle names. */
function claimTrust({ parsed, trusted }: PolicyTrust): ClaimTrust {
  return (predicateType, bundle) => {
    const key = CLAIM_KEYS.get(predicateType);
    const rules = key && parsed.policy.claims?.[key];
    const claimed = rules && claimedSigner(bundle);
    return rules?.flatMap((rule) => candidate(rule, bundle, claimed, trusted)).map(({ trust }) => trust);
  };
}

interface Candidate {
  readonly rule: SignerRule;
  readonly trust: Trust;
}

function candidate(
  rule: SignerRule,
  { material }: DsseBundle,
  claimed: SignerIdentity | undefined,
  trusted: Roots | undefined,
): Candidate[] {
  const { key, 'certificate-chain': chain } = rule;
  if (key !== undefined) {
    return material.kind === 'public-key' ? [{ rule, trust: toTrust({ method: 'key', publicKeyPem: key }) }] : [];
  }
  if (chain !== undefined) {
    const trust = (): Trust => toTrust({ method: 'certificate', chainPems: [chain] });
    return material.kind === 'chain' ? [{ rule, trust: trust() }] : [];
  }
  if (claimed?.method !== 'sigstore' || trusted === undefined) return [];
  const expected = expectedBy(rule, claimed.san);
  return expected === undefined ? [] : [{ rule, trust: toTrust({ method: 'sigstore', ...expected, trusted }) }];
}

const allowed = (rule: SignerRule, signer: SignerIdentity): Check =>
  pass('policy.signers', TITLE, { expected: describeRule(rule), found: describeSigner(signer), evidence: 'signature' });

function stranger({ signers }: Policy, claimed: SignerIdentity | undefined): Check {
  return fail('policy.signers', TITLE, {
    expected: signers.map(describeRule).join('; or '),
    found: claimed === undefined ? 'nobody that the bundle names' : `${describeSigner(claimed)}, as the bundle says`,
    evidence: 'signature',
    guidance:
      'Somebody else signed this. If he is to be trusted with this model, add him to the signers of the policy.',
  });
}
