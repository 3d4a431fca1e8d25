/** Ends a thread's work because another one failed or the user stopped it; never shown. */
export declare class Stopped extends Error {
}
/** What all threads of one run share: a flag to stop, and how many bytes each has read. */
export declare class SharedState {
    #private;
    readonly buffer: SharedArrayBuffer;
    constructor(source: number | SharedArrayBuffer);
    stop(): void;
    /** @throws Stopped */
    throwIfStopped(): void;
    /** Only its own thread adds to a counter. */
    add(thread: number, count: number): void;
    bytesOf(thread: number): number;
    total(): number;
}
