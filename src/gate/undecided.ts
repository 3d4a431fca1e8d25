import { undecided } from '../verification/checks.ts';
import type { Check } from '../verification/verdict.ts';

/** What ends a gate before any model is judged: nothing is decided, and the check says why. */
export class Undecided extends Error {
  readonly check: Check;

  constructor(id: string, title: string, details: Parameters<typeof undecided>[2]) {
    super(title);
    this.name = 'Undecided';
    this.check = undecided(`gate.${id}`, title, details);
  }
}
