import { AttestModelError } from './errors.ts';
import { type ProgressReporter } from './hashing/hashed-folder.ts';
import type { Profile } from './sigstore/instances.ts';
import type { SigningParty } from './sigstore/party.ts';
import type { SignerDescription } from './sigstore/signer.ts';
import { type Field } from './statement/fields.ts';
import { type GitHubPublishing } from './stores/publish.ts';
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
    };
    /** Environment variables; `{}` outside. */
    readonly env: Readonly<Record<string, string | undefined>>;
    readonly now: () => Date;
    readonly progress?: ProgressReporter;
    readonly signal?: AbortSignal;
}
export type { ProgressReporter };
export interface AttestResult {
    readonly name: string;
    /** OMS root, hex. */
    readonly modelDigest: string;
    readonly filesDigest: string;
    readonly manifestDigest: string;
    readonly files: number;
    readonly bytes: number;
    readonly manifestPath: string;
    /** Literal paths that were left out on request, and are on disk: a verifier has to allow them. */
    readonly ignored: readonly string[];
    readonly signed: boolean;
    /** Why `signed` is false. */
    readonly unsignedReason?: string;
    /** Why signing failed, with `onSignFailure: 'return'`. */
    readonly failure?: AttestModelError;
    /** Signed and on disk, but a store that was asked for by name did not take it; with `onSignFailure: 'return'`. */
    readonly publishFailure?: AttestModelError;
    readonly signaturePath?: string;
    readonly claimsPath?: string;
    /** The provenance by itself where RUNNER_TEMP has room for it; else `claims.jsonl`; unsigned: the statement. */
    readonly provenancePath: string;
    /** Holds the statements not signed yet. */
    readonly unsignedDir?: string;
    readonly signer?: SignerDescription;
    /** The Sigstore that signed, where it was one. */
    readonly instance?: {
        readonly name: string;
        readonly profile: Profile;
    };
    readonly fields: readonly Field[];
    readonly warnings: readonly string[];
    readonly attestationUrl?: string;
}
/**
 * The whole job: hash, state, sign, write, publish (design, section 3).
 * @throws AttestModelError; once manifest and unsigned statements are on disk, `details.unsignedDir` names their folder
 */
export declare function attest(request: AttestRequest): Promise<AttestResult>;
