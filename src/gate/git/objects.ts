import { createHash } from 'node:crypto';
import type { Limited } from '../../stores/read-limited.ts';

export type ObjectType = 'commit' | 'tree' | 'blob';

/** Git's objects by their id, from a checkout or from GitHub. Nothing is checked out, and no filter runs. */
export interface ObjectStore {
  /** Undefined where the store does not have it. @throws AttestModelError UNREADABLE, SERVICE, ABORTED */
  read(oid: string, type: ObjectType, maxBytes: number): Promise<Limited | undefined>;
}

/** Whether an object is the one that its id names: whoever delivered it. */
export function isObject(oid: string, type: ObjectType, bytes: Uint8Array): boolean {
  const hash = createHash(oid.length === 64 ? 'sha256' : 'sha1');
  return hash.update(`${type} ${bytes.length}\0`).update(bytes).digest('hex') === oid;
}

/** The first store that has it. */
export function firstOf(stores: readonly ObjectStore[]): ObjectStore {
  return {
    read: async (oid, type, maxBytes) => {
      for (const store of stores) {
        const found = await store.read(oid, type, maxBytes);
        if (found !== undefined) return found;
      }
      return undefined;
    },
  };
}
