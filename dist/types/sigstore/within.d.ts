/** For libraries that wait without end. What they do goes on; nobody waits for it. @throws Error when the time is up */
export declare function within<T>(timeoutMs: number, work: Promise<T>): Promise<T>;
