import type { ProgressReporter } from '../hashing/hashed-folder.ts';
import type { ReleaseRequest } from '../publish.ts';
import type { EvidencePaths } from '../stores/workspace.ts';
import { type AttestRequest } from './request.ts';
/** The release that was asked for, if one was. @throws AttestModelError USAGE where there is no token */
export declare function releaseOf(request: AttestRequest, paths: EvidencePaths, name: string, progress: ProgressReporter): ReleaseRequest | undefined;
/** Before hashing: a release that cannot take the evidence ends the run here. Without a signer there will be none. */
export declare function prepareReleaseOf(request: AttestRequest, paths: EvidencePaths, progress: ProgressReporter): Promise<void>;
