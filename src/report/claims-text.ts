import { count } from '../model/format.ts';
import type { Contradiction } from '../verification/claims/contradictions.ts';
import type { IgnoredClaim, Verdict } from '../verification/verdict.ts';
import { clip } from './encode.ts';
import { capped, number, type Writer } from './style.ts';

const MAX_LISTED = 10;
const MAX_VALUES = 4;

type Claims = Verdict['claims'];

/** `2 counted, 1 ignored, 1 of inputs, 1 junk line` */
export function claimsText({ accepted, ignored }: Claims): string {
  if (accepted === 0 && ignored.length === 0) return 'none';
  const [junk, inputs] = (['junk', 'input'] as const).map((which) =>
    countLines(ignored.filter(({ kind }) => kind === which)),
  ) as [number, number];
  return [
    `${number(accepted)} counted`,
    `${number(countLines(ignored) - junk - inputs)} ignored`,
    ...(inputs > 0 ? [`${number(inputs)} of inputs`] : []),
    ...(junk > 0 ? [count(junk, 'junk line')] : []),
  ].join(', ');
}

const countLines = (ignored: readonly IgnoredClaim[]): number => ignored.reduce((sum, { lines = 1 }) => sum + lines, 0);

/** For a terminal, in sections: what contradicts each other, what did not count, and what is not about the model by intention. */
export function claimsLines({ ignored, contradictions = [] }: Claims, { encode }: Writer): string[][] {
  const against = contradictions.map(({ about, values }) => `${clip(about, 500)}: ${disagreement(values)}`);
  const [inputs = [], aside = []] = [true, false].map((of) => ignored.filter(({ kind }) => (kind === 'input') === of));
  return [
    listed(`Claims that contradict each other (${number(contradictions.length)}):`, against, encode),
    listed(`Claims that did not count (${number(countLines(aside))}):`, aside.map(ignoredText), encode),
    listed(`Claims about what it was made from (${number(inputs.length)}):`, inputs.map(ignoredText), encode),
  ];
}

function listed(head: string, items: readonly string[], encode: Writer['encode']): string[] {
  if (items.length === 0) return [];
  const { shown, more } = capped(items, MAX_LISTED);
  return [head, ...shown.map((item) => `  ${encode(item)}`), ...(more ? [`  … and ${number(more)} more`] : [])];
}

function disagreement(values: Contradiction['values']): string {
  const { shown, more } = capped(values, MAX_VALUES);
  const said = shown.map(({ value, line }) => `${clip(value, 200)} (line ${line})`);
  return [...said, ...(more ? [`${number(more)} more`] : [])].join(', ');
}

/** `line 3: about something else than this model (…)`, one line of plain text. The signer is whom the line names: nobody verified it. */
export function ignoredText({ line, kind, predicateType, signer, reason }: IgnoredClaim): string {
  const what = [predicateType, signer && `names ${signer} as its signer`].filter(
    (text) => text !== undefined && text !== '',
  );
  const where = line > 0 ? `line ${line}${kind === 'junk' ? ', junk' : ''}: ` : '';
  return `${where}${clip(reason, 500)}${what.length ? ` (${clip(what.join(', '), 500)})` : ''}`;
}
