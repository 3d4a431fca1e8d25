import { CHUNK_SIZE, chunkCount, chunkRange } from '../../model/chunks.ts';
import { diffFiles, type FileDifference } from '../../model/diff.ts';
import { count } from '../../model/format.ts';
import type { HashedFile, Manifest } from '../../model/manifest.ts';
import { type ActualFile, type ActualModel, compareBy, type FilesResult, type Tolerance } from './files.ts';

/** What a chunk proof says wherever it is shown: it is no proof of whole files. */
export const NOT_RECOMPUTED = 'whole-file digest not recomputed';

/**
 * Files against a manifest whose chunk hashes are bound (`checkChunksBound`): those of more than one chunk by their chunks
 * alone, all others by their digest, all by their size (formats, section 2).
 */
export function compareChunks(manifest: Manifest, actual: ActualModel, tolerance: Tolerance): FilesResult {
  const { files } = manifest;
  const large = files.filter(({ size }) => size > CHUNK_SIZE).length;
  const title = `The files are those that the manifest lists, by their chunks; ${NOT_RECOMPUTED}`;
  const expected = `${count(files.length, 'file')}, ${large} of them by chunks`;
  return compareBy(new Set(files.map(({ path }) => path)), actual, tolerance, {
    diff: (compared) => (isSame(files, compared) ? [] : explain(manifest, actual, compared)),
    about: () => ({ id: 'files.chunks', title, expected }),
  });
}

/** Contents are compared as texts of ours; in their place is shown what a reader knows them by. */
function explain(manifest: Manifest, actual: ActualModel, compared: readonly ActualFile[]): FileDifference[] {
  const signed = new Map(manifest.files.map((file) => [file.path, file]));
  const found = new Map(actual.files.map((file) => [file.path, file]));
  const contents = manifest.files.map((file) => ({ path: file.path, digest: contentOf(file) ?? 'no hash' }));
  return diffFiles(contents, compared.map(toContent)).map((difference) => show(difference, signed, found));
}

/** Which files have to be read: one of another size differs without that, and a missing one may lie there renamed. */
export function isWorthReading(
  manifest: Manifest,
  present: readonly { readonly path: string }[],
): (file: { readonly path: string; readonly size: number }) => boolean {
  const there = new Set(present.map(({ path }) => path));
  const sizes = new Map(manifest.files.map(({ path, size }) => [path, size]));
  const lost = new Set(manifest.files.filter(({ path }) => !there.has(path)).map(({ size }) => size));
  return ({ path, size }) => (sizes.has(path) ? sizes.get(path) === size : lost.has(size));
}

/** Nearly always, and in the same order: then no text need be made of any content. */
function isSame(signed: readonly HashedFile[], actual: readonly ActualFile[]): boolean {
  return signed.length === actual.length && signed.every((file, i) => hasContent(actual[i], file));
}

function hasContent(actual: ActualFile | undefined, { path, size, digest, chunks }: HashedFile): boolean {
  if (actual?.path !== path || actual.size !== size) return false;
  if (chunkCount(size) === 0) return actual.digest === digest;
  return chunks?.length === chunkCount(size) && chunks.every((chunk, i) => chunk === actual.chunks?.[i]);
}

/** With one text as digest for all that is known of the content: none where it was not read, so that it equals no other. */
function toContent(file: ActualFile): { path: string; size: number; digest?: string } {
  const { path, size } = file;
  const content = contentOf(file);
  return { path, size, ...(content !== undefined && { digest: content }) };
}

function contentOf({ size, digest, chunks }: ActualFile): string | undefined {
  const known = chunkCount(size) > 0 ? chunks?.join(' ') : digest;
  return known === undefined ? undefined : `${size} bytes: ${known}`;
}

function show(
  difference: FileDifference,
  signed: ReadonlyMap<string, HashedFile>,
  actual: ReadonlyMap<string, ActualFile>,
): FileDifference {
  const { kind, path } = difference;
  switch (kind) {
    case 'missing':
      return { kind, path, expected: signed.get(path)?.digest ?? '' };
    case 'added':
      return { kind, path };
    case 'renamed':
      return { ...difference, digest: signed.get(difference.from)?.digest ?? '' };
    case 'changed':
      return { kind, path, ...changeOf(signed.get(path), actual.get(path)) };
  }
}

/** Sizes if they differ, else the first hashes that do. */
function changeOf(signed: HashedFile | undefined, actual: ActualFile | undefined) {
  if (signed?.size !== actual?.size) return { expected: `${signed?.size} bytes`, found: `${actual?.size} bytes` };
  const { size = 0, chunks = [], digest = '' } = signed ?? {};
  const changed = chunks.flatMap((chunk, index) => (actual?.chunks?.[index] === chunk ? [] : [index]));
  const [first] = changed;
  if (first === undefined) return { expected: digest, found: actual?.digest ?? 'not hashed' };
  return {
    expected: chunks[first] ?? '',
    found: actual?.chunks?.[first] ?? 'not hashed',
    chunks: changed.map((index) => ({ index, ...chunkRange(index, size) })),
  };
}
