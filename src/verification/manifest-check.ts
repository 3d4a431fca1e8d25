import { sha256Hex } from '../model/digest.ts';
import { buildManifest, type HashedFile, type Manifest, manifestDigest, parseManifest } from '../model/manifest.ts';
import { StrictJsonError } from '../model/strict-json.ts';
import { fail, pass } from './checks.ts';
import type { Check } from './verdict.ts';

/** SHA-256 by path of the files that the signature covers, with their sizes where they are on disk unchanged. */
export interface SignedFile {
  readonly path: string;
  readonly digest: string;
  readonly size?: number;
}

export interface ManifestResult {
  readonly check: Check;
  /** Only if it lists exactly the signed files. */
  readonly manifest?: Manifest;
  readonly digest?: string;
}

const TITLE = 'The manifest lists exactly the signed files';

/** A manifest on disk is evidence that anyone could have put there: strict, canonical, and equal to what is signed (formats, section 2). */
export function checkManifest(bytes: Uint8Array, signed: readonly SignedFile[], evidence: string): ManifestResult {
  let manifest: Manifest;
  try {
    manifest = parseManifest(bytes);
  } catch (error) {
    if (error instanceof StrictJsonError) return { check: refuse(error.reason, evidence) };
    throw error;
  }
  const fault = difference(manifest, signed);
  if (fault !== undefined) return { check: refuse(fault, evidence) };
  const digest = sha256Hex(bytes);
  return { check: pass('manifest.match', TITLE, { found: digest, evidence }), manifest, digest };
}

/** Formats, section 2: where statements that count bind a manifest, the one on disk is that one, chunk hashes and all. */
export function checkBound(digest: string | undefined, bound: readonly (string | undefined)[]): Check[] {
  if (digest === undefined || bound.length === 0) return [];
  const title = 'The manifest is the one that the claims name';
  const details = { found: digest, evidence: 'manifest' };
  if (bound.includes(digest)) return [pass('manifest.bound', title, details)];
  const expected = bound.filter((one) => one !== undefined).join(', ');
  const guidance =
    'Somebody changed its chunk hashes. Remove it: it can be built anew from the files (attest-model manifest).';
  return [fail('manifest.bound', title, { ...details, expected, guidance })];
}

function difference({ files }: Manifest, signed: readonly SignedFile[]): string | undefined {
  const expected = new Map(signed.map((file) => [file.path, file]));
  for (const { path, size, digest } of files) {
    const file = expected.get(path);
    if (file === undefined) return `it lists ${path}, which is not signed`;
    if (file.digest !== digest) return `it has ${digest} for ${path}, signed is ${file.digest}`;
    if (file.size !== undefined && file.size !== size)
      return `it has ${size} bytes for ${path}, found are ${file.size}`;
  }
  return files.length === expected.size ? undefined : `it lists ${files.length} files, signed are ${expected.size}`;
}

function refuse(found: string, evidence: string): Check {
  const guidance = 'Remove it: it can be built anew from the files (attest-model manifest). Then verify again.';
  return fail('manifest.match', TITLE, { found, evidence, guidance });
}

/** What a missing manifest must have been: with chunks, or without. */
export function rebuiltDigests(files: readonly HashedFile[]): string[] {
  return [true, false].map((chunks) => manifestDigest(buildManifest(files, { chunks })));
}
