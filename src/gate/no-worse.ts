import { factsOf } from '../policy/facts.ts';
import { metricsOf } from '../statement/describe.ts';
import { fail, pass } from '../verification/checks.ts';
import type { Check } from '../verification/verdict.ts';
import type { Examination } from '../verify.ts';

/** Which way a metric is better. */
export type Better = 'higher' | 'lower';

/**
 * Metrics in which the model may not be worse than the one that the base branch has. Of several evaluations the worst counts, and of
 * those of the base the best: which to read is not for who proposes the change.
 */
export function checkNoWorse(
  wanted: Readonly<Record<string, Better>>,
  model: Examination,
  base: Examination | undefined,
): Check[] {
  return Object.entries(wanted).map(([name, better]) => {
    const [worst, best] = better === 'higher' ? [Math.min, Math.max] : [Math.max, Math.min];
    const found = valuesOf(name, model);
    const before = base ? valuesOf(name, base) : [];
    const details = {
      expected: before.length === 0 ? describeNone(base) : `${best(...before)} or ${better}, as on the base branch`,
      found: found.length === 0 ? 'no such metric' : `${worst(...found)}`,
      evidence: 'claims, test-result; measured by its signer',
    };
    const [id, title] = [`gate.no-worse.${name}`, `The model is no worse in ${name} than the one it replaces`];
    const isMet =
      found.length > 0 && (before.length === 0 || best(worst(...found), best(...before)) === worst(...found));
    if (isMet) return pass(id, title, details);
    const guidance =
      found.length === 0
        ? 'Evaluate the model and attest the result (--evaluation), with a metric of this name.'
        : 'Train a better one. If it is meant, have the policy changed first by who answers for it.';
    return fail(id, title, { ...details, guidance });
  });
}

const describeNone = (base: Examination | undefined): string =>
  base
    ? 'anything: the model of the base branch has no such metric'
    : 'anything: the base branch has no accepted model';

function valuesOf(name: string, { verdict, findings }: Examination): number[] {
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
