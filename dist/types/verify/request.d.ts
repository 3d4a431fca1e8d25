import type { HashEngine } from '../hashing/engine.ts';
import type { ProgressReporter } from '../hashing/hashed-folder.ts';
import type { Expectation } from '../policy/policy.ts';
import type { PolicyTrust } from '../policy/trust.ts';
import type { EvidenceSource } from '../stores/find.ts';
import type { TrustRequest } from '../verification/signatures/trust.ts';
import type { Integrity } from '../verification/verdict.ts';
export interface VerifyRequest {
    /** Folder, or a single file. */
    readonly model: string;
    /** Default: `model.sig` in the model folder. */
    readonly signature?: string;
    /** Default: `claims.jsonl` beside the signature, if there is one. Named: it must be there, and hold a claim that counts. */
    readonly claims?: string;
    /** Default: `model.manifest.json` beside the signature, if there is one. */
    readonly manifest?: string;
    /** Where signature and claims are looked for in place of the disk. A manifest on disk says which digest to ask for. */
    readonly evidenceFrom?: EvidenceSource;
    /** Who must have signed, or the policy that says so and what else must be: there is no "anyone". */
    readonly trust: TrustRequest | PolicyTrust;
    /**
     * Default `files`. `chunks` takes a large file's chunk hashes, on all cores, for its digest, where the signer vouches for
     * them in the run that signed; where he does not, nothing is decided.
     */
    readonly integrity?: Integrity;
    /**
     * Accept the model on the strength of somebody else's verification, a VSA among the claims, as the policy allows. `resource`:
     * what it must be about, where the policy does not say.
     */
    readonly vsa?: {
        readonly resource?: string;
    };
    /** What this one model must be, beyond what the policy or the signer says: older ones are kept out. */
    readonly expect?: Expectation;
    /** File that keeps what was accepted last: nothing older is accepted, and what is accepted now is kept there. */
    readonly state?: string;
    /** `false`: it is only read. Who judges by several policies keeps what all of them accept. */
    readonly saveState?: boolean;
    /** Hash the chunks of large files too, whatever evidence there is: for a manifest that is to be relied on. */
    readonly chunks?: boolean;
    /** Paths that the signer left out, and that may be on disk nevertheless. His word alone is never taken for it. */
    readonly allowIgnored?: readonly string[];
    /** Look into the files for pickled objects, as a policy with `files.pickle` has it done anyway. */
    readonly sniff?: boolean;
    /** Left aside whatever the signer says. */
    readonly ignorePaths?: readonly string[];
    /** OMS 8.5. Files that nobody signed are then no fault. */
    readonly ignoreUnsignedFiles?: boolean;
    /** The signer's own `allow_symlinks` opens nothing. */
    readonly allowSymlinks?: boolean;
    /** What hashes the files. */
    readonly engine?: HashEngine;
    readonly now?: Date;
    readonly progress?: ProgressReporter;
    readonly signal?: AbortSignal;
}
