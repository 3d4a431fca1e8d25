import { type AgeLimit } from './root-dates.ts';
import { type TrustedInstance } from './trusted-root.ts';
export interface GitHubRootOptions extends AgeLimit {
    /** Where the root is kept for `offline`. */
    readonly cacheDir: string;
    readonly env: Readonly<Record<string, string | undefined>>;
    readonly offline: boolean;
}
/**
 * GitHub's instance, by `gh attestation trusted-root`: its TUF root is in no npm package (formats, section 6). Offline, what gh
 * said last, for {@link KEPT_DAYS} days.
 * @throws AttestModelError TRUST_MATERIAL
 */
export declare function loadGitHubRoot(options: GitHubRootOptions): Promise<TrustedInstance>;
