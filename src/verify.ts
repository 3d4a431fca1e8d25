import { realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { AttestModelError, messageOf } from './errors.ts';
import { hashChunks } from './hashing/hash-model.ts';
import { hashSigned } from './hashing/hash-signed.ts';
import type { ProgressReporter } from './hashing/hashed-folder.ts';
import { normalizeIgnorePaths } from './hashing/ignore-paths.ts';
import { type Scan, scanModel } from './hashing/scan.ts';
import type { ChunkInfo } from './model/diff.ts';
import { type HashedFile, MAX_MANIFEST_BYTES, type Manifest } from './model/manifest.ts';
import { type OmsStatement, SINGLE_FILE } from './statement/oms.ts';
import { type Evidence, type EvidencePlaces, readEvidence } from './stores/evidence-files.ts';
import type { Limited } from './stores/read-limited.ts';
import { MAX_BUNDLE_BYTES } from './verification/bundle.ts';
import { tooBig } from './verification/checks.ts';
import { type Claims, MAX_CLAIMS_BYTES } from './verification/claims.ts';
import { judgeClaims } from './verification/claims-check.ts';
import { evaluate, manifestOf } from './verification/evaluate.ts';
import { type ActualModel, compareFiles, type FilesResult } from './verification/files.ts';
import { type IgnorePlan, planIgnores } from './verification/ignored.ts';
import { checkManifest, type ManifestResult, type SignedFile } from './verification/manifest-check.ts';
import { type ModelSignature, verifyModelSignature } from './verification/model-signature.ts';
import { type TrustRequest, toTrust } from './verification/trust.ts';
import type { Verdict } from './verification/verdict.ts';
import type { Trust } from './verification/vouch.ts';

export interface VerifyRequest {
  /** Folder, or a single file. */
  readonly model: string;
  /** Default: `model.sig` in the model folder. */
  readonly signature?: string;
  /** Default: `claims.jsonl` beside the signature, if there is one. Named: it must be there, and hold a claim that counts. */
  readonly claims?: string;
  /** Default: `model.manifest.json` beside the signature, if there is one. */
  readonly manifest?: string;
  /** Who must have signed: there is no "anyone". */
  readonly trust: TrustRequest;
  /** Paths that the signer left out, and that may be on disk nevertheless; `as-signed` takes his word for all of them. */
  readonly allowIgnored?: readonly string[] | 'as-signed';
  /** Left aside whatever the signer says. */
  readonly ignorePaths?: readonly string[];
  /** OMS 8.5. Files that nobody signed are then no fault. */
  readonly ignoreUnsignedFiles?: boolean;
  /** The signer's own `allow_symlinks` opens nothing. */
  readonly allowSymlinks?: boolean;
  readonly now?: Date;
  readonly progress?: ProgressReporter;
  readonly signal?: AbortSignal;
}

/**
 * Whether the files are those that the expected signer signed, and what can be believed about them. A check that fails is
 * part of the verdict; being unable to check throws.
 * @throws AttestModelError USAGE, NOT_FOUND, EMPTY_MODEL, UNREADABLE, UNSAFE_PATH, UNSUPPORTED, INVALID_INPUT, TRUST_MATERIAL,
 * FILE_CHANGED, ABORTED
 */
export async function verify(request: VerifyRequest): Promise<Verdict> {
  const trust = toTrust(request.trust);
  const now = request.now ?? new Date();
  const model = openModel(request.model);
  const { path } = model;
  const places = evidencePlaces(request, model);
  const evidence = await readEvidence(places, LIMITS);

  // 1. Signature, identity, statement: no file of the model is opened for a signature that is not accepted.
  const signature = verifySignature(evidence.signature, trust, now);
  if (signature.oms === undefined) return evaluate({ path, signature });
  const oms = model.isFile ? nameSingleFile(signature.oms, basename(path)) : signature.oms;

  // 2. The files against the signed set.
  const plan = planFor(request, model, oms);
  const scan = await scanSigned(request, model, oms, plan, places);
  const hashes = await hash(request, scan, oms, plan, evidence.claims !== undefined);
  const actual = toActual(scan, hashes);
  const options = { ignoreUnsignedFiles: request.ignoreUnsignedFiles ?? false };
  const compared = compareFiles(oms, actual, plan, options);

  // 3. and 4. The manifest, which binds names and chunks, and what the signer says about the model.
  const signed = await signedFiles(request, scan, oms, hashes.files, compared, evidence);
  const manifest = evidence.manifest && checkManifestFile(evidence.manifest, signed, places.manifest.path);
  const claims = evidence.claims && checkClaimsFile(evidence.claims, { oms, signed, manifest, signature }, trust, now);

  // For changed files which chunks, if accepted claims vouch for the manifest that has their hashes.
  const bound = claims?.accepted.some((claim) => manifestOf(claim) === manifest?.digest)
    ? manifest?.manifest
    : undefined;
  const chunks = bound && (await readChunks(request, scan, compared, bound));
  return evaluate({
    path,
    signature: { ...signature, oms },
    files: {
      ...(chunks ? compareFiles(oms, actual, plan, options, chunks) : compared),
      count: scan.files.length,
      bytes: scan.totalBytes,
    },
    ...(manifest && { manifest }),
    ...(claims && { claims: { ...claims, asked: places.claims.asked } }),
  });
}

interface Model {
  readonly path: string;
  readonly real: string;
  readonly isFile: boolean;
}

function openModel(target: string): Model {
  if (target === '') throw new AttestModelError('USAGE', 'the path of the model is empty');
  const path = resolve(target);
  try {
    return { path, real: realpathSync(path), isFile: statSync(path).isFile() };
  } catch (error) {
    const missing = ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');
    throw new AttestModelError(missing ? 'NOT_FOUND' : 'UNREADABLE', `the model ${path}: ${messageOf(error)}`, {
      cause: error,
      guidance: 'Check the path.',
      details: { path },
    });
  }
}

const LIMITS = { signature: MAX_BUNDLE_BYTES, claims: MAX_CLAIMS_BYTES, manifest: MAX_MANIFEST_BYTES };

/** Claims and manifest lie beside the signature, unless they are named (design, section 2). */
function evidencePlaces({ signature, claims, manifest }: VerifyRequest, { path, isFile }: Model): EvidencePlaces {
  const place = resolve(signature ?? join(isFile ? `${path}.attest` : path, 'model.sig'));
  const beside = (named: string | undefined, name: string): EvidencePlaces['claims'] =>
    named === undefined ? { path: join(dirname(place), name), asked: false } : { path: resolve(named), asked: true };
  return {
    signature: { path: place, asked: true },
    claims: beside(claims, 'claims.jsonl'),
    manifest: beside(manifest, 'model.manifest.json'),
  };
}

function verifySignature(file: Limited, trust: Trust, now: Date): ModelSignature {
  if ('bytes' in file) return verifyModelSignature(file.bytes, trust, now);
  return { checks: [tooBig('bundle.format', 'The signature is a Sigstore bundle', file.tooBig, MAX_BUNDLE_BYTES)] };
}

/** Signers of old called a single file `.`: it is the one that the verifier names. */
function nameSingleFile(oms: OmsStatement, name: string): OmsStatement {
  return { ...oms, resources: oms.resources.map((one) => (one.path === SINGLE_FILE ? { ...one, path: name } : one)) };
}

function planFor(request: VerifyRequest, model: Model, oms: OmsStatement): IgnorePlan {
  const { allowIgnored = [], ignorePaths = [] } = request;
  const allowed = typeof allowIgnored === 'string' ? allowIgnored : inModel(model, allowIgnored);
  const hubCache = !isBeside(request, model);
  const rules = { signed: inModel(model, oms.ignorePaths), own: inModel(model, ignorePaths), allowed, hubCache };
  return planIgnores(rules, pathsOf(oms));
}

/** Evidence of a dataset lies at `P.attest/`, never in it (design, section 2). */
function isBeside({ signature }: VerifyRequest, { path }: Model): boolean {
  return signature !== undefined && dirname(resolve(signature)) === `${path}.attest`;
}

/** Relative to the model; an absolute path may go by either name of the folder. */
function inModel({ path, real }: Model, paths: readonly string[]): string[] {
  return normalizeIgnorePaths([real, path], paths);
}

const pathsOf = (oms: OmsStatement): Set<string> => new Set(oms.resources.map(({ path }) => path));

function scanSigned(
  request: VerifyRequest,
  model: Model,
  oms: OmsStatement,
  plan: IgnorePlan,
  places: EvidencePlaces,
): Promise<Scan> {
  const signed = pathsOf(oms);
  const evidence = Object.values(places).map(({ path }) => path);
  return scanModel(model.path, {
    ignorePaths: plan.scan,
    excludeFiles: inModel(model, evidence).filter((file) => !signed.has(file)),
    allowSymlinks: request.allowSymlinks ?? false,
    ...(request.signal && { signal: request.signal }),
  });
}

function hash(request: VerifyRequest, scan: Scan, oms: OmsStatement, plan: IgnorePlan, chunks: boolean) {
  const { method, hashType, shardSize } = oms;
  const coverage = { method, hashType, paths: pathsOf(oms), ...(shardSize !== undefined && { shardSize }) };
  return hashSigned(scan, coverage, {
    mayBeRenamed: (path) => plan.judge(path) === 'unsigned',
    chunks,
    ...how(request),
  });
}

const how = ({ progress, signal }: VerifyRequest) => ({ ...(progress && { progress }), ...(signal && { signal }) });

function toActual(scan: Scan, { files = [], shards }: Awaited<ReturnType<typeof hash>>): ActualModel {
  const digests = new Map(files.map(({ path, digest }) => [path, digest]));
  const all = scan.files.map(({ path, size }) => {
    const digest = digests.get(path);
    return { path, size, ...(digest !== undefined && { digest }) };
  });
  return { files: all, ignored: scan.ignored, ...(shards && { shards }) };
}

/** The signed set as SHA-256 of whole files, which manifests and claims speak of; other signatures leave that to the files. */
async function signedFiles(
  request: VerifyRequest,
  scan: Scan,
  oms: OmsStatement,
  hashed: readonly HashedFile[] | undefined,
  { match }: FilesResult,
  { claims, manifest }: Evidence,
): Promise<readonly SignedFile[] | undefined> {
  const paths = pathsOf(oms);
  if (hashed && oms.hashType === 'sha256') {
    return match
      ? hashed.filter(({ path }) => paths.has(path))
      : oms.resources.map(({ path, digest }) => ({ path, digest }));
  }
  if (!match || (claims === undefined && manifest === undefined)) return undefined;
  const coverage = { method: 'files', hashType: 'sha256', paths } as const;
  const { files = [] } = await hashSigned(scan, coverage, { mayBeRenamed: () => false, chunks: true, ...how(request) });
  // Shards say nothing of empty files, but a manifest does.
  const empty = scan.files.filter(({ path, size }) => size === 0 && !paths.has(path));
  return empty.length > 0 ? undefined : files;
}

function checkManifestFile(
  file: Limited,
  signed: readonly SignedFile[] | undefined,
  path: string,
): ManifestResult | undefined {
  if ('tooBig' in file) {
    return {
      check: tooBig('manifest.match', 'The manifest lists exactly the signed files', file.tooBig, MAX_MANIFEST_BYTES),
    };
  }
  // Nothing to compare it with: the files differ from what was signed, and that is said already.
  return signed && checkManifest(file.bytes, signed, path);
}

interface ClaimEvidence {
  readonly signature: ModelSignature;
  readonly oms: OmsStatement;
  readonly signed: readonly SignedFile[] | undefined;
  readonly manifest: ManifestResult | undefined;
}

function checkClaimsFile(file: Limited, evidence: ClaimEvidence, trust: Trust, now: Date): Claims | undefined {
  const { signature, oms, signed, manifest } = evidence;
  if (signature.signer === undefined) return undefined;
  if ('bytes' in file) {
    const context = { signer: signature.signer, oms, ...(signed && { signed }), ...(manifest && { manifest }) };
    return judgeClaims(file.bytes, context, trust, now);
  }
  return { accepted: [], ignored: [], tooBig: file.tooBig };
}

async function readChunks(
  request: VerifyRequest,
  scan: Scan,
  { differences }: FilesResult,
  manifest: Manifest,
): Promise<ChunkInfo | undefined> {
  const changed = differences.filter(({ kind }) => kind === 'changed').map(({ path }) => path);
  if (changed.length === 0 || manifest.hash.chunkSize === undefined) return undefined;
  const signed = new Map(manifest.files.map((file) => [file.path, file]));
  return { signed, actual: await hashChunks(scan, changed, request.signal ? { signal: request.signal } : {}) };
}
