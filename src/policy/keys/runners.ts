import * as z from 'zod';
import type { Check } from '../../verification/verdict.ts';
import { anyOf, checkOf } from '../demand.ts';
import type { Run } from '../facts.ts';
import type { Policy } from '../policy.ts';
import { listOf } from '../values.ts';

/** Kinds of machine that the training job may run on. */
export const runners = listOf(z.enum(['github-hosted', 'self-hosted']));

type Runners = NonNullable<Policy['runners']>;

export function checkRunner(allowed: Runners, { certified }: Run): Check[] {
  const found = certified.runnerEnvironment;
  const check = checkOf({
    id: 'runners',
    title: 'The job ran on a machine of an allowed kind',
    expected: anyOf(allowed),
    found,
    evidence: 'certificate, OID .11',
    guidance: 'Only a workflow’s certificate says on what its job ran. Train on a runner that the policy allows.',
    met: allowed.some((kind) => kind === found),
  });
  return [check];
}

export const explainRunners = (allowed: Runners): string[] => [`The job ran on a ${anyOf(allowed)} runner.`];
