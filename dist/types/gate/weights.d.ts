import type { ObjectStore } from './objects.ts';
import type { Difference } from './tree.ts';
/**
 * Why a file is taken for weights: its name, that it is kept in Git LFS, which is for what is large, that a model had it before, or
 * how it begins. Undefined where nothing says so.
 * @throws Undecided where its bytes cannot be had; AttestModelError as the store
 */
export declare function whyWeights({ path, after }: Difference, fromModels: ReadonlySet<string>, objects: ObjectStore): Promise<string | undefined>;
