import { randomInt } from 'node:crypto';
import type { HashTask } from '../hashing/engine.ts';
import type { Recall } from './recall.ts';

/** Of a run, where there are as many. */
const AT_LEAST = 8;

/** An answer that is hashed again. */
export interface Audited {
  /** Of the recall. */
  readonly index: number;
  /** Of the task's ranges; absent: the whole file. */
  readonly range?: number;
  readonly task: HashTask;
}

/**
 * Chooses from the answers of `recalls`, all with the same chance. Chance comes from the system: who poisons an entry must
 * not know whether it will be looked at.
 * @param before how many of this run were audited already
 */
export function chooseAudit(recalls: readonly Recall[], share: number, before: number): Audited[] {
  if (share <= 0) return [];
  const total = recalls.reduce((sum, recall) => sum + answersOf(recall), 0);
  const count = Math.min(total, Math.max(AT_LEAST - before, Math.ceil(total * share)));
  const chosen = choose(count, total);
  const audited: Audited[] = [];
  let first = 0;
  recalls.forEach((recall, index) => {
    const end = first + answersOf(recall);
    for (let i = first; i < end && audited.length < count; i++) {
      if (chosen.has(i)) audited.push(auditOf(recall, index, i - first));
    }
    first = end;
  });
  return audited;
}

/** Digests that come from the cache, in whole or, of a file that is gone on with, in part. */
function answersOf({ whole, left, ranges }: Recall): number {
  const known = ranges.reduce((sum, one) => (one === undefined ? sum : sum + 1), 0);
  return known + (whole !== undefined || left?.resume !== undefined ? 1 : 0);
}

/** The known ranges come first, the whole file last. */
function auditOf({ task: { resume: _, ...task }, ranges }: Recall, index: number, answer: number): Audited {
  const known = ranges.flatMap((one, i) => (one === undefined ? [] : [i]));
  const range = known[answer];
  const bytes = range === undefined ? undefined : task.ranges[range];
  if (range === undefined || bytes === undefined) return { index, task: { ...task, whole: true, ranges: [] } };
  return { index, range, task: { ...task, whole: false, ranges: [bytes] } };
}

/** `count` different numbers below `total`: Floyd's algorithm. */
function choose(count: number, total: number): Set<number> {
  const chosen = new Set<number>();
  for (let below = total - count + 1; below <= total; below++) {
    const one = randomInt(below);
    chosen.add(chosen.has(one) ? below - 1 : one);
  }
  return chosen;
}
