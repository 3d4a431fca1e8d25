import type { Sample } from './measure.ts';
import type { Files, ShapeName } from './shapes.ts';

/** A line of the table. */
export interface Row {
  readonly id: string;
  readonly work: string;
  readonly against: string;
  /** Absent: told, not judged. */
  readonly reach?: Reach;
  readonly shape: ShapeName;
  /** What keeps it from being better. */
  readonly bound: string;
  /** `undefined`: what it needs is not on this machine. */
  measure(files: Files, bench: Bench): Promise<Measured | undefined>;
}

/** What is to be reached. */
export interface Reach {
  readonly kind: 'at least' | 'at most' | 'below';
  readonly value: number;
}

export interface Bench {
  readonly rounds: number;
  /** Path of the Python reference, where it is installed. */
  readonly peer?: string;
  /** Of the native engine on this processor, best first. */
  readonly kernels: readonly string[];
}

export interface Measured {
  readonly value: number;
  readonly unit: Unit;
  /** Of what it was computed, and what is reported beside it. */
  readonly runs?: Readonly<Record<string, readonly Sample[]>>;
  readonly notes?: readonly string[];
}

/** `times`: theirs divided by ours. `share`: of one. `milliseconds`: by the clock. */
export type Unit = 'times' | 'share' | 'bytes' | 'milliseconds';

export function isReached({ kind, value: wanted }: Reach, found: number): boolean {
  switch (kind) {
    case 'at least':
      return found >= wanted;
    case 'at most':
      return found <= wanted;
    case 'below':
      return found < wanted;
  }
}
