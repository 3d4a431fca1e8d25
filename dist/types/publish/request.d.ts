import type { ProgressReporter } from '../hashing/hashed-folder.ts';
import type { GitHubAccess } from '../stores/github-access.ts';
import type { EvidencePaths } from '../stores/workspace.ts';
import type { ReleaseTag } from './tag.ts';
export interface ReleaseRequest extends ReleaseTag {
    /** Model folder. */
    readonly model: string;
    /** What the folder is called in the notes; one release holds one model. */
    readonly name: string;
    readonly paths: EvidencePaths;
    readonly access: GitHubAccess;
    /** The model's files too, not the evidence alone. */
    readonly withModel: boolean;
    /** Globs that the signer left out. */
    readonly ignore?: readonly string[];
    readonly allowSymlinks?: boolean;
    readonly progress?: ProgressReporter;
    readonly signal?: AbortSignal;
}
