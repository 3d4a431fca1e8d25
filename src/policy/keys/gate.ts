import * as z from 'zod';
import { anyOf } from '../demand.ts';
import type { GateDemands } from '../policy.ts';
import { listOf, NOT_EMPTY, notEmpty, text } from '../values.ts';

export const gateDemands = z
  .strictObject({
    change: z.enum(['head', 'same-tree']).exactOptional(),
    deployment: z.enum(['same-tree', 'retrained']).exactOptional(),
    'no-worse': z
      .record(z.string().min(1).max(256), z.enum(['higher', 'lower']))
      .superRefine(notEmpty)
      .meta(NOT_EMPTY)
      .exactOptional(),
    references: listOf(
      text.regex(
        /^hf:\/\/[\w.-]+(\/[\w.-]+)?@[0-9a-f]{40}$/,
        'a reference is hf://org/repo@ and the 40 hex digits of a commit',
      ),
    ).exactOptional(),
  })
  .superRefine(notEmpty)
  .meta(NOT_EMPTY);

const CHANGE = {
  head: 'trained on the head of its branch',
  'same-tree': 'trained from the same files outside of models',
} as const;
const DEPLOYMENT = {
  'same-tree': 'trained from the same files outside of models as what is in use',
  retrained: 'trained in the history of what is in use, from the same files outside of models',
} as const;

/** As notes: where a folder alone is verified, nothing of it is asked. */
export function explainGate({ change, deployment, references, 'no-worse': noWorse = {} }: GateDemands): string[] {
  return [
    ...(change ? [`in a gate the model of a change must be ${CHANGE[change]}`] : []),
    ...(deployment ? [`in a gate before a deployment it must be ${DEPLOYMENT[deployment]}`] : []),
    ...Object.entries(noWorse).map(
      ([name, better]) => `in a gate its ${name} must be as on the base branch, or ${better}`,
    ),
    ...(references ? [`in a gate files may name these models elsewhere: ${anyOf(references)}`] : []),
  ];
}
