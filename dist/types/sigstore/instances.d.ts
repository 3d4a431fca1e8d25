import { type JsonObject } from '../model/strict-json.ts';
import { AUDIENCE } from './identity-token.ts';
import { type SigningServices } from './signing-config.ts';
export type Profile = 'public-good' | 'github' | 'custom';
/** A Sigstore that signs: who issues certificates, logs and tells the time. */
export interface Instance extends SigningServices {
    /** For messages: `public-good`, `github`, or the trust config's path. */
    readonly name: string;
    readonly profile: Profile;
    readonly audience: typeof AUDIENCE;
    /** The trusted root that came with a trust config (protobuf JSON). */
    readonly trust?: Readonly<JsonObject>;
}
/** What decides where a signature may go. See `createContext`. */
export interface InstanceContext {
    /** `--allow-public-log`: a private model's name and identity may stand in a public log for ever. */
    readonly allowPublicLog: boolean;
    /** The GitHub (or like) server that this job runs on; absent outside. */
    readonly serverUrl?: string;
    /** `repository_visibility` of the identity token; asked for only where it decides. Unknown counts as private. */
    readonly visibility?: string | (() => Promise<string | undefined>);
    readonly now?: Date;
}
/**
 * @param spec `auto`, `public-good`, `github`, or the path of a client trust config
 * @throws AttestModelError USAGE (would make something public that nobody said may be), UNSUPPORTED, INVALID_INPUT, NOT_FOUND,
 *   UNREADABLE, and what asking for the visibility throws
 */
export declare function resolveInstance(spec: string, context: InstanceContext): Promise<Instance>;
/**
 * @param config client trust config: trusted root and signing config
 * @throws AttestModelError INVALID_INPUT, UNSUPPORTED
 */
export declare function instanceFromTrustConfig(config: unknown, label: string, now?: Date): Instance;
