import * as z from 'zod';
/** Values that several demands are made of. An empty one is an unset variable somewhere, and means nothing. */
/** Compared exactly, so white space at its ends is nobody's intention. */
export declare const text: z.ZodString;
export declare const repository: z.ZodString;
/** As certificates name it. */
export declare const uriOf: (name: string) => string;
export declare const sha256: z.ZodString;
export declare const commit: z.ZodString;
export declare const refPattern: z.ZodString;
/** An empty list would demand nothing, or forbid everything, and nobody could tell which was meant. */
export declare const listOf: <T extends z.ZodType>(item: T) => z.ZodArray<T>;
/** Keys of which exactly one says what is meant. */
export declare function exactlyOne(names: readonly string[]): (value: object, context: {
    addIssue(issue: {
        code: 'custom';
        message: string;
    }): void;
}) => void;
/** A mapping with nothing in it demands nothing. */
export declare function notEmpty(value: object, context: {
    addIssue(issue: {
        code: 'custom';
        message: string;
    }): void;
}): void;
/** The same for JSON Schema; the last in a chain, since what comes after drops it. */
export declare const NOT_EMPTY: {
    minProperties: number;
};
export declare const oneOf: (names: readonly string[]) => {
    oneOf: {
        required: string[];
    }[];
};
/** Said, or left out; `false` would be a demand to be worse. */
export declare const yes: z.ZodLiteral<true>;
