/** in-toto Statement v1 (https://github.com/in-toto/attestation/blob/main/spec/v1/statement.md). */
export interface Statement<P = Readonly<Record<string, unknown>>> {
    readonly _type: 'https://in-toto.io/Statement/v1';
    readonly subject: readonly Subject[];
    readonly predicateType: string;
    readonly predicate: P;
}
export interface Subject {
    /** Others may leave it out; ours always have one. */
    readonly name?: string;
    readonly digest: Readonly<Record<string, string>>;
}
/** in-toto ResourceDescriptor v1; our extras live in `annotations`. */
export interface ResourceDescriptor {
    readonly name?: string;
    readonly uri?: string;
    readonly digest?: Readonly<Record<string, string>>;
    readonly mediaType?: string;
    readonly downloadLocation?: string;
    /** The resource itself, in base64. */
    readonly content?: string;
    readonly annotations?: Readonly<Record<string, unknown>>;
}
export declare const STATEMENT_TYPE = "https://in-toto.io/Statement/v1";
export declare const PAYLOAD_TYPE = "application/vnd.in-toto+json";
/** Why a payload is not a statement of the kind that was asked for. A verifier turns it into a failed check. */
export declare class StatementError extends Error {
    readonly reason: string;
    constructor(reason: string);
}
/** A name from the payload for an error text: escaped, and cut where it is absurdly long. */
export declare function quoted(name: string): string;
/**
 * The statement as written, whatever its predicate. Digests must be well formed here, since everything after compares them
 * as text.
 * @throws StatementError
 */
export declare function parseStatement(payload: Uint8Array): Statement;
/** in-toto DigestSet: at least one algorithm. Not all values are hex (`dirHash`), but `sha256` is, of its exact length. */
export declare function checkDigestSet(digest: unknown, where: string): void;
/** The bytes to sign. They are kept with the signature and never built again, so plain JSON will do. */
export declare function toPayload(statement: Statement<unknown>): Uint8Array;
