import { z } from 'zod';
import type { Check } from '../verification/verdict.ts';
import { type Demand } from './demand.ts';
import type { Run } from './facts.ts';
import type { ProvenanceDemands } from './policy.ts';
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
    clean: z.ZodExactOptional<z.ZodLiteral<true>>;
    'signed-commit': z.ZodExactOptional<z.ZodLiteral<true>>;
}, z.core.$strict>;
/** Demands on one run. Where the certificate authority has something to say, its word is taken and not the job's. */
export declare function checkProvenance(demands: ProvenanceDemands, run: Run): Check[];
/** Something that the certificate says about the run, and a key cannot. */
export declare function certified(id: string, title: string, wanted: readonly string[], found: string | undefined, oid: string, isAllowed: (found: string) => boolean): Demand;
/**
 * SLSA Build level, from who signed and how. 2: GitHub's build type, every part of it as the certificate has it, on a hosted
 * runner. What a payload says about its level is not read.
 */
export declare function levelOf({ claim, provenance: { buildType }, certified: { runnerEnvironment } }: Run): 1 | 2;
export declare function explainProvenance(demands: ProvenanceDemands): string[];
