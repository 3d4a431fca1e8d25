/**
 * Makes the folder, for this user alone. Whoever else can write to it decides whom we trust.
 * @throws AttestModelError TRUST_MATERIAL
 */
export declare function openPrivateFolder(path: string): Promise<void>;
