/** Takes a few small files from one machine to the next. A cache: whatever goes wrong is told, and nothing more. */
export interface CacheCarrier {
    /** The newest files under a key with this prefix, by base name. They are anyone's words: the caller has to check them. */
    restore(prefix: string, paths: readonly string[]): Promise<ReadonlyMap<string, Uint8Array> | undefined>;
    /** Keys are taken once and for all. */
    save(key: string, paths: readonly string[]): Promise<void>;
}
export interface CarrierReport {
    info(text: string): void;
    warning(text: string): void;
}
type Environment = Readonly<Record<string, string | undefined>>;
/**
 * GitHub's Actions cache. Saved with `@actions/cache`; not restored with it, since it would unpack an entry wherever the
 * entry says (`readArchive`), and every workflow of the repository can write entries.
 * @param env of a JavaScript action: `run:` steps are not told of the service
 * @returns the reason where there is no cache to use
 */
export declare function createActionsCache(env: Environment, report: CarrierReport): CacheCarrier | {
    unavailable: string;
};
export {};
