import type { Check } from './verdict.ts';

interface Details {
  readonly expected?: string;
  readonly found?: string;
  readonly evidence?: string;
}

/** What to do next is part of every refusal. */
interface Refusal extends Details {
  readonly guidance: string;
}

export function pass(id: string, title: string, details: Details = {}): Check {
  return { id, outcome: 'pass', title, ...details };
}

export function fail(id: string, title: string, details: Refusal): Check {
  return { id, outcome: 'fail', title, ...details };
}

export function undecided(id: string, title: string, details: Refusal): Check {
  return { id, outcome: 'undecided', title, ...details };
}

/** Of checks that must all pass, at any depth: one failure outweighs what is undecided, and that what passed. */
export function worstOf(checks: readonly Pick<Check, 'outcome' | 'checks'>[]): Check['outcome'] {
  const outcomes = checks.flatMap(outcomesIn);
  if (outcomes.includes('fail')) return 'fail';
  return outcomes.includes('undecided') ? 'undecided' : 'pass';
}

function outcomesIn({ outcome, checks = [] }: Pick<Check, 'outcome' | 'checks'>): Check['outcome'][] {
  return [outcome, ...checks.flatMap(outcomesIn)];
}

/** Of none it is not true: nothing verified is a failure. */
export const allPass = (checks: readonly Pick<Check, 'outcome'>[]): boolean =>
  checks.length > 0 && checks.every(({ outcome }) => outcome === 'pass');

/** How far checks are from a pass. */
export const unmetOf = (checks: readonly Pick<Check, 'outcome'>[]): number =>
  checks.filter(({ outcome }) => outcome !== 'pass').length;

/** A value that the checks before it allow to be used, or the checks that do not. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T; readonly checks: readonly Check[] }
  | { readonly ok: false; readonly checks: readonly Check[] };

export function accepted<T>(value: T, ...checks: readonly Check[]): Outcome<T> {
  return { ok: true, value, checks };
}

export function refused<T>(...checks: readonly Check[]): Outcome<T> {
  return { ok: false, checks };
}

export function tooBig(id: string, title: string, size: number, limit: number): Check {
  const guidance = 'Get the file anew from where the model was published.';
  return fail(id, title, { expected: `at most ${limit} bytes`, found: `${size} bytes`, guidance });
}
