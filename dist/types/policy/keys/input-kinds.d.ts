import type { NamedDependency } from '../../statement/provenance.ts';
import type { Run } from '../facts.ts';
import type { Artifact } from '../policy.ts';
/** Datasets, or base models. */
export interface InputKind {
    /** Key of the policy. */
    readonly id: 'datasets' | 'base-models';
    readonly noun: string;
    readonly roles: readonly string[];
}
export declare const DATASETS: InputKind;
export declare const BASE_MODELS: InputKind;
export declare const inputsOf: ({ provenance }: Run, { roles }: InputKind) => NamedDependency[];
/** By digest, and by name where one is given. */
export declare function isArtifact(one: Artifact, { name, digest }: NamedDependency): boolean;
