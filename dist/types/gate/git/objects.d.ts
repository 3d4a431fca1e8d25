import type { Limited } from '../../stores/read-limited.ts';
export type ObjectType = 'commit' | 'tree' | 'blob';
/** Git's objects by their id, from a checkout or from GitHub. Nothing is checked out, and no filter runs. */
export interface ObjectStore {
    /** Undefined where the store does not have it. @throws AttestModelError UNREADABLE, SERVICE, ABORTED */
    read(oid: string, type: ObjectType, maxBytes: number): Promise<Limited | undefined>;
}
/** Whether an object is the one that its id names: whoever delivered it. */
export declare function isObject(oid: string, type: ObjectType, bytes: Uint8Array): boolean;
/** The first store that has it. */
export declare function firstOf(stores: readonly ObjectStore[]): ObjectStore;
