import * as z from 'zod';
import type { Check } from '../../verification/verdict.ts';
import type { Facts } from '../facts.ts';
import type { Policy } from '../policy.ts';
export declare const age: z.ZodString;
export declare const time: z.ZodObject<{
    trusted: z.ZodExactOptional<z.ZodLiteral<true>>;
    'max-age': z.ZodExactOptional<z.ZodString>;
}, z.core.$strict>;
type Time = NonNullable<Policy['time']>;
export declare function checkTime({ 'max-age': maxAge }: Time, { verdict: { signedAt }, now }: Facts): Check[];
/** In milliseconds, of an {@link age}. */
export declare function durationOf(value: string): number;
export declare function explainTime({ trusted, 'max-age': maxAge }: Time): string[];
export {};
