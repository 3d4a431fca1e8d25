import { type JsonObject, type JsonValue } from './strict-json.ts';
/** A file of a model with its digests, all lower-case hex. `chunks` only where size > chunkSize. */
export interface HashedFile {
    readonly path: string;
    /** Bytes. */
    readonly size: number;
    readonly digest: string;
    readonly chunks?: readonly string[];
}
declare const MANIFEST_MEDIA_TYPE = "application/vnd.attest-model.manifest.v1+json";
/** Some 800,000 files; a chunk hash is 67 bytes, so petabytes of weights. */
export declare const MAX_MANIFEST_BYTES = 134217728;
/** `model.manifest.json` (formats, section 2): a pure function of the signed files, in spec order. */
export interface Manifest {
    readonly mediaType: typeof MANIFEST_MEDIA_TYPE;
    readonly hash: {
        readonly algorithm: 'sha256';
        readonly chunkSize?: number;
    };
    readonly files: readonly HashedFile[];
}
/** The files' digests are SHA-256. With `chunks`, large files must come with theirs; without, they are left out. */
export declare function buildManifest(files: readonly HashedFile[], options: {
    readonly chunks: boolean;
}): Manifest;
/** RFC 8785, no newline at the end: the bytes whose digest is the second subject of every statement. */
export declare function serializeManifest(manifest: Manifest): Uint8Array<ArrayBuffer>;
/** The same as text in pieces. Keys are in the order of RFC 8785: its general form takes five times as long, and several times the text's memory. */
export declare function manifestPieces({ files, hash: { algorithm, chunkSize }, mediaType }: Manifest): Generator<string>;
/** Whether these are its bytes. */
export declare function isSerialized(manifest: Manifest, bytes: Uint8Array): boolean;
export declare function manifestDigest(manifest: Manifest): string;
/**
 * Strict: known fields only, canonical bytes, canonical names in spec order, each once, as many chunks as the size asks for.
 * @throws StrictJsonError with the fault
 */
export declare function parseManifest(bytes: Uint8Array): Manifest;
/** @throws StrictJsonError */
export declare function parseHash(value: JsonValue | undefined): Manifest['hash'];
/** In spec order, each once. @throws StrictJsonError */
export declare function parseFiles(value: JsonValue | undefined, chunked: boolean): HashedFile[];
/** With no other fields than these. @throws StrictJsonError */
export declare function asObject(value: JsonValue | undefined, what: string, fields: readonly string[]): Partial<JsonObject>;
export {};
