import { AttestModelError } from '../errors.ts';
import { isOverSameFiles, signatureLines } from '../policy/keys/signature-lines.ts';
import type { BundleJson, SignerDescription } from '../sigstore/signer.ts';
import { StatementError } from '../statement/in-toto.ts';
import { type OmsStatement, parseOmsStatement } from '../statement/oms.ts';
import { readNamed } from '../stores/read-limited.ts';
import { saveClaims } from '../stores/workspace.ts';
import { BundleError, MAX_BUNDLE_BYTES, parseOmsBundle } from '../verification/signatures/bundle.ts';
import { readStatement } from '../verification/signatures/model-signature.ts';
import { claimedSigner } from '../verification/signatures/vouch.ts';
import type { SignerIdentity } from '../verification/verdict.ts';

/** What `model.sig` says, unverified: what is added is over the same files, or it would count for nobody. */
export interface FirstSignature {
  readonly oms: OmsStatement;
  readonly signer: SignerIdentity | undefined;
}

/** @throws AttestModelError NOT_FOUND, UNREADABLE, INVALID_INPUT */
export async function firstSignature(signature: string): Promise<FirstSignature> {
  const bytes = await readNamed(signature, 'the signature to add to', MAX_BUNDLE_BYTES);
  try {
    const bundle = parseOmsBundle(bytes);
    return { oms: parseOmsStatement(readStatement(bundle.content)), signer: claimedSigner(bundle) };
  } catch (error) {
    if (!(error instanceof BundleError || error instanceof StatementError)) throw error;
    throw new AttestModelError('INVALID_INPUT', `${signature} is no model signature to add to: ${error.message}`, {
      cause: error,
      guidance: 'Sign without --add first.',
    });
  }
}

/**
 * One signer counts once, however often he signs.
 * @throws AttestModelError USAGE
 */
export function assertAnother({ signer: first }: FirstSignature, signer: SignerDescription): void {
  if (first === undefined || !isSame(signer, first)) return;
  throw new AttestModelError('USAGE', 'model.sig is by this signer already: a second signature of his counts nothing', {
    guidance: '--add is for somebody else: another key or identity. To sign the model anew, leave --add out.',
  });
}

/**
 * Adds the line; an earlier one of the same signer over the same files goes, so that a job that runs again leaves one.
 * @returns how many went
 */
export async function addSignature(
  claims: string,
  bundle: BundleJson,
  { oms }: FirstSignature,
  signer: SignerDescription,
): Promise<number> {
  const isHis = (line: string): boolean =>
    signatureLines(Buffer.from(line), (other) => isOverSameFiles(other, oms)).some((one) => {
      const claimed = claimedSigner(one.bundle);
      return claimed !== undefined && isSame(signer, claimed);
    });
  return saveClaims(claims, [bundle], (lines) => lines.filter((line) => !isHis(line)));
}

/** As a policy tells signers apart: the repository of a run makes nobody another one. */
function isSame(signer: SignerDescription, claimed: SignerIdentity): boolean {
  switch (signer.method) {
    case 'sigstore':
      return claimed.method === 'sigstore' && claimed.san === signer.identity && claimed.issuer === signer.issuer;
    case 'key':
      return claimed.method === 'key' && claimed.hint === signer.hint;
    case 'certificate':
      return claimed.method === 'certificate' && claimed.sha256 === signer.sha256;
  }
}
