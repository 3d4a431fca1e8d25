import { describe, expect, test } from '@jest/globals';
import {
  baseModelDependency,
  codeDependency,
  configDependency,
  datasetDependency,
  environmentByproduct,
  metricsByproduct,
} from '../../src/statement/dependencies.ts';
import { parseStatement, StatementError, toPayload } from '../../src/statement/in-toto.ts';
import {
  baseForOurBuildType,
  buildProvenanceStatement,
  GITHUB_BUILD_TYPE,
  OUR_BUILD_TYPE,
  PROVENANCE_TYPE,
  parseProvenance,
  type SlsaPredicate,
  subjectsOf,
} from '../../src/statement/provenance.ts';
import { FULL, GITHUB_BASE, HEX } from './fixtures.ts';

test('subjects: the root, then the manifest that binds the names', () => {
  expect(subjectsOf({ name: 'm', root: HEX('1'), manifestDigest: HEX('2') })).toEqual([
    { name: 'm', digest: { sha256: HEX('1') } },
    { name: 'model.manifest.json', digest: { sha256: HEX('2') } },
  ]);
});

describe("on GitHub's buildType", () => {
  test('only resolvedDependencies and byproducts are added to; its own dependency stays the first', () => {
    const { predicate, predicateType } = FULL;
    const { buildDefinition, runDetails } = predicate as unknown as SlsaPredicate;
    expect(predicateType).toBe(PROVENANCE_TYPE);
    const { resolvedDependencies, ...definition } = buildDefinition;
    const { byproducts, ...details } = runDetails;
    const { resolvedDependencies: own, ...base } = GITHUB_BASE.buildDefinition;
    expect(definition).toEqual(base);
    expect(details).toEqual(GITHUB_BASE.runDetails);
    expect(Object.keys(definition.externalParameters)).toEqual(['workflow']);
    expect(resolvedDependencies?.[0]).toEqual(own?.[0]);
    expect(resolvedDependencies).toHaveLength(8);
    expect(byproducts?.map(({ name }) => name)).toEqual(['environment', 'metrics']);
  });

  test('the base is not changed', () => {
    expect(GITHUB_BASE.buildDefinition.resolvedDependencies).toHaveLength(1);
  });
});

test('ours: workflow only where there is one', () => {
  const build = { builderId: 'key:ab', startedOn: 'S', finishedOn: 'F', invocationId: 'urn:uuid:1' };
  const { buildDefinition, runDetails } = baseForOurBuildType(build);
  expect(buildDefinition).toEqual({ buildType: OUR_BUILD_TYPE, externalParameters: {} });
  expect(runDetails).toEqual({
    builder: { id: 'key:ab' },
    metadata: { invocationId: 'urn:uuid:1', startedOn: 'S', finishedOn: 'F' },
  });
  const workflow = { ref: 'r', repository: 'https://git.example/o/n', path: 'w.yml' };
  expect(baseForOurBuildType({ ...build, workflow }).buildDefinition.externalParameters).toEqual({ workflow });
});

describe('dependencies and byproducts (formats, section 3)', () => {
  const clean = { name: 'o/n', commit: 'c'.repeat(40), dirty: false, changed: 0, untracked: 0 };

  test('code', () => {
    expect(codeDependency(clean)).toEqual({
      name: 'code:o/n',
      digest: { gitCommit: 'c'.repeat(40) },
      annotations: { dirty: false },
    });
    const dirty = { ...clean, repository: 'https://h/o/n', ref: 'refs/heads/x', dirty: true, changed: 2, untracked: 1 };
    expect(codeDependency({ ...dirty, diffDigest: HEX('d') })).toEqual({
      name: 'code:o/n',
      uri: 'git+https://h/o/n@refs/heads/x',
      digest: { gitCommit: 'c'.repeat(40) },
      annotations: { dirty: true, changed: 2, untracked: 1, diffDigest: HEX('d') },
    });
    expect(codeDependency({ ...clean, repository: 'https://h/o/n' }).uri).toBe('git+https://h/o/n');
  });

  test('datasets: a folder, a file, a stated digest', () => {
    expect(datasetDependency('d', { kind: 'folder', root: HEX('1'), filesDigest: HEX('2') })).toEqual({
      name: 'dataset:d',
      digest: { sha256: HEX('1') },
      annotations: { kind: 'folder', filesDigest: HEX('2') },
    });
    expect(datasetDependency('d', { kind: 'file', sha256: HEX('3'), uri: 'https://x/y' })).toEqual({
      name: 'dataset:d',
      uri: 'https://x/y',
      digest: { sha256: HEX('3') },
      annotations: { kind: 'file' },
    });
    const stated = { kind: 'stated', uri: 's3://b/k', digest: { sha256: HEX('4') }, store: 's3' } as const;
    expect(datasetDependency('d', stated)).toEqual({
      name: 'dataset:d',
      uri: 's3://b/k',
      digest: { sha256: HEX('4') },
      annotations: { digestSource: 'stated', store: 's3' },
    });
  });

  test('base models, adapters, components', () => {
    const folder = { kind: 'folder', root: HEX('1'), filesDigest: HEX('2') } as const;
    expect(baseModelDependency('b', folder)).toMatchObject({ name: 'base-model:b' });
    expect(baseModelDependency('b', folder, 'adapter')).toMatchObject({ name: 'adapter:b' });
    expect(baseModelDependency('b', folder, 'component').annotations).toEqual({
      kind: 'folder',
      filesDigest: HEX('2'),
    });
  });

  test('configs: in the commit, or said not to be', () => {
    const config = { path: 'c.yml', sha256: HEX('1') };
    expect(configDependency({ ...config, inCommit: true }).annotations).toEqual({ inCommit: true });
    expect(configDependency(config)).toEqual({
      name: 'config:c.yml',
      digest: { sha256: HEX('1') },
      annotations: { inCommit: false },
    });
  });

  test('environment: of the training, or of another machine and named so; metrics', () => {
    const environment = { record: Buffer.from('{"cpuCount":8}'), facts: { python: '3.12.1', cpuCount: 8 } };
    expect(environmentByproduct({ ...environment, ofTraining: true })).toEqual({
      name: 'environment',
      // printf '{"cpuCount":8}' | sha256sum
      digest: { sha256: 'f009caba3fb00feaea05774eac7c6a18d7c36f75e0b2a52daba2d4e0afffc241' },
      mediaType: 'application/json',
      content: 'eyJjcHVDb3VudCI6OH0=',
      annotations: { python: '3.12.1', cpuCount: 8 },
    });
    expect(environmentByproduct({ ...environment, ofTraining: false }).name).toBe('environment-of-attesting-host');
    expect(metricsByproduct({ fileName: 'm.json', sha256: HEX('1') })).toMatchObject({
      name: 'metrics',
      digest: { sha256: HEX('1') },
    });
  });
});

describe('parseProvenance', () => {
  test('reads back what was built', () => {
    const provenance = parseProvenance(parseStatement(toPayload(FULL)));
    expect(provenance).toMatchObject({
      buildType: GITHUB_BUILD_TYPE,
      builderId: GITHUB_BASE.runDetails.builder.id,
      invocationId: 'https://github.com/o/n/actions/runs/1/attempts/1',
      workflow: { ref: 'refs/heads/main', repository: 'https://github.com/o/n', path: '.github/workflows/train.yml' },
    });
    expect(provenance.inputs.map(({ role, name }) => `${role} ${name}`)).toEqual([
      'code o/n',
      'dataset corpus',
      'dataset labels:v2',
      'dataset hub',
      'base-model base',
      'adapter lora',
      'config conf/train.yml',
    ]);
    expect(provenance.inputs[1]).toMatchObject({ digest: { sha256: HEX('1') }, annotations: { kind: 'folder' } });
  });

  test('reads the least that SLSA asks for', () => {
    const base: SlsaPredicate = {
      buildDefinition: { buildType: 't', externalParameters: {} },
      runDetails: { builder: { id: 'b' } },
    };
    const least = { ...FULL, predicate: base as unknown as Record<string, unknown> };
    expect(parseProvenance(least)).toEqual({
      buildType: 't',
      builderId: 'b',
      dependencies: [],
      inputs: [],
      byproducts: [],
    });
  });

  const dataset = { name: 'dataset:d', digest: { sha256: HEX('1') } };
  const parts = { subjects: FULL.subject, base: GITHUB_BASE, dependencies: [], byproducts: [] };
  test.each<[string, unknown]>([
    ['another predicateType', { ...FULL, predicateType: 'https://slsa.dev/provenance/v0.2' }],
    ['no builder', { ...FULL, predicate: { ...FULL.predicate, runDetails: {} } }],
    ['no buildDefinition', { ...FULL, predicate: { runDetails: GITHUB_BASE.runDetails } }],
    ['a dependency twice', buildProvenanceStatement({ ...parts, dependencies: [dataset, dataset] })],
    ['a malformed digest', buildProvenanceStatement({ ...parts, dependencies: [{ digest: { sha256: 'x' } }] })],
    ['a byproduct that is text', buildProvenanceStatement({ ...parts, byproducts: ['x'] as never })],
    ['a name that is a number', buildProvenanceStatement({ ...parts, byproducts: [{ name: 1 } as never] })],
    ['annotations that are a list', buildProvenanceStatement({ ...parts, byproducts: [{ annotations: [] } as never] })],
  ])('%s is refused', (_, statement) => {
    expect(() => parseProvenance(statement as never)).toThrow(StatementError);
  });
});
