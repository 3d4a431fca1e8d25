import type { FileDifference } from '../model/diff.ts';
import type { Field, FieldName } from '../statement/fields.ts';
import type { Contradiction } from './claims/contradictions.ts';
import type { GroupCount } from './files/group-counts.ts';
import type { SlsaAssessment } from './slsa/assessment.ts';
export type { Field, FieldName, FileDifference };
/** One demand and what was found. `expected` and `found` are plain text (digests in hex), not yet encoded for any place. */
export interface Check {
    /** Stable dotted id, such as `signature.cryptography`, `identity.san`, `files.match`. */
    readonly id: string;
    readonly outcome: 'pass' | 'fail' | 'undecided';
    readonly title: string;
    readonly expected?: string;
    readonly found?: string;
    /** File, bundle line, certificate field that it rests on. */
    readonly evidence?: string;
    /** What to do next; present on every fail and undecided. */
    readonly guidance?: string;
    /** Of the claims: the run that was asked, where a demand is on one of several. */
    readonly line?: number;
    /** What it was decided by, such as the checks of a base model under its own policy; `outcome` is never better than theirs. */
    readonly checks?: readonly Check[];
}
/** Who signed, from the certificate or key alone, never from a payload. */
export type SignerIdentity = SignerName & {
    /** SHA-256, in hex, by which he can be denied whatever he calls himself: of certificates (his and those above it) and their keys. */
    readonly fingerprints?: readonly string[];
};
type SignerName = {
    readonly method: 'sigstore';
    readonly san: string;
    readonly issuer: string;
    readonly sourceRepository?: string;
    /** Fulcio extensions by name (formats, section 5), parsed from DER. */
    readonly extensions: Readonly<Record<string, string>>;
} | {
    readonly method: 'key';
    readonly hint: string;
} | {
    readonly method: 'certificate';
    readonly subject: string;
    readonly sha256: string;
};
/** A line of claims.jsonl that did not count, and why. */
export interface IgnoredClaim {
    /** 1-based line number; 0 where it stands for several. */
    readonly line: number;
    /** How many, then. */
    readonly lines?: number;
    /**
     * `junk`: no bundle or statement that can be read. `input`: evidence of what the model was made from, which travels along.
     * Absent: a statement, which does not count.
     */
    readonly kind?: 'junk' | 'input';
    readonly predicateType?: string;
    /** Whom the bundle names; that he signed it is not verified. */
    readonly signer?: string;
    readonly reason: string;
}
/** `chunks`: large files by the chunk hashes of a manifest that the signer vouches for; no whole-file digest is recomputed. */
export type Integrity = 'files' | 'chunks';
export interface Verdict {
    readonly result: 'passed' | 'failed' | 'undecided';
    /** What was asked for, whatever the result. */
    readonly integrity: Integrity;
    readonly model: {
        readonly path: string;
        readonly root?: string;
        readonly filesDigest?: string;
        readonly manifestDigest?: string;
        readonly files?: number;
        readonly bytes?: number;
        /** Each group that has files or differences; absent where no file was looked at. */
        readonly groups?: readonly GroupCount[];
    };
    readonly signer?: SignerIdentity;
    /** Where a policy asks for several: all who counted, that of model.sig among them. */
    readonly signers?: readonly SignerIdentity[];
    /** ISO 8601, from a log or a timestamp authority; absent for the key method. */
    readonly signedAt?: string;
    readonly checks: readonly Check[];
    readonly differences: readonly FileDifference[];
    readonly fields: readonly Field[];
    readonly claims: {
        readonly accepted: number;
        readonly ignored: readonly IgnoredClaim[];
        /** What claims that count do not agree on; each fails the verdict. */
        readonly contradictions?: readonly Contradiction[];
    };
    /** What a reader must know whatever the result, and that is no check; see also those of the policy. */
    readonly notes?: readonly string[];
    /** Where a policy judged: its checks are among `checks`. */
    readonly policy?: PolicyRecord;
    readonly slsa?: SlsaAssessment;
    /** Where it was accepted or refused on the strength of somebody else's verification: nothing else was asked then. */
    readonly vsa?: VsaRecord;
}
/** The verification summary that counts, or the one that comes nearest. */
export interface VsaRecord {
    /** Of claims.jsonl, 1-based. */
    readonly line: number;
    /** Subject alternative name of the certificate, and its issuer. */
    readonly verifier: string;
    readonly issuer: string;
    readonly resourceUri: string;
    /** SHA-256 of the policy that the verifier judged by. */
    readonly policy?: string;
    /** ISO 8601, from a log or a timestamp authority. */
    readonly signedAt?: string;
    /** The verifier's own clock. */
    readonly timeVerified?: string;
    readonly verifiedLevels: readonly string[];
    /** How many attestations it says that it relied on. */
    readonly inputs: number;
}
export interface PolicyRecord {
    /** Of the policy's bytes, hex. */
    readonly sha256: string;
    /** What it did not ask for and a reader should know; nothing fails by it. */
    readonly notes: readonly string[];
}
