import { notesOn } from './judge.ts';
import { explainBaseModels } from './keys/base-models.ts';
import { explainDenied } from './keys/deny.ts';
import { explainEnvironment } from './keys/environment.ts';
import { explainEvaluation } from './keys/evaluation.ts';
import { explainExpectation } from './keys/expect.ts';
import { explainFiles } from './keys/files.ts';
import { explainGate } from './keys/gate.ts';
import { BASE_MODELS, DATASETS } from './keys/input-kinds.ts';
import { explainInputs } from './keys/inputs.ts';
import { explainLog } from './keys/log.ts';
import { explainProvenance } from './keys/provenance.ts';
import { explainRules } from './keys/rules.ts';
import { explainRunners } from './keys/runners.ts';
import { explainSignatures } from './keys/signatures.ts';
import { describeRule } from './keys/signers.ts';
import { explainTime } from './keys/time.ts';
import { explainVsa } from './keys/vsa.ts';
import type { Policy } from './policy.ts';
import { policySchema } from './schema.ts';

export interface Explanation {
  /** A model is accepted only if all of them are true. */
  readonly demands: readonly string[];
  /** What a reader may think is asked for, and is not. */
  readonly notes: readonly string[];
}

/** A policy in plain sentences. */
export function explainPolicy(policy: Policy): Explanation {
  const { signers, claims, time, provenance, runners, datasets, environment, evaluation, files, expect, deny, rules } =
    policy;
  const baseModels = policy['base-models'];
  return {
    demands: [
      `The files are exactly those that were signed, by ${signers.length > 1 ? 'one of: ' : ''}${signers.map(describeRule).join('; ')}.`,
      ...(policy.roots ? [explainRoots(policy.roots)] : []),
      ...(policy.signatures ? explainSignatures(policy.signatures) : []),
      ...(claims ? explainClaims(claims) : []),
      ...(time ? explainTime(time) : []),
      ...(policy.log ? [explainLog(policy.log)] : []),
      ...(provenance ? explainProvenance(provenance) : []),
      ...(runners ? explainRunners(runners) : []),
      ...(datasets ? explainInputs(DATASETS, datasets) : []),
      ...(baseModels ? explainInputs(BASE_MODELS, baseModels) : []),
      ...(baseModels?.rules ? explainBaseModels(baseModels.rules, (nested) => explainPolicy(nested).demands) : []),
      ...(environment ? explainEnvironment(environment) : []),
      ...(evaluation ? explainEvaluation(evaluation) : []),
      ...(files ? explainFiles(files) : []),
      ...(expect ? explainExpectation(expect) : []),
      ...(deny ? explainDenied(deny) : []),
      ...(rules ? explainRules(rules) : []),
    ],
    notes: [
      ...(policy.models ? [`in a gate it judges the models in ${policy.models.join(', ')}`] : []),
      ...(policy.gate ? explainGate(policy.gate) : []),
      ...(policy.vsa ? [explainVsa(policy.vsa)] : []),
      ...notesOn(policy),
      ...unasked(policy),
    ],
  };
}

const INSTANCES = { 'public-good': 'public-good', github: 'github', auto: 'public-good or github' };

const explainRoots = (roots: NonNullable<Policy['roots']>): string =>
  `Whoever signs with an identity has it from ${typeof roots === 'string' ? INSTANCES[roots] : `an instance in ${roots.file}`}, and no other Sigstore.`;

const explainClaims = (claims: NonNullable<Policy['claims']>): string[] =>
  Object.entries(claims).map(
    ([kind, rules = []]) =>
      `Only claims of ${kind} signed by one of these count: ${rules.map(describeRule).join('; ')}.`,
  );

function unasked(policy: Policy): string[] {
  const keys = Object.keys(policySchema.shape).filter(
    (key) => !['version', 'models', 'gate', 'signatures', 'claims', 'roots', 'expect', 'rules', 'vsa'].includes(key),
  );
  const absent = keys.filter((key) => !(key in policy));
  return absent.length === 0 ? [] : [`nothing is asked about: ${absent.join(', ')}`];
}
