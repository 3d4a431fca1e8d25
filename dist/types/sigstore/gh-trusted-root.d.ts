import { type TrustedInstance } from './trusted-root.ts';
/**
 * GitHub's instance, by `gh attestation trusted-root`: its TUF root is in no npm package (formats, section 6).
 * @throws AttestModelError TRUST_MATERIAL
 */
export declare function loadGitHubRoot(env: Readonly<Record<string, string | undefined>>): Promise<TrustedInstance>;
