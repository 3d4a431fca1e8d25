import { type HashedFile, type Manifest } from './manifest.ts';
import { type Share, type Sized } from './shares.ts';
export declare const PART_MEDIA_TYPE = "application/vnd.attest-model.manifest-part.v1+json";
/** What one of several jobs hashed (formats, section 2): its share of the manifest's files, maybe none. */
export interface Part {
    readonly mediaType: typeof PART_MEDIA_TYPE;
    readonly share: Share;
    /** `listingDigest` of all files of the model, as this job saw them. */
    readonly listing: string;
    readonly hash: Manifest['hash'];
    /** In spec order. */
    readonly files: readonly HashedFile[];
}
/** @param all every file of the model */
export declare function buildPart(all: readonly Sized[], files: readonly HashedFile[], options: {
    readonly share: Share;
    readonly chunks: boolean;
}): Part;
/** RFC 8785: the bytes whose digest goes from job to job. */
export declare function serializePart(part: Part): Uint8Array;
/** As strict as `parseManifest`. @throws StrictJsonError with the fault */
export declare function parsePart(bytes: Uint8Array): Part;
/** Why parts do not make one manifest. */
export declare class PartsError extends Error {
}
/**
 * The files of all parts, in the order of the parts; with `buildManifest` the bytes that one job would give.
 * @throws PartsError where a part is missing, there twice, of other files, or of another form, and where files overlap or lack
 */
export declare function mergeParts(parts: readonly Part[]): {
    readonly files: readonly HashedFile[];
    readonly chunks: boolean;
};
