import * as z from 'zod';
import type { Check } from '../../verification/verdict.ts';
import type { Facts } from '../facts.ts';
/** Whether the signature stands in a transparency log, that everybody can read. */
export declare const log: z.ZodEnum<{
    none: "none";
    required: "required";
}>;
type Log = z.infer<typeof log>;
/**
 * By what was verified, not by what is in a bundle: anyone can take an entry out of it, or put one in. So `none` asks for an
 * instance that keeps no log, where there is nothing to take out.
 */
export declare function checkLog(wanted: Log, facts: Facts): Check[];
export declare const explainLog: (wanted: Log) => string;
export {};
