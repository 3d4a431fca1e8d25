/** `512 B`, `1.5 KiB`, `64 MiB`: three significant digits, binary units. */
export declare function formatBytes(bytes: number): string;
export declare function formatRate(bytesPerSecond: number): string;
/** `0.4 s`, `42 s`, `3 min 05 s`, `2 h 07 min`. */
export declare function formatDuration(milliseconds: number): string;
/** A whole number: `10,000`. `toLocaleString` loads its tables first, which takes 20 ms. */
export declare function formatNumber(n: number): string;
/** `1 file`, `2 files`, `10,000 files`. */
export declare function count(n: number, noun: string): string;
