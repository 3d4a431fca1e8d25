import type { TrustMaterial } from './trust-material.ts';
import type { Trust } from './vouch.ts';
/** Whom a verifier trusts, as he says it: one of three ways, and none of them is "anyone". */
export type TrustRequest = {
    readonly method: 'sigstore';
    /** Subject alternative name; compared exactly, as are the other two. */
    readonly identity: string;
    /** OIDC issuer's URL. */
    readonly issuer: string;
    /** OWNER/NAME on github.com, or a URL. */
    readonly sourceRepository?: string;
    /** See `loadTrust`. */
    readonly trusted: {
        readonly roots: readonly TrustMaterial[];
        readonly missing?: readonly string[];
        readonly describe?: string;
    };
} | {
    readonly method: 'key';
    readonly publicKeyPem: string;
} | {
    readonly method: 'certificate';
    readonly chainPems: readonly string[];
};
/** @throws AttestModelError USAGE, INVALID_INPUT, UNSUPPORTED */
export declare function toTrust(trust: TrustRequest): Trust;
