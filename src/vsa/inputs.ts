import { AttestModelError } from '../errors.ts';
import { sha256Hex } from '../model/digest.ts';
import { BUNDLE_MEDIA_TYPE } from '../sigstore/dsse.ts';
import type { ResourceDescriptor } from '../statement/in-toto.ts';
import { readLimited, readNamed } from '../stores/read-limited.ts';
import { linesOf } from '../verification/claims/claim-lines.ts';
import { MAX_CLAIMS_BYTES } from '../verification/claims/claims.ts';
import { MAX_BUNDLE_BYTES } from '../verification/signatures/bundle.ts';
import type { Examination } from '../verify.ts';

/** SHA-256 of the evidence: of a file's bytes, and of each line without its end. */
export interface EvidenceDigests {
  readonly signature: string;
  readonly lines: readonly { readonly line: number; readonly sha256: string }[];
}

/** @throws AttestModelError NOT_FOUND, UNREADABLE, UNSAFE_PATH, INVALID_INPUT */
export async function digestEvidence(paths: { signature: string; claims: string }): Promise<EvidenceDigests> {
  return {
    signature: sha256Hex(await readNamed(paths.signature, 'the signature', MAX_BUNDLE_BYTES)),
    lines: [...linesOf(await readClaims(paths.claims))].map(({ line, text }) => ({ line, sha256: sha256Hex(text) })),
  };
}

async function readClaims(path: string): Promise<Uint8Array> {
  try {
    const read = await readLimited(path, MAX_CLAIMS_BYTES, 'the claims file');
    return 'bytes' in read ? read.bytes : new Uint8Array();
  } catch (error) {
    if (error instanceof AttestModelError && error.code === 'NOT_FOUND') return new Uint8Array();
    throw error;
  }
}

/** @throws AttestModelError FILE_CHANGED: what is named would not be what was verified */
export function assertUnchanged(before: EvidenceDigests, after: EvidenceDigests): void {
  if (JSON.stringify(before) === JSON.stringify(after)) return;
  throw new AttestModelError('FILE_CHANGED', 'the evidence changed while the model was verified', {
    guidance: 'Something still writes model.sig or claims.jsonl: wait until it is done, then run again.',
  });
}

/**
 * What the verdict rests on: the signature, and each line of the claims that counted, whatever for. A reader who finds bytes of
 * these digests knows that they were verified, and, if he finds all of them, that this is all that there was.
 */
export function inputAttestations(
  { findings, counted = [] }: Pick<Examination, 'findings' | 'counted'>,
  { signature, lines }: EvidenceDigests,
): ResourceDescriptor[] {
  const used = new Set([...(findings.claims?.accepted ?? []).map(({ line }) => line), ...counted]);
  return [
    { name: 'model.sig', digest: { sha256: signature }, mediaType: BUNDLE_MEDIA_TYPE },
    ...lines
      .filter(({ line }) => used.has(line))
      .map(({ line, sha256 }) => ({ name: `claims.jsonl:${line}`, digest: { sha256 }, mediaType: BUNDLE_MEDIA_TYPE })),
  ];
}
