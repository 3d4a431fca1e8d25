import { HEAD_BYTES, type Sniffed, sniffHead } from '../model/pickle.ts';
import { findZipDirectories, TAIL_BYTES, zipNames } from '../model/zip-names.ts';
import type { ScannedFile } from './engine.ts';
import { OpenFile } from './open-file.ts';
import type { Scan } from './scan.ts';

/** A file that holds pickled objects, or may. */
export interface SniffedFile extends Sniffed {
  readonly path: string;
}

/** Of all directories that a file has together. Torch writes one entry for each tensor; this is a million of them. */
const MAX_DIRECTORY_BYTES = 67_108_864;
/** Each end record names two at most, and only one is meant. */
const MAX_DIRECTORIES = 8;

/**
 * Looks at both ends of each file for pickled objects, in the open and in zip archives. The files are those that the scan saw, so
 * the same that are hashed.
 * @throws AttestModelError FILE_CHANGED, UNREADABLE, UNSAFE_PATH
 */
export function sniffFiles(
  { root, files }: Pick<Scan, 'root' | 'files'>,
  isBad: (name: string) => boolean,
): SniffedFile[] {
  return files.flatMap((file) => {
    const found = sniff(root, file, isBad);
    return found ? [{ path: file.path, ...found }] : [];
  });
}

function sniff(root: string, file: ScannedFile, isBad: (name: string) => boolean): Sniffed | undefined {
  using open = new OpenFile(root, file);
  const read = (start: number, size: number): Buffer => {
    const bytes = Buffer.alloc(size);
    open.read(bytes, start);
    return bytes;
  };
  const { size } = file;
  const at = (position: number): Buffer => read(position, Math.min(HEAD_BYTES, Math.max(0, size - position)));
  const found = sniffHead(at(0), { size, at }) ?? sniffZip(file, read, isBad);
  open.finish();
  return found;
}

/** By the names in it: `torch.save` writes `data.pkl`. */
function sniffZip(
  { size }: ScannedFile,
  read: (start: number, size: number) => Buffer,
  isBad: (name: string) => boolean,
): Sniffed | undefined {
  const length = Math.min(TAIL_BYTES, size);
  const directories = findZipDirectories(read(size - length, length), size);
  let left = MAX_DIRECTORY_BYTES;
  let isUnread = directories.length > MAX_DIRECTORIES;
  // Names in the open are looked at first: what cannot be read makes none of them better.
  for (const one of directories.slice(0, MAX_DIRECTORIES)) {
    if (one === 'too large' || one.size > left) {
      isUnread = true;
      continue;
    }
    left -= one.size;
    const bad = zipNames(read(one.start, one.size))?.find(isBad);
    if (bad !== undefined) return { kind: 'pickle', reason: `zip archive with ${bad}` };
  }
  return isUnread ? { kind: 'unclear', reason: 'zip archive whose list of names is not read' } : undefined;
}
