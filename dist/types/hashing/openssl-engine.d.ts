import type { HashEngine } from './engine.ts';
/** OpenSSL through node:crypto, on worker threads where there is enough to do. */
export declare function createOpensslEngine(): HashEngine;
