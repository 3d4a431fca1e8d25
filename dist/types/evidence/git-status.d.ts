import { type Git } from './git-command.ts';
import type { Environment } from './github.ts';
/** How a working tree differs from HEAD. */
export interface WorkTreeState {
    readonly dirty: boolean;
    readonly changed: number;
    readonly untracked: number;
    /** SHA-256 of the RFC 8785 JSON of the entries, sorted by path; present when dirty. */
    readonly diffDigest?: string;
}
/**
 * Submodules are asked one by one, with their own filters off: left to itself git would start a status in each of them,
 * under that one's configuration.
 */
export declare function workTreeState(git: Git, env: Environment, exclude: readonly string[], depth?: number): Promise<WorkTreeState | {
    readonly reason: string;
}>;
