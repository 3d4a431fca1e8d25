import { AttestModelError } from '../errors.ts';
import type { Release, Releases } from '../stores/release.ts';
import { type ReleaseTag } from './tag.ts';
/** Which release, and of which model. */
export interface ReleaseAim extends ReleaseTag {
    readonly repository: string;
    /** Name of the model in the release's notes. */
    readonly model: string;
    /** Evidence will be made, and so be other than what is published. */
    readonly signs?: boolean;
}
/**
 * Whether the release can take what will be made, asked before the hours of hashing. Nothing is written.
 * @throws AttestModelError USAGE, SERVICE
 */
export declare function checkRelease(releases: Releases, aim: ReleaseAim): Promise<void>;
/** The published release of a tag, else its draft. @throws AttestModelError USAGE where there are several drafts */
export declare function findRelease(releases: Releases, tag: string): Promise<Release | undefined>;
/** An answer that was lost may have left a draft: it is looked for before another is made. */
export declare function draftOf(releases: Releases, tag: string): Promise<Release>;
/** Assets lie in one flat list: a second model's evidence would take the place of the first's. */
export declare function assertSameModel({ tag, notes }: Release, model: string): void;
export declare function alreadyImmutable({ tag, url }: Release): AttestModelError;
