import * as z from 'zod';
import type { Check, Verdict } from '../../verification/verdict.ts';
import type { Expectation } from '../policy.ts';
import { type Previous } from '../state.ts';
/** What keeps an older model of the same signer out. */
export declare const expectation: z.ZodObject<{
    root: z.ZodExactOptional<z.ZodString>;
    commit: z.ZodExactOptional<z.ZodString>;
    tag: z.ZodExactOptional<z.ZodString>;
    'signed-after': z.ZodExactOptional<z.ZodString>;
    previous: z.ZodExactOptional<z.ZodLiteral<true>>;
}, z.core.$strict>;
export declare function checkExpectation(expected: Expectation, verdict: Verdict, previous?: Previous): Check[];
export declare function explainExpectation({ root, commit: wanted, tag, 'signed-after': after, previous, }: Expectation): string[];
