import { type BigIntStats } from 'node:fs';
import type { Folder } from './walk.ts';
export type LinkTarget = {
    readonly real: string;
    readonly stats: BigIntStats;
} | {
    readonly fault: string;
    readonly guidance: string;
};
/** `"name" -> "target"`, for messages. */
export declare function showLink(link: Pick<Folder, 'path' | 'real'>): string;
/** Where an allowed symlink leads: never out of the root, never back into a folder that the link itself lies in. */
export declare function followLink(root: string, parent: Folder, link: Pick<Folder, 'real'>): LinkTarget;
/** A snapshot of the Hugging Face cache holds links into the blobs of its own repository. */
export declare function blobsOf(root: string): string[];
