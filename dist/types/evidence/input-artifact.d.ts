import { type HashFolderOptions } from '../hashing/hashed-folder.ts';
import type { InputArtifact } from '../statement/dependencies.ts';
import type { Input } from './inputs.ts';
export type InputHashing = Pick<HashFolderOptions, 'allowSymlinks' | 'engine' | 'progress' | 'signal'>;
/**
 * A dataset or base model by its digest: hashed here, or as it was stated.
 * @throws AttestModelError INVALID_INPUT where it is not what its own signature says, and those of `hashFolder`
 */
export declare function artifactOf(input: Input, kind: 'dataset' | 'model', { allowSymlinks, engine, progress, signal }: InputHashing): Promise<InputArtifact>;
