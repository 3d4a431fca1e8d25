import { type JsonObject } from '../model/strict-json.ts';
import type { TrustedRootMessage } from '../statement/trusted-root-message.ts';
import type { Profile } from './instances.ts';
import type { DatedRoot } from './root-dates.ts';
/** How many of each a signature needs. Fixed by whose root it is; a bundle has no say in it (design, decision 12). */
export interface Thresholds {
    readonly tlog: number;
    readonly ctlog: number;
    /** Times, from the log or from timestamp authorities. */
    readonly timestamp: number;
}
/** The authorities and logs of one instance. Never merged with another's: a CA of one and a log of another prove nothing. */
export interface TrustedInstance {
    readonly trustedRoot: TrustedRootMessage;
    /** For messages. */
    readonly label: string;
    readonly profile: Profile;
    readonly thresholds: Thresholds;
    /** Absent where nothing tells how old it is: it came as a file. */
    readonly dated?: DatedRoot;
}
/** In every certificate of the embedded Sigstore, whose keys anyone can have. */
export declare const LOCAL_ORGANIZATION = "attest-model LOCAL, NOT TRUSTED";
/**
 * @param bytes a trusted root, a client trust config, or one of them a line
 * @throws AttestModelError INVALID_INPUT (not such a file), TRUST_MATERIAL (a root that must not be trusted)
 */
export declare function parseTrustedRoots(bytes: Uint8Array, label: string, unsafeLocalRoot: boolean): Promise<TrustedInstance[]>;
/** @throws AttestModelError INVALID_INPUT, TRUST_MATERIAL */
export declare function toTrustedInstance(json: JsonObject, label: string, unsafeLocalRoot: boolean): Promise<TrustedInstance>;
