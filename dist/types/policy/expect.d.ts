import { z } from 'zod';
import type { Check } from '../verification/verdict.ts';
import { type Facts } from './facts.ts';
import type { Policy } from './policy.ts';
/** What keeps an older model of the same signer out. */
export declare const expectation: z.ZodObject<{
    root: z.ZodExactOptional<z.ZodString>;
    commit: z.ZodExactOptional<z.ZodString>;
    tag: z.ZodExactOptional<z.ZodString>;
    'signed-after': z.ZodExactOptional<z.ZodString>;
}, z.core.$strict>;
type Expectation = NonNullable<Policy['expect']>;
export declare function checkExpectation(expected: Expectation, { verdict }: Facts): Check[];
export declare function explainExpectation({ root, commit: wanted, tag, 'signed-after': after }: Expectation): string[];
export {};
