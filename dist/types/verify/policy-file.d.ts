import type { PolicyTrust } from '../policy/trust.ts';
import type { TrustedRootSet, TrustSpec } from '../sigstore/trust.ts';
import { type PolicyFiles, type PolicyRoots } from './policy-tree.ts';
/** Roots that a policy names; where it names none, those that the options name. */
export type RootLoader = (named: PolicyRoots | undefined) => Promise<TrustedRootSet>;
/**
 * A policy, the files that it names, and the trusted roots that its signers need. The roots that it names are the only ones then.
 * @param load of several policies of one run
 * @throws AttestModelError as `readPolicyTree` and `loadTrust`
 */
export declare function loadPolicy(path: string, spec: TrustSpec, files?: PolicyFiles, load?: RootLoader): Promise<PolicyTrust>;
/** Loads each root once: public ones are asked for on the network. */
export declare function rootLoader(spec: TrustSpec): RootLoader;
