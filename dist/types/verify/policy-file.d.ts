import { type Fault, type ParsedPolicy, type ValidPolicy } from '../policy/parse.ts';
import type { PolicyTrust } from '../policy/trust.ts';
import type { TrustSpec } from '../sigstore/trust.ts';
/** @throws AttestModelError NOT_FOUND, UNREADABLE, UNSAFE_PATH, INVALID_INPUT */
export declare function readPolicy(path: string): Promise<ParsedPolicy>;
/** @throws AttestModelError as {@link readPolicy}; INVALID_INPUT with every fault and its line */
export declare function loadValid(path: string): Promise<ValidPolicy>;
/**
 * A policy and the trusted roots that its signers need. The roots that it names are the only ones then.
 * @throws AttestModelError as {@link loadValid} and `loadTrust`
 */
export declare function loadPolicy(path: string, spec: TrustSpec): Promise<PolicyTrust>;
/** For people: as compilers write it. */
export declare function faultLines(path: string, faults: readonly Fault[]): string[];
