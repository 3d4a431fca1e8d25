import { type JsonObject } from '../model/strict-json.ts';
/** An OIDC identity token, read but not verified: that is Fulcio's work, and GitHub's endpoint gave it to us. */
export interface IdentityToken {
    /** The JWT. Not enumerable, so that printing or serialising the object does not give it away. */
    readonly raw: string;
    readonly issuer: string;
    /** What the certificate's subject alternative name is going to be. */
    readonly san: string;
    /** `https://SERVER/OWNER/NAME` of the repository that the workflow ran for; absent outside GitHub. */
    readonly sourceRepository?: string;
    readonly expiresAt: Date;
    readonly claims: Readonly<JsonObject>;
}
export interface TokenExpectations {
    readonly audience: string;
    readonly now: Date;
    /** GITHUB_SERVER_URL: where a GitHub-like issuer that we do not know by name has its repositories. */
    readonly serverUrl?: string | undefined;
    /** What errors call its source. */
    readonly source: string;
}
/**
 * One error for each way in which a token cannot sign, before Fulcio answers with its one for all of them. No message holds
 * any part of the token.
 * @throws AttestModelError IDENTITY_TOKEN
 */
export declare function parseIdentityToken(raw: string, expected: TokenExpectations): IdentityToken;
