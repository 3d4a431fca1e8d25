import { type Fault, type ParsedPolicy, type ValidPolicy } from '../policy/parse.ts';
import type { PolicyTrust } from '../policy/trust.ts';
import type { TrustSpec } from '../sigstore/trust.ts';
/** Where a policy and the files that it names are read from: all of them from one place. */
export interface PolicyFiles {
    /** Shown: `the working tree`, `commit abc…`. */
    readonly from: string;
    /**
     * @param path of the policy as it was named, or beside it
     * @throws AttestModelError NOT_FOUND, UNREADABLE, UNSAFE_PATH, INVALID_INPUT
     */
    read(path: string): Promise<Uint8Array>;
}
/** @throws AttestModelError NOT_FOUND, UNREADABLE, UNSAFE_PATH, INVALID_INPUT */
export declare function readPolicy(path: string, files?: PolicyFiles): Promise<ParsedPolicy>;
/**
 * A policy, the files that it names, and the trusted roots that its signers need. The roots that it names are the only ones then.
 * @throws AttestModelError as {@link loadValid} and `loadTrust`
 */
export declare function loadPolicy(path: string, spec: TrustSpec, files?: PolicyFiles): Promise<PolicyTrust>;
/** A policy without loose ends: deny lists are read, and so are the policies of base models. */
export interface PolicyTree {
    readonly path: string;
    readonly policy: ValidPolicy;
    /** Of `base-models.rules`, in its order. */
    readonly baseModels: readonly PolicyTree[];
}
/** @throws AttestModelError as {@link loadValid}, UNSAFE_PATH */
export declare function readPolicyTree(path: string, files?: PolicyFiles, above?: readonly string[]): Promise<PolicyTree>;
/** For people: as compilers write it. */
export declare function faultLines(path: string, faults: readonly Fault[]): string[];
