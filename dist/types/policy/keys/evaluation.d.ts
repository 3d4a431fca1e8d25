import * as z from 'zod';
import type { Check } from '../../verification/verdict.ts';
import type { Evaluation as Found } from '../facts.ts';
import type { Policy } from '../policy.ts';
export declare const evaluation: z.ZodObject<{
    results: z.ZodExactOptional<z.ZodArray<z.ZodEnum<{
        PASSED: "PASSED";
        WARNED: "WARNED";
    }>>>;
    metrics: z.ZodExactOptional<z.ZodRecord<z.ZodString, z.ZodObject<{
        min: z.ZodExactOptional<z.ZodNumber>;
        max: z.ZodExactOptional<z.ZodNumber>;
    }, z.core.$strict>>>;
}, z.core.$strict>;
type Evaluation = NonNullable<Policy['evaluation']>;
/** Of several evaluations that count, none may be worse than demanded: which of them to read is not for the signer to choose. */
export declare function checkEvaluation({ results, metrics }: Evaluation, evaluations: readonly Found[]): Check[];
export declare function explainEvaluation({ results, metrics }: Evaluation): string[];
export {};
