import type { Field } from '../verification/verdict.ts';
import { asCode } from './encode.ts';
import { capped, createWriter, type TextOptions } from './style.ts';

const MAX_VALUES = 8;
const MAX_CELL_VALUES = 3;
const MAX_CELL_LENGTH = 240;

/**
 * The job that trained holds the identity that signed (SLSA Build L2), so what it says of itself is its word and is called
 * that (design, decision 10). A verifier's `verified` rests on the files or on the certificate.
 */
export const STATUS_TEXT: Readonly<Record<Field['status'], string>> = {
  verified: 'verified',
  stated: 'stated by the job',
  absent: 'absent',
};

/** One row a field, further values on lines of their own. */
export function fieldsText(fields: readonly Field[], options?: TextOptions): string[] {
  const { encode, paint } = createWriter(options);
  const styles = { verified: 'green', stated: 'yellow', absent: 'dim' } as const;
  const width = Math.max(0, ...fields.map((field) => field.name.length));
  return fields.flatMap((field) => {
    const { shown, more } = capped(field.values, MAX_VALUES);
    const values = [...shown.map(encode), ...(more ? [`… and ${more} more`] : [])];
    const head = `${field.name.padEnd(width)}  ${paint(styles[field.status], STATUS_TEXT[field.status].padEnd(17))}`;
    const indent = ' '.repeat(width + 21);
    return [`${head}  ${values[0] ?? ''}`.trimEnd(), ...values.slice(1).map((value) => indent + value)];
  });
}

/** A Markdown table: two lines and one a field, whatever the number of values. */
export function fieldsMarkdown(fields: readonly Field[]): string[] {
  if (fields.length === 0) return [];
  const rows = fields.map((field) => `| ${field.name} | ${STATUS_TEXT[field.status]} | ${cell(field)} |`);
  return ['| field | status | value |', '|---|---|---|', ...rows];
}

function cell(field: Field): string {
  const { shown, more } = capped(field.values, MAX_CELL_VALUES);
  return [...shown.map((value) => asCode(value, MAX_CELL_LENGTH)), ...(more ? [`and ${more} more`] : [])].join('<br>');
}
