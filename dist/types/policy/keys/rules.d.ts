import * as z from 'zod';
import type { Rule } from '../policy.ts';
/** Characters of an expression. */
export declare const MAX_EXPRESSION = 4096;
/** Rules in the Common Expression Language, for what there is no key for. */
export declare const rules: z.ZodArray<z.ZodObject<{
    name: z.ZodString;
    expression: z.ZodString;
}, z.core.$strict>>;
export declare const explainRules: (list: readonly Rule[]) => string[];
