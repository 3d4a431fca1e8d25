import type { ProgressReporter } from '../hashing/hashed-folder.ts';
import type { ReleaseTag } from '../publish/tag.ts';
import type { SigningParty } from '../sigstore/party.ts';
import type { GitHubPublishing } from '../stores/publish.ts';
import type { HashingRequest } from './hashing.ts';
/** Inputs are as the user wrote them: `name=path`, `name=uri@sha256:…`, `name=hf://org/repo@commit`. */
export interface AttestRequest {
    /** Model folder. */
    readonly model: string;
    /** Subject name; default: the folder's basename. */
    readonly name?: string;
    /** Folder for `model.sig`, `claims.jsonl`, `model.manifest.json`; default: the model folder. */
    readonly out?: string;
    /** Where the signature goes, if not `model.sig` there; the other two lie beside it. */
    readonly signature?: string;
    /** Globs, expanded to literal paths. */
    readonly ignore?: readonly string[];
    readonly allowSymlinks?: boolean;
    /** Chunk hashes in the manifest; default true. */
    readonly chunks?: boolean;
    /** `FILE=sha256:HEX`, one for each part that other jobs of this run hashed: then no file of the model is read. */
    readonly parts?: readonly string[];
    readonly datasets?: readonly string[];
    readonly baseModels?: readonly string[];
    readonly configs?: readonly string[];
    /** JSON file with training metrics: a byproduct of the provenance. */
    readonly metrics?: string;
    /** JSON file with an evaluation's result: its own test-result statement. */
    readonly evaluation?: string;
    /** The checkout whose code trained the model; default: GITHUB_WORKSPACE, else the working directory. */
    readonly code?: string;
    /**
     * Who signs. A factory, because an identity is asked for before hashing (to warn early) and used after it.
     * Absent: manifest and unsigned statements only.
     */
    readonly signer?: () => Promise<SigningParty>;
    /** Why there is no signer, for the summary: `sign: false`, an event that may not sign. */
    readonly unsignedReason?: string;
    /** Words of the command line that finish an unsigned run as this one would have signed: `--sigstore FILE`, … */
    readonly finishWith?: readonly string[];
    /** `return`: a failure to sign or publish is in the result and not thrown; either way what was made before it stays. */
    readonly onSignFailure?: 'throw' | 'return';
    /** Sign only if the manifest of the files has this SHA-256. */
    readonly expectManifestDigest?: string;
    /** Stores beside the workspace. `asked`: named by the user, so "not available" is an error. */
    readonly publish?: {
        readonly github: GitHubPublishing;
        readonly token?: string;
        /** A GitHub release of this tag, with the evidence, and the model's files if asked. */
        readonly release?: ReleaseTag & {
            readonly withModel: boolean;
        };
    };
    /** Engine and digest cache; default: the fastest engine, no cache. */
    readonly hashing?: HashingRequest;
    /** Environment variables; `{}` outside. */
    readonly env: Readonly<Record<string, string | undefined>>;
    readonly now: () => Date;
    readonly progress?: ProgressReporter;
    readonly signal?: AbortSignal;
}
export declare function assertRequest(request: AttestRequest): void;
export declare function storeOf({ env, publish }: AttestRequest): {
    store?: {
        repository: string;
        token: string;
        apiUrl: string;
        serverUrl: string;
    };
};
