/** Why something of the cache is not used: a phrase that goes on after "it is not used: ". */
export declare class Unusable extends Error {
}
/** Makes it where it is missing; returns its real path. @throws Unusable */
export declare function privateFolder(folder: string): string;
/** The bytes of a file that nobody else can have written; undefined if there is none. @throws Unusable */
export declare function readPrivate(path: string, maxBytes: number): Buffer | undefined;
