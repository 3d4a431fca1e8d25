import type { Check } from '../verification/verdict.ts';
import type { BasePolicy } from './policies.ts';
import type { Scene } from './scene.ts';
/**
 * Names by which a file gets into a model, or in a policy's place, without being there in git: links and submodules where the
 * folders of models lie, and names that some file systems take for another's.
 */
export declare function checkNames({ differences, trees, headTree }: Scene, policies: readonly BasePolicy[]): Promise<Check>;
/** Whether what another tool puts at a path, with all that it may hold, is in models or brings some, to any file system. */
export declare function mayBringModels({ models }: BasePolicy, path: string): boolean;
/**
 * Case, separators, compatibility forms, characters that do not show, dots and spaces at the end: what macOS and Windows do not tell apart,
 * and more. Too much is no harm here.
 */
export declare function fold(path: string): string;
