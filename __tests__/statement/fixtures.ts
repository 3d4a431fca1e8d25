import {
  baseModelDependency,
  codeDependency,
  configDependency,
  datasetDependency,
  environmentByproduct,
  metricsByproduct,
} from '../../src/statement/dependencies.ts';
import {
  buildProvenanceStatement,
  GITHUB_BUILD_TYPE,
  type SlsaPredicate,
  subjectsOf,
} from '../../src/statement/provenance.ts';

/** A SHA-256 of one hex digit, easy to tell apart. */
export const HEX = (digit: string) => digit.repeat(64);
export const COMMIT = 'c'.repeat(40);

/** The shape that `@actions/attest` 3.2.0 builds. */
export const GITHUB_BASE: SlsaPredicate = {
  buildDefinition: {
    buildType: GITHUB_BUILD_TYPE,
    externalParameters: {
      workflow: { ref: 'refs/heads/main', repository: 'https://github.com/o/n', path: '.github/workflows/train.yml' },
    },
    internalParameters: {
      github: { event_name: 'push', repository_id: '1', repository_owner_id: '2', runner_environment: 'github-hosted' },
    },
    resolvedDependencies: [{ uri: 'git+https://github.com/o/n@refs/heads/main', digest: { gitCommit: COMMIT } }],
  },
  runDetails: {
    builder: { id: 'https://github.com/o/n/.github/workflows/train.yml@refs/heads/main' },
    metadata: { invocationId: 'https://github.com/o/n/actions/runs/1/attempts/1' },
  },
};

const hub = {
  kind: 'stated',
  uri: 'hf://org/data@abc',
  digest: { gitCommit: 'e'.repeat(40) },
  store: 'huggingface',
} as const;

/** All that a provenance of ours can hold. */
export const FULL = buildProvenanceStatement({
  subjects: subjectsOf({ name: 'm', root: HEX('a'), manifestDigest: HEX('b') }),
  base: GITHUB_BASE,
  dependencies: [
    codeDependency({
      name: 'o/n',
      repository: 'https://github.com/o/n',
      commit: COMMIT,
      dirty: true,
      changed: 2,
      untracked: 1,
      diffDigest: HEX('d'),
    }),
    datasetDependency('corpus', { kind: 'folder', root: HEX('1'), filesDigest: HEX('2') }),
    datasetDependency('labels:v2', { kind: 'file', sha256: HEX('3') }),
    datasetDependency('hub', hub),
    baseModelDependency('base', { kind: 'folder', root: HEX('4'), filesDigest: HEX('5') }),
    baseModelDependency('lora', { kind: 'folder', root: HEX('6'), filesDigest: HEX('7') }, 'adapter'),
    configDependency({ path: 'conf/train.yml', sha256: HEX('8'), inCommit: true }),
  ],
  byproducts: [
    environmentByproduct({
      record: Buffer.from('{}'),
      facts: { torch: '2.9.0', gpu: '8 x NVIDIA H100 80GB HBM3', os: 'Ubuntu 24.04', python: '3.12.1' },
      ofTraining: true,
    }),
    metricsByproduct({ fileName: 'metrics.json', sha256: HEX('0') }),
  ],
});
