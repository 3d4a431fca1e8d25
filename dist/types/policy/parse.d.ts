import type { Policy } from './policy.ts';
import { type Fault } from './yaml-text.ts';
export type { Fault };
export interface ValidPolicy {
    readonly ok: true;
    readonly policy: Policy;
    /** Of the file's bytes, hex. */
    readonly sha256: string;
}
/** Faults: all of them, in the order of the text. */
export type ParsedPolicy = ValidPolicy | {
    readonly ok: false;
    readonly faults: readonly Fault[];
};
/** A policy from the bytes of its file. An empty one demands nothing, so it is none. */
export declare function parsePolicy(bytes: Uint8Array): Promise<ParsedPolicy>;
