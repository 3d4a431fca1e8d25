import { type JsonObject } from '../../model/strict-json.ts';
/** A statement about 200,000 files is some 50 MB in base64. */
export declare const MAX_BUNDLE_BYTES: number;
/** Who made the signature, as the bundle has it: nothing of it is trusted yet. */
export type Material = {
    readonly kind: 'certificate';
    readonly der: Buffer;
} | {
    readonly kind: 'chain';
    readonly ders: readonly [Buffer, ...Buffer[]];
} | {
    readonly kind: 'public-key';
    readonly hint?: string;
    readonly rawBytes?: Buffer;
};
export interface DsseContent {
    readonly kind: 'dsse';
    readonly payloadType: string;
    readonly payload: Buffer;
    readonly signature: Buffer;
}
export interface MessageContent {
    readonly kind: 'message';
    readonly digest: {
        readonly algorithm: string;
        readonly value: Buffer;
    };
    readonly signature: Buffer;
}
export interface ParsedBundle {
    readonly mediaType: string;
    readonly material: Material;
    readonly content: DsseContent | MessageContent;
    /** undefined where the field is missing, which is more than an empty list to OMS. */
    readonly logEntries: number | undefined;
    /** As read, for `@sigstore/bundle`: every base64 in it is canonical and every field that we know has its type. */
    readonly json: JsonObject;
}
export interface DsseBundle extends ParsedBundle {
    readonly content: DsseContent;
}
/** Everything that is wrong with a bundle, one line each. */
export declare class BundleError extends Error {
    readonly faults: readonly string[];
    constructor(faults: readonly string[]);
}
/**
 * A Sigstore bundle of any version up to 0.3 with DSSE envelope or message signature, of any of the three OMS methods
 * (OMS 4.1 and 8.1; `@sigstore/bundle` refuses `x509CertificateChain` in v0.3).
 * @throws BundleError
 */
export declare function parseBundle(bytes: Uint8Array): ParsedBundle;
/** A bundle around a DSSE envelope: claims. @throws BundleError */
export declare function parseDsseBundle(bytes: Uint8Array): DsseBundle;
/** What OMS 4.1 asks of a model signature beyond that. @throws BundleError */
export declare function parseOmsBundle(bytes: Uint8Array): DsseBundle;
