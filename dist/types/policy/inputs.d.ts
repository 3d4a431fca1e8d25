import { z } from 'zod';
import type { NamedDependency } from '../statement/provenance.ts';
import type { Check } from '../verification/verdict.ts';
import type { Run } from './facts.ts';
import type { InputDemands } from './policy.ts';
/** Datasets, or base models. */
export declare const inputs: z.ZodObject<{
    required: z.ZodExactOptional<z.ZodArray<z.ZodString>>;
    allowed: z.ZodExactOptional<z.ZodArray<z.ZodObject<{
        name: z.ZodExactOptional<z.ZodString>;
        sha256: z.ZodExactOptional<z.ZodString>;
        'git-commit': z.ZodExactOptional<z.ZodString>;
    }, z.core.$strict>>>;
    computed: z.ZodExactOptional<z.ZodLiteral<true>>;
}, z.core.$strict>;
export interface InputKind {
    /** Key of the policy. */
    readonly id: 'datasets' | 'base-models';
    readonly noun: string;
    readonly roles: readonly string[];
}
export declare const DATASETS: InputKind;
export declare const BASE_MODELS: InputKind;
export declare const inputsOf: ({ provenance }: Run, { roles }: InputKind) => NamedDependency[];
/** That none is listed meets no demand: then nobody knows what the model was made from. */
export declare function checkInputs(kind: InputKind, { required, allowed, computed }: InputDemands, run: Run): Check[];
export declare function explainInputs({ noun }: InputKind, { required, allowed, computed }: InputDemands): string[];
