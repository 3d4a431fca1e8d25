import type { IgnoredClaim, Verdict } from '../verification/verdict.ts';
import { type Writer } from './style.ts';
type Claims = Verdict['claims'];
/** `2 counted, 1 ignored, 1 of inputs, 1 junk line` */
export declare function claimsText({ accepted, ignored }: Claims): string;
/** For a terminal, in sections: what contradicts each other, what did not count, and what is not about the model by intention. */
export declare function claimsLines({ ignored, contradictions }: Claims, { encode }: Writer): string[][];
/** `line 3: about something else than this model (…)`, one line of plain text. The signer is whom the line names: nobody verified it. */
export declare function ignoredText({ line, kind, predicateType, signer, reason }: IgnoredClaim): string;
export {};
