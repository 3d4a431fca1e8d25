import type { PolicyTrust } from '../policy/trust.ts';
import type { TrustSpec } from '../sigstore/trust.ts';
import type { GatePolicy } from '../verification/gate-result.ts';
import type { Change } from './change.ts';
import type { ObjectStore } from './git/objects.ts';
import { type Trees } from './git/tree.ts';
/** A policy as the base commit has it. */
export interface BasePolicy extends GatePolicy {
    readonly trust: PolicyTrust;
    /** The policy and the files that it names. */
    readonly files: ReadonlySet<string>;
}
export interface PolicySource {
    readonly change: Change;
    /** Trees of the base commit and of the head. */
    readonly baseTree: string;
    readonly headTree: string;
    readonly trees: Trees;
    readonly objects: ObjectStore;
    readonly trust: TrustSpec;
}
/**
 * All that is named, or none: a policy that is not there judges nothing.
 * @throws Undecided; AttestModelError of the services that roots come from
 */
export declare function loadPolicies(paths: readonly string[], source: PolicySource): Promise<BasePolicy[]>;
/** A regular file of the base commit, reached by folders only. @throws AttestModelError NOT_FOUND, UNSAFE_PATH, INVALID_INPUT */
export declare function readBlob(path: string, { change, baseTree, trees, objects }: Pick<PolicySource, 'change' | 'baseTree' | 'trees' | 'objects'>): Promise<Uint8Array>;
