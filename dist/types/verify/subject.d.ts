import { type Scan } from '../hashing/scan.ts';
import type { OmsStatement } from '../statement/oms.ts';
import type { Evidence, EvidencePlaces } from '../stores/evidence-files.ts';
import type { ClaimTrust } from '../verification/claims/claims.ts';
import type { Tolerance } from '../verification/files/files.ts';
import { type IgnorePlan } from '../verification/files/ignored.ts';
import type { SniffedFile } from '../verification/findings.ts';
import type { Trust } from '../verification/signatures/vouch.ts';
import type { SignerIdentity } from '../verification/verdict.ts';
import { type Model } from './model.ts';
import type { VerifyRequest } from './request.ts';
/** A model whose signature is accepted, and what is known before any of its files is opened. */
export interface Subject {
    readonly request: VerifyRequest;
    readonly model: Model;
    readonly places: EvidencePlaces;
    readonly evidence: Omit<Evidence, 'signature'>;
    readonly trust: Trust;
    /** Of a policy that names others for some claims. */
    readonly trustFor?: ClaimTrust;
    readonly now: Date;
    readonly oms: OmsStatement;
    /** Of the files that are signed. */
    readonly paths: ReadonlySet<string>;
    readonly signer: SignerIdentity;
}
export declare const pathsOf: (oms: OmsStatement) => Set<string>;
export declare function planFor({ request, model, places, oms, paths }: Subject): IgnorePlan;
/** What the verifier says about files that are not as they were signed. */
export declare function toleranceFor({ request }: Subject, plan: IgnorePlan): Tolerance;
/** What is in the files, where it is asked for. */
export declare function sniffed({ request }: Subject, scan: Scan): {
    readonly sniffed?: readonly SniffedFile[];
};
export declare function scanSubject({ request, model, paths, places }: Subject, plan: IgnorePlan): Promise<Scan>;
/** How files are hashed. */
export declare const hashing: ({ request: { engine, progress, signal } }: Subject) => {
    engine?: import("../index.ts").HashEngine;
    progress?: import("../attest.ts").ProgressReporter;
    signal?: AbortSignal;
};
