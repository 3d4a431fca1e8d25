import type { Release, Releases } from '../stores/release.ts';
import type { ReleaseFile } from './evidence.ts';
export interface PutOptions {
    readonly info: (text: string) => void;
    readonly pause?: (ms: number) => Promise<void>;
}
/**
 * Every file on the release, whole. What is there already is not sent again; what broke off is sent anew; what is there
 * under the same name with other content is replaced in a draft, and refused where people may have it. The last of `files` is
 * the signature.
 * @throws AttestModelError USAGE, SERVICE, FILE_CHANGED
 */
export declare function putAssets(releases: Releases, release: Release, files: readonly ReleaseFile[], options: PutOptions): Promise<void>;
