import type { Check, Verdict } from '../verification/verdict.ts';
import { type TextOptions } from './style.ts';
export declare const RESULT_TEXT: Readonly<Record<Verdict['result'], string>>;
/** What was found, for a person: the result first, then what failed and what to do, then the rest. */
export declare function verdictText(verdict: Verdict, options?: TextOptions): string;
export declare function sizeText({ files, bytes }: {
    readonly files?: number;
    readonly bytes?: number;
}): string;
/** Failed checks outweigh undecided ones, so they come first. */
export declare function unmetChecks(checks: readonly Check[]): Check[];
/** Guidance may have several lines (YAML to paste), whose indentation is kept. */
export declare function guidanceLines(guidance: string | undefined, encode: (text: string) => string): string[];
