import type { z } from 'zod';
/** Keys that a mapping at this place of the file may have; of alternatives, those of all. */
export declare function knownKeys(schema: z.ZodType, path: readonly PropertyKey[]): string[];
/** `; did you mean signers?`, or all that there is. */
export declare function didYouMean(key: string, known: readonly string[]): string;
