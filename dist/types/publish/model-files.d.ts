import { type Scan } from '../hashing/scan.ts';
import type { Manifest } from '../model/manifest.ts';
import type { ReleaseFile } from './evidence.ts';
/** All files of a model that are not evidence, by size only. @throws as `scanModel` and {@link assertPublishable} */
export declare function scanForRelease(model: string, options: {
    evidence: readonly string[];
    ignore: readonly string[];
    allowSymlinks: boolean;
}): Promise<Scan>;
/**
 * The files that the manifest lists, as assets; empty ones are no assets, and made by who restores the folder.
 * @throws AttestModelError FILE_CHANGED where one is missing or of another size
 */
export declare function modelFiles({ root, files }: Scan, manifest: Manifest): ReleaseFile[];
