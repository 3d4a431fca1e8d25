import * as z from 'zod';
import type { SummaryDemands } from '../policy.ts';
/** Whose verification may stand for one's own, about what, and for how long. */
export declare const vsa: z.ZodObject<{
    verifiers: z.ZodArray<z.ZodObject<{
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
    }, z.core.$strict>>;
    'max-age': z.ZodString;
    resource: z.ZodExactOptional<z.ZodString>;
    policy: z.ZodExactOptional<z.ZodString>;
}, z.core.$strict>;
export declare function explainVsa(demands: SummaryDemands): string;
