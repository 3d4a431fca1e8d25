import type { Check } from '../../verification/verdict.ts';
import type { Facts, Run } from '../facts.ts';
import type { Policy, Rule } from '../policy.ts';
/**
 * Demands that a run has to meet, by its provenance. Where a job was run again there are several: one of them must meet all
 * demands alone, and the one that comes nearest is shown.
 */
export declare function checkRuns(policy: Policy, facts: Facts, checkRules: RuleCheck | undefined): Check[];
/** See ../expressions/expression.ts. */
export type RuleCheck = (rules: readonly Rule[], facts: Facts, run: Run) => Check[];
