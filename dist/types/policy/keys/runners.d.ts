import * as z from 'zod';
import type { Check } from '../../verification/verdict.ts';
import type { Run } from '../facts.ts';
import type { Policy } from '../policy.ts';
/** Kinds of machine that the training job may run on. */
export declare const runners: z.ZodArray<z.ZodEnum<{
    "github-hosted": "github-hosted";
    "self-hosted": "self-hosted";
}>>;
type Runners = NonNullable<Policy['runners']>;
export declare function checkRunner(allowed: Runners, { certified }: Run): Check[];
export declare const explainRunners: (allowed: Runners) => string[];
export {};
