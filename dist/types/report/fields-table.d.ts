import type { Field } from '../verification/verdict.ts';
import { type TextOptions } from './style.ts';
/** One row a field, further values on lines of their own; one row for all that are absent, unless `verbose`. */
export declare function fieldsText(fields: readonly Field[], options?: TextOptions): string[];
/** One line a field, without those of `elsewhere` that are verified: these stand there already. */
export declare function fieldsBrief(fields: readonly Field[], elsewhere: ReadonlySet<Field['name']>, options?: TextOptions): string[];
/** A Markdown table: two lines and one a field, whatever the number of values. */
export declare function fieldsMarkdown(fields: readonly Field[]): string[];
