import type { GroupCount } from '../verification/files/group-counts.ts';
import type { Check, Verdict, VsaRecord } from '../verification/verdict.ts';
import { type TextOptions } from './style.ts';
export declare const RESULT_TEXT: Readonly<Record<Verdict['result'], string>>;
/** A chunk proof must not be taken for one of whole files, whatever its result. */
export declare const INTEGRITY_TEXT = "by chunks, whole-file digest not recomputed";
/** What was found, for a person: the result first, then what failed and what to do, then the rest. */
export declare function verdictText(verdict: Verdict, options?: TextOptions): string;
/** Whose word it was, and about what. */
export declare function vsaText({ verifier, resourceUri, signedAt, line, verifiedLevels }: VsaRecord): string;
/** `weights: 2 files, 5 GiB, 1 changed; code: 1 file, 4 B` */
export declare function groupsText(groups: readonly GroupCount[]): string;
export declare function sizeText({ files, bytes }: {
    readonly files?: number;
    readonly bytes?: number;
}): string;
/** Failed checks outweigh undecided ones, so they come first. */
export declare function unmetChecks(checks: readonly Check[]): Check[];
