import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { AttestModelError } from '../errors.ts';
import type { BundleJson, Signer } from '../sigstore/signer.ts';
import { PAYLOAD_TYPE } from '../statement/in-toto.ts';
import { writeFileAtomic } from './atomic-write.ts';
import { type EvidencePaths, readEvidence, removeUnsigned, removeUnsignedFolder, saveClaims } from './workspace.ts';

/** In the order of signing: if a later one fails, the model is signed at least. */
export const PENDING_NAMES = ['model.sig.json', 'provenance.json', 'test-result.json'] as const;
export type PendingName = (typeof PENDING_NAMES)[number];
/** Statements that wait for a signature, by file name. */
export type Pending = ReadonlyMap<PendingName, Uint8Array>;

export interface SignedStatement {
  readonly name: PendingName;
  readonly bundle: BundleJson;
}

/** As large as the largest payload that verification reads. */
const MAX_BYTES = 67_108_864;

/** @throws AttestModelError NOT_FOUND when there is nothing to sign */
export async function readPending(folder: string): Promise<Pending> {
  const present = await readdir(folder).catch(() => [] as string[]);
  const names = PENDING_NAMES.filter((name) => present.includes(name));
  if (names.length === 0) {
    throw new AttestModelError('NOT_FOUND', `no unsigned statements in ${folder}`, {
      guidance: `An attest run that could not sign leaves ${PENDING_NAMES.join(', ')} there.`,
      details: { path: folder },
    });
  }
  return new Map(
    await Promise.all(names.map(async (name) => [name, await readEvidence(join(folder, name), MAX_BYTES)] as const)),
  );
}

/**
 * Signs one after the other and writes each bundle before the next is asked for: none is ever lost because a later step
 * failed. What is signed leaves the folder of the unsigned.
 * @throws AttestModelError of the signer, WRITE_FAILED
 */
export async function signPending(
  signer: Signer,
  pending: Pending,
  paths: EvidencePaths,
  options: { readonly root: string; readonly onDropped?: (lines: number) => void; readonly signal?: AbortSignal },
): Promise<SignedStatement[]> {
  const signed: SignedStatement[] = [];
  for (const name of PENDING_NAMES) {
    const payload = pending.get(name);
    if (payload === undefined) continue;
    const bundle = await signer.sign(payload, PAYLOAD_TYPE, options.signal);
    if (name === 'model.sig.json') await writeFileAtomic(paths.signature, JSON.stringify(bundle));
    else {
      const dropped = await saveClaims(paths.claims, [bundle], (line) => isAbout(line, options.root));
      if (dropped > 0) options.onDropped?.(dropped);
    }
    await removeUnsigned(paths.unsigned, name);
    signed.push({ name, bundle });
  }
  await removeUnsignedFolder(paths.unsigned);
  return signed;
}

/** Claims about an earlier state of the files would be reported as ignored by every verifier, for ever. */
function isAbout(line: string, root: string): boolean {
  try {
    const { dsseEnvelope } = JSON.parse(line) as { dsseEnvelope: { payload: string } };
    const { subject } = JSON.parse(Buffer.from(dsseEnvelope.payload, 'base64').toString()) as {
      subject: { digest: { sha256?: string } }[];
    };
    return subject.some(({ digest }) => digest.sha256 === root);
  } catch {
    return false;
  }
}
