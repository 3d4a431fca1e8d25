import { NOT_RECOMPUTED } from '../verification/files/chunk-proof.ts';
import type { Verdict } from '../verification/verdict.ts';
import { clip } from './encode.ts';
import { notChecked } from './not-checked.ts';
import { capped, number } from './style.ts';

/** Said wherever a model is accepted: people take a check mark for more than it is. */
export const NOT_SAFE =
  'signed is not safe: this says who signed these files and what they stated, not that the model is good, safe or free of backdoors';

/** What a reader must know and nothing fails by: in the terminal, the job summary and the JSON alike. */
export function notesOf(verdict: Verdict): string[] {
  const unchecked = notChecked(verdict.checks);
  return [
    ...ownNotes(verdict),
    ...(verdict.integrity === 'chunks' ? [`checked by chunks, ${NOT_RECOMPUTED}`] : []),
    ...(unchecked === undefined ? [] : [`not checked: ${unchecked}`]),
    ...(verdict.result === 'passed' ? [NOT_SAFE] : []),
  ];
}

const ownNotes = ({ notes = [], policy }: Verdict): readonly string[] => [...notes, ...(policy?.notes ?? [])];

const MAX_SHOWN = 10;
const MAX_LENGTH = 300;

/** Those that stand nowhere else on a page, for people; the JSON has all. */
export function shownNotes(verdict: Verdict): string[] {
  const { shown, more } = capped(ownNotes(verdict), MAX_SHOWN);
  return [...shown.map((note) => clip(note, MAX_LENGTH)), ...(more > 0 ? [`${number(more)} more notes`] : [])];
}
