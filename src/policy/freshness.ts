import type { Verdict } from '../verification/verdict.ts';
import type { Policy } from './policy.ts';

const NOT_CHECKED = 'freshness not checked: an older model of the same signer would be accepted too';

/** What a reader must know where nothing says which model it has to be; nothing fails by it. */
export const freshnessNote = (limit?: string): string =>
  limit === undefined ? NOT_CHECKED : `${NOT_CHECKED}, if ${limit}`;

const withoutIt = (notes: readonly string[]): string[] => notes.filter((note) => !note.startsWith(NOT_CHECKED));

/** Of a model whose freshness was asked about, or that was signed just now. Other notes stay. */
export function withoutFreshnessNote(verdict: Verdict): Verdict {
  const { notes, policy } = verdict;
  return {
    ...verdict,
    ...(notes && { notes: withoutIt(notes) }),
    ...(policy && { policy: { ...policy, notes: withoutIt(policy.notes) } }),
  };
}

/** A verdict that accepts by a named signer. Of one that does not, there are more urgent things to say. */
export function noteFreshness(verdict: Verdict, note = freshnessNote()): Verdict {
  return verdict.result === 'passed' ? { ...verdict, notes: [...(verdict.notes ?? []), note] } : verdict;
}

/** A verdict by a VSA: what its own policy expects, its verifier has asked for; of another policy nothing is known. */
export function noteFreshnessOfVsa(verdict: Verdict, { expect, vsa }: Policy): Verdict {
  if (vsa === undefined || (expect !== undefined && vsa.policy === undefined)) return verdict;
  return noteFreshness(verdict, freshnessNote(`its VSA is not older than ${vsa['max-age']}`));
}
