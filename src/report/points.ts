import { count } from '../model/format.ts';
import type { Check } from '../verification/verdict.ts';
import { asCode, forMarkdown } from './encode.ts';
import { type ShownSigner, signerRows } from './signer-text.ts';
import { capped } from './style.ts';

/** Longest text of a sentence or paragraph on a page. */
export const MAX_PROSE = 600;

/** On pages; in the terminal, where widths count, they are others. */
export const PAGE_MARKS = { pass: '✓', fail: '❌', undecided: '❓' } as const;

/** An unmet check as one point of a list. */
export function checkPoint({ outcome, title, expected, found, guidance }: Check): string {
  const values = [
    ...(expected === undefined ? [] : [`expected ${asCode(expected, 200)}`]),
    ...(found === undefined ? [] : [`found ${asCode(found, 200)}`]),
  ];
  const what = `${PAGE_MARKS[outcome]} **${forMarkdown(title, 200)}**${values.length ? `: ${values.join(', ')}` : ''}.`;
  return guidance ? `${what} ${forMarkdown(guidance.replaceAll(/\s*\n\s*/g, ' '), MAX_PROSE)}` : what;
}

/** Only what is shown is rendered: a list may have a hundred thousand. */
export function cappedPoints<T>(items: readonly T[], max: number, noun: string, render: (item: T) => string): string[] {
  if (items.length <= max) return items.map(render);
  const { shown, more } = capped(items, max - 1);
  return [...shown.map(render), `and ${count(more, `more ${noun}`)}: see the log`];
}

export function signerMarkdown(signer: ShownSigner): string {
  const [first, ...rest] = signerRows(signer).map(([label, value]) => `${label} ${asCode(value, 300)}`);
  return rest.length ? `${first} (${rest.join(', ')})` : `${first}`;
}
