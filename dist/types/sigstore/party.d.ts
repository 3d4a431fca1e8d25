import { type Instance } from './instances.ts';
import type { Signer } from './signer.ts';
/** Who signs, and with which instance (absent for keys and certificates). */
export interface SigningParty {
    readonly signer: Signer;
    readonly instance?: Instance;
}
export interface PartyOptions {
    /** `auto`, `public-good`, `github`, or a client trust config's path. */
    readonly instance: string;
    readonly env: Readonly<Record<string, string | undefined>>;
    readonly tokenFile?: string;
    readonly allowPublicLog: boolean;
    /** Told of every token before anything else happens to it: mask it. */
    readonly onSecret?: (token: string) => void;
}
/**
 * The identity of this workflow or user at a Sigstore instance. Asks for a token to learn who signs, and again when signing.
 * @throws AttestModelError USAGE, IDENTITY_TOKEN, SERVICE, INVALID_INPUT, NOT_FOUND, UNREADABLE, UNSUPPORTED
 */
export declare function sigstoreParty(options: PartyOptions): Promise<SigningParty>;
