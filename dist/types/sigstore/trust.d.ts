import type { TufOptions } from './public-good.ts';
import { type TrustedInstance } from './trusted-root.ts';
export { LOCAL_ORGANIZATION, type Thresholds, type TrustedInstance } from './trusted-root.ts';
/** Roots side by side. A bundle has to verify with one of them alone. */
export interface TrustedRootSet {
    readonly roots: readonly TrustedInstance[];
    /** Which, from where, and as of when: for reports. */
    readonly describe: string;
    /** Instances that were asked for and could not be had: what no root here vouches for may be theirs, so it is not refuted. */
    readonly missing?: readonly string[];
}
export interface TrustSpec {
    /** Trusted root, client trust config, or JSON Lines of several roots; then `sigstore` does not count. */
    readonly trustedRootFile?: string;
    /** The same, already read, such as from a git commit; then neither the file nor `sigstore` counts. */
    readonly trustedRoot?: TrustedRootBytes;
    /** `public-good` (default), `github`, `auto` (both), or a path as above. */
    readonly sigstore?: string;
    /** Accept the root of an embedded Sigstore. */
    readonly unsafeLocalRoot: boolean;
    /** Ask nobody: what was kept when this machine was online, what ships with this program, or a file. */
    readonly offline?: boolean;
    /** Of a root that is kept or shipped; it makes the time that such a root has anyway only shorter. */
    readonly maxRootAgeDays?: number;
}
export interface TrustedRootBytes {
    readonly bytes: Uint8Array;
    /** For messages and reports: what it is, and from where. */
    readonly name: string;
}
export interface TrustContext {
    readonly env?: Readonly<Record<string, string | undefined>>;
    readonly now?: Date;
    readonly tuf?: Partial<Pick<TufOptions, 'cacheDir' | 'mirror' | 'timeoutMs'>>;
}
/**
 * Whom verification trusts. That it cannot be had is no verdict on a model.
 * @throws AttestModelError TRUST_MATERIAL, USAGE, NOT_FOUND, UNREADABLE, INVALID_INPUT
 */
export declare function loadTrust(spec: TrustSpec, context?: TrustContext): Promise<TrustedRootSet>;
