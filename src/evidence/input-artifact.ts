import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { AttestModelError, messageOf } from '../errors.ts';
import { type HashedFolder, type HashFolderOptions, hashFolder } from '../hashing/hashed-folder.ts';
import type { InputArtifact } from '../statement/dependencies.ts';
import { parseStatement } from '../statement/in-toto.ts';
import { type OmsStatement, parseOmsStatement } from '../statement/oms.ts';
import type { Input } from './inputs.ts';
import { readInput } from './read-input.ts';

export type InputHashing = Pick<HashFolderOptions, 'allowSymlinks' | 'engine' | 'progress' | 'signal'>;

/**
 * A dataset or base model by its digest: hashed here, or as it was stated.
 * @throws AttestModelError INVALID_INPUT where it is not what its own signature says, and those of `hashFolder`
 */
export async function artifactOf(
  input: Input,
  kind: 'dataset' | 'model',
  { allowSymlinks = false, engine, progress, signal }: InputHashing,
): Promise<InputArtifact> {
  if (input.source.kind === 'stated') {
    const { uri, digest, store } = input.source;
    return { kind: 'stated', digest, uri, store };
  }
  const { path } = input.source;
  const signature = await signatureOf(path, kind);
  const hashed = await hashFolder(path, {
    label: `hashing ${kind === 'dataset' ? 'dataset' : 'base model'} ${input.name}`,
    kind,
    allowSymlinks,
    chunks: false,
    ...(engine && { engine }),
    ...(progress && { progress }),
    ...(signal && { signal }),
  });
  if (signature) assertUnchanged(input, signature, hashed);
  const single = statSync(path).isFile();
  // A base model is known by its OMS root, whatever it is made of; a dataset of one file by that file's digest.
  if (single && kind === 'dataset') return { kind: 'file', sha256: hashed.files[0]?.digest ?? '' };
  return { kind: 'folder', root: hashed.root, filesDigest: hashed.filesDigest };
}

interface FoundSignature {
  readonly path: string;
  readonly statement: OmsStatement;
}

/** The signature's statement, read without trust: only to notice that the files changed. */
async function signatureOf(path: string, kind: 'dataset' | 'model'): Promise<FoundSignature | undefined> {
  const file = kind === 'dataset' ? `${resolve(path)}.attest/model.sig` : join(path, 'model.sig');
  if (!existsSync(file)) return undefined;
  try {
    const { dsseEnvelope } = JSON.parse((await readInput(file, 'the signature')).toString()) as {
      dsseEnvelope: { payload: string };
    };
    return { path: file, statement: parseOmsStatement(parseStatement(Buffer.from(dsseEnvelope.payload, 'base64'))) };
  } catch (error) {
    throw new AttestModelError('INVALID_INPUT', `${file} is no signature that can be read: ${messageOf(error)}`, {
      cause: error,
      guidance: 'Remove it, or sign that input again.',
      details: { path: file },
    });
  }
}

function assertUnchanged(input: Input, { path, statement }: FoundSignature, hashed: HashedFolder): void {
  const comparable = statement.method === 'files' && statement.hashType === 'sha256';
  if (!comparable || statement.filesDigest === hashed.filesDigest) return;
  throw new AttestModelError(
    'INVALID_INPUT',
    `${input.name} is not what ${path} signs: expected files digest ${statement.filesDigest}, found ${hashed.filesDigest}`,
    {
      guidance:
        'Its files changed after they were signed. Use what was signed, or sign it again if the change was meant.',
      details: { expected: statement.filesDigest ?? '', found: hashed.filesDigest, path },
    },
  );
}
