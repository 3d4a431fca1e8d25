import type { HashEngine } from '../../hashing/engine.ts';
import type { Pointer } from './lfs.ts';
/** What Git LFS has elsewhere has the digest that its pointer names, whoever downloads it; all other files are read. */
export declare function createPointerEngine(pointers: ReadonlyMap<string, Pointer>, engine: HashEngine): HashEngine;
