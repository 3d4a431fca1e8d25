import { type Sniffed } from '../model/pickle.ts';
import type { Scan } from './scan.ts';
/** A file that holds pickled objects, or may. */
export interface SniffedFile extends Sniffed {
    readonly path: string;
}
/**
 * Looks at both ends of each file for pickled objects, in the open and in zip archives. The files are those that the scan saw, so
 * the same that are hashed.
 * @throws AttestModelError FILE_CHANGED, UNREADABLE, UNSAFE_PATH
 */
export declare function sniffFiles({ root, files }: Pick<Scan, 'root' | 'files'>, isBad: (name: string) => boolean): SniffedFile[];
