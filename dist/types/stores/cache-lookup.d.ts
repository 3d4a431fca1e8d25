/** GitHub's cache service, version 2, as a JavaScript action is told of it. */
export interface CacheService {
    /** `ACTIONS_RESULTS_URL`. */
    readonly url: string;
    /** `ACTIONS_RUNTIME_TOKEN`. */
    readonly token: string;
}
/** Packed bytes of the newest entry whose key begins with `prefix` and that was saved from `paths`. @throws Error */
export declare function newestEntry(service: CacheService, prefix: string, paths: readonly string[], maxBytes: number): Promise<{
    key: string;
    packed: Buffer;
} | undefined>;
