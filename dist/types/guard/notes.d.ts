import type { Copied } from './copy.ts';
/** For the verdict: that it was accepted must not be taken for more than it is. */
export declare const IN_PLACE = "UNSAFE, in place: whoever can write to the model can change it between its verification and its use";
export declare const EXPOSED = "UNSAFE folder for the copy: others can write to the one that it lies in, and could put something else in its place; give that the sticky bit, or name another";
export declare const copyNote: ({ files, copied, cloned }: Copied) => string;
