import type { ModelReport } from './cache-model.ts';

/** Of 100,000 steps, at the least; of fewer, the same share. A model in which little happens finds little. */
const AT_LEAST: Readonly<Record<string, number>> = {
  hits: 1000,
  misses: 1000,
  resumed: 100,
  audited: 1000,
  'silent writes': 200,
  'changes noticed while hashing': 50,
  'hard link': 1000,
  restore: 1000,
  'hash with the clock set back': 200,
  sign: 100,
};

export function expectations({ counts, fault }: ModelReport, steps: number): [name: string, holds: boolean][] {
  const enough = Object.entries(AT_LEAST).map(([name, least]): [string, boolean] => [
    `${name}: ${counts[name] ?? 0}`,
    (counts[name] ?? 0) >= (least * steps) / 100_000,
  ]);
  return [[`never a wrong digest: ${counts['digests compared'] ?? 0} compared`, fault === undefined], ...enough];
}
