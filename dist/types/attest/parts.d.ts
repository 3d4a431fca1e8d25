import type { HashFolderOptions } from '../hashing/hashed-folder.ts';
import { type HashedFile } from '../model/manifest.ts';
import type { Share } from '../model/shares.ts';
import type { ResourceDescriptor } from '../statement/in-toto.ts';
/** What several jobs hashed, put together. */
export interface JoinedParts {
    readonly files: readonly HashedFile[];
    /** Whether large files have chunk hashes. */
    readonly chunks: boolean;
    /** In the order given. */
    readonly parts: readonly {
        readonly share: Share;
        readonly sha256: string;
    }[];
}
/**
 * Reads and joins all parts of a model. Whoever can write where they lie can write what he likes: nothing of a file counts
 * before its digest is the one that the user got from the job that made it.
 * @param lines `FILE=sha256:HEX`, one for each part
 * @throws AttestModelError USAGE, NOT_FOUND, UNREADABLE, UNSAFE_PATH; INVALID_INPUT: not those parts, or not of one model
 */
export declare function readParts(lines: readonly string[]): Promise<JoinedParts>;
/**
 * Makes `hashFolder` take the digests from the parts, and read no file. The folder must be there as the other jobs saw it.
 * @throws AttestModelError USAGE: chunk hashes are asked for that the parts do not have
 */
export declare function takenFromParts({ files, chunks }: JoinedParts, options: {
    readonly chunks: boolean;
}): Pick<HashFolderOptions, 'engine' | 'assertListing'>;
/** So that nobody takes the digests for those of bytes that the signing job read. */
export declare function partByproducts(joined: JoinedParts | undefined): ResourceDescriptor[];
