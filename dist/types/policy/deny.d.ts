import { z } from 'zod';
import type { Check } from '../verification/verdict.ts';
import { type Facts } from './facts.ts';
import type { DenyLists } from './policy.ts';
/** What no valid signature makes good. */
export declare const deny: z.ZodObject<{
    models: z.ZodExactOptional<z.ZodArray<z.ZodString>>;
    files: z.ZodExactOptional<z.ZodArray<z.ZodString>>;
    datasets: z.ZodExactOptional<z.ZodArray<z.ZodString>>;
    'base-models': z.ZodExactOptional<z.ZodArray<z.ZodString>>;
    signers: z.ZodExactOptional<z.ZodArray<z.ZodString>>;
    commits: z.ZodExactOptional<z.ZodArray<z.ZodString>>;
}, z.core.$strict>;
export declare function checkDenied(denied: DenyLists, facts: Facts): Check[];
export declare const explainDenied: (denied: DenyLists) => string[];
