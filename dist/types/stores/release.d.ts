import type { Readable } from 'node:stream';
import { type GitHubAccess } from './github-api.ts';
import { type Asset, type Release } from './release-fields.ts';
export type { Asset, Release };
/** Releases of one repository (GitHub REST, "Releases", "Release assets", "Git database"). Every method throws GitHubApiError. */
export interface Releases {
    /** Whether this token may write releases. Drafts are invisible to one that may not. */
    mayWrite(tag: string): Promise<boolean>;
    /** The commit that a tag leads to, last; before it the tag objects on the way. */
    tagCommit(tag: string): Promise<string[] | undefined>;
    published(tag: string): Promise<Release | undefined>;
    /** GitHub allows several of one tag. */
    drafts(tag: string): Promise<Release[]>;
    createDraft(tag: string): Promise<Release>;
    assets(release: Release): Promise<Asset[]>;
    /** Not asked again by itself: whoever asks has to look first at what came of it. */
    upload(release: Release, file: {
        name: string;
        label?: string;
        size: number;
        open: () => Readable;
    }): Promise<Asset>;
    remove(asset: Asset): Promise<void>;
    update(release: Release, change: {
        notes?: string;
        publish?: boolean;
    }): Promise<Release>;
    /** An answer of more than `maxBytes` is an error. The token does not go where the API redirects to. */
    download(asset: Asset, maxBytes: number): Promise<Buffer>;
}
export declare function createReleases(access: GitHubAccess, signal?: AbortSignal): Releases;
