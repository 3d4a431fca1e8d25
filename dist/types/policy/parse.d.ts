import type { DenyLists, Policy } from './policy.ts';
import { type Fault } from './yaml-text.ts';
export type { Fault };
export interface ValidPolicy {
    readonly ok: true;
    readonly policy: Policy;
    /** Of the file's bytes, hex. */
    readonly sha256: string;
    /** Files that it names, with what was read: part of what it demands, though not of its digest. */
    readonly named?: readonly NamedFile[];
    /** The one of `roots`. */
    readonly rootsFile?: NamedFile;
    /** Those of `deny.from`, in its order. */
    readonly denyFiles?: readonly NamedFile[];
}
export interface NamedFile {
    readonly path: string;
    readonly sha256: string;
}
/** Faults: all of them, in the order of the text. */
export type ParsedPolicy = ValidPolicy | {
    readonly ok: false;
    readonly faults: readonly Fault[];
};
/** A policy from the bytes of its file. An empty one demands nothing, so it is none. */
export declare function parsePolicy(bytes: Uint8Array): Promise<ParsedPolicy>;
export type ParsedDenyList = {
    readonly ok: true;
    readonly lists: Omit<DenyLists, 'from'>;
} | {
    readonly ok: false;
    readonly faults: readonly Fault[];
};
/** What a file that `deny.from` names holds: the lists of `deny`, read as strictly as a policy. */
export declare function parseDenyList(bytes: Uint8Array): ParsedDenyList;
