import type { Readable } from 'node:stream';
import type { GitHubAccess } from './github-access.ts';
import { type Asset, type Release } from './release-fields.ts';
export type { Asset, Release };
/** Releases of one repository (GitHub REST, "Releases", "Release assets", "Git database"). Every method throws GitHubApiError. */
export declare class Releases {
    #private;
    constructor(access: GitHubAccess, signal?: AbortSignal);
    /** Whether this token may write releases. Drafts are invisible to one that may not. */
    mayWrite(tag: string): Promise<boolean>;
    /** The commit that a tag leads to, last; before it the tag objects on the way. */
    tagCommit(tag: string): Promise<string[] | undefined>;
    published(tag: string): Promise<Release | undefined>;
    /** GitHub allows several of one tag. */
    drafts(tag: string): Promise<Release[]>;
    createDraft(tag: string): Promise<Release>;
    assets({ id }: Release): Promise<Asset[]>;
    /** Not asked again by itself: whoever asks has to look first at what came of it. */
    upload({ uploadUrl }: Release, { name, label, size, open }: Upload): Promise<Asset>;
    remove({ id }: Asset): Promise<void>;
    update({ id, tag }: Release, { notes, publish }: {
        notes?: string;
        publish?: boolean;
    }): Promise<Release>;
    /** An answer of more than `maxBytes` is an error. The token does not go where the API redirects to. */
    download({ id }: Asset, maxBytes: number): Promise<Buffer>;
}
interface Upload {
    readonly name: string;
    readonly label?: string;
    /** Bytes. */
    readonly size: number;
    readonly open: () => Readable;
}
