/** What a provenance states, and its certificate knows better. */
import { describe, expect, test } from '@jest/globals';
import { OUR_BUILD_TYPE } from '../../src/statement/provenance.ts';
import { COMMIT } from '../verification/bundles.ts';
import type { MutablePredicate, ProvenanceOptions } from '../verification/signed-model.ts';
import { claiming, field } from './claiming.ts';
import { failed } from './signing.ts';

const { withProvenance } = claiming();

describe('a provenance that says something else than its certificate', () => {
  type Change = (base: MutablePredicate) => void;
  test.each<[string, Change, string]>([
    [
      'builder',
      (it) => {
        it.runDetails.builder.id += 'x';
      },
      'builder.id',
    ],
    [
      'invocation',
      (it) => {
        it.runDetails.metadata['invocationId'] = 'https://github.com/acme/model-repo/actions/runs/1/attempts/1';
      },
      'invocationId',
    ],
    [
      'commit',
      (it) => {
        Object.assign(it.buildDefinition.resolvedDependencies[0] ?? {}, { digest: { gitCommit: 'f'.repeat(40) } });
      },
      'resolvedDependencies[0].digest',
    ],
    [
      'source',
      (it) => {
        Object.assign(it.buildDefinition.resolvedDependencies[0] ?? {}, {
          uri: 'git+https://github.com/evil/x@refs/heads/main',
        });
      },
      'resolvedDependencies[0].uri',
    ],
    [
      'repository',
      (it) => {
        it.buildDefinition.externalParameters.workflow['repository'] = 'https://github.com/evil/x';
      },
      'workflow.repository',
    ],
    [
      'ref',
      (it) => {
        it.buildDefinition.externalParameters.workflow['ref'] = 'refs/tags/v1';
      },
      'workflow.ref',
    ],
    [
      'path',
      (it) => {
        it.buildDefinition.externalParameters.workflow['path'] = '.github/workflows/other.yml';
      },
      'workflow.path',
    ],
    [
      'event',
      (it) => {
        it.buildDefinition.internalParameters.github['event_name'] = 'release';
      },
      'event_name',
    ],
    [
      'repository id',
      (it) => {
        it.buildDefinition.internalParameters.github['repository_id'] = '1';
      },
      'repository_id',
    ],
    [
      'runner',
      (it) => {
        it.buildDefinition.internalParameters.github['runner_environment'] = 'self-hosted';
      },
      'runner_environment',
    ],
  ])('%s', async (_, base, name) => {
    const verdict = await withProvenance({ base });
    expect(failed(verdict)).toMatchObject([
      {
        id: 'provenance.certificate',
        outcome: 'fail',
        found: expect.stringContaining(name),
        evidence: expect.stringContaining('line 1'),
      },
    ]);
    expect(verdict.result).toBe('failed');
    expect(field(verdict, 'training_pipeline_id')?.status).toBe('stated');
  });

  test('of our own build type: builder and workflow', async () => {
    const ours =
      (change: Change = () => {}): Change =>
      (it) => {
        it.buildDefinition.buildType = OUR_BUILD_TYPE;
        // Elsewhere a run has no name that a certificate could know.
        it.runDetails.metadata['invocationId'] = 'urn:uuid:1';
        change(it);
      };
    expect((await withProvenance({ base: ours() })).result).toBe('passed');
    expect(
      (
        await withProvenance({
          base: ours((it) => {
            it.runDetails.builder.id = 'x';
          }),
        })
      ).result,
    ).toBe('failed');
    expect(
      (
        await withProvenance({
          base: ours((it) => {
            it.buildDefinition.externalParameters.workflow['ref'] = 'refs/tags/v1';
          }),
        })
      ).result,
    ).toBe('failed');
  });

  test('of a build type that we do not know: nothing of it is verified', async () => {
    const base: Change = (it) => {
      it.buildDefinition.buildType = 'https://other.example/v1';
    };
    const verdict = await withProvenance({ base });
    expect(verdict.result).toBe('passed');
    expect(field(verdict, 'training_pipeline_id')?.status).toBe('stated');
    expect(field(verdict, 'training_code_commit')?.status).toBe('stated');
    expect(verdict.checks.some(({ id }) => id === 'provenance.certificate')).toBe(false);
  });

  test('what it leaves out is not verified', async () => {
    for (const part of ['repository', 'path', 'ref']) {
      const verdict = await withProvenance({
        base: (it) => {
          delete it.buildDefinition.externalParameters.workflow[part];
        },
      });
      expect(verdict.result).toBe('passed');
      expect(field(verdict, 'training_pipeline_id')?.status).toBe('stated');
    }
  });
});

describe('the trained code', () => {
  test.each<[string, ProvenanceOptions['code'], string]>([
    ['of the certificate’s commit', {}, 'verified'],
    ['of another commit', { commit: 'f'.repeat(40) }, 'stated'],
    ['with changes beside it', { dirty: true }, 'stated'],
  ])('%s: %s is %s', async (_, code, status) => {
    const verdict = await withProvenance({ ...(code && { code }) });
    expect(verdict.result).toBe('passed');
    const { status: found, values = [] } = field(verdict, 'training_code_commit') ?? {};
    expect(found).toBe(status);
    // Verified is what was compared; that nothing was changed beside it, and what the job calls its code, is stated.
    if (status === 'verified') expect(values).toEqual([`https://github.com/acme/model-repo ${COMMIT}`]);
    else expect(values[0]).toMatch(/^acme\/model-repo .* \((clean|dirty: .*)\)$/);
  });
});
