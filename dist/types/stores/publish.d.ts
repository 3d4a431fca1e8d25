import type { Instance } from '../sigstore/instances.ts';
import type { BundleJson } from '../sigstore/signer.ts';
import { type GitHubStoreOptions } from './github.ts';
/** Whether and why bundles go to GitHub's attestation store. `asked`: by name, so "not available" is an error. */
export type GitHubPublishing = 'auto' | 'asked' | 'never';
export interface PublishRequest {
    readonly mode: GitHubPublishing;
    /** Undefined outside GitHub Actions. */
    readonly store?: GitHubStoreOptions;
    /** Undefined where a key or certificate signs. */
    readonly instance?: Pick<Instance, 'name' | 'profile'>;
    /** Extras that the store refuses (422) are left out, and the plain statement is signed and posted instead. */
    readonly plain: () => Promise<BundleJson | undefined>;
    readonly warning: (text: string) => void;
}
/**
 * Posts provenance first, whose address is returned.
 * @throws AttestModelError USAGE, SERVICE when asked for by name
 */
export declare function publishToGitHub(bundles: readonly BundleJson[], request: PublishRequest): Promise<string | undefined>;
