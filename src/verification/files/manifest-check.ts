import { chunkCount } from '../../model/chunks.ts';
import { sha256Hex } from '../../model/digest.ts';
import { count } from '../../model/format.ts';
import {
  buildManifest,
  type HashedFile,
  isSerialized,
  type Manifest,
  manifestDigest,
  parseManifest,
} from '../../model/manifest.ts';
import { StrictJsonError } from '../../model/strict-json.ts';
import { fail, pass } from '../checks.ts';
import type { Check } from '../verdict.ts';

/** SHA-256 by path of the files that the signature covers, with their sizes where they are on disk unchanged. */
export interface SignedFile {
  readonly path: string;
  readonly digest: string;
  readonly size?: number;
  /** Where they were computed; a file of at most one chunk has none. */
  readonly chunks?: readonly string[];
}

export interface ManifestResult {
  readonly checks: readonly Check[];
  /** Only if it lists exactly the signed files. */
  readonly manifest?: Manifest;
  readonly digest?: string;
}

const TITLE = 'The manifest lists exactly the signed files';

/** A manifest on disk is evidence that anyone could have put there: strict, canonical, and equal to what is signed (formats, section 2). */
export function checkManifest(bytes: Uint8Array, signed: readonly SignedFile[], evidence: string): ManifestResult {
  const found = rebuild(bytes, signed) ?? read(bytes, signed);
  if (typeof found === 'string') return { checks: [refuse(found, evidence)] };
  const digest = sha256Hex(bytes);
  const checks = [pass('manifest.match', TITLE, { found: digest, evidence }), ...checkChunks(found, signed, evidence)];
  return { checks, manifest: found, digest };
}

/** The only manifest of these files, if the bytes are its. Nearly always they are, and to read a dozen megabytes costs ten times as much. */
function rebuild(bytes: Uint8Array, signed: readonly SignedFile[]): Manifest | undefined {
  const end = Buffer.from(bytes.subarray(-END)).toString('latin1');
  const chunks = end.includes('"chunkSize":');
  if (!signed.every((file): file is HashedFile => isComplete(file, chunks))) return undefined;
  const manifest = buildManifest(signed, { chunks });
  return isSerialized(manifest, bytes) ? manifest : undefined;
}

/** Longer than what follows the files. */
const END = 200;

function isComplete({ size, chunks = [] }: SignedFile, withChunks: boolean): boolean {
  return size !== undefined && (!withChunks || chunks.length === chunkCount(size));
}

/** The manifest, or what is wrong with it. */
function read(bytes: Uint8Array, signed: readonly SignedFile[]): Manifest | string {
  try {
    const manifest = parseManifest(bytes);
    const files = agreed(manifest, signed);
    return typeof files === 'string' ? files : { ...manifest, files };
  } catch (error) {
    if (error instanceof StrictJsonError) return error.reason;
    throw error;
  }
}

/**
 * Nothing ties a file's chunk hashes to its digest but whoever wrote the manifest. Where both are known from the same bytes,
 * it must not have chunk hashes of others: a chunk proof would accept those.
 */
function checkChunks({ files }: Manifest, signed: readonly SignedFile[], evidence: string): Check[] {
  const computed = new Map<string, readonly string[]>();
  for (const { path, chunks } of signed) if (chunks !== undefined) computed.set(path, chunks);
  const title = 'The manifest’s chunk hashes are those of the files';
  let compared = 0;
  for (const { path, chunks } of files) {
    const actual = computed.get(path);
    if (chunks === undefined || actual?.length !== chunks.length) continue;
    const index = chunks.findIndex((chunk, i) => chunk !== actual[i]);
    if (index < 0) {
      compared++;
      continue;
    }
    const expected = `${actual[index]} for chunk ${index} of ${path}`;
    const guidance =
      'Remove it: it can be built anew from the files (attest-model manifest). If a claim names it, it was made wrong: ask its signer for a new one.';
    return [fail('manifest.chunks', title, { expected, found: `${chunks[index]}`, evidence, guidance })];
  }
  return compared > 0 ? [pass('manifest.chunks', title, { evidence })] : [];
}

/** Formats, section 2: where statements that count bind a manifest, the one on disk is that one, chunk hashes and all. */
export function checkBound(digest: string | undefined, bound: readonly (string | undefined)[]): Check[] {
  if (digest === undefined || bound.length === 0) return [];
  const title = 'The manifest is the one that the claims name';
  const details = { found: digest, evidence: 'manifest' };
  if (bound.includes(digest)) return [pass('manifest.bound', title, details)];
  const expected = bound.join(', ');
  const guidance =
    'Somebody changed its chunk hashes. Remove it: it can be built anew from the files (attest-model manifest).';
  return [fail('manifest.bound', title, { ...details, expected, guidance })];
}

/** The manifest's files, or what is wrong with them. Names and digests are the signed ones: the same, and megabytes if kept twice. */
function agreed({ files }: Manifest, signed: readonly SignedFile[]): HashedFile[] | string {
  const expected = new Map(signed.map((file) => [file.path, file]));
  const found: HashedFile[] = [];
  for (const listed of files) {
    const { path, size, digest } = listed;
    const file = expected.get(path);
    if (file === undefined) return `it lists ${path}, which is not signed`;
    if (file.digest !== digest) return `it has ${digest} for ${path}, signed is ${file.digest}`;
    if (file.size !== undefined && file.size !== size)
      return `it has ${size} bytes for ${path}, found are ${file.size}`;
    found.push({ ...listed, path: file.path, digest: file.digest });
  }
  if (files.length !== expected.size) return `it lists ${count(files.length, 'file')}, signed are ${expected.size}`;
  return found;
}

function refuse(found: string, evidence: string): Check {
  const guidance = 'Remove it: it can be built anew from the files (attest-model manifest). Then verify again.';
  return fail('manifest.match', TITLE, { found, evidence, guidance });
}

/** What a missing manifest must have been: with chunks, or without. Of files of which only digests are known, without. */
export function rebuiltDigests(files: readonly HashedFile[]): string[] {
  const forms = [true, false].filter((chunks) => files.every((file) => isComplete(file, chunks)));
  return forms.map((chunks) => manifestDigest(buildManifest(files, { chunks })));
}
