import type { FileDifference } from '../../model/diff.ts';
import { FILE_GROUPS, type FileGroup, fileGroup } from '../../model/file-groups.ts';

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

const none = () => ({ files: 0, bytes: 0, changed: 0, missing: 0, added: 0, renamed: 0 });

/** In the order of {@link FILE_GROUPS}; groups without files and differences are left out. */
export function countGroups(files: readonly OnDisk[], differences: readonly FileDifference[]): GroupCount[] {
  const counts: Record<FileGroup, ReturnType<typeof none>> = {
    weights: none(),
    code: none(),
    'tokenizer-and-config': none(),
    documentation: none(),
  };
  for (const { path, size } of files) {
    const count = counts[fileGroup(path)];
    count.files++;
    count.bytes += size;
  }
  for (const { kind, path } of differences) counts[fileGroup(path)][kind]++;
  return FILE_GROUPS.map((group) => ({ group, ...counts[group] })).filter((count) => count.files + count.missing > 0);
}
