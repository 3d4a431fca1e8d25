import type { ReleaseRequest } from './publish/request.ts';
export type { ReleaseRequest };
export interface Published {
    /** The release's page. */
    readonly url: string;
    readonly tag: string;
    readonly immutable: boolean;
    /** Names of the assets. */
    readonly assets: readonly string[];
}
/**
 * Asked before hashing, and before anything is written there: permission, tag, state of the release, sizes of files.
 * @throws AttestModelError USAGE, UNSUPPORTED, SERVICE
 */
export declare function prepareRelease(request: ReleaseRequest): Promise<void>;
/**
 * Evidence (and the model, if asked) onto a release: found or drafted, filled, published. Run again, it continues where it broke
 * off; nothing is signed here.
 * @throws AttestModelError; its guidance names the command that continues
 */
export declare function publishRelease(request: ReleaseRequest): Promise<Published>;
