import { X509Certificate } from 'node:crypto';
import { PROVENANCE_TYPE } from '../statement/provenance.ts';
import { keyHint } from '../statement/signing-key.ts';
import { TEST_RESULT_TYPE } from '../statement/test-result.ts';
import { allPass, fail, pass } from '../verification/checks.ts';
import type { ClaimTrust } from '../verification/claims/claims.ts';
import type { DsseBundle } from '../verification/signatures/bundle.ts';
import {
  type ModelSignature,
  type ReadBundle,
  readModelBundle,
  verifyModelBundle,
} from '../verification/signatures/model-signature.ts';
import type { TrustRequest } from '../verification/signatures/trust.ts';
import { toTrust } from '../verification/signatures/trust.ts';
import { claimedSigner, describeSigner, type Trust } from '../verification/signatures/vouch.ts';
import type { Check, SignerIdentity } from '../verification/verdict.ts';
import { describeRule, expectedBy } from './keys/signers.ts';
import type { ValidPolicy } from './parse.ts';
import type { Policy, SignerRule } from './policy.ts';

type Roots = Extract<TrustRequest, { method: 'sigstore' }>['trusted'];

/** Whom a policy trusts, in the place of one expected signer. */
export interface PolicyTrust {
  readonly method: 'policy';
  /** As {@link parsePolicy} gave it. */
  readonly parsed: ValidPolicy;
  /** For signers with an identity; see `loadTrust`. */
  readonly trusted?: Roots;
  /** Of `base-models.rules`, in its order: where a policy is not loaded from a file, none is needed for those written out in it. */
  readonly baseModels?: readonly (PolicyTrust | undefined)[];
}

/** A signature judged by the one rule of the policy that means its signer. */
export interface JudgedSignature {
  readonly signature: ModelSignature;
  /** Whom the claims are judged by; absent where the signature is refused. */
  readonly trust?: Trust;
  /** Who may make claims that the model's signer may not. */
  readonly trustFor?: ClaimTrust;
  readonly voucher?: Voucher;
}

/** A signer who is verified, by each rule that means him. */
export interface Voucher {
  readonly signer: SignerIdentity;
  /** Equal for signatures that one key or one identity made, by whichever method. */
  readonly identity: string;
  /** The key that signed, as `keyHint` has it: that two identities used one key makes them one. */
  readonly key: string;
  /** Positions in `signers`. */
  readonly rules: readonly number[];
}

const TITLE = 'The signer is one that the policy allows';

/**
 * The bundle says who signed it, and that chooses the rule; then exactly that signer must be behind it, as if he had been
 * named from the beginning. So a pattern decides who is looked for, and never what counts as equal.
 * @throws AttestModelError as `verifyModelSignature`
 */
export function verifyByPolicy(bytes: Uint8Array, policy: PolicyTrust, now: Date): JudgedSignature {
  const bundle = readModelBundle(bytes);
  return bundle.ok ? judgeSignature(bundle, policy, now) : { signature: { checks: bundle.checks } };
}

/** {@link verifyByPolicy}, of a line of claims. */
export const judgeLine = (bundle: DsseBundle, policy: PolicyTrust, now: Date): JudgedSignature =>
  judgeSignature({ ok: true, value: bundle, checks: [] }, policy, now);

function judgeSignature(bundle: ReadBundle, policy: PolicyTrust, now: Date): JudgedSignature {
  const { parsed } = policy;
  const judged = judgeByEach(bundle, policy, now);
  const best = judged.find(({ signature }) => signature.oms !== undefined) ?? judged[0];
  if (best === undefined)
    return { signature: { checks: [...bundle.checks, stranger(parsed.policy, claimedSigner(bundle.value))] } };
  const { rule, trust, signature } = best;
  if (signature.oms === undefined || signature.signer === undefined) return { signature };
  const voucher = voucherOf(bundle.value, judged);
  return {
    trust,
    trustFor: claimTrust(policy),
    ...(voucher && { voucher }),
    signature: { ...signature, checks: [...signature.checks, allowed(rule, signature.signer)] },
  };
}

/** Who made a model signature, by each of the policy's rules that mean him; undefined where none does, or it does not verify. */
export function vouchersOf(bundle: DsseBundle, policy: PolicyTrust, now: Date): Voucher | undefined {
  return voucherOf(bundle, judgeByEach({ ok: true, value: bundle, checks: [] }, policy, now));
}

interface Judged extends Candidate {
  readonly index: number;
  readonly signature: ModelSignature;
}

function judgeByEach(bundle: ReadBundle, { parsed, trusted }: PolicyTrust, now: Date): Judged[] {
  const claimed = claimedSigner(bundle.value);
  return parsed.policy.signers.flatMap((rule, index) =>
    candidate(rule, bundle.value, claimed, trusted).map((one) => ({
      ...one,
      index,
      signature: verifyModelBundle(bundle, one.trust, now),
    })),
  );
}

function voucherOf({ material }: DsseBundle, judged: readonly Judged[]): Voucher | undefined {
  const good = judged.filter(({ signature }) => signature.oms !== undefined && allPass(signature.checks));
  const signer = good[0]?.signature.signer;
  if (signer === undefined) return undefined;
  const key = keyOf(signer, material);
  return { signer, key, identity: identityOf(signer, key), rules: good.map(({ index }) => index) };
}

/** Of the certificate that was verified, or the one that the policy holds. */
function keyOf(signer: SignerIdentity, material: DsseBundle['material']): string {
  switch (material.kind) {
    case 'certificate':
      return keyHint(new X509Certificate(material.der).publicKey);
    case 'chain':
      return keyHint(new X509Certificate(material.ders[0]).publicKey);
    case 'public-key':
      return signer.method === 'key' ? signer.hint : '';
  }
}

/** Whose key it is, whatever certificate goes with it; an identity's keys live for minutes, so there it is the name. */
const identityOf = (signer: SignerIdentity, key: string): string =>
  signer.method === 'sigstore' ? `identity ${JSON.stringify([signer.san, signer.issuer])}` : `key ${key}`;

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
    return rules && trustsFor(rules, bundle, trusted);
  };
}

/** Whom to expect behind a bundle, by rules that mean who it says made it. */
export function trustsFor(rules: readonly SignerRule[], bundle: DsseBundle, trusted: Roots | undefined): Trust[] {
  const claimed = claimedSigner(bundle);
  return rules.flatMap((rule) => candidate(rule, bundle, claimed, trusted)).map(({ trust }) => trust);
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
      'Somebody else signed this. Who is to be trusted with this model has to be among the signers of the policy.',
  });
}
