import type { ResourceDescriptor } from '../statement/in-toto.ts';
import type { Examination } from '../verify.ts';
/** SHA-256 of the evidence: of a file's bytes, and of each line without its end. */
export interface EvidenceDigests {
    readonly signature: string;
    readonly lines: readonly {
        readonly line: number;
        readonly sha256: string;
    }[];
}
/** @throws AttestModelError NOT_FOUND, UNREADABLE, UNSAFE_PATH, INVALID_INPUT */
export declare function digestEvidence(paths: {
    signature: string;
    claims: string;
}): Promise<EvidenceDigests>;
/** @throws AttestModelError FILE_CHANGED: what is named would not be what was verified */
export declare function assertUnchanged(before: EvidenceDigests, after: EvidenceDigests): void;
/**
 * What the verdict rests on: the signature, and each line of the claims that counted, whatever for. A reader who finds bytes of
 * these digests knows that they were verified, and, if he finds all of them, that this is all that there was.
 */
export declare function inputAttestations({ findings, counted }: Pick<Examination, 'findings' | 'counted'>, { signature, lines }: EvidenceDigests): ResourceDescriptor[];
