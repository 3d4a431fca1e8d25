import type { Environment } from './github.ts';
export interface Python {
    readonly version: string;
    readonly implementation: string;
    /** Installed distributions, name to version, sorted. */
    readonly packages: Readonly<Record<string, string>>;
}
/** The interpreter of the active virtual environment, else the one on the PATH. */
export declare function probePython(env: Environment, timeoutMs: number): Promise<{
    python?: Python;
    probe: string;
}>;
export declare function parsePython(output: string): Python | undefined;
