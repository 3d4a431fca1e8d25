import { type ErrorCode } from '../errors.ts';
import type { CodeState } from '../statement/dependencies.ts';
import type { Environment } from './github.ts';
export interface GitEvidence extends CodeState {
    /** Absolute path of the working tree. */
    readonly root: string;
}
/** What was found, or why nothing could be: one of them, or neither where there is no repository. */
export interface GitFinding {
    readonly code?: GitEvidence;
    readonly warning?: string;
}
export interface GitOptions {
    readonly env: Environment;
    /** Files and folders with digests of their own (the model, datasets, metrics): not part of what differs from the commit. */
    readonly exclude?: readonly string[];
}
/**
 * The state of the checkout that holds `dir`. Nothing that the repository configures is run.
 * @throws AttestModelError as {@link assertCodeFolder}
 */
export declare function collectGit(dir: string, { env, exclude }: GitOptions): Promise<GitFinding>;
/** @throws AttestModelError NOT_FOUND, USAGE where it is no folder, UNREADABLE */
export declare function assertCodeFolder(dir: string): Promise<void>;
/** Why there is no knowing what lies at a path. */
export declare function statFault({ code, message }: NodeJS.ErrnoException): readonly [ErrorCode, string];
/** The remote as others can name it: https, no user, password, token or query. Local paths are nobody's business. */
export declare function publicRepository(remote: string): string | undefined;
/** Whether the file at `path` holds exactly the bytes that HEAD has under that name; undefined where there is no HEAD. */
export declare function blobInCommit(dir: string, path: string, env: Environment): Promise<boolean | undefined>;
