import { fail, pass, undecided } from '../verification/checks.ts';
import type { Check } from '../verification/verdict.ts';

/** What a policy asks for, and what there is. */
export interface Demand {
  /** Without `policy.` in front. */
  readonly id: string;
  readonly title: string;
  readonly expected: string;
  /** Plain text; absent where there is nothing. */
  readonly found: string | undefined;
  readonly evidence: string;
  /** For whoever stands before a refusal. */
  readonly guidance: string;
  /** `unknown`: the evidence does not say, either way. */
  readonly met: boolean | 'unknown';
}

export function checkOf({ id, title, expected, found = 'nothing', evidence, guidance, met }: Demand): Check {
  const details = { expected, found, evidence };
  if (met === true) return pass(`policy.${id}`, title, details);
  return (met === 'unknown' ? undecided : fail)(`policy.${id}`, title, { ...details, guidance });
}

/** Evidence in lines of `claims.jsonl`: `claims, line 1, 4`. */
export const claimsAt = (lines: readonly number[]): string => {
  const shown = [...new Set(lines)].slice(0, 10);
  return shown.length > 0 ? `claims, line ${shown.join(', ')}` : 'claims';
};

/** `a, b or c`, cut short: a verdict is for reading. */
export function anyOf(values: readonly string[], more = 10): string {
  const shown = values.slice(0, more);
  const rest = values.length - shown.length;
  return shown.join(' or ') + (rest > 0 ? ` or ${rest} more` : '');
}

export function allOf(values: readonly string[], more = 10): string | undefined {
  if (values.length === 0) return undefined;
  const rest = values.length - more;
  return values.slice(0, more).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}
