import type { FileDifference } from '../../model/diff.ts';
import { type FileGroup } from '../../model/file-groups.ts';
/** The files of one group: how many lie on disk, and how many are not as signed. */
export interface GroupCount {
    readonly group: FileGroup;
    readonly files: number;
    readonly bytes: number;
    readonly changed: number;
    readonly missing: number;
    readonly added: number;
    /** By the name that they have now. */
    readonly renamed: number;
}
interface OnDisk {
    readonly path: string;
    readonly size: number;
}
/** In the order of {@link FILE_GROUPS}; groups without files and differences are left out. */
export declare function countGroups(files: readonly OnDisk[], differences: readonly FileDifference[]): GroupCount[];
export {};
