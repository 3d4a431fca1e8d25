import { type Statement } from '../../statement/in-toto.ts';
import { type OmsStatement } from '../../statement/oms.ts';
import { type Outcome } from '../checks.ts';
import type { Check, SignerIdentity } from '../verdict.ts';
import { type DsseBundle, type DsseContent } from './bundle.ts';
import { type Trust } from './vouch.ts';
/** What `model.sig` proves by itself, without a look at the files. */
export interface ModelSignature {
    readonly checks: readonly Check[];
    /** Who really signed, also where somebody else was expected. */
    readonly signer?: SignerIdentity;
    readonly signedAt?: Date;
    /** See `Vouched`. */
    readonly logged?: boolean;
    readonly exposed?: readonly string[];
    /** Only if no check failed. */
    readonly oms?: OmsStatement;
}
/**
 * OMS 8.1 to 8.3, in this order: nothing of a payload is read before its signature is known to be good.
 * @throws AttestModelError UNSUPPORTED (an algorithm that we know and cannot compute), USAGE, TRUST_MATERIAL
 */
export declare function verifyModelSignature(bytes: Uint8Array, trust: Trust, now: Date): ModelSignature;
/** 8.2 and 8.3. @throws as {@link verifyModelSignature} */
export declare function verifyModelBundle(bundle: ReadBundle, trust: Trust, now: Date): ModelSignature;
export type ReadBundle = Extract<Outcome<DsseBundle>, {
    ok: true;
}>;
/** 8.1: who the bundle says signed it is known from here on, and nothing is verified. */
export declare function readModelBundle(bytes: Uint8Array): Outcome<DsseBundle>;
/** @throws StatementError */
export declare function readStatement({ payloadType, payload }: DsseContent): Statement;
