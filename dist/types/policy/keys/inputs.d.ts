import * as z from 'zod';
import type { Check } from '../../verification/verdict.ts';
import type { InputEvidence, Run } from '../facts.ts';
import type { BaseModelDemands, InputDemands } from '../policy.ts';
import { type InputKind } from './input-kinds.ts';
export declare const datasets: z.ZodObject<{
    required: z.ZodExactOptional<z.ZodArray<z.ZodString>>;
    denied: z.ZodExactOptional<z.ZodArray<z.ZodObject<{
        name: z.ZodExactOptional<z.ZodString>;
        sha256: z.ZodExactOptional<z.ZodString>;
        'git-commit': z.ZodExactOptional<z.ZodString>;
    }, z.core.$strict>>>;
    allowed: z.ZodExactOptional<z.ZodArray<z.ZodObject<{
        name: z.ZodExactOptional<z.ZodString>;
        sha256: z.ZodExactOptional<z.ZodString>;
        'git-commit': z.ZodExactOptional<z.ZodString>;
    }, z.core.$strict>>>;
    computed: z.ZodExactOptional<z.ZodLiteral<true>>;
    signed: z.ZodExactOptional<z.ZodArray<z.ZodObject<{
        workflow: z.ZodExactOptional<z.ZodObject<{
            repository: z.ZodString;
            path: z.ZodString;
            ref: z.ZodString;
        }, z.core.$strict>>;
        identity: z.ZodExactOptional<z.ZodString>;
        key: z.ZodExactOptional<z.ZodString>;
        'certificate-chain': z.ZodExactOptional<z.ZodString>;
        issuer: z.ZodExactOptional<z.ZodString>;
        'source-repository': z.ZodExactOptional<z.ZodString>;
    }, z.core.$strict>>>;
}, z.core.$strict>;
export declare const baseModels: <T extends z.ZodType>(rules: T) => z.ZodObject<{
    required: z.ZodExactOptional<z.ZodArray<z.ZodString>>;
    denied: z.ZodExactOptional<z.ZodArray<z.ZodObject<{
        name: z.ZodExactOptional<z.ZodString>;
        sha256: z.ZodExactOptional<z.ZodString>;
        'git-commit': z.ZodExactOptional<z.ZodString>;
    }, z.core.$strict>>>;
    allowed: z.ZodExactOptional<z.ZodArray<z.ZodObject<{
        name: z.ZodExactOptional<z.ZodString>;
        sha256: z.ZodExactOptional<z.ZodString>;
        'git-commit': z.ZodExactOptional<z.ZodString>;
    }, z.core.$strict>>>;
    computed: z.ZodExactOptional<z.ZodLiteral<true>>;
    signed: z.ZodExactOptional<z.ZodArray<z.ZodObject<{
        workflow: z.ZodExactOptional<z.ZodObject<{
            repository: z.ZodString;
            path: z.ZodString;
            ref: z.ZodString;
        }, z.core.$strict>>;
        identity: z.ZodExactOptional<z.ZodString>;
        key: z.ZodExactOptional<z.ZodString>;
        'certificate-chain': z.ZodExactOptional<z.ZodString>;
        issuer: z.ZodExactOptional<z.ZodString>;
        'source-repository': z.ZodExactOptional<z.ZodString>;
    }, z.core.$strict>>>;
    rules: z.ZodExactOptional<T>;
}, z.core.$strict>;
/** That none is listed meets no demand: then nobody knows what the model was made from. */
export declare function checkInputs(kind: InputKind, demands: BaseModelDemands, run: Run, evidence?: InputEvidence): Check[];
export declare function explainInputs({ noun }: InputKind, { required, allowed, denied, computed, signed }: InputDemands): string[];
