import type { Check } from '../../verification/verdict.ts';
import { checkOf, claimsAt } from '../demand.ts';
import type { Facts, InputEvidence, Run } from '../facts.ts';
import type { Policy, Rule } from '../policy.ts';
import { checkDeniedInputs } from './denied-inputs.ts';
import { checkEnvironment } from './environment.ts';
import { BASE_MODELS, DATASETS } from './input-kinds.ts';
import { checkInputs } from './inputs.ts';
import { checkProvenance } from './provenance.ts';
import { checkRunner } from './runners.ts';

const KEYS = ['provenance', 'runners', 'datasets', 'base-models', 'environment', 'rules'] as const;

/**
 * Demands that a run has to meet, by its provenance. Where a job was run again there are several: one of them must meet all
 * demands alone, and the one that comes nearest is shown.
 */
export function checkRuns(policy: Policy, facts: Facts, checkRules: RuleCheck | undefined): Check[] {
  const { runs, verdict } = facts;
  const { claims } = verdict;
  const asked = KEYS.filter((key) => policy[key] !== undefined);
  if (asked.length === 0) return [];
  const [best] = runs
    .map((run) => ({
      line: run.line,
      checks: [...checkRun(policy, run, facts.inputs), ...checkRulesOf(policy, facts, run, checkRules)],
    }))
    .sort((a, b) => unmet(a.checks) - unmet(b.checks) || b.line - a.line);
  const present = checkOf({
    id: 'provenance.present',
    title: 'There is provenance that counts',
    expected: `provenance, for ${asked.join(', ')}`,
    found: best && `claims, line ${best.line}${runs.length > 1 ? `, of ${runs.length}` : ''}`,
    evidence: claimsAt(best ? [best.line] : []),
    guidance:
      claims.accepted + claims.ignored.length === 0
        ? 'There are no claims: get claims.jsonl from where the model was published, beside model.sig; or have the model attested (attest-model attest).'
        : 'Provenance counts if the model’s signer signed it, about this model: see which claims were ignored, and why.',
    met: best !== undefined,
  });
  const ofRun = best?.checks.map((check) => ({ ...check, line: best.line })) ?? [];
  return [present, ...ofRun, ...checkDeniedIn(policy, facts.everyRun)];
}

/** Of all runs, whichever of them meets the demands. */
function checkDeniedIn({ datasets, 'base-models': baseModels }: Policy, runs: readonly Run[]): Check[] {
  return [
    ...(datasets?.denied ? [checkDeniedInputs(DATASETS, datasets.denied, runs)] : []),
    ...(baseModels?.denied ? [checkDeniedInputs(BASE_MODELS, baseModels.denied, runs)] : []),
  ];
}

/** See ../expressions/expression.ts. */
export type RuleCheck = (rules: readonly Rule[], facts: Facts, run: Run) => Check[];

function checkRulesOf({ rules }: Policy, facts: Facts, run: Run, check: RuleCheck | undefined): Check[] {
  if (rules === undefined) return [];
  if (check === undefined) throw new RangeError('nothing was loaded to check rules with');
  return check(rules, facts, run);
}

const unmet = (checks: readonly Check[]): number => checks.filter(({ outcome }) => outcome !== 'pass').length;

function checkRun(policy: Policy, run: Run, evidence: InputEvidence | undefined): Check[] {
  const { provenance, runners, datasets, 'base-models': baseModels, environment } = policy;
  return [
    ...(provenance ? checkProvenance(provenance, run, evidence) : []),
    ...(runners ? checkRunner(runners, run) : []),
    ...(datasets ? checkInputs(DATASETS, datasets, run, evidence) : []),
    ...(baseModels ? checkInputs(BASE_MODELS, baseModels, run, evidence) : []),
    ...(environment ? checkEnvironment(environment, run) : []),
  ];
}
