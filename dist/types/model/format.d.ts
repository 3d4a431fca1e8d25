/** `512 B`, `1.5 KiB`, `64 MiB`: three significant digits, binary units. */
export declare function formatBytes(bytes: number): string;
export declare function formatRate(bytesPerSecond: number): string;
/** `0.4 s`, `42 s`, `3 min 05 s`, `2 h 07 min`. */
export declare function formatDuration(milliseconds: number): string;
