import type { Check, Verdict } from '../verification/verdict.ts';
import { type TextOptions } from './style.ts';
export declare const RESULT_TEXT: Readonly<Record<Verdict['result'], string>>;
/** A chunk proof must not be taken for one of whole files, whatever its result. */
export declare const INTEGRITY_TEXT = "by chunks, whole-file digest not recomputed";
/** What was found, for a person: the result first, then what failed and what to do, then the rest. */
export declare function verdictText(verdict: Verdict, options?: TextOptions): string;
export declare function sizeText({ files, bytes }: {
    readonly files?: number;
    readonly bytes?: number;
}): string;
/**
 * What lay in the model and was not looked at: a check that passed says it in what it found, beyond what it expected, and
 * must not be taken for one of all the files.
 */
export declare function notChecked(checks: readonly Check[]): string | undefined;
/** Failed checks outweigh undecided ones, so they come first. */
export declare function unmetChecks(checks: readonly Check[]): Check[];
/** Guidance may have several lines (YAML to paste), whose indentation is kept. */
export declare function guidanceLines(guidance: string | undefined, encode: (text: string) => string): string[];
