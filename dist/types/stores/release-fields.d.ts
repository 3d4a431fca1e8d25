/** A release as far as we use it (GitHub REST, schema `release`). */
export interface Release {
    readonly id: number;
    readonly tag: string;
    readonly draft: boolean;
    /** Published for good: only its notes can change. */
    readonly immutable: boolean;
    /** The notes, Markdown. */
    readonly notes: string;
    readonly url: string;
    /** Without the template's `{?name,label}`. */
    readonly uploadUrl: string;
}
/** Schema `release-asset`. */
export interface Asset {
    readonly id: number;
    readonly name: string;
    /** Bytes. */
    readonly size: number;
    /** `uploaded`; `starter` where an upload broke off ("Upload a release asset"). */
    readonly state: string;
    /** SHA-256, lower-case hex; older servers give none. */
    readonly digest?: string;
}
/** @throws AttestModelError SERVICE */
export declare function toRelease(value: unknown): Release;
/** @throws AttestModelError SERVICE */
export declare function toAsset(value: unknown): Asset;
