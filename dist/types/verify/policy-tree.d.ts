import { type Fault, type ParsedPolicy, type ValidPolicy } from '../policy/parse.ts';
import type { Policy } from '../policy/policy.ts';
import type { TrustedRootBytes } from '../sigstore/trust.ts';
/** Where a policy and the files that it names are read from: all of them from one place. */
export interface PolicyFiles {
    /** Shown: `the disk`, `commit abc…`. */
    readonly from: string;
    /**
     * @param path of the policy as it was named, or beside it
     * @throws AttestModelError NOT_FOUND, UNREADABLE, UNSAFE_PATH, INVALID_INPUT
     */
    read(path: string): Promise<Uint8Array>;
}
export declare const DISK: PolicyFiles;
/** @throws AttestModelError NOT_FOUND, UNREADABLE, UNSAFE_PATH, INVALID_INPUT */
export declare function readPolicy(path: string, files?: PolicyFiles): Promise<ParsedPolicy>;
/** As `roots` names them, with the bytes of a file. */
export type PolicyRoots = Exclude<Policy['roots'], undefined | object> | TrustedRootBytes;
/** A policy without loose ends: deny lists and roots are read, and so are the policies of base models. */
export interface PolicyTree {
    readonly path: string;
    readonly policy: ValidPolicy;
    readonly roots?: PolicyRoots;
    /** Of `base-models.rules`, in its order. */
    readonly baseModels: readonly PolicyTree[];
}
/** A chain of models has fewer links. */
export declare const MAX_DEPTH = 8;
/** @throws AttestModelError as {@link loadValid}, UNSAFE_PATH */
export declare function readPolicyTree(path: string, files?: PolicyFiles, above?: readonly string[]): Promise<PolicyTree>;
/**
 * A file that a policy names, relative to it. It lies beside the policy or below: what a gate takes from a commit is all there,
 * and a policy cannot have other files of the machine read.
 * @throws AttestModelError UNSAFE_PATH
 */
export declare function fileBeside(policy: string, name: string): string;
/** For people: as compilers write it. */
export declare const faultLine: (file: string, { line, column, message }: Fault) => string;
