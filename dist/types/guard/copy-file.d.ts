/** Copies that share their blocks with the original (btrfs, XFS, APFS …): tried until the first refusal. */
export declare class Cloning {
    #private;
    /** Whether it was done. */
    clone(file: number, to: string): Promise<boolean>;
}
/**
 * @param tell takes the bytes done
 * @throws AttestModelError WRITE_FAILED, UNREADABLE, ABORTED
 */
export declare function copyBytes({ file, size }: {
    readonly file: number;
    readonly size: number;
}, to: string, tell: (bytes: number) => void, signal: AbortSignal | undefined): Promise<void>;
