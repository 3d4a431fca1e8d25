import * as z from 'zod';
import { metricsOf } from '../../statement/describe.ts';
import type { Check } from '../../verification/verdict.ts';
import { allOf, anyOf, checkOf, claimsAt } from '../demand.ts';
import type { Evaluation as Found } from '../facts.ts';
import type { Bounds, Policy } from '../policy.ts';
import { listOf, NOT_EMPTY, notEmpty } from '../values.ts';

const bounds = z
  .strictObject({ min: z.number().exactOptional(), max: z.number().exactOptional() })
  .superRefine(notEmpty)
  .meta(NOT_EMPTY)
  .refine(({ min = -Infinity, max = Infinity }) => min <= max, 'min is greater than max');

export const evaluation = z
  .strictObject({
    /** Results of test-result statements that are good enough. A file of numbers alone has WARNED. */
    results: listOf(z.enum(['PASSED', 'WARNED'])).exactOptional(),
    /** By their dotted names. */
    metrics: z.record(z.string().min(1).max(256), bounds).superRefine(notEmpty).meta(NOT_EMPTY).exactOptional(),
  })
  .superRefine(notEmpty)
  .meta(NOT_EMPTY);

type Evaluation = NonNullable<Policy['evaluation']>;

/** Of several evaluations that count, none may be worse than demanded: which of them to read is not for the signer to choose. */
export function checkEvaluation({ results, metrics = {} }: Evaluation, evaluations: readonly Found[]): Check[] {
  return [
    ...(results ? [checkResults(results, evaluations)] : []),
    ...Object.entries(metrics).map(([name, wanted]) => checkMetric(name, wanted, evaluations)),
  ];
}

function checkResults(wanted: readonly string[], evaluations: readonly Found[]): Check {
  return checkOf({
    id: 'evaluation.results',
    title: 'The model was evaluated, with a result that is good enough',
    expected: anyOf(wanted),
    found: allOf(evaluations.map(({ line, result: { result } }) => `${result} (line ${line})`)),
    evidence: claimsAt(evaluations.map(({ line }) => line)),
    guidance:
      'Evaluate the model and attest the result (--evaluation); a result is in the file only if it is put there.',
    met: evaluations.length > 0 && evaluations.every(({ result }) => wanted.includes(result.result)),
  });
}

function checkMetric(name: string, wanted: Bounds, evaluations: readonly Found[]): Check {
  const { min = -Infinity, max = Infinity } = wanted;
  const found = evaluations.flatMap(({ line, result: { configuration } }) =>
    configuration.flatMap(({ annotations }) => {
      const metrics = metricsOf(annotations);
      const value = Object.hasOwn(metrics, name) ? metrics[name] : undefined;
      return value === undefined ? [] : [{ line, value }];
    }),
  );
  return checkOf({
    id: `evaluation.metrics.${name}`,
    title: `The evaluation shows ${name} within its bounds`,
    expected: describeBounds(wanted),
    found: allOf(found.map(({ line, value }) => `${value} (line ${line})`)),
    evidence: claimsAt((found.length > 0 ? found : evaluations).map(({ line }) => line)),
    guidance:
      found.length === 0
        ? 'No evaluation that counts has a metric of this name: names are dotted, as verify shows them.'
        : 'The model does not do what the policy demands of it.',
    met: found.length > 0 && found.every(({ value }) => value >= min && value <= max),
  });
}

function describeBounds({ min, max }: Bounds): string {
  return [min === undefined ? '' : `at least ${min}`, max === undefined ? '' : `at most ${max}`]
    .filter((text) => text !== '')
    .join(', ');
}

export function explainEvaluation({ results, metrics = {} }: Evaluation): string[] {
  return [
    ...(results ? [`Its evaluation ended with ${anyOf(results)}.`] : []),
    ...Object.entries(metrics).map(([name, wanted]) => `Its evaluation shows ${name} of ${describeBounds(wanted)}.`),
  ];
}
