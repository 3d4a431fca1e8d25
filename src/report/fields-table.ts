import { FIELD_NAMES } from '../statement/fields.ts';
import type { Field } from '../verification/verdict.ts';
import { asCode, clip } from './encode.ts';
import { capped, createWriter, number, type TextOptions } from './style.ts';

const MAX_VALUES = 8;
/** Of a value, where all fields are to be seen at once: a name and a digest. */
const MAX_BRIEF = 120;
const NAME_WIDTH = Math.max(...FIELD_NAMES.map((name) => name.length));
const MAX_CELL_VALUES = 3;
const MAX_CELL_LENGTH = 240;

/**
 * The job that trained holds the identity that signed (SLSA Build L2), so what it says of itself is its word and is called
 * that (design, decision 10). A verifier's `verified` rests on the files or on the certificate.
 */
const STATUS_TEXT: Readonly<Record<Field['status'], string>> = {
  verified: 'verified',
  stated: 'stated by the job',
  absent: 'absent',
};

/** One row a field, further values on lines of their own; one row for all that are absent, unless `verbose`. */
export function fieldsText(fields: readonly Field[], options: TextOptions = {}): string[] {
  const { encode } = createWriter(options);
  const shown = options.verbose ? fields : fields.filter(({ status }) => status !== 'absent');
  const rows = shown.flatMap((field) => {
    const { shown: some, more } = capped(field.values, MAX_VALUES);
    const values = [...some.map(encode), ...(more ? [`… and ${more} more`] : [])];
    const indent = ' '.repeat(NAME_WIDTH + 21);
    return [row(field, values[0], options), ...values.slice(1).map((value) => indent + value)];
  });
  return options.verbose ? rows : [...rows, ...absentRow(fields, options)];
}

/** One line a field, without those of `elsewhere` that are verified: these stand there already. */
export function fieldsBrief(
  fields: readonly Field[],
  elsewhere: ReadonlySet<Field['name']>,
  options: TextOptions = {},
): string[] {
  const { encode } = createWriter(options);
  const shown = fields.filter(
    ({ name, status }) => status !== 'absent' && !(status === 'verified' && elsewhere.has(name)),
  );
  const rows = shown.map((field) => {
    const [first, ...more] = field.values;
    const others = more.length > 0 ? `, and ${number(more.length)} more` : '';
    return row(field, first === undefined ? undefined : `${encode(clip(first, MAX_BRIEF))}${others}`, options);
  });
  return [...rows, ...absentRow(fields, options)];
}

const STYLES = { verified: 'green', stated: 'yellow', absent: 'dim' } as const;

/** `value` is encoded already. */
function row({ name, status }: Field, value = '', options: TextOptions = {}): string {
  const { paint } = createWriter(options);
  return `${name.padEnd(NAME_WIDTH)}  ${paint(STYLES[status], STATUS_TEXT[status].padEnd(17))}  ${value}`.trimEnd();
}

function absentRow(fields: readonly Field[], options: TextOptions): string[] {
  const names = fields.filter(({ status }) => status === 'absent').map(({ name }) => name);
  const { paint } = createWriter(options);
  // Where nothing was verified all are, which the checks say better.
  return names.length === 0 || names.length === fields.length
    ? []
    : [`${paint('dim', 'absent'.padEnd(NAME_WIDTH))}  ${names.join(', ')}`];
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
