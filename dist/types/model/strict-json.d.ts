export type JsonValue = null | boolean | number | string | JsonValue[] | JsonObject;
export interface JsonObject {
    [key: string]: JsonValue;
}
export interface StrictJsonLimits {
    readonly maxBytes: number;
    /** Nested arrays and objects; default 64. */
    readonly maxDepth?: number;
}
/** Why bytes are not the strict JSON that was asked for. `reason` is one line without the input's own text. */
export declare class StrictJsonError extends Error {
    readonly reason: string;
    constructor(reason: string);
}
/** Whether it is an object as JSON knows them: not null, not an array. */
export declare function isJsonObject(value: unknown): value is JsonObject;
/**
 * JSON (RFC 8259) that every parser reads alike: valid UTF-8, no byte order mark, no duplicate key, no `__proto__`, no lone
 * surrogate, no number beyond the range of a double. Two parsers that disagree about the same signed bytes are how a
 * payload shows one thing to the reviewer and another to the gate.
 * @throws StrictJsonError
 */
export declare function parseStrictJson(bytes: Uint8Array, limits: StrictJsonLimits): JsonValue;
