import type { Verdict } from '../verification/verdict.ts';
/** Said wherever a model is accepted: people take a check mark for more than it is. */
export declare const NOT_SAFE = "signed is not safe: this says who signed these files and what they stated, not that the model is good, safe or free of backdoors";
/** What a reader must know and nothing fails by: in the terminal, the job summary and the JSON alike. */
export declare function notesOf(verdict: Verdict): string[];
/** Those that stand nowhere else on a page, for people; the JSON has all. */
export declare function shownNotes(verdict: Verdict): string[];
