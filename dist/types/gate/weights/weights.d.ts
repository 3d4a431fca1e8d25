import type { ObjectStore } from '../git/objects.ts';
import type { Difference } from '../git/tree.ts';
import { type Look } from './archive.ts';
/**
 * Whether a file is taken for weights: by its name, that it is kept in Git LFS, which is for what is large, that a model had it
 * before, how it begins, or what is packed in it. Undefined where nothing says so, and all could be seen.
 * @throws Undecided where its bytes cannot be had; AttestModelError as the store
 */
export declare function lookForWeights({ path, after }: Difference, fromModels: ReadonlySet<string>, objects: ObjectStore): Promise<Look | undefined>;
