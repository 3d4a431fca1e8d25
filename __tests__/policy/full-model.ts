import {
  baseModelDependency,
  codeDependency,
  datasetDependency,
  environmentByproduct,
} from '../../src/statement/dependencies.ts';
import { buildProvenanceStatement } from '../../src/statement/provenance.ts';
import { buildTestResultStatement, parseEvaluation } from '../../src/statement/test-result.ts';
import { HEX } from '../statement/fixtures.ts';
import { COMMIT, REPOSITORY } from '../verification/bundles.ts';
import { githubPredicate, type SignedModel } from '../verification/signed-model.ts';

export const FILES = { 'config.json': '{}', 'model.safetensors': 'weights', LICENSE: 'Apache-2.0' };

/** Provenance with something of every kind. */
export function provenanceOf(
  model: SignedModel,
  change: Partial<Parameters<typeof codeDependency>[0]> = {},
  base = githubPredicate(),
) {
  const code = {
    name: 'acme/model-repo',
    repository: REPOSITORY,
    commit: COMMIT,
    dirty: false,
    changed: 0,
    untracked: 0,
  };
  return buildProvenanceStatement({
    subjects: model.subjects,
    base,
    dependencies: [
      codeDependency({ ...code, ...change }),
      datasetDependency('corpus', { kind: 'folder', root: HEX('1'), filesDigest: HEX('2') }),
      baseModelDependency('base', { kind: 'stated', digest: { sha256: HEX('3') }, uri: 'hf://o/m@x', store: 'hf' }),
    ],
    byproducts: [
      environmentByproduct({ record: Buffer.from('{}'), facts: { cuda: '12.4', cpuCount: 8 }, ofTraining: true }),
    ],
  });
}

export function evaluationOf(model: SignedModel, accuracy = 0.91) {
  const file = Buffer.from(JSON.stringify({ result: 'PASSED', metrics: { accuracy, loss: { eval: 0.2 } } }));
  return buildTestResultStatement(model.subjects, parseEvaluation(file, 'eval.json'));
}
