import type { HashEngine } from '../hashing/engine.ts';
import { type ProgressReporter } from '../hashing/hashed-folder.ts';
import { type ResourceDescriptor } from '../statement/in-toto.ts';
import type { Environment } from './github.ts';
export interface MaterialRequest {
    readonly datasets: readonly string[];
    readonly baseModels: readonly string[];
    readonly configs: readonly string[];
    readonly metrics?: string;
    /** The checkout whose code trained the model. */
    readonly code: string;
    /** Other paths whose bytes the statements cover anyway (the model): not what makes a checkout dirty. */
    readonly measured: readonly string[];
    /** False where the training ran on another machine than this. */
    readonly ofTraining: boolean;
    readonly allowSymlinks: boolean;
    /** Default: whatever hashes by default. */
    readonly engine?: HashEngine;
    /** Whether what was hashed since the last call may be answered from a cache that trusts file times. */
    readonly restsOnFileTimes?: () => boolean;
    readonly env: Environment;
    readonly now: () => Date;
    readonly progress?: ProgressReporter;
    readonly signal?: AbortSignal;
}
/** All that the model was made from and on, as the provenance lists it. */
export interface Materials {
    readonly dependencies: readonly ResourceDescriptor[];
    readonly byproducts: readonly ResourceDescriptor[];
}
/**
 * Hashes datasets, base models and configs, reads the checkout and the machine.
 * @throws AttestModelError USAGE, NOT_FOUND, INVALID_INPUT, and those of hashing
 */
export declare function collectMaterials(request: MaterialRequest): Promise<Materials>;
/** Inputs as the user named them, and the evaluation, which is a statement of its own. */
export type NamedInputs = Pick<MaterialRequest, 'datasets' | 'baseModels' | 'configs' | 'metrics' | 'code'> & {
    readonly evaluation?: string;
};
/**
 * A typo costs seconds, not the hours of hashing: every input parses, is there, and is of the right kind.
 * @throws AttestModelError USAGE, NOT_FOUND, UNREADABLE
 */
export declare function assertInputs(request: NamedInputs): Promise<void>;
/**
 * @param role for messages: `the metrics file`
 * @throws AttestModelError NOT_FOUND, UNREADABLE, UNSAFE_PATH, INVALID_INPUT
 */
export declare function readInput(path: string, role?: string): Promise<Buffer>;
/** Of datasets and base models that are hashed here. @throws AttestModelError USAGE */
export declare function inputPaths(request: Pick<MaterialRequest, 'datasets' | 'baseModels'>): string[];
