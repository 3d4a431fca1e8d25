import { count, formatBytes } from '../model/format.ts';
import type { Copied } from './copy.ts';

/** For the verdict: that it was accepted must not be taken for more than it is. */
export const IN_PLACE =
  'UNSAFE, in place: whoever can write to the model can change it between its verification and its use';

export const EXPOSED =
  'UNSAFE folder for the copy: others can write to the one that it lies in, and could put something else in its place; give that the sticky bit, or name another';

export const copyNote = ({ files, copied, cloned }: Copied): string =>
  `what was verified is a private copy of ${count(files, 'file')}: ${formatBytes(copied)} copied, ${formatBytes(cloned)} cloned`;
