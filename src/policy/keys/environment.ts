import * as z from 'zod';
import type { ResourceDescriptor } from '../../statement/in-toto.ts';
import type { Check } from '../../verification/verdict.ts';
import { anyOf, checkOf } from '../demand.ts';
import type { Run } from '../facts.ts';
import type { Policy } from '../policy.ts';
import { listOf, NOT_EMPTY, notEmpty, text, yes } from '../values.ts';

const factName = z.string().regex(/^[A-Za-z][\w-]{0,63}$/, 'a fact is named as the provenance names it, such as cuda');

export const environment = z
  .strictObject({
    /** Recorded on the machine that trained, not on the one that signed. */
    'of-training': yes.exactOptional(),
    /** Values that a fact may have, exactly. */
    facts: z
      .record(factName, listOf(z.union([text, z.number()], 'expected text or a number')))
      .superRefine(notEmpty)
      .meta(NOT_EMPTY)
      .exactOptional(),
  })
  .superRefine(notEmpty)
  .meta(NOT_EMPTY);

type Environment = NonNullable<Policy['environment']>;

/** Facts count only as those of the training machine. */
export function checkEnvironment({ 'of-training': ofTraining, facts = {} }: Environment, run: Run): Check[] {
  const records = run.provenance.byproducts.filter(({ name }) => name === 'environment');
  const evidence = `claims, line ${run.line}, environment; measured by the job`;
  const recorded = checkOf({
    id: 'environment.of-training',
    title: 'The machine that trained is on record',
    expected: 'a record made where the model was trained',
    found: records.length > 0 ? 'a record of the training machine' : hostOf(run),
    evidence,
    guidance: 'Attest in the training job, so that its machine is the one that is measured.',
    met: records.length > 0,
  });
  return [
    ...(ofTraining || Object.keys(facts).length > 0 ? [recorded] : []),
    ...Object.entries(facts).map(([name, allowed]) => checkFact(name, allowed, records, evidence)),
  ];
}

const hostOf = ({ provenance: { byproducts } }: Run): string | undefined =>
  byproducts.some(({ name }) => name === 'environment-of-attesting-host')
    ? 'a record of the attesting host'
    : undefined;

function checkFact(
  name: string,
  allowed: readonly (string | number)[],
  records: readonly ResourceDescriptor[],
  evidence: string,
): Check {
  const values = records.map(({ annotations }) => annotations?.[name]);
  const wanted = allowed.map(String);
  const isAllowed = (value: unknown): boolean =>
    (typeof value === 'string' || typeof value === 'number') && wanted.includes(String(value));
  return checkOf({
    id: `environment.facts.${name}`,
    title: `The training machine has an allowed ${name}`,
    expected: anyOf(wanted),
    found: values.every((value) => value === undefined) ? undefined : values.map(String).join(', '),
    evidence,
    guidance: 'Train on a machine as the policy wants it, or allow what was found.',
    met: values.length > 0 && values.every(isAllowed),
  });
}

export function explainEnvironment({ 'of-training': ofTraining, facts = {} }: Environment): string[] {
  return [
    ...(ofTraining ? ['The machine that trained the model is on record.'] : []),
    ...Object.entries(facts).map(
      ([name, allowed]) => `On the training machine ${name} is ${anyOf(allowed.map(String))}.`,
    ),
  ];
}
