import { type ResourceDescriptor } from './in-toto.ts';
/** Parsed JSON, not narrowed yet. */
export type Loose = Readonly<Record<string, unknown>>;
export declare function parseDescriptors(value: unknown, what: string): ResourceDescriptor[];
export declare function objectAt(parent: Loose, key: string): Loose;
export declare function optionalObject(value: unknown, what: string): Loose;
export declare function textAt(parent: Loose, key: string): string;
/** The named fields that are there; one that is not text is a fault. */
export declare function texts<K extends string>(parent: Loose, keys: readonly K[]): Partial<Record<K, string>>;
