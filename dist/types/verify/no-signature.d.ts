import type { Model } from './model.ts';
/**
 * For somebody who got the files alone, named the folder above, or has yet to sign: what was looked for, where, and what next.
 * `path` is where no signature is; of any other fault nothing is changed.
 */
export declare function withNoSignature(error: unknown, path: string, { path: model, isFile }: Model): unknown;
