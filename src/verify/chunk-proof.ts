import { AttestModelError } from '../errors.ts';
import type { ScannedFile } from '../hashing/engine.ts';
import { type ChunkedFile, hashByChunks } from '../hashing/hash-by-chunks.ts';
import type { Scan } from '../hashing/scan.ts';
import type { Manifest } from '../model/manifest.ts';
import type { OmsStatement } from '../statement/oms.ts';
import { compareChunks, isWorthReading } from '../verification/files/chunk-proof.ts';
import { checkChunksBound } from '../verification/files/chunks-bound.ts';
import type { ActualModel } from '../verification/files/files.ts';
import type { IgnorePlan } from '../verification/files/ignored.ts';
import type { Findings } from '../verification/findings.ts';
import { judgeEvidence } from './evidence.ts';
import { hashing, planFor, type Subject, scanSubject, sniffed, toleranceFor } from './subject.ts';

/**
 * A chunk proof (formats, section 2). The other way round than whole files: who wrote the chunk hashes is settled before a
 * file is opened, since they take the place of the digests that the signature is over.
 * @throws AttestModelError UNSUPPORTED where the signature is not over SHA-256 of whole files
 */
export async function verifyByChunks(subject: Subject): Promise<Partial<Findings>> {
  const { oms, signer } = subject;
  assertProvable(oms);

  // 2. and 3. The manifest and the claims, against the paths and digests that are signed.
  const judged = judgeEvidence(
    subject,
    oms.resources.map(({ path, digest }) => ({ path, digest })),
  );
  const { manifest, claims } = judged;
  const chunksBound = checkChunksBound(signer, manifest, claims?.accepted ?? []);
  if (chunksBound.outcome !== 'pass' || manifest?.manifest === undefined) return { ...judged, chunksBound };

  // 4. The files against the manifest.
  return { ...judged, chunksBound, files: await compare(subject, manifest.manifest) };
}

function assertProvable({ method, hashType }: OmsStatement): void {
  if (method === 'files' && hashType === 'sha256') return;
  throw new AttestModelError(
    'UNSUPPORTED',
    `the signature is over ${method} hashed with ${hashType}, of which chunk hashes prove nothing`,
    { guidance: 'Verify what is signed: leave out --integrity chunks.' },
  );
}

async function compare(subject: Subject, manifest: Manifest): Promise<NonNullable<Findings['files']>> {
  const plan = planFor(subject);
  const scan = await scanSubject(subject, plan);
  const hashed = await hashByChunks(scan, filesToRead(scan, manifest, plan), hashing(subject));
  const files = withContents(scan, hashed);
  const tolerance = toleranceFor(subject, plan);
  return {
    ...compareChunks(manifest, { files, ignored: scan.ignored }, tolerance),
    count: scan.files.length,
    bytes: scan.totalBytes,
    onDisk: scan.files,
    ...sniffed(subject, scan),
  };
}

function filesToRead({ files }: Scan, manifest: Manifest, plan: IgnorePlan): ScannedFile[] {
  const listed = new Set(manifest.files.map(({ path }) => path));
  const wanted = isWorthReading(manifest, files);
  return files.filter((file) => wanted(file) && (listed.has(file.path) || plan.judge(file.path) === 'unsigned'));
}

function withContents({ files }: Scan, hashed: readonly ChunkedFile[]): ActualModel['files'] {
  if (hashed.length === files.length) return hashed;
  const contents = new Map(hashed.map((file) => [file.path, file]));
  return files.map(({ path, size }) => contents.get(path) ?? { path, size });
}
