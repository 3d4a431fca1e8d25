import type { HashedFile } from '../model/manifest.ts';
import type { HashEngine } from './engine.ts';
/** Says what other jobs hashed, and reads nothing. That size and listing are the same is for `assertListing` to see first. */
export declare function createPartsEngine(files: readonly HashedFile[]): HashEngine;
