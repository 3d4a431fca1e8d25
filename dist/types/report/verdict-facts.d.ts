import type { GroupCount } from '../verification/files/group-counts.ts';
import type { FieldName, SignerIdentity, Verdict, VsaRecord } from '../verification/verdict.ts';
/** A chunk proof must not be taken for one of whole files, whatever its result. */
export declare const INTEGRITY_TEXT = "by chunks, whole-file digest not recomputed";
/** Label and value, plain text. */
export type FactRow = readonly [label: string, value: string];
/** What stands above everything else, in as few rows as say it. */
export declare function briefFacts(verdict: Verdict): FactRow[];
/** The same and more, each in a row of its own. */
export declare function allFacts(verdict: Verdict): FactRow[];
/** Fields that {@link briefFacts} show, where they are verified: else how they stand is for their own row to say. */
export declare function fieldsInFacts({ model, signer, signedAt }: Verdict): ReadonlySet<FieldName>;
/** Who counted beside the signer of model.sig, where a policy asks for several. */
export declare const furtherSigners: ({ signer, signers }: Verdict) => readonly SignerIdentity[];
/** Whose word it was, and about what. */
export declare function vsaText({ verifier, resourceUri, signedAt, line, verifiedLevels }: VsaRecord): string;
/** `weights: 2 files, 5 GiB, 1 changed; code: 1 file, 4 B` */
export declare function groupsText(groups: readonly GroupCount[]): string;
export declare function sizeText({ files, bytes }: {
    readonly files?: number;
    readonly bytes?: number;
}): string;
