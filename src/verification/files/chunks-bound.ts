import { PROVENANCE_TYPE } from '../../statement/provenance.ts';
import { pass, undecided } from '../checks.ts';
import { type AcceptedClaim, manifestOf } from '../claims/claims.ts';
import { isSameSigner } from '../signatures/vouch.ts';
import type { Check, SignerIdentity } from '../verdict.ts';
import type { ManifestResult } from './manifest-check.ts';

const ID = 'chunks.bound';
const TITLE = 'The manifest’s chunk hashes are vouched for by who signed the files, in the same run';

/**
 * Whether chunk hashes may stand for whole files (formats, section 2). Those that another run of the same workflow vouches for
 * were computed over that run's files: a digest that both have in common says nothing about them. What is missing refutes
 * nothing, so the outcome is undecided; whole files are never put in its place, since a verdict says what was asked for.
 */
export function checkChunksBound(
  signer: SignerIdentity,
  manifest: ManifestResult | undefined,
  accepted: readonly AcceptedClaim[],
): Check {
  if (manifest === undefined) return notBound('no manifest');
  if (manifest.manifest === undefined) return notBound('a manifest that does not list the signed files');
  if (manifest.manifest.hash.chunkSize === undefined) return notBound('a manifest without chunk hashes');
  const naming = accepted.filter((claim) => manifestOf(claim) === manifest.digest);
  const binding = naming.find((claim) => isOfSameRun(claim, signer));
  if (binding) return pass(ID, TITLE, { evidence: `claims, line ${binding.line}` });
  if (naming.length === 0) return notBound('no claim by the signer that names the manifest');
  const expected = `provenance of ${runOf(signer) ?? 'a run that the certificate of the signature names'}`;
  const found = naming.map(({ statement, signer: by, line }) =>
    statement.predicateType === PROVENANCE_TYPE
      ? `provenance of ${runOf(by) ?? 'no named run'} (line ${line})`
      : `no provenance (line ${line})`,
  );
  return notBound(found.slice(0, 3).join(', '), expected);
}

/** Whether a claim was made where a signature was: by the same signer, and where there are runs, as provenance of the same run. */
export function isOfSameRun({ statement, signer }: AcceptedClaim, signature: SignerIdentity): boolean {
  if (!isSameSigner(signer, signature)) return false;
  // There are no runs: whose signature it is is all that such a signer says of himself.
  if (signature.method !== 'sigstore') return true;
  return (
    statement.predicateType === PROVENANCE_TYPE &&
    signature.sourceRepository !== undefined &&
    runOf(signature) !== undefined &&
    runOf(signer) === runOf(signature)
  );
}

/** OID .21, which names run and attempt. */
function runOf(signer: SignerIdentity): string | undefined {
  return (signer.method === 'sigstore' && signer.extensions['runInvocationUri']) || undefined;
}

function notBound(found: string, expected?: string): Check {
  return undecided(ID, TITLE, {
    ...(expected !== undefined && { expected }),
    found,
    evidence: 'claims and manifest',
    guidance:
      'No file was read. Verify whole files, which needs the signature alone: without --integrity chunks (input: integrity).',
  });
}
