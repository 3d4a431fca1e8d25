import { INPUT_ROLES } from './dependencies.ts';
import {
  quoted,
  type ResourceDescriptor,
  STATEMENT_TYPE,
  type Statement,
  StatementError,
  type Subject,
} from './in-toto.ts';
import { objectAt, optionalObject, parseDescriptors, textAt, texts } from './read.ts';

export const PROVENANCE_TYPE = 'https://slsa.dev/provenance/v1';
/** What `@actions/attest` writes; GitHub's attestation store takes no other. */
export const GITHUB_BUILD_TYPE = 'https://actions.github.io/buildtypes/workflow/v1';
/** Everywhere else: documented at this address. */
export const OUR_BUILD_TYPE = 'https://github.com/attest-model/attest-model/blob/main/docs/build-type-v1.md';

/** SLSA provenance v1 (https://slsa.dev/spec/v1.0/provenance), as far as we write it. */
export interface SlsaPredicate {
  readonly buildDefinition: {
    readonly buildType: string;
    readonly externalParameters: Readonly<Record<string, unknown>>;
    readonly internalParameters?: Readonly<Record<string, unknown>>;
    readonly resolvedDependencies?: readonly ResourceDescriptor[];
  };
  readonly runDetails: {
    readonly builder: { readonly id: string; readonly [field: string]: unknown };
    readonly metadata?: {
      readonly invocationId?: string;
      readonly startedOn?: string;
      readonly finishedOn?: string;
    };
    readonly byproducts?: readonly ResourceDescriptor[];
  };
}

/** The workflow, as `externalParameters.workflow` names it. */
export interface WorkflowReference {
  readonly ref: string;
  readonly repository: string;
  readonly path: string;
}

export interface ProvenanceParts {
  readonly subjects: readonly Subject[];
  readonly base: SlsaPredicate;
  readonly dependencies: readonly ResourceDescriptor[];
  readonly byproducts: readonly ResourceDescriptor[];
}

/** Subjects of every statement in `claims.jsonl`: the root, and the manifest, which binds the names that a root does not. */
export function subjectsOf(model: { name: string; root: string; manifestDigest: string }): Subject[] {
  return [
    { name: model.name, digest: { sha256: model.root } },
    { name: 'model.manifest.json', digest: { sha256: model.manifestDigest } },
  ];
}

/**
 * Extends `base` in `resolvedDependencies` and `byproducts` only: the buildType fixes the rest. What `base` lists stays in
 * front, so that GitHub's own dependency is still the first.
 */
export function buildProvenanceStatement({ subjects, base, dependencies, byproducts }: ProvenanceParts): Statement {
  const { buildDefinition, runDetails } = base;
  const predicate: SlsaPredicate = {
    buildDefinition: {
      ...buildDefinition,
      resolvedDependencies: [...(buildDefinition.resolvedDependencies ?? []), ...dependencies],
    },
    runDetails: { ...runDetails, byproducts: [...(runDetails.byproducts ?? []), ...byproducts] },
  };
  return {
    _type: STATEMENT_TYPE,
    subject: subjects,
    predicateType: PROVENANCE_TYPE,
    predicate: predicate as unknown as Readonly<Record<string, unknown>>,
  };
}

/** Where GitHub's buildType does not fit: GHES, other forges, clusters, laptops. SLSA Build L1 at most (design, decision 4). */
export function baseForOurBuildType(build: {
  /** The certificate's SAN, or `key:<hint>`, or `certificate:<sha256>`. */
  readonly builderId: string;
  readonly workflow?: WorkflowReference;
  /** ISO 8601; claims, unlike a log's time. */
  readonly startedOn: string;
  readonly finishedOn: string;
  readonly invocationId: string;
}): SlsaPredicate {
  const { builderId, workflow, startedOn, finishedOn, invocationId } = build;
  return {
    buildDefinition: { buildType: OUR_BUILD_TYPE, externalParameters: { ...(workflow && { workflow }) } },
    runDetails: { builder: { id: builderId }, metadata: { invocationId, startedOn, finishedOn } },
  };
}

/** A dependency of ours: `dataset:corpus` has role `dataset` and name `corpus`. */
export interface NamedDependency {
  readonly role: string;
  readonly name: string;
  readonly uri?: string;
  readonly digest: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, unknown>>;
}

/** What a provenance statement says, read once into a narrow form. All of it is a claim until it is compared. */
export interface Provenance {
  readonly buildType: string;
  readonly builderId: string;
  readonly invocationId?: string;
  readonly startedOn?: string;
  readonly finishedOn?: string;
  readonly workflow?: Partial<WorkflowReference>;
  /** In the order written; GitHub's own is the first. */
  readonly dependencies: readonly ResourceDescriptor[];
  /** Those with a role of ours, in the order written. */
  readonly inputs: readonly NamedDependency[];
  readonly byproducts: readonly ResourceDescriptor[];
}

/** @throws StatementError */
export function parseProvenance(statement: Statement): Provenance {
  if (statement.predicateType !== PROVENANCE_TYPE) throw new StatementError(`predicateType is not ${PROVENANCE_TYPE}`);
  const definition = objectAt(statement.predicate, 'buildDefinition');
  const details = objectAt(statement.predicate, 'runDetails');
  const metadata = optionalObject(details['metadata'], 'metadata');
  const workflow = optionalObject(
    optionalObject(definition['externalParameters'], 'externalParameters')['workflow'],
    'workflow',
  );
  const dependencies = parseDescriptors(definition['resolvedDependencies'], 'resolvedDependencies');
  return {
    buildType: textAt(definition, 'buildType'),
    builderId: textAt(objectAt(details, 'builder'), 'id'),
    ...texts(metadata, ['invocationId', 'startedOn', 'finishedOn']),
    ...(Object.keys(workflow).length > 0 && { workflow: texts(workflow, ['ref', 'repository', 'path']) }),
    dependencies,
    inputs: namedDependencies(dependencies),
    byproducts: parseDescriptors(details['byproducts'], 'byproducts'),
  };
}

/** Two entries of one name could say two things; nobody could tell which one a policy read. */
function namedDependencies(dependencies: readonly ResourceDescriptor[]): NamedDependency[] {
  const seen = new Set<string>();
  return dependencies.flatMap(({ name: full = '', uri, digest = {}, annotations = {} }) => {
    const colon = full.indexOf(':');
    const role = full.slice(0, Math.max(colon, 0));
    if (!INPUT_ROLES.includes(role)) return [];
    if (seen.has(full)) throw new StatementError(`the dependency ${quoted(full)} is listed twice`);
    seen.add(full);
    return [{ role, name: full.slice(colon + 1), ...(uri !== undefined && { uri }), digest, annotations }];
  });
}
