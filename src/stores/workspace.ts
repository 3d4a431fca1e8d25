import { createHash } from 'node:crypto';
import { constants, existsSync } from 'node:fs';
import { open, rm, rmdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { AttestModelError } from '../errors.ts';
import { jsonPieces } from '../model/json-pieces.ts';
import { pathWithin } from '../model/path.ts';
import type { BundleJson } from '../sigstore/signer.ts';
import { STATEMENT_NAMES } from '../statement/statements.ts';
import { writeFileAtomic } from './atomic-write.ts';
import { readUnlinked } from './read-limited.ts';

/** Where the evidence of a model lies (design, section 2). Absolute paths. */
export interface EvidencePaths {
  readonly folder: string;
  readonly signature: string;
  readonly claims: string;
  readonly manifest: string;
  /** Statements not signed yet; never inside the model, where they would be files of it. */
  readonly unsigned: string;
}

/** The three files lie in the model folder, in `out`, or (for a dataset) in `P.attest/`. */
export function evidencePaths(
  target: string,
  options: { out?: string; signature?: string; dataset?: boolean } = {},
): EvidencePaths {
  const path = resolve(target);
  const signature = options.signature === undefined ? undefined : resolve(options.signature);
  const folder = signature
    ? dirname(signature)
    : options.out
      ? resolve(options.out)
      : options.dataset
        ? `${path}.attest`
        : path;
  return {
    folder,
    signature: signature ?? join(folder, 'model.sig'),
    claims: join(folder, 'claims.jsonl'),
    manifest: join(folder, 'model.manifest.json'),
    unsigned: pathWithin(path, folder) !== undefined ? `${path}.unsigned` : join(folder, 'unsigned'),
  };
}

/** Enough to see `mediaType`, which every signer writes first or last. */
const HEAD_BYTES = 65_536;

/**
 * A path that a person named for the signature may be a slip: only an earlier signature is ever replaced there.
 * @throws AttestModelError USAGE, UNREADABLE
 */
export async function assertReplaceable(path: string): Promise<void> {
  if (!existsSync(path)) return;
  if (await looksLikeBundle(path)) return;
  throw new AttestModelError('USAGE', `${path} exists, and is no signature: it would be overwritten`, {
    guidance: 'Name another file with --signature, or move that one away.',
    details: { path },
  });
}

async function looksLikeBundle(path: string): Promise<boolean> {
  await using file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
  const { size, isFile } = await file.stat().then((stats) => ({ size: stats.size, isFile: stats.isFile() }));
  if (!isFile) return false;
  const parts = await Promise.all(
    [0, Math.max(0, size - HEAD_BYTES)].map((at) => file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, at)),
  );
  const text = Buffer.concat(parts.map(({ buffer, bytesRead }) => buffer.subarray(0, bytesRead))).toString('latin1');
  return text.trimStart().startsWith('{') && text.includes('application/vnd.dev.sigstore.bundle');
}

/** To be written as it is made: a signature over 100,000 files has 18 MB. */
export const bundlePieces = (bundle: BundleJson): Iterable<string> => jsonPieces(bundle);

const bundleLine = (bundle: BundleJson): string => `${JSON.stringify(bundle)}\n`;

/** No verifier reads more (`MAX_CLAIMS_BYTES`). */
const MAX_LINES_BYTES = 256 * 1024 * 1024;

/** Appends bundles to `claims.jsonl`; see {@link saveLines}. */
export const saveClaims = (
  path: string,
  bundles: readonly BundleJson[],
  keep: (lines: readonly string[]) => readonly string[],
): Promise<number> =>
  saveLines(
    path,
    bundles.map((bundle) => JSON.stringify(bundle)),
    keep,
  );

/** Of the lines that are there. */
export const ALL = (lines: readonly string[]): readonly string[] => lines;

/**
 * Appends lines (the file is rewritten whole, atomically) to those that `keep` chooses; returns how many were dropped.
 * @throws AttestModelError UNSAFE_PATH where a link lies there, UNREADABLE, INVALID_INPUT, WRITE_FAILED
 */
export async function saveLines(
  path: string,
  added: readonly string[],
  keep: (lines: readonly string[]) => readonly string[],
): Promise<number> {
  const before = await readLines(path);
  const kept = keep(before);
  const lines = new Map([...kept, ...added].map((line) => [sha256(line), line]));
  await writeFileAtomic(path, [...lines.values()].map((line) => `${line}\n`).join(''));
  return before.length - kept.length;
}

/**
 * `gh attestation verify --bundle` wants a file of its own; beside the model lie three files and no fourth.
 * @returns its path
 */
export async function saveAlone(
  folder: string,
  name: string,
  root: string,
  bundle: BundleJson,
  kind: 'provenance' | 'vsa' = 'provenance',
): Promise<string> {
  const file = `${name.replaceAll(/[^\w.-]+/g, '-')}-${root.slice(0, 12)}.${kind}.sigstore.json`;
  const path = join(folder, 'attest-model', file);
  await writeFileAtomic(path, bundleLine(bundle));
  return path;
}

/** Statements wait here until they are signed; the folder goes when the last of them is. */
export async function saveUnsigned(folder: string, statements: ReadonlyMap<string, Uint8Array>): Promise<void> {
  // Of an earlier run; whatever else lies there is not ours to delete.
  for (const name of STATEMENT_NAMES) await removeUnsigned(folder, name);
  for (const [name, payload] of statements) await writeFileAtomic(join(folder, name), payload);
}

export async function removeUnsigned(folder: string, name: string): Promise<void> {
  await rm(join(folder, name), { force: true });
}

/** Only if it is empty: `--unsigned .` names a folder with other things in it. */
export async function removeUnsignedFolder(folder: string): Promise<void> {
  await rmdir(folder).catch(() => undefined);
}

async function readLines(path: string): Promise<string[]> {
  const bytes = await readUnlinked(path, 'the claims file', MAX_LINES_BYTES).catch((error: unknown) => {
    if (error instanceof AttestModelError && error.code === 'NOT_FOUND') return Buffer.alloc(0);
    throw error;
  });
  return bytes
    .toString('utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
