import type { AttestModelError } from '../errors.ts';
import { type HashedFolder, type ProgressReporter } from '../hashing/hashed-folder.ts';
import type { Profile } from '../sigstore/instances.ts';
import type { SignerDescription } from '../sigstore/signer.ts';
import { type Field } from '../statement/fields.ts';
import type { Statement } from '../statement/in-toto.ts';
import type { SlsaPredicate } from '../statement/provenance.ts';
import type { StatementName } from '../statement/statements.ts';
import type { SignedStatement } from '../stores/pending.ts';
import type { EvidencePaths } from '../stores/workspace.ts';
import type { AttestRequest } from './request.ts';
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
    /** Page of the release that has the evidence. */
    readonly releaseUrl?: string;
}
/** All that an attestation knows of its run. */
export interface Made {
    readonly request: AttestRequest;
    readonly paths: EvidencePaths;
    readonly name: string;
    readonly model: HashedFolder;
    readonly base: SlsaPredicate;
    readonly statements: ReadonlyMap<StatementName, Statement>;
    /** In the order of signing; grows. */
    readonly signed: SignedStatement[];
    readonly warnings: readonly string[];
    readonly progress: ProgressReporter;
}
/** What every result says, signed or not. */
export declare function commonResult({ request, name, model, paths, warnings, statements }: Made, signer: SignerDescription | undefined): {
    name: string;
    modelDigest: string;
    filesDigest: string;
    manifestDigest: string;
    files: number;
    bytes: number;
    manifestPath: string;
    ignored: string[];
    warnings: readonly string[];
    fields: Field[];
};
