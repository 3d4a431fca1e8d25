import { StatementError } from '../statement/in-toto.ts';
import type { NamedDependency } from '../statement/provenance.ts';
import { linesOf } from '../verification/claims/claim-lines.ts';
import { type AcceptedClaim, type Claims, manifestOf, readClaims } from '../verification/claims/claims.ts';
import { rootsOf } from '../verification/claims/own-runs.ts';
import { isOfSameRun } from '../verification/files/chunks-bound.ts';
import { BundleError, parseDsseBundle } from '../verification/signatures/bundle.ts';
import type { ModelSignature } from '../verification/signatures/model-signature.ts';
import { readStatement } from '../verification/signatures/model-signature.ts';
import type { SignerIdentity } from '../verification/verdict.ts';
import { isOverInput, type SignatureLine, signatureLines } from './keys/signature-lines.ts';
import { namesOf } from './keys/signers.ts';
import type { SignerRule } from './policy.ts';
import { type JudgedSignature, judgeLine, type PolicyTrust, vouchersOf } from './trust.ts';

/**
 * Evidence of what a model was made from, as it travels along in `claims.jsonl` (formats, section 4): model signatures, and what
 * their signers say. A line is looked at only for the input whose digests it carries, so no input's evidence serves another one,
 * nor the model itself.
 */
export interface Upstream {
  readonly claims: Uint8Array;
  /** Whoever signed them: nothing is verified. */
  readonly signatures: readonly SignatureLine[];
  readonly now: Date;
}

/** @param inputs all that any run names */
export const readUpstream = (claims: Uint8Array, inputs: readonly NamedDependency[], now: Date): Upstream => ({
  claims,
  signatures: signatureLines(claims, (oms) => inputs.some((input) => isOverInput(oms, input))),
  now,
});

export const signaturesOver = ({ signatures }: Upstream, input: NamedDependency): SignatureLine[] =>
  signatures.filter(({ oms }) => isOverInput(oms, input));

/** Who of the rules' signers signed an input; nobody whom the policy denies. */
export function signersOf(
  upstream: Upstream,
  input: NamedDependency,
  rules: readonly SignerRule[],
  trust: PolicyTrust,
): { readonly line: number; readonly signer: SignerIdentity }[] {
  const { policy } = trust.parsed;
  const denied = new Set(policy.deny?.signers);
  const by: PolicyTrust = { ...trust, parsed: { ...trust.parsed, policy: { ...policy, signers: rules } } };
  return signaturesOver(upstream, input).flatMap(({ line, bundle }) => {
    const signer = vouchersOf(bundle, by, upstream.now)?.signer;
    return signer && !namesOf(signer).some((name) => denied.has(name)) ? [{ line, signer }] : [];
  });
}

/** A signature of an input under a policy of its own, and the claims that count with it. */
export interface JudgedInput extends JudgedSignature {
  readonly line: number;
  readonly claims?: Claims & { readonly asked: boolean };
}

export const judgeSignatureLine = ({ now }: Upstream, { bundle }: SignatureLine, trust: PolicyTrust): JudgedSignature =>
  judgeLine(bundle, trust, now);

export function withClaims(upstream: Upstream, line: number, judged: JudgedSignature): JudgedInput {
  const claims = claimsWith(upstream, judged);
  return { ...judged, line, ...(claims && { claims: { ...claims, asked: false } }) };
}

function claimsWith({ claims, now }: Upstream, { signature, trust, trustFor }: JudgedSignature): Claims | undefined {
  const { oms, signer } = signature;
  if (oms === undefined || signer === undefined || trust === undefined) return undefined;
  const roots = new Set(rootsOf(oms.resources));
  const files = new Map(oms.resources.map(({ path, digest }) => [path, digest]));
  const target = { signer, roots, manifests: manifestsNamed(claims, roots), files, ...(trustFor && { trustFor }) };
  const read = readClaims(claims, target, trust, now);
  return { ...read, accepted: boundTo(signature, read.accepted) };
}

/** By claims about one of the roots, whoever made them. */
function manifestsNamed(claims: Uint8Array, roots: ReadonlySet<string>): Set<string> {
  const found = new Set<string>();
  for (const { text } of linesOf(claims)) {
    try {
      const [model, manifest] = readStatement(parseDsseBundle(text).content).subject;
      if (manifest && roots.has(model?.digest['sha256'] ?? '')) found.add(manifest.digest['sha256'] ?? '');
    } catch (error) {
      if (!(error instanceof BundleError || error instanceof StatementError)) throw error;
    }
  }
  return found;
}

/**
 * The manifest is not here, and a root binds no names: the one counts that a claim names which was made in the run that signed
 * them. Everything else could be about the same contents under other names.
 */
function boundTo({ signer }: ModelSignature, accepted: readonly AcceptedClaim[]): AcceptedClaim[] {
  const bound = new Set(accepted.filter((claim) => signer && isOfSameRun(claim, signer)).map(manifestOf));
  return accepted.filter((claim) => bound.has(manifestOf(claim)));
}
