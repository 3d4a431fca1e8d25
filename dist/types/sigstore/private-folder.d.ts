/**
 * Makes the folder, for this user alone. Whoever else can write to it decides whom we trust.
 * @returns whether it is there: a service or a container often has no home, and nothing can be kept then
 * @throws AttestModelError TRUST_MATERIAL
 */
export declare function openPrivateFolder(path: string): Promise<boolean>;
/** Not for us to write there, or nowhere to write at all; anything else (a full disk) is a fault to be told. */
export declare function cannotBeMade(error: unknown): boolean;
/** Nothing can have been kept for us in it, whatever it is. */
export declare function isOutOfReach(path: string): Promise<boolean>;
