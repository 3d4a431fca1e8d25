import { metricsOf } from '../../statement/describe.ts';
import { fail, pass } from '../../verification/checks.ts';
import type { Findings } from '../../verification/findings.ts';
import type { Check, Verdict } from '../../verification/verdict.ts';
import { factsOf } from '../facts.ts';
import type { Better } from '../policy.ts';

/** A model, and what its claims say of it. */
interface Judged {
  readonly verdict: Verdict;
  readonly findings: Findings;
}

/** A model that another is compared with. */
export interface Baseline extends Judged {
  /** For people: where it is, after `as`. */
  readonly where: string;
}

/**
 * Metrics in which the model may not be worse than any that it may take the place of. Of several evaluations the worst counts, and
 * of theirs the best: which to read is not for who proposes the change.
 */
export function checkNoWorse(
  wanted: Readonly<Record<string, Better>>,
  model: Judged,
  baselines: readonly Baseline[],
): Check[] {
  return Object.entries(wanted).map(([name, better]) => {
    const [worst, best] = better === 'higher' ? [Math.min, Math.max] : [Math.max, Math.min];
    const found = valuesOf(name, model);
    const before = baselines.flatMap(({ where, ...one }) => valuesOf(name, one).map((value) => ({ value, where })));
    const limit = before.length === 0 ? undefined : best(...before.map(({ value }) => value));
    const where = before.find(({ value }) => value === limit)?.where;
    const details = {
      expected: limit === undefined ? describeNone(baselines) : `${limit} or ${better}, as ${where}`,
      found: found.length === 0 ? 'no such metric' : `${worst(...found)}`,
      evidence: 'claims, test-result; measured by its signer',
    };
    const [id, title] = [`gate.no-worse.${name}`, `The model is no worse in ${name} than the one it replaces`];
    const isMet = found.length > 0 && (limit === undefined || best(worst(...found), limit) === worst(...found));
    if (isMet) return pass(id, title, details);
    const guidance =
      found.length === 0
        ? 'Evaluate the model and attest the result (--evaluation), with a metric of this name.'
        : 'Train a better one. If it is meant, have the policy changed first by who answers for it.';
    return fail(id, title, { ...details, guidance });
  });
}

const describeNone = (baselines: readonly Baseline[]): string =>
  baselines.length > 0 ? 'a value; the model before it has none' : 'a value; there is no model before it';

function valuesOf(name: string, { verdict, findings }: Judged): number[] {
  // Of the facts only statements are taken, and no time.
  const { evaluations } = factsOf(verdict, findings, new Date(0));
  return evaluations.flatMap(({ result: { configuration } }) =>
    configuration.flatMap(({ annotations }) => {
      const metrics = metricsOf(annotations);
      const value = Object.hasOwn(metrics, name) ? metrics[name] : undefined;
      return value === undefined ? [] : [value];
    }),
  );
}
