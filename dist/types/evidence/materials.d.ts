import type { HashEngine } from '../hashing/engine.ts';
import type { ProgressReporter } from '../hashing/hashed-folder.ts';
import type { ResourceDescriptor } from '../statement/in-toto.ts';
import type { Environment } from './github.ts';
import { type InputLines } from './named-inputs.ts';
export interface MaterialRequest extends InputLines {
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
