import type { IgnoredClaim, Verdict } from '../verification/verdict.ts';
import { type Writer } from './style.ts';
type Claims = Verdict['claims'];
/** `2 counted, 1 ignored, 1 junk line` */
export declare function claimsText({ accepted, ignored }: Claims): string;
/** For a terminal, in two sections: what contradicts each other, and what did not count. */
export declare function claimsLines({ ignored, contradictions }: Claims, { encode }: Writer): string[][];
/** `line 3: about something else than this model (…)`, one line of plain text. The signer is whom the line names: nobody verified it. */
export declare function ignoredText({ line, kind, predicateType, signer, reason }: IgnoredClaim): string;
export {};
