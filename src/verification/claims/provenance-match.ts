import { isJsonObject } from '../../model/strict-json.ts';
import { builderIdOf } from '../../statement/builder.ts';
import type { Statement } from '../../statement/in-toto.ts';
import {
  GITHUB_BUILD_TYPE,
  OUR_BUILD_TYPE,
  type Provenance,
  type WorkflowReference,
} from '../../statement/provenance.ts';
import type { FulcioExtensions } from '../certificates/fulcio-extensions.ts';
import type { SignerIdentity } from '../verdict.ts';

/** A field of a provenance beside what the certificate says about the same thing. */
export interface Comparison {
  /** Where in the predicate. */
  readonly field: string;
  readonly stated: string;
  /** By the certificate authority: this outweighs the payload. */
  readonly certified: string;
  readonly evidence: string;
}

export function differs({ stated, certified }: Comparison): boolean {
  return stated !== certified;
}

/**
 * Everything a provenance states that its own certificate states too (formats, section 3, column "trusted because"). What
 * only one of them says is not compared. A build type that we do not know may mean other things by these fields.
 */
export function compareProvenance(provenance: Provenance, statement: Statement, signer: SignerIdentity): Comparison[] {
  const certificate = signer.method === 'sigstore' ? signer.extensions : undefined;
  switch (provenance.buildType) {
    case GITHUB_BUILD_TYPE:
      return certificate === undefined
        ? []
        : [
            compareBuilder(provenance, signer),
            ...compareRun(provenance, certificate),
            ...compareInternal(statement, certificate),
          ];
    case OUR_BUILD_TYPE:
      // A token may come from anywhere: of the run only the workflow is compared, and only where one is named.
      return [compareBuilder(provenance, signer), ...(certificate ? compareOurWorkflow(provenance, certificate) : [])];
    default:
      return [];
  }
}

const compareBuilder = ({ builderId }: Provenance, signer: SignerIdentity): Comparison => ({
  field: 'runDetails.builder.id',
  stated: builderId,
  certified: builderIdOf(signer),
  evidence: BUILDER_EVIDENCE[signer.method],
});

const BUILDER_EVIDENCE: Readonly<Record<SignerIdentity['method'], string>> = {
  sigstore: 'certificate, subject alternative name',
  key: 'public key',
  certificate: 'certificate',
};

/** GitHub's build type comes, like the certificate, from the claims of one token. */
function compareRun(
  { workflow = {}, dependencies, invocationId }: Provenance,
  certificate: FulcioExtensions,
): Comparison[] {
  const {
    sourceRepositoryUri: repository,
    sourceRepositoryRef: ref,
    sourceRepositoryDigest,
    buildConfigUri,
  } = certificate;
  const [source] = dependencies;
  const config = repository && buildConfigUri && pathOf(repository, buildConfigUri);
  return [
    ...both('externalParameters.workflow.repository', workflow.repository, repository, '.12'),
    ...both('externalParameters.workflow.ref', workflow.ref, ref, '.14'),
    ...both('externalParameters.workflow.path', workflow.path, config, '.18'),
    ...both('runDetails.metadata.invocationId', invocationId, certificate.runInvocationUri, '.21'),
    ...both('resolvedDependencies[0].uri', source?.uri, repository && ref && `git+${repository}@${ref}`, '.12', '.14'),
    ...both('resolvedDependencies[0].digest', source?.digest?.['gitCommit'], sourceRepositoryDigest, '.13'),
  ];
}

/** `https://github.com/o/r/.github/workflows/x.yml@refs/heads/main` -> `.github/workflows/x.yml` */
function pathOf(repository: string, config: string): string {
  const end = config.indexOf('@');
  const path = config.slice(0, end < 0 ? undefined : end);
  return path.startsWith(`${repository}/`) ? path.slice(repository.length + 1) : path;
}

function compareInternal({ predicate }: Statement, certificate: FulcioExtensions): Comparison[] {
  const definition = predicate['buildDefinition'];
  const internal = isJsonObject(definition) ? definition['internalParameters'] : undefined;
  const github = isJsonObject(internal) ? internal['github'] : undefined;
  const stated = (name: string): unknown => (isJsonObject(github) ? github[name] : undefined);
  const field = (name: string): string => `internalParameters.github.${name}`;
  return [
    ...both(field('event_name'), stated('event_name'), certificate.buildTrigger, '.20'),
    ...both(field('repository_id'), stated('repository_id'), certificate.sourceRepositoryIdentifier, '.15'),
    ...both(
      field('repository_owner_id'),
      stated('repository_owner_id'),
      certificate.sourceRepositoryOwnerIdentifier,
      '.17',
    ),
    ...both(field('runner_environment'), stated('runner_environment'), certificate.runnerEnvironment, '.11'),
  ];
}

/** Here `ref` is that of the workflow's file, as `.18` has it; `.14` is that of the trained source. */
function compareOurWorkflow({ workflow = {} }: Provenance, certificate: FulcioExtensions): Comparison[] {
  return [
    ...both('externalParameters.workflow', wholeOf(workflow), certificate.buildConfigUri, '.18'),
    ...both('externalParameters.workflow.repository', workflow.repository, certificate.sourceRepositoryUri, '.12'),
  ];
}

function wholeOf({ repository, path, ref }: Partial<WorkflowReference>): string | undefined {
  return repository === undefined || path === undefined || ref === undefined
    ? undefined
    : `${repository}/${path}@${ref}`;
}

function both(field: string, stated: unknown, certified: string | undefined, ...oids: string[]): Comparison[] {
  if (stated === undefined || certified === undefined) return [];
  // What should be text and is not differs from every text.
  const text = typeof stated === 'string' ? stated : JSON.stringify(stated);
  const evidence = oids.map((oid) => `certificate, OID ${oid}`).join('; ');
  return [{ field, stated: text, certified, evidence }];
}
