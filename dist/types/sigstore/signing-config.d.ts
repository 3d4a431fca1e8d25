import { type JsonObject } from '../model/strict-json.ts';
/** Who issues certificates, logs, and tells the time. */
export interface SigningServices {
    readonly fulcioUrl: string;
    readonly rekor?: {
        readonly url: string;
        readonly version: 1 | 2;
    };
    readonly tsaUrl?: string;
}
/**
 * Of each kind the service of the newest API that we speak, and of these the one that came last
 * (sigstore_trustroot.proto, SigningConfig).
 * @throws AttestModelError INVALID_INPUT, UNSUPPORTED
 */
export declare function parseSigningConfig(config: JsonObject, label: string, now: Date): SigningServices;
