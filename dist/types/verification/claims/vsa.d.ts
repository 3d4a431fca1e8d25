import type { Statement, Subject } from '../../statement/in-toto.ts';
import { type Summary } from '../../statement/vsa.ts';
import { type DsseBundle } from '../signatures/bundle.ts';
import { type Trust } from '../signatures/vouch.ts';
import type { Check, IgnoredClaim, SignerIdentity } from '../verdict.ts';
/** A VSA whose signature is good, and of somebody who may verify for others. */
export interface SignedSummary {
    /** Of claims.jsonl, 1-based. */
    readonly line: number;
    readonly summary: Summary;
    readonly subjects: readonly Subject[];
    readonly signer: Extract<SignerIdentity, {
        method: 'sigstore';
    }>;
    /** By a log or timestamp authority. */
    readonly signedAt?: Date;
    /** Of the signature and whose it is; all passed. */
    readonly checks: readonly Check[];
}
export interface Summaries {
    readonly signed: readonly SignedSummary[];
    /** VSAs that do not count, and why; claims of other kinds are not asked for. */
    readonly ignored: readonly IgnoredClaim[];
    /** Why a VSA of an allowed verifier could be neither verified nor refused: no root for it, or a clock that is wrong. */
    readonly undecided: readonly Check[];
}
/** Verifiers that a bundle may be of; see `trustsFor`. */
export type VerifierTrust = (bundle: DsseBundle) => readonly Trust[];
/** Every VSA of an allowed verifier. Whether one is about this model, and says what is needed, is asked next. */
export declare function readSummaries(bytes: Uint8Array, trustFor: VerifierTrust, now: Date): Summaries;
export declare function readBundle(text: Uint8Array): {
    bundle: DsseBundle;
    statement: Statement;
} | undefined;
