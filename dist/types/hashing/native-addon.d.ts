import type { Finished } from './engine.ts';
/** Of native/Cargo.toml: a binary of another version may have another interface. */
export declare const NATIVE_VERSION = "0.1.0";
/** What native/addon exports. */
export interface NativeAddon {
    version(): string;
    /** Names of the kernels that this processor has, best first. */
    kernels(): string[];
    fileSystemOf(path: string): string | null;
    readonly HashRun: new (request: NativeRequest) => NativeRun;
}
export interface NativeRequest {
    readonly root: string;
    /** Tasks as native/addon/src/packed.rs reads them. */
    readonly text: Uint8Array;
    readonly bounds: Float64Array;
    readonly kernel: string;
    readonly threads: number;
    /** Whether finished digests are told. */
    readonly tell: boolean;
}
export interface NativeRun {
    /** Once. Keeps the process alive until it settles. */
    start(): Promise<{
        readonly digests?: Buffer;
        readonly failure?: NativeFailure;
    }>;
    stop(): void;
    /** When nothing more is asked of it: its tasks are memory that the garbage collector knows nothing of. */
    close(): void;
    /** Since the last call. */
    takeFinished(): Finished[];
    /** Read so far. */
    readonly bytes: number;
}
export interface NativeFailure {
    /** Index of the task. */
    readonly task: number;
    readonly kind: 'opening' | 'reading' | 'short' | 'access' | 'escapes' | 'stopped' | 'incomplete';
    /** Stamp. */
    readonly found?: string;
    /** System call, its error's number, and text. */
    readonly call?: string;
    readonly errno?: number;
    /** Where the number is not one of POSIX. */
    readonly code?: string;
    readonly message?: string;
}
/** The binary for this platform, or why there is none. */
export declare function loadNativeAddon(files?: readonly URL[], expected?: string): NativeAddon | {
    readonly unavailable: string;
};
