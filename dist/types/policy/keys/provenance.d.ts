import * as z from 'zod';
import { type BuildLevel } from '../../verification/slsa/build-level.ts';
import type { Check } from '../../verification/verdict.ts';
import type { InputEvidence, Run } from '../facts.ts';
import type { ProvenanceDemands } from '../policy.ts';
export declare const provenance: z.ZodObject<{
    level: z.ZodExactOptional<z.ZodUnion<readonly [z.ZodLiteral<1>, z.ZodLiteral<2>]>>;
    builders: z.ZodExactOptional<z.ZodArray<z.ZodObject<{
        workflow: z.ZodExactOptional<z.ZodObject<{
            repository: z.ZodString;
            path: z.ZodString;
            ref: z.ZodString;
        }, z.core.$strict>>;
        id: z.ZodExactOptional<z.ZodString>;
    }, z.core.$strict>>>;
    repositories: z.ZodExactOptional<z.ZodArray<z.ZodString>>;
    refs: z.ZodExactOptional<z.ZodArray<z.ZodString>>;
    events: z.ZodExactOptional<z.ZodArray<z.ZodString>>;
    reviewed: z.ZodExactOptional<z.ZodArray<z.ZodObject<{
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
    clean: z.ZodExactOptional<z.ZodLiteral<true>>;
    'signed-commit': z.ZodExactOptional<z.ZodLiteral<true>>;
}, z.core.$strict>;
/** Demands on one run. Where the certificate authority has something to say, its word is taken and not the job's. */
export declare function checkProvenance(demands: ProvenanceDemands, run: Run, evidence?: InputEvidence): Check[];
/** @see buildLevelOf */
export declare const levelOf: ({ claim, provenance: of }: Run) => BuildLevel;
export declare function explainProvenance(demands: ProvenanceDemands): string[];
