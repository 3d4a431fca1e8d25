import { createHash, X509Certificate } from 'node:crypto';
import { existsSync } from 'node:fs';
import { Readable } from 'node:stream';
import { AttestModelError, messageOf } from '../errors.ts';
import { MAX_MANIFEST_BYTES, type Manifest, parseManifest } from '../model/manifest.ts';
import { LOCAL_ORGANIZATION } from '../sigstore/trusted-root.ts';
import { type OmsStatement, parseOmsStatement } from '../statement/oms.ts';
import { PROVENANCE_TYPE } from '../statement/provenance.ts';
import { readUnlinked } from '../stores/read-limited.ts';
import type { EvidencePaths } from '../stores/workspace.ts';
import { linesOf } from '../verification/claims/claim-lines.ts';
import { MAX_CLAIMS_BYTES } from '../verification/claims/claims.ts';
import { type DsseBundle, MAX_BUNDLE_BYTES, parseDsseBundle } from '../verification/signatures/bundle.ts';
import { readModelBundle, readStatement } from '../verification/signatures/model-signature.ts';
import { claimedSigner } from '../verification/signatures/vouch.ts';
import type { SignerIdentity } from '../verification/verdict.ts';
import { ENVELOPES_NAME } from './asset-names.ts';

/** What is put on a release, opened anew for each attempt. */
export interface ReleaseFile {
  /** The asset's. */
  readonly name: string;
  /** Path in the model, where the asset is called otherwise. */
  readonly label?: string;
  /** Bytes; never 0, which GitHub does not take. */
  readonly size: number;
  /** SHA-256, hex. */
  readonly digest: string;
  readonly open: () => Readable;
}

/** The evidence of one model, as it lies on disk. Read, not verified: that is for whoever downloads it. */
export interface Publishable {
  /** The signature last: where it is, all of an earlier run was. */
  readonly files: readonly ReleaseFile[];
  readonly oms: OmsStatement;
  readonly manifest: Manifest;
  readonly signer: SignerIdentity;
  /** Organisation of the authority that certified the signer; empty with a key. */
  readonly authority: string;
}

/**
 * @throws AttestModelError NOT_FOUND, UNREADABLE, UNSAFE_PATH; INVALID_INPUT where signature and manifest are of other files;
 * USAGE for what the embedded Sigstore signed
 */
export async function readPublishable(paths: EvidencePaths): Promise<Publishable> {
  const signature = await readUnlinked(paths.signature, 'the signature', MAX_BUNDLE_BYTES);
  const manifestBytes = await readUnlinked(paths.manifest, 'the manifest', MAX_MANIFEST_BYTES);
  const claims = await readClaims(paths.claims);
  const { bundle, oms, signer } = readSignature(signature, paths.signature);
  const authority = authorityOf(bundle);
  if (authority.includes(LOCAL_ORGANIZATION))
    throw new AttestModelError(
      'USAGE',
      'the embedded Sigstore signed this: it is trusted by nobody, and not published',
      {
        guidance: 'Sign it with an identity, a key or a certificate that others know.',
      },
    );
  const manifest = readManifest(manifestBytes, paths.manifest);
  assertSameFiles(oms, manifest, paths);
  const envelopes = claims && provenanceEnvelopes(claims);
  return {
    files: [
      ...(claims?.length ? [fileOf('claims.jsonl', claims)] : []),
      fileOf('model.manifest.json', manifestBytes),
      ...(envelopes?.length ? [fileOf(ENVELOPES_NAME, envelopes)] : []),
      fileOf('model.sig', signature),
    ],
    oms,
    manifest,
    signer,
    authority,
  };
}

/** What is public once is public for ever: nothing but bundles is in it, be it that a training job put something else there. */
async function readClaims(path: string): Promise<Buffer | undefined> {
  if (!existsSync(path)) return undefined;
  const bytes = await readUnlinked(path, 'the claims file', MAX_CLAIMS_BYTES);
  for (const { line, text } of linesOf(bytes, Infinity)) {
    const fault = bundleFault(text);
    if (fault === undefined) continue;
    throw new AttestModelError(
      'INVALID_INPUT',
      `line ${line} of ${path} is no bundle, and would be published: ${fault}`,
      {
        guidance: 'Take that line out, and find out who wrote it.',
        details: { path },
      },
    );
  }
  return bytes;
}

function bundleFault(line: Uint8Array): string | undefined {
  try {
    readStatement(parseDsseBundle(line).content);
    return undefined;
  } catch (error) {
    return messageOf(error);
  }
}

function fileOf(name: string, bytes: Buffer): ReleaseFile {
  const digest = createHash('sha256').update(bytes).digest('hex');
  return { name, size: bytes.length, digest, open: () => Readable.from([bytes], { objectMode: false }) };
}

function readSignature(bytes: Buffer, path: string): { bundle: DsseBundle; oms: OmsStatement; signer: SignerIdentity } {
  const read = readModelBundle(bytes);
  const signer = read.ok ? claimedSigner(read.value) : undefined;
  if (!read.ok || signer === undefined) throw faulty(path, read.checks[0]?.found ?? 'it names no signer');
  try {
    return { bundle: read.value, oms: parseOmsStatement(readStatement(read.value.content)), signer };
  } catch (error) {
    throw faulty(path, messageOf(error));
  }
}

function readManifest(bytes: Buffer, path: string): Manifest {
  try {
    return parseManifest(bytes);
  } catch (error) {
    throw faulty(path, messageOf(error));
  }
}

function faulty(path: string, reason: string): AttestModelError {
  return new AttestModelError('INVALID_INPUT', `${path} cannot be published: ${reason}`, {
    guidance: 'Attest the model again.',
    details: { path },
  });
}

/** Evidence of two models in one folder would be published as one. */
function assertSameFiles(oms: OmsStatement, manifest: Manifest, { signature, manifest: path }: EvidencePaths): void {
  const listed = new Map(manifest.files.map((file) => [file.path, file.digest]));
  const same =
    oms.resources.length === listed.size && oms.resources.every((one) => listed.get(one.path) === one.digest);
  if (same && oms.method === 'files' && oms.hashType === 'sha256') return;
  throw new AttestModelError('INVALID_INPUT', `${path} does not list the files that ${signature} signs`, {
    guidance: 'Attest the model again: both are written in one run.',
    details: { path },
  });
}

function authorityOf({ material }: DsseBundle): string {
  const der = material.kind === 'certificate' ? material.der : material.kind === 'chain' ? material.ders[0] : undefined;
  if (der === undefined) return '';
  const { O: organization } = new X509Certificate(der).toLegacyObject().issuer;
  return [organization ?? []].flat().join(', ');
}

/** in-toto bundle: one DSSE envelope a line. Certificates and log entries are in `claims.jsonl`. */
function provenanceEnvelopes(claims: Buffer): Buffer {
  const lines = claims.toString('utf8').split('\n').filter(isProvenance);
  return Buffer.from(lines.map((line) => `${JSON.stringify(JSON.parse(line).dsseEnvelope)}\n`).join(''));
}

/** Lines that are nothing of the kind stay in `claims.jsonl`, where verifiers ignore them. */
function isProvenance(line: string): boolean {
  try {
    return readStatement(parseDsseBundle(Buffer.from(line)).content).predicateType === PROVENANCE_TYPE;
  } catch {
    return false;
  }
}
