import * as z from 'zod';
import type { Check } from '../../verification/verdict.ts';
import type { Facts } from '../facts.ts';
import type { FileDemands } from '../policy.ts';
export declare const files: z.ZodObject<{
    pickle: z.ZodExactOptional<z.ZodLiteral<false>>;
    formats: z.ZodExactOptional<z.ZodArray<z.ZodString>>;
    'max-size': z.ZodExactOptional<z.ZodString>;
    'max-total-size': z.ZodExactOptional<z.ZodString>;
    documentation: z.ZodExactOptional<z.ZodLiteral<"may-differ">>;
    ignorable: z.ZodExactOptional<z.ZodArray<z.ZodString>>;
}, z.core.$strict>;
/** A file, by name and size. */
interface OnDisk {
    readonly path: string;
    readonly size: number;
}
export declare function checkFiles(demands: FileDemands, { findings }: Facts): Check[];
export declare function explainFiles(demands: FileDemands): string[];
export declare const hasPickle: (found: readonly OnDisk[]) => boolean;
/** Formats that allow exactly these files and their like; none where a policy cannot name one of them. */
export declare function formatsOf(found: readonly OnDisk[]): Pick<FileDemands, 'formats'>;
/** A size that people write, of at least so many bytes. */
export declare function sizeFor(bytes: number): string;
export {};
