import type { FileDifference } from '../verification/verdict.ts';
import { type TextOptions } from './style.ts';
/** `2 files changed, 1 file missing`: the news in one line. */
export declare function differenceCounts(differences: readonly FileDifference[]): string;
/** Grouped by kind; `max` files of each, then how many more. */
export declare function differencesText(differences: readonly FileDifference[], options?: TextOptions, max?: number): string[];
/** One Markdown sentence that names the first few. */
export declare function differencesMarkdown(differences: readonly FileDifference[]): string;
