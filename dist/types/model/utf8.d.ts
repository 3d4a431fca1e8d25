/**
 * Text in pieces as one array of UTF-8. The statement about 100,000 files has 13 MB: as one string, in the string builder
 * and as bytes it would be there three times.
 */
export declare function encodePieces(pieces: Iterable<string>): Uint8Array<ArrayBuffer>;
/** Whether the bytes are exactly the UTF-8 of the pieces. */
export declare function isEncoded(bytes: Uint8Array, pieces: Iterable<string>): boolean;
