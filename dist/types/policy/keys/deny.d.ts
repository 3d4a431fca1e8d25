import * as z from 'zod';
import type { Check } from '../../verification/verdict.ts';
import { type Facts } from '../facts.ts';
import type { DenyLists } from '../policy.ts';
export declare const deny: z.ZodObject<{
    models: z.ZodExactOptional<z.ZodArray<z.ZodString>>;
    files: z.ZodExactOptional<z.ZodArray<z.ZodString>>;
    datasets: z.ZodExactOptional<z.ZodArray<z.ZodString>>;
    'base-models': z.ZodExactOptional<z.ZodArray<z.ZodString>>;
    signers: z.ZodExactOptional<z.ZodArray<z.ZodString>>;
    commits: z.ZodExactOptional<z.ZodArray<z.ZodString>>;
    from: z.ZodExactOptional<z.ZodArray<z.ZodString>>;
}, z.core.$strict>;
/** Such a file. */
export declare const denyLists: z.ZodObject<{
    models: z.ZodExactOptional<z.ZodArray<z.ZodString>>;
    files: z.ZodExactOptional<z.ZodArray<z.ZodString>>;
    datasets: z.ZodExactOptional<z.ZodArray<z.ZodString>>;
    'base-models': z.ZodExactOptional<z.ZodArray<z.ZodString>>;
    signers: z.ZodExactOptional<z.ZodArray<z.ZodString>>;
    commits: z.ZodExactOptional<z.ZodArray<z.ZodString>>;
}, z.core.$strict>;
/** All of them as one: nothing that a list names can be taken back by another. */
export declare function mergeDenied(all: readonly DenyLists[]): DenyLists;
export declare function checkDenied({ from: unread, ...denied }: DenyLists, facts: Facts): Check[];
export declare const explainDenied: ({ from: unread, ...denied }: DenyLists) => string[];
