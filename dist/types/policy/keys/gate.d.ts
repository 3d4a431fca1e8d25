import * as z from 'zod';
import type { GateDemands } from '../policy.ts';
export declare const gateDemands: z.ZodObject<{
    change: z.ZodExactOptional<z.ZodEnum<{
        head: "head";
        "same-tree": "same-tree";
    }>>;
    deployment: z.ZodExactOptional<z.ZodEnum<{
        retrained: "retrained";
        "same-tree": "same-tree";
    }>>;
    'no-worse': z.ZodExactOptional<z.ZodRecord<z.ZodString, z.ZodEnum<{
        higher: "higher";
        lower: "lower";
    }>>>;
    references: z.ZodExactOptional<z.ZodArray<z.ZodString>>;
}, z.core.$strict>;
/** As notes: where a folder alone is verified, nothing of it is asked. */
export declare function explainGate({ change, deployment, references, 'no-worse': noWorse }: GateDemands): string[];
