import { createHash } from 'node:crypto';
import { commaPieces } from './batches.ts';
import { CHUNK_SIZE, chunkCount } from './chunks.ts';
import { isDigest } from './digest.ts';
import { checkModelPath, comparePaths } from './path.ts';
import { isJsonObject, type JsonObject, type JsonValue, parseStrictJson, StrictJsonError } from './strict-json.ts';
import { encodePieces, isEncoded } from './utf8.ts';

/** A file of a model with its digests, all lower-case hex. `chunks` only where size > chunkSize. */
export interface HashedFile {
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  readonly digest: string;
  readonly chunks?: readonly string[];
}

const MANIFEST_MEDIA_TYPE = 'application/vnd.attest-model.manifest.v1+json';
/** Some 800,000 files; a chunk hash is 67 bytes, so petabytes of weights. */
export const MAX_MANIFEST_BYTES = 134_217_728;

/** `model.manifest.json` (formats, section 2): a pure function of the signed files, in spec order. */
export interface Manifest {
  readonly mediaType: typeof MANIFEST_MEDIA_TYPE;
  readonly hash: { readonly algorithm: 'sha256'; readonly chunkSize?: number };
  readonly files: readonly HashedFile[];
}

/** The files' digests are SHA-256. With `chunks`, large files must come with theirs; without, they are left out. */
export function buildManifest(files: readonly HashedFile[], options: { readonly chunks: boolean }): Manifest {
  const entries = files.map((file): HashedFile => {
    const { path, size, digest, chunks = [] } = file;
    const expected = options.chunks ? chunkCount(size) : 0;
    if (expected > 0 && chunks.length !== expected) throw new RangeError(`${path}: ${expected} chunk hashes expected`);
    return expected > 0 || file.chunks === undefined ? file : { path, size, digest };
  });
  entries.sort((a, b) => comparePaths(a.path, b.path));
  return {
    mediaType: MANIFEST_MEDIA_TYPE,
    hash: { algorithm: 'sha256', ...(options.chunks && { chunkSize: CHUNK_SIZE }) },
    files: entries,
  };
}

/** RFC 8785, no newline at the end: the bytes whose digest is the second subject of every statement. */
export function serializeManifest(manifest: Manifest): Uint8Array<ArrayBuffer> {
  return encodePieces(manifestPieces(manifest));
}

/** The same as text in pieces. Keys are in the order of RFC 8785: its general form takes five times as long, and several times the text's memory. */
export function* manifestPieces({ files, hash: { algorithm, chunkSize }, mediaType }: Manifest): Generator<string> {
  const size = chunkSize === undefined ? '' : `,"chunkSize":${chunkSize}`;
  yield '{"files":[';
  yield* commaPieces(files, canonicalFile);
  yield `],"hash":{"algorithm":"${algorithm}"${size}},"mediaType":"${mediaType}"}`;
}

function canonicalFile({ path, size, digest, chunks }: HashedFile): string {
  if (!path.isWellFormed()) throw new RangeError('a name with a lone surrogate has no canonical JSON');
  const parts = chunks ? `"chunks":${JSON.stringify(chunks)},` : '';
  return `{${parts}"digest":"${digest}","path":${JSON.stringify(path)},"size":${size}}`;
}

/** Whether these are its bytes. */
export function isSerialized(manifest: Manifest, bytes: Uint8Array): boolean {
  return isEncoded(bytes, manifestPieces(manifest));
}

export function manifestDigest(manifest: Manifest): string {
  const hash = createHash('sha256');
  for (const piece of manifestPieces(manifest)) hash.update(piece);
  return hash.digest('hex');
}

/**
 * Strict: known fields only, canonical bytes, canonical names in spec order, each once, as many chunks as the size asks for.
 * @throws StrictJsonError with the fault
 */
export function parseManifest(bytes: Uint8Array): Manifest {
  const json = asObject(
    parseStrictJson(bytes, { maxBytes: MAX_MANIFEST_BYTES, maxDepth: 8 }),
    'the manifest',
    TOP_FIELDS,
  );
  if (json['mediaType'] !== MANIFEST_MEDIA_TYPE) throw new StrictJsonError(`mediaType is not ${MANIFEST_MEDIA_TYPE}`);
  const hash = parseHash(json['hash']);
  const files = parseFiles(json['files'], hash.chunkSize !== undefined);
  if (files.length === 0) throw new StrictJsonError('files is not a list with an entry');
  const manifest: Manifest = { mediaType: MANIFEST_MEDIA_TYPE, hash, files };
  if (!isSerialized(manifest, bytes)) throw new StrictJsonError('not in the canonical form of RFC 8785');
  return manifest;
}

const TOP_FIELDS = ['mediaType', 'hash', 'files'];
const FILE_FIELDS = ['path', 'size', 'digest', 'chunks'];

/** @throws StrictJsonError */
export function parseHash(value: JsonValue | undefined): Manifest['hash'] {
  const { algorithm, chunkSize } = asObject(value, 'hash', ['algorithm', 'chunkSize']);
  if (algorithm !== 'sha256') throw new StrictJsonError('hash.algorithm is not sha256');
  if (chunkSize === undefined) return { algorithm };
  if (chunkSize !== CHUNK_SIZE) throw new StrictJsonError(`hash.chunkSize is not ${CHUNK_SIZE}`);
  return { algorithm, chunkSize };
}

/** In spec order, each once. @throws StrictJsonError */
export function parseFiles(value: JsonValue | undefined, chunked: boolean): HashedFile[] {
  if (!Array.isArray(value)) throw new StrictJsonError('files is not a list with an entry');
  const files = value.map((entry, i) => parseFile(entry, `files[${i}]`, chunked));
  files.forEach((file, i) => {
    const before = files[i - 1];
    // Strictly ascending: in order, and no name twice.
    if (before && comparePaths(before.path, file.path) >= 0) throw new StrictJsonError(`files[${i}] is out of order`);
  });
  return files;
}

function parseFile(value: JsonValue, where: string, chunked: boolean): HashedFile {
  const { path, size, digest, chunks } = asObject(value, where, FILE_FIELDS);
  if (typeof path !== 'string') throw new StrictJsonError(`${where}.path is not text`);
  const reason = checkModelPath(path);
  if (reason !== undefined) throw new StrictJsonError(`${where}.path: ${reason}`);
  if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0) {
    throw new StrictJsonError(`${where}.size is not a number of bytes`);
  }
  if (!isDigest(digest)) throw new StrictJsonError(`${where}.digest is not a SHA-256 in lower-case hex`);
  const expected = chunked ? chunkCount(size) : 0;
  if (expected === 0) {
    if (chunks !== undefined) throw new StrictJsonError(`${where} must not have chunks`);
    return { path, size, digest };
  }
  if (!Array.isArray(chunks) || chunks.length !== expected || !chunks.every((chunk) => isDigest(chunk))) {
    throw new StrictJsonError(`${where}.chunks are not ${expected} SHA-256 in lower-case hex`);
  }
  return { path, size, digest, chunks };
}

/** With no other fields than these. @throws StrictJsonError */
export function asObject(value: JsonValue | undefined, what: string, fields: readonly string[]): Partial<JsonObject> {
  if (!isJsonObject(value)) throw new StrictJsonError(`${what} is not an object`);
  if (!Object.keys(value).every((key) => fields.includes(key)))
    throw new StrictJsonError(`${what} has an unknown field`);
  return value;
}
