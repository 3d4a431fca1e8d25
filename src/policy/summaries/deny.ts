import { isDigest } from '../../model/digest.ts';
import { predicateFault } from '../../statement/predicate-fault.ts';
import { inputDigests } from '../../statement/vsa.ts';
import type { AcceptedClaim } from '../../verification/claims/claims.ts';
import { readBundle, type SignedSummary } from '../../verification/claims/vsa.ts';
import type { Check, SignerIdentity } from '../../verification/verdict.ts';
import { allOf } from '../demand.ts';
import { type Facts, factsOf } from '../facts.ts';
import { checkDenied } from '../keys/deny.ts';
import { namesOf } from '../keys/signers.ts';
import type { DenyLists } from '../policy.ts';
import type { PolicyTrust } from '../trust.ts';
import { evidenceSigner } from './evidence-signer.ts';
import type { SummarizedFiles } from './judge.ts';

/** Evidence beside the files, with the SHA-256 of its bytes. */
export interface PresentEvidence {
  readonly signature?: { readonly sha256: string; readonly bytes: Uint8Array };
  readonly lines: readonly { readonly line: number; readonly sha256: string; readonly text: Uint8Array }[];
}

/** Lists that the files alone answer. */
const OF_FILES = ['policy.deny.models', 'policy.deny.files'];

/**
 * Deny lists over everything that is known: the files; who vouches for them; and what the verifier relied on, as far as it is
 * still here. Those bytes are the ones that he verified (`inputAttestations` has their digests), so they are read and not
 * verified again. Where some are missing, that nothing denied was found proves nothing. Nor does it for a denied SHA-256, where
 * the policy knows neither the key of a signer nor the authorities above him.
 */
export function checkDeniedBySummary(
  denied: DenyLists,
  trust: PolicyTrust,
  signed: SignedSummary,
  files: SummarizedFiles,
  now: Date,
): Check[] {
  const inputs = readInputs(signed, files.evidence, trust);
  const checks = checkDenied(denied, factsFrom(signed, files, inputs, now));
  return checks.map((check) => {
    const hits = check.id === 'policy.deny.signers' ? alsoDenied(denied, signed, inputs) : [];
    if (hits.length > 0) return refused(check, hits);
    if (check.outcome !== 'pass' || OF_FILES.includes(check.id)) return check;
    if (!inputs.complete) return unknown(check, MISSING);
    const isOpen =
      check.id === 'policy.deny.signers' && !inputs.areKnown && denied.signers?.some((one) => isDigest(one));
    return isOpen ? unknown(check, UNKNOWN) : check;
  });
}

const MISSING =
  'The evidence that the verifier relied on is not all here: get model.sig and claims.jsonl as they were published.';
const UNKNOWN =
  'A signer used a key, or has an authority above him, that this policy does not know, so a denied SHA-256 may be his: name his key, chain or root in the policy, or verify the model yourself: leave out --vsa.';

const unknown = (check: Check, guidance: string): Check => ({
  ...check,
  outcome: 'undecided',
  found: 'none, but not all are known',
  guidance,
});

const refused = (check: Check, hits: readonly string[]): Check => ({
  ...check,
  outcome: 'fail',
  found: allOf(hits) ?? '',
  guidance: 'The policy forbids it by name: do not use this model.',
});

/** Denied signers that a verification without a VSA knows from elsewhere. */
function alsoDenied({ signers = [] }: DenyLists, { signer }: SignedSummary, { claims }: Inputs): string[] {
  const names = [signer, ...claims.map((claim) => claim.signer)].flatMap(namesOf);
  return [...new Set(names)].filter((name) => signers.includes(name));
}

interface Inputs {
  readonly signer?: SignerIdentity;
  readonly claims: readonly AcceptedClaim[];
  readonly complete: boolean;
  /** The signers, by all that a deny list may have for them. */
  readonly areKnown: boolean;
}

function readInputs({ summary }: SignedSummary, { signature, lines }: PresentEvidence, trust: PolicyTrust): Inputs {
  const used = new Set(inputDigests(summary));
  const bundle = signature && used.has(signature.sha256) ? readBundle(signature.bytes)?.bundle : undefined;
  const first = bundle && evidenceSigner(bundle, trust);
  const read = lines.filter(({ sha256 }) => used.has(sha256)).flatMap((line) => readClaim(line, trust));
  const claims = read.map(({ claim }) => claim);
  const found = new Set([...(signature ? [signature.sha256] : []), ...claims.map(({ payload }) => payload)]);
  const isFound = (digest: string | undefined): boolean => digest !== undefined && found.has(digest);
  return {
    ...(first && { signer: first.signer }),
    claims,
    areKnown: [first, ...read].every((one) => one?.isKnown),
    // Every verification begins with a signature.
    complete: first !== undefined && summary.inputAttestations.every(({ digest }) => isFound(digest?.['sha256'])),
  };
}

function readClaim(
  { line, text, sha256 }: PresentEvidence['lines'][number],
  trust: PolicyTrust,
): { readonly claim: AcceptedClaim; readonly isKnown: boolean }[] {
  const read = readBundle(text);
  const by = read && evidenceSigner(read.bundle, trust);
  // Another verifier may have understood what we do not: then it is not known.
  if (read === undefined || by === undefined || predicateFault(read.statement) !== undefined) return [];
  const { signer, isKnown } = by;
  return [{ claim: { line, statement: read.statement, signer, payload: sha256 }, isKnown }];
}

/** As a verification would have them, were its evidence verified here. */
function factsFrom(
  { subjects }: SignedSummary,
  { root, manifests, files, bytes }: SummarizedFiles,
  { signer, claims }: Inputs,
  now: Date,
): Facts {
  const manifestDigest = manifests.find((digest) => digest === subjects[1]?.digest['sha256']);
  const resources = files.map(({ path, digest }) => ({ name: path, path, digest }));
  const shared = { path: '', integrity: 'files', ...(signer && { signer }) } as const;
  const form = { format: 'v1.0', method: 'files', hashType: 'sha256', allowSymlinks: false, ignorePaths: [] } as const;
  return factsOf(
    {
      ...shared,
      result: 'undecided',
      model: { path: '', root, ...(manifestDigest !== undefined && { manifestDigest }), files: files.length, bytes },
      checks: [],
      differences: [],
      fields: [],
      claims: { accepted: claims.length, ignored: [] },
    },
    {
      ...shared,
      manifests,
      signature: { checks: [], ...(signer && { signer }), oms: { ...form, root, resources } },
      claims: { accepted: claims, ignored: [], asked: false },
    },
    now,
  );
}
