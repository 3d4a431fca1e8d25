import { hashChunks } from '../hashing/hash-model.ts';
import { hashSigned, type SignedHashes } from '../hashing/hash-signed.ts';
import type { Scan } from '../hashing/scan.ts';
import type { ChunkInfo } from '../model/diff.ts';
import type { HashedFile, Manifest } from '../model/manifest.ts';
import { manifestOf } from '../verification/claims/claims.ts';
import { manifestsOf } from '../verification/claims/claims-check.ts';
import { type ActualModel, compareFiles, type FilesResult } from '../verification/files/files.ts';
import type { IgnorePlan } from '../verification/files/ignored.ts';
import type { SignedFile } from '../verification/files/manifest-check.ts';
import type { Findings } from '../verification/findings.ts';
import { judgeEvidence } from './evidence.ts';
import { hashing, planFor, type Subject, scanSubject, sniffed, toleranceFor } from './subject.ts';

/** Files, manifest, claims: the signature covers the files, and all else is about what it covers. */
export async function verifyWholeFiles(subject: Subject): Promise<Partial<Findings>> {
  const { oms } = subject;

  // 2. The files against the signed set.
  const plan = planFor(subject);
  const scan = await scanSubject(subject, plan);
  const hashes = await hash(subject, scan, plan);
  const actual = toActual(scan, hashes);
  const tolerance = toleranceFor(subject, plan);
  const compared = compareFiles(oms, actual, tolerance);

  // 3. and 4. The manifest, which binds names and chunks, and what the signer says about the model.
  const signed = await signedFiles(subject, scan, hashes.files, compared);
  const judged = judgeEvidence(subject, signed);
  const { manifest, claims } = judged;

  // For changed files which chunks, if accepted claims vouch for the manifest that has their hashes.
  const bound = claims?.accepted.some((claim) => manifestOf(claim) === manifest?.digest)
    ? manifest?.manifest
    : undefined;
  const chunks = bound && (await readChunks(subject, scan, compared, bound));
  return {
    ...judged,
    ...(deniesModels(subject) && signed && { manifests: manifestsOf(signed) }),
    files: {
      ...(chunks ? compareFiles(oms, actual, tolerance, chunks) : compared),
      count: scan.files.length,
      bytes: scan.totalBytes,
      onDisk: scan.files,
      ...sniffed(subject, scan),
    },
  };
}

function hash(subject: Subject, scan: Scan, plan: IgnorePlan): Promise<SignedHashes> {
  const { method, hashType, shardSize } = subject.oms;
  const coverage = { method, hashType, paths: subject.paths, ...(shardSize !== undefined && { shardSize }) };
  return hashSigned(scan, coverage, {
    mayBeRenamed: (path) => plan.judge(path) === 'unsigned',
    chunks: subject.request.chunks ?? (subject.evidence.claims !== undefined || deniesModels(subject)),
    ...hashing(subject),
  });
}

/** By manifest too, perhaps: then all that there can be are asked for, since anyone can take away the one that is there. */
const deniesModels = ({ request: { trust } }: Subject): boolean =>
  trust.method === 'policy' && trust.parsed.policy.deny?.models !== undefined;

function toActual(scan: Scan, { files = [], shards }: SignedHashes): ActualModel {
  return { files: withDigests(scan, files), ignored: scan.ignored, ...(shards && { shards }) };
}

function withDigests({ files }: Scan, hashed: readonly HashedFile[]): ActualModel['files'] {
  if (hashed.length === files.length) return hashed;
  const known = new Map(hashed.map((file) => [file.path, file]));
  return files.map(({ path, size }) => known.get(path) ?? { path, size });
}

/** The signed set as SHA-256 of whole files, which manifests and claims speak of; other signatures leave that to the files. */
async function signedFiles(
  subject: Subject,
  scan: Scan,
  hashed: readonly HashedFile[] | undefined,
  { match }: FilesResult,
): Promise<readonly SignedFile[] | undefined> {
  const { oms, paths, evidence } = subject;
  if (hashed && oms.hashType === 'sha256') {
    return match
      ? hashed.filter(({ path }) => paths.has(path))
      : oms.resources.map(({ path, digest }) => ({ path, digest }));
  }
  if (!match || (evidence.claims === undefined && evidence.manifest === undefined)) return undefined;
  const coverage = { method: 'files', hashType: 'sha256', paths } as const;
  const { files = [] } = await hashSigned(scan, coverage, {
    mayBeRenamed: () => false,
    chunks: true,
    ...hashing(subject),
  });
  // Shards say nothing of empty files, but a manifest does.
  const empty = scan.files.filter(({ path, size }) => size === 0 && !paths.has(path));
  return empty.length > 0 ? undefined : files;
}

async function readChunks(
  { request: { engine, signal } }: Subject,
  scan: Scan,
  { differences }: FilesResult,
  manifest: Manifest,
): Promise<ChunkInfo | undefined> {
  const changed = differences.filter(({ kind }) => kind === 'changed').map(({ path }) => path);
  if (changed.length === 0 || manifest.hash.chunkSize === undefined) return undefined;
  const signed = new Map(manifest.files.map((file) => [file.path, file]));
  const actual = await hashChunks(scan, changed, { ...(engine && { engine }), ...(signal && { signal }) });
  return { signed, actual };
}
