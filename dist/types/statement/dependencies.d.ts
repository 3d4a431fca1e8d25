import { type Share } from '../model/shares.ts';
import type { ResourceDescriptor } from './in-toto.ts';
/** Git's own digest is of the commit; `diffDigest` stands for what the working tree had beyond it. */
export interface CodeState {
    /** `owner/name`, or the folder's name where there is no remote. */
    readonly name: string;
    /** https, without credentials. */
    readonly repository?: string;
    readonly ref?: string;
    readonly commit: string;
    readonly dirty: boolean;
    /** Tracked files that differ from the commit. */
    readonly changed: number;
    /** Files that neither the commit nor its ignore rules know. */
    readonly untracked: number;
    /** SHA-256, hex; present when dirty. */
    readonly diffDigest?: string;
}
/** An input by its digest: measured here, or stated by the user. */
export type InputArtifact = {
    readonly kind: 'folder';
    readonly root: string;
    readonly filesDigest: string;
    readonly uri?: string;
} | {
    readonly kind: 'file';
    readonly sha256: string;
    readonly uri?: string;
} | {
    readonly kind: 'stated';
    readonly digest: Readonly<Record<string, string>>;
    readonly uri: string;
    readonly store: string;
};
/** Adapters and components are models too. */
export declare const MODEL_ROLES: readonly ['base-model', 'adapter', 'component'];
export type BaseModelRole = (typeof MODEL_ROLES)[number];
export declare const INPUT_ROLES: readonly string[];
export declare function codeDependency(code: CodeState): ResourceDescriptor;
export declare function datasetDependency(name: string, artifact: InputArtifact): ResourceDescriptor;
export declare function baseModelDependency(name: string, artifact: InputArtifact, role?: BaseModelRole): ResourceDescriptor;
type Digested = Required<Pick<ResourceDescriptor, 'digest' | 'annotations'>>;
/** Whether an input's digest is of bytes that were read: not stated, and not of a cache that trusted file times. */
export declare const isHashed: ({ digest, annotations }: Digested) => boolean;
/** `inCommit`: equal to the file of this path in the trained commit. Undefined where there is no repository to ask. */
export declare function configDependency(config: {
    path: string;
    sha256: string;
    inCommit?: boolean | undefined;
}): ResourceDescriptor;
/** The record of a machine: its key facts as annotations, all of it as `content`, whose digest this is. */
export declare function environmentByproduct(environment: {
    /** Canonical JSON. */
    readonly record: Uint8Array;
    readonly facts: Readonly<Record<string, string | number>>;
    /** False where the training ran elsewhere, unrecorded: then these are facts of the machine that attests, and named so. */
    readonly ofTraining: boolean;
}): ResourceDescriptor;
export declare function metricsByproduct(metrics: {
    fileName: string;
    sha256: string;
}): ResourceDescriptor;
/** A part that another job of the run made: the files in it were read there, not by whoever signs. */
export declare function manifestPartByproduct(part: {
    share: Share;
    sha256: string;
}): ResourceDescriptor;
/** Name of the byproduct that lists the sealed digest cache: a later run of this signer takes no other. */
export declare const DIGEST_CACHE = "digest-cache";
/** `fileTimes`: entries of it may rest on size and times alone (`--cache trust-file-times`). */
export declare function digestCacheByproduct(cache: {
    sha256: string;
    fileTimes: boolean;
}): ResourceDescriptor;
/** For an input whose digest may come from a cache that trusted file times. */
export declare function trustingFileTimes(dependency: ResourceDescriptor): ResourceDescriptor;
export {};
