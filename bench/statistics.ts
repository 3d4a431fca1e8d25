import { type Command, measure, type Sample } from './measure.ts';

/** Of each command, its samples in the order of the rounds. */
export type Samples<Name extends string> = Readonly<Record<Name, readonly Sample[]>>;

/** Rounds in which every command runs once, so that a noisy minute hits all of them alike. With more than one, the first is not counted. */
export async function interleave<Name extends string>(
  commands: Readonly<Record<Name, Command>>,
  rounds: number,
): Promise<Samples<Name>> {
  const names = Object.keys(commands) as Name[];
  const samples = Object.fromEntries(names.map((name) => [name, [] as Sample[]])) as Record<Name, Sample[]>;
  for (let round = rounds > 1 ? 0 : 1; round <= rounds; round++) {
    for (const name of names) {
      const sample = await measure(commands[name]);
      if (round > 0) samples[name].push(sample);
    }
  }
  return samples;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
  if (low === undefined || high === undefined) throw new Error('no samples');
  return (low + high) / 2;
}

/** Median of each round's quotient: how many times as much theirs took. */
export function timesAsMuch(
  theirs: readonly Sample[],
  ours: readonly Sample[],
  what: 'milliseconds' | 'cpu' = 'milliseconds',
): number {
  return median(ours.map((sample, round) => (theirs[round]?.[what] ?? Number.NaN) / sample[what]));
}

export const wall = (samples: readonly Sample[]): number => median(samples.map(({ milliseconds }) => milliseconds));
export const peak = (samples: readonly Sample[]): number => Math.max(...samples.map((sample) => sample.peak));
