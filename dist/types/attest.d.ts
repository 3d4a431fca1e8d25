import { type AttestRequest } from './attest/request.ts';
import type { AttestResult } from './attest/result.ts';
import type { ProgressReporter } from './hashing/hashed-folder.ts';
export type { AttestRequest, AttestResult, ProgressReporter };
/**
 * The whole job: hash, state, sign, write, publish (design, section 3).
 * @throws AttestModelError; once manifest and unsigned statements are on disk, `details.unsignedDir` names their folder
 */
export declare function attest(request: AttestRequest): Promise<AttestResult>;
