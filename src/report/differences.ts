import { count } from '../model/format.ts';
import type { FileDifference } from '../verification/verdict.ts';
import { asCode } from './encode.ts';
import { capped, createWriter, number, type TextOptions } from './style.ts';

const KINDS = ['changed', 'missing', 'added', 'renamed'] as const;
const MAX_FILES = 20;
const MAX_CHUNKS = 8;
const MAX_IN_SENTENCE = 4;

/** `2 files changed, 1 file missing`: the news in one line. */
export function differenceCounts(differences: readonly FileDifference[]): string {
  const counts = KINDS.map((kind) => ({ kind, n: differences.filter((d) => d.kind === kind).length }));
  return counts
    .filter(({ n }) => n > 0)
    .map(({ kind, n }) => `${count(n, 'file')} ${kind}`)
    .join(', ');
}

/** Grouped by kind; `max` files of each, then how many more. */
export function differencesText(
  differences: readonly FileDifference[],
  options?: TextOptions,
  max = MAX_FILES,
): string[] {
  const writer = createWriter(options);
  return KINDS.flatMap((kind) => {
    const { shown, more } = capped(
      differences.filter((d) => d.kind === kind),
      max,
    );
    const lines = shown.flatMap((difference) => oneDifference(difference, writer.encode));
    return [
      ...lines.map((line) => (line.startsWith(' ') ? line : writer.paint('red', line.slice(0, 8)) + line.slice(8))),
      ...(more ? [`${kind.padEnd(8)} … and ${number(more)} more`] : []),
    ];
  });
}

function oneDifference(difference: FileDifference, encode: (text: string) => string): string[] {
  const head = `${difference.kind.padEnd(8)} ${encode(difference.path)}`;
  const pad = ' '.repeat(9);
  switch (difference.kind) {
    case 'missing':
      return [head, `${pad}expected ${encode(difference.expected)}`];
    case 'added':
      return difference.found === undefined ? [head] : [head, `${pad}found    ${encode(difference.found)}`];
    case 'renamed':
      return [head, `${pad}from     ${encode(difference.from)}`, `${pad}digest   ${encode(difference.digest)}`];
    case 'changed':
      return [
        head,
        `${pad}expected ${encode(difference.expected)}`,
        `${pad}found    ${encode(difference.found)}`,
        ...chunkLines(difference).map((line) => pad + line),
      ];
  }
}

function chunkLines(difference: FileDifference & { kind: 'changed' }): string[] {
  const { shown, more } = capped(difference.chunks ?? [], MAX_CHUNKS);
  return [...shown.map(chunkText), ...(more ? [`… and ${count(more, 'more chunk')}`] : [])];
}

/** Last byte included, as people count. */
const chunkText = (chunk: { index: number; start: number; end: number }): string =>
  `chunk ${chunk.index} differs: bytes ${number(chunk.start)} to ${number(chunk.end - 1)}`;

/** One Markdown sentence that names the first few. */
export function differencesMarkdown(differences: readonly FileDifference[]): string {
  const sorted = KINDS.flatMap((kind) => differences.filter((d) => d.kind === kind));
  const { shown, more } = capped(sorted, MAX_IN_SENTENCE);
  const named = shown.map((difference) => `${difference.kind} ${asCode(difference.path, 120)}${detail(difference)}`);
  return `${differenceCounts(differences)}: ${named.join('; ')}${more ? `; and ${number(more)} more` : ''}`;
}

function detail(difference: FileDifference): string {
  if (difference.kind === 'renamed') return ` from ${asCode(difference.from, 120)}`;
  const first = difference.kind === 'changed' ? difference.chunks?.[0] : undefined;
  if (!first || difference.kind !== 'changed') return '';
  const others = (difference.chunks?.length ?? 1) - 1;
  return ` (${chunkText(first)}${others ? ` and ${count(others, 'more chunk')}` : ''})`;
}
