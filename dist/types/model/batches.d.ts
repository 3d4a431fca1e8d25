export declare function batches<T>(list: readonly T[], length?: number): Generator<readonly T[]>;
/** The elements' texts with commas between them, in pieces. */
export declare function commaPieces<T>(list: readonly T[], toText: (element: T) => string): Generator<string>;
