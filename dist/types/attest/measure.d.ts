import { type Materials } from '../evidence/materials.ts';
import { type HashedFolder, type ProgressReporter } from '../hashing/hashed-folder.ts';
import type { EvidencePaths } from '../stores/workspace.ts';
import type { Hashing } from './hashing.ts';
import { type JoinedParts } from './parts.ts';
import type { AttestRequest } from './request.ts';
/** A typo in an input should cost seconds, not the hashing. */
export declare function assertThere(request: AttestRequest): Promise<void>;
/** What other jobs hashed of the model, if the digests are to come from there. */
export declare function partsOf({ parts }: AttestRequest): Promise<JoinedParts> | undefined;
/** The model's files. */
export declare function measureModel(request: AttestRequest, paths: EvidencePaths, hashing: Hashing, progress: ProgressReporter, parts: JoinedParts | undefined): Promise<HashedFolder>;
/** All that the model was made from and on. */
export declare function measureMaterials(request: AttestRequest, paths: EvidencePaths, hashing: Hashing, progress: ProgressReporter): Promise<Materials>;
/** Paths of datasets and base models. */
export declare const inputPathsOf: (request: AttestRequest) => string[];
/** The job that trained says what it made; this one signs nothing else. */
export declare function assertExpected({ expectManifestDigest: expected }: AttestRequest, { manifestDigest: found }: HashedFolder): void;
