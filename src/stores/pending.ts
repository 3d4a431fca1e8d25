import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { AttestModelError } from '../errors.ts';
import type { BundleJson, Signer } from '../sigstore/signer.ts';
import { PAYLOAD_TYPE } from '../statement/in-toto.ts';
import { STATEMENT_NAMES, type StatementName } from '../statement/statements.ts';
import { inputsIn, linesAbout } from './about.ts';
import { writeFileAtomic } from './atomic-write.ts';
import { readNamed } from './read-limited.ts';
import { bundlePieces, type EvidencePaths, removeUnsigned, removeUnsignedFolder, saveClaims } from './workspace.ts';

/** Statements that wait for a signature, by file name. */
export type Pending = ReadonlyMap<StatementName, Uint8Array>;

export interface SignedStatement {
  readonly name: StatementName;
  readonly bundle: BundleJson;
}

/** As large as the largest payload that verification reads. */
const MAX_BYTES = 67_108_864;

/** @throws AttestModelError NOT_FOUND when there is nothing to sign */
export async function readPending(folder: string): Promise<Pending> {
  const present = await readdir(folder).catch(() => [] as string[]);
  const names = STATEMENT_NAMES.filter((name) => present.includes(name));
  if (names.length === 0) {
    throw new AttestModelError('NOT_FOUND', `no unsigned statements in ${folder}`, {
      guidance: `An attest run that could not sign leaves ${STATEMENT_NAMES.join(', ')} there.`,
      details: { path: folder },
    });
  }
  return new Map(
    await Promise.all(
      names.map(async (name) => [name, await readNamed(join(folder, name), 'the statement', MAX_BYTES)] as const),
    ),
  );
}

export interface SignPendingOptions {
  readonly root: string;
  /** Told of each as soon as it is on disk, also where a later one fails. */
  readonly onSigned: (statement: SignedStatement) => void;
  /** Lines of an earlier state of the model that were dropped. */
  readonly onDropped?: (lines: number) => void;
  readonly signal?: AbortSignal;
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
  options: SignPendingOptions,
): Promise<void> {
  // Evidence of the inputs travels along.
  const roots = [options.root, ...inputsIn(pending.get('provenance.json') ?? new Uint8Array())];
  for (const name of STATEMENT_NAMES) {
    const payload = pending.get(name);
    if (payload === undefined) continue;
    const bundle = await signer.sign(payload, PAYLOAD_TYPE, options.signal);
    if (name === 'model.sig.json') await writeFileAtomic(paths.signature, bundlePieces(bundle));
    else {
      const dropped = await saveClaims(paths.claims, [bundle], (lines) => linesAbout(lines, roots));
      if (dropped > 0) options.onDropped?.(dropped);
    }
    await removeUnsigned(paths.unsigned, name);
    options.onSigned({ name, bundle });
  }
  await removeUnsignedFolder(paths.unsigned);
}
