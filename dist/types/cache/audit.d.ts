import type { HashTask } from '../hashing/engine.ts';
import type { Recall } from './recall.ts';
/** An answer that is hashed again. */
export interface Audited {
    /** Of the recall. */
    readonly index: number;
    /** Of the task's ranges; absent: the whole file. */
    readonly range?: number;
    readonly task: HashTask;
}
/**
 * Chooses from the answers of `recalls`, all with the same chance. Chance comes from the system: who poisons an entry must
 * not know whether it will be looked at.
 * @param before how many of this run were audited already
 */
export declare function chooseAudit(recalls: readonly Recall[], share: number, before: number): Audited[];
