/** An object of an answer, as it came. */
export type Loose = Readonly<Record<string, unknown>>;
/** @throws AttestModelError SERVICE */
export declare function toList<T>(value: unknown, toOne: (one: unknown) => T): T[];
/** @throws AttestModelError SERVICE */
export declare function parseAnswer(body: Buffer): unknown;
/** @throws AttestModelError SERVICE */
export declare function record(value: unknown, what: string): Loose;
/** @throws AttestModelError SERVICE */
export declare function text(fields: Loose, name: string): string;
/** Not negative. @throws AttestModelError SERVICE */
export declare function integer(fields: Loose, name: string): number;
/** GitHub's own words: its message, and what it says of each field. */
export declare function messageIn(body: Buffer): string | undefined;
