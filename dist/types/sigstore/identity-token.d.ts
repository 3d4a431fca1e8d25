import { type ServiceLimits } from './http.ts';
import { type IdentityToken } from './id-token-claims.ts';
export type { IdentityToken } from './id-token-claims.ts';
/** The audience that every Sigstore instance asks for. */
export declare const AUDIENCE = "sigstore";
export interface IdentityTokenRequest {
    readonly env: Readonly<Record<string, string | undefined>>;
    /** `--identity-token-file`. */
    readonly tokenFile?: string;
    /** Default {@link AUDIENCE}. */
    readonly audience?: string;
    readonly now?: Date;
    readonly limits?: Partial<ServiceLimits>;
    /** Told of every token before anything else happens to it: mask it. */
    readonly onSecret?: (token: string) => void;
    readonly signal?: AbortSignal;
}
/**
 * The token that says who signs: from a file, else `SIGSTORE_ID_TOKEN`, else GitHub's endpoint. An empty variable counts as
 * absent, since that is what an unset secret leaves.
 * @throws AttestModelError IDENTITY_TOKEN, SERVICE, NOT_FOUND, UNREADABLE, ABORTED
 */
export declare function getIdentityToken(request: IdentityTokenRequest): Promise<IdentityToken>;
