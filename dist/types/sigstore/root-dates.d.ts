/** What is known of a trusted root's age. */
export interface RootDates {
    /** Its instance stood for it then; no honest clock shows an earlier time now. */
    readonly asOf: Date;
    /** Nobody stands for it afterwards. */
    readonly until?: Date;
}
/** Such a root, as verification sees it: what it vouches for is decided only if there is no doubt. */
export interface DatedRoot {
    /** How it came here, and as of when. */
    readonly describe: string;
    /** Why nothing can be decided by it, and what to do. */
    readonly doubt?: {
        readonly reason: string;
        readonly guidance: string;
    };
}
/** Only ever stricter than the root's own dates. */
export interface AgeLimit {
    readonly now: Date;
    readonly maxAgeDays?: number;
}
export declare function dated(describe: string, dates: RootDates, limit: AgeLimit): DatedRoot;
