import * as z from 'zod';
import type { Check } from '../../verification/verdict.ts';
import type { Run } from '../facts.ts';
import type { Policy } from '../policy.ts';
export declare const environment: z.ZodObject<{
    'of-training': z.ZodExactOptional<z.ZodLiteral<true>>;
    facts: z.ZodExactOptional<z.ZodRecord<z.ZodString, z.ZodArray<z.ZodUnion<readonly [z.ZodString, z.ZodNumber]>>>>;
}, z.core.$strict>;
type Environment = NonNullable<Policy['environment']>;
/** Facts count only as those of the training machine. */
export declare function checkEnvironment({ 'of-training': ofTraining, facts }: Environment, run: Run): Check[];
export declare function explainEnvironment({ 'of-training': ofTraining, facts }: Environment): string[];
export {};
