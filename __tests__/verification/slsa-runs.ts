import {
  baseModelDependency,
  codeDependency,
  configDependency,
  datasetDependency,
  environmentByproduct,
} from '../../src/statement/dependencies.ts';
import type { Statement } from '../../src/statement/in-toto.ts';
import { buildProvenanceStatement } from '../../src/statement/provenance.ts';
import type { SlsaAssessment, SlsaRequirement } from '../../src/verification/slsa/assessment.ts';
import type { Verdict } from '../../src/verification/verdict.ts';
import { HEX } from '../statement/fixtures.ts';
import { COMMIT, REPOSITORY } from './bundles.ts';
import { githubPredicate, type SignedModel } from './signed-model.ts';

const CODE = {
  name: 'acme/model-repo',
  repository: REPOSITORY,
  commit: COMMIT,
  dirty: false,
  changed: 0,
  untracked: 0,
};
export const code = (over: Partial<typeof CODE> = {}) => codeDependency({ ...CODE, ...over });
export const dataset = datasetDependency('corpus', { kind: 'folder', root: HEX('1'), filesDigest: HEX('2') });
export const base = baseModelDependency('base', { kind: 'folder', root: HEX('4'), filesDigest: HEX('5') });
export const config = configDependency({ path: 'train.yaml', sha256: HEX('6'), inCommit: true });
export const environment = (ofTraining = true) =>
  environmentByproduct({ record: Buffer.from('{}'), facts: { gpu: '1 x A100' }, ofTraining });

/** Everything that a job can state today. */
export const FULL = { dependencies: [code(), dataset, base, config], byproducts: [environment()] };
export type Parts = typeof FULL;

export const statementOf = (model: SignedModel, parts: Partial<Parts> = {}, predicate = githubPredicate()): Statement =>
  buildProvenanceStatement({ subjects: model.subjects, base: predicate, ...FULL, ...parts });

export function slsaOf({ slsa }: Pick<Verdict, 'slsa'>): SlsaAssessment {
  if (slsa === undefined) throw new Error('not assessed');
  return slsa;
}

export const requirements = ({ levels }: SlsaAssessment): readonly SlsaRequirement[] =>
  levels.flatMap((level) => level.requirements);

export const requirement = (slsa: SlsaAssessment, id: string): SlsaRequirement | undefined =>
  requirements(slsa).find((one) => one.id === id);
