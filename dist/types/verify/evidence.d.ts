import type { Limited } from '../stores/read-limited.ts';
import { type Claims } from '../verification/claims/claims.ts';
import { type ManifestResult, type SignedFile } from '../verification/files/manifest-check.ts';
import { type ModelSignature } from '../verification/signatures/model-signature.ts';
import type { Trust } from '../verification/signatures/vouch.ts';
import type { Subject } from './subject.ts';
/** Bytes that are read of each. */
export declare const LIMITS: {
    signature: number;
    claims: number;
    manifest: number;
};
/** Of all attestations of one digest: three signatures of a model with very many files, and statements of any number. */
export declare const MAX_ATTESTATIONS_BYTES = 268435456;
export declare function verifySignature(file: Limited, trust: Trust, now: Date): ModelSignature;
/** What is too big to be read is no bundle, whoever signed it. */
export declare function verifyLimited<T extends {
    readonly signature: ModelSignature;
}>(file: Limited, verifyBytes: (bytes: Uint8Array) => T): T | {
    readonly signature: ModelSignature;
    readonly trust?: never;
    readonly trustFor?: never;
    readonly voucher?: never;
};
/** Manifest and claims, as far as they are there, against the files that are signed. */
export interface Judged {
    readonly manifest?: ManifestResult;
    readonly claims?: Claims & {
        readonly asked: boolean;
    };
}
/** `signed` is absent where only the files could tell it, and they differ. */
export declare function judgeEvidence(subject: Subject, signed: readonly SignedFile[] | undefined): Judged;
