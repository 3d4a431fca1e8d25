/** What a provenance says beside what its certificate says: every field, and where the certificate has it. */
import { describe, expect, test } from '@jest/globals';
import type { Statement } from '../../src/statement/in-toto.ts';
import { OUR_BUILD_TYPE, PROVENANCE_TYPE, parseProvenance } from '../../src/statement/provenance.ts';
import { compareProvenance, differs } from '../../src/verification/claims/provenance-match.ts';
import type { SignerIdentity } from '../../src/verification/verdict.ts';
import { COMMIT, ISSUER, REPOSITORY, RUN, SAN } from './bundles.ts';
import { githubPredicate } from './signed-model.ts';

const EXTENSIONS = {
  sourceRepositoryUri: REPOSITORY,
  sourceRepositoryRef: 'refs/heads/main',
  sourceRepositoryDigest: COMMIT,
  buildConfigUri: SAN,
  runInvocationUri: RUN,
  buildTrigger: 'push',
  sourceRepositoryIdentifier: '1001',
  sourceRepositoryOwnerIdentifier: '2002',
  runnerEnvironment: 'github-hosted',
};
const signer = (extensions: Readonly<Record<string, string>> = EXTENSIONS): SignerIdentity => ({
  method: 'sigstore',
  san: SAN,
  issuer: ISSUER,
  extensions,
});
const KEY: SignerIdentity = { method: 'key', hint: 'abc' };
const CERTIFICATE: SignerIdentity = { method: 'certificate', subject: 'CN=x', sha256: 'def' };

// biome-ignore lint/suspicious/noExplicitAny: tests reach into any field
type Predicate = any;

function compare(by: SignerIdentity, change: (predicate: Predicate) => void = () => {}) {
  const predicate = structuredClone(githubPredicate()) as unknown as Predicate;
  change(predicate);
  const statement = {
    _type: 'https://in-toto.io/Statement/v1',
    subject: [{ name: 'm', digest: { sha256: 'a'.repeat(64) } }],
    predicateType: PROVENANCE_TYPE,
    predicate,
  } as unknown as Statement;
  return compareProvenance(parseProvenance(statement), statement, by);
}
const ours = (predicate: Predicate) => {
  predicate.buildDefinition.buildType = OUR_BUILD_TYPE;
};
const fields = (compared: ReturnType<typeof compare>) => compared.map(({ field }) => field);
const GITHUB = 'internalParameters.github.';
const WORKFLOW = 'externalParameters.workflow';

describe('GitHub’s build type', () => {
  test('every field has its extension', () => {
    const compared = compare(signer());
    expect(compared.filter(differs)).toEqual([]);
    expect(compared.map(({ field, certified, evidence }) => [field, certified, evidence])).toEqual([
      ['runDetails.builder.id', SAN, 'certificate, subject alternative name'],
      [`${WORKFLOW}.repository`, REPOSITORY, 'certificate, OID .12'],
      [`${WORKFLOW}.ref`, 'refs/heads/main', 'certificate, OID .14'],
      [`${WORKFLOW}.path`, '.github/workflows/release.yml', 'certificate, OID .18'],
      ['runDetails.metadata.invocationId', RUN, 'certificate, OID .21'],
      [
        'resolvedDependencies[0].uri',
        `git+${REPOSITORY}@refs/heads/main`,
        'certificate, OID .12; certificate, OID .14',
      ],
      ['resolvedDependencies[0].digest', COMMIT, 'certificate, OID .13'],
      [`${GITHUB}event_name`, 'push', 'certificate, OID .20'],
      [`${GITHUB}repository_id`, '1001', 'certificate, OID .15'],
      [`${GITHUB}repository_owner_id`, '2002', 'certificate, OID .17'],
      [`${GITHUB}runner_environment`, 'github-hosted', 'certificate, OID .11'],
    ]);
  });

  test.each(Object.keys(EXTENSIONS))('what the certificate says otherwise differs: %s', (name) => {
    expect(compare(signer({ ...EXTENSIONS, [name]: 'other' })).some(differs)).toBe(true);
  });

  test('what the certificate does not say is not compared', () => {
    expect(fields(compare(signer({})))).toEqual(['runDetails.builder.id']);
    const { sourceRepositoryRef: _, ...without } = EXTENSIONS;
    const found = fields(compare(signer(without)));
    expect(found).not.toContain(`${WORKFLOW}.ref`);
    expect(found).not.toContain('resolvedDependencies[0].uri');
    expect(found).toHaveLength(9);
    const { sourceRepositoryUri: __, ...nowhere } = EXTENSIONS;
    expect(fields(compare(signer(nowhere)))).toHaveLength(8);
  });

  test('what the provenance does not say is not compared', () => {
    const bare = compare(signer(), ({ buildDefinition, runDetails }) => {
      buildDefinition.resolvedDependencies = [];
      delete buildDefinition.internalParameters;
      delete runDetails.metadata;
    });
    expect(fields(bare)).toEqual([
      'runDetails.builder.id',
      `${WORKFLOW}.repository`,
      `${WORKFLOW}.ref`,
      `${WORKFLOW}.path`,
    ]);
    const uriOnly = compare(signer(), ({ buildDefinition: { resolvedDependencies } }) => {
      resolvedDependencies.splice(0, 1, { uri: `git+${REPOSITORY}@refs/heads/main` });
    });
    expect(fields(uriOnly)).not.toContain('resolvedDependencies[0].digest');
  });

  test('what should be text and is not differs from every text', () => {
    const [, , , , , , , event] = compare(
      signer({ ...EXTENSIONS, buildTrigger: '["push"]x' }),
      ({ buildDefinition }) => {
        buildDefinition.internalParameters.github.event_name = ['push'];
      },
    );
    expect(event).toMatchObject({ field: `${GITHUB}event_name`, stated: '["push"]' });
  });

  test('the workflow of another repository is named whole', () => {
    const shared = 'https://github.com/acme/builder/.github/workflows/train.yml@refs/tags/v1';
    const path = (uri: string) =>
      compare(signer({ ...EXTENSIONS, buildConfigUri: uri })).find(({ field }) => field === `${WORKFLOW}.path`);
    expect(path(shared)).toMatchObject({ certified: 'https://github.com/acme/builder/.github/workflows/train.yml' });
    expect(path(`${REPOSITORY}-2/x.yml@r`)).toMatchObject({ certified: `${REPOSITORY}-2/x.yml` });
    expect(path(`${REPOSITORY}/x.yml`)).toMatchObject({ certified: 'x.yml' });
    expect(path(`${REPOSITORY}/x.yml@a@b`)).toMatchObject({ certified: 'x.yml' });
  });

  test.each([KEY, CERTIFICATE])('a key or certificate says nothing of a run: $method', (by) => {
    expect(compare(by)).toEqual([]);
  });
});

describe('our build type', () => {
  test.each<[SignerIdentity, string, string]>([
    [KEY, 'key:abc', 'public key'],
    [CERTIFICATE, 'certificate:def', 'certificate'],
  ])('the builder is who signed', (by, certified, evidence) => {
    const compared = compare(by, ours);
    expect(compared).toEqual([{ field: 'runDetails.builder.id', stated: SAN, certified, evidence }]);
    expect(compared.every(differs)).toBe(true);
  });

  test('a workflow, where one is named, is the certificate’s', () => {
    const compared = compare(signer(), ours);
    expect(compared.map(({ field, stated, evidence }) => [field, stated, evidence])).toEqual([
      ['runDetails.builder.id', SAN, 'certificate, subject alternative name'],
      [WORKFLOW, SAN, 'certificate, OID .18'],
      [`${WORKFLOW}.repository`, REPOSITORY, 'certificate, OID .12'],
    ]);
    expect(compared.filter(differs)).toEqual([]);
  });

  test.each(['repository', 'path', 'ref'])('of which a part is missing, it is none: %s', (part) => {
    const compared = compare(signer(), (predicate) => {
      ours(predicate);
      delete predicate.buildDefinition.externalParameters.workflow[part];
    });
    expect(fields(compared)).not.toContain(WORKFLOW);
  });
});

test('of a build type that is not known nothing is compared', () => {
  const compared = compare(signer(), (predicate) => {
    predicate.buildDefinition.buildType = 'https://example.com/build/v1';
  });
  expect(compared).toEqual([]);
});
