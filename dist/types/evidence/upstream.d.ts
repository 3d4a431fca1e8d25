import type { ProgressReporter } from '../hashing/hashed-folder.ts';
import type { MaterialRequest } from './materials.ts';
/**
 * Evidence of the datasets and base models that are given by path: their signatures and claims, each as a line, so that a chain
 * of models verifies wherever the last of them goes. Nothing is verified here: a verifier judges each line for itself.
 */
export declare function collectUpstream(request: Pick<MaterialRequest, 'datasets' | 'baseModels'>, progress: ProgressReporter): Promise<string[]>;
