import { type ResourceDescriptor, type Statement, type Subject } from './in-toto.ts';
export declare const PROVENANCE_TYPE = "https://slsa.dev/provenance/v1";
/** What `@actions/attest` writes; GitHub's attestation store takes no other. */
export declare const GITHUB_BUILD_TYPE = "https://actions.github.io/buildtypes/workflow/v1";
/** Everywhere else: documented at this address. */
export declare const OUR_BUILD_TYPE = "https://github.com/attest-model/attest-model/blob/main/docs/build-type-v1.md";
/** SLSA provenance v1 (https://slsa.dev/spec/v1.0/provenance), as far as we write it. */
export interface SlsaPredicate {
    readonly buildDefinition: {
        readonly buildType: string;
        readonly externalParameters: Readonly<Record<string, unknown>>;
        readonly internalParameters?: Readonly<Record<string, unknown>>;
        readonly resolvedDependencies?: readonly ResourceDescriptor[];
    };
    readonly runDetails: {
        readonly builder: {
            readonly id: string;
            readonly [field: string]: unknown;
        };
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
export declare function subjectsOf(model: {
    name: string;
    root: string;
    manifestDigest: string;
}): Subject[];
/**
 * Extends `base` in `resolvedDependencies` and `byproducts` only: the buildType fixes the rest. What `base` lists stays in
 * front, so that GitHub's own dependency is still the first.
 */
export declare function buildProvenanceStatement({ subjects, base, dependencies, byproducts }: ProvenanceParts): Statement;
/** Where GitHub's buildType does not fit: GHES, other forges, clusters, laptops. SLSA Build L1 at most (design, decision 4). */
export declare function baseForOurBuildType(build: {
    /** The certificate's SAN, or `key:<hint>`, or `certificate:<sha256>`. */
    readonly builderId: string;
    readonly workflow?: WorkflowReference;
    /** ISO 8601; claims, unlike a log's time. */
    readonly startedOn: string;
    readonly finishedOn: string;
    readonly invocationId: string;
}): SlsaPredicate;
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
export declare function parseProvenance(statement: Statement): Provenance;
