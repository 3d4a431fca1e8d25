import type { Environment } from './github.ts';
export interface Gpu {
    readonly vendor: 'nvidia' | 'amd';
    readonly model: string;
    readonly driver?: string;
    readonly memoryMiB?: number;
}
export interface Graphics {
    readonly gpus: readonly Gpu[];
    /** `driver`: the newest CUDA the driver can run. `toolkit`: the one installed. */
    readonly cuda?: {
        readonly driver?: string;
        readonly toolkit?: string;
    };
    readonly rocm?: string;
    /** How each probe ended: `ok`, or why it gave nothing. */
    readonly probes: Readonly<Record<string, string>>;
}
/** Asks the vendors' own tools; where there are none, there is nothing to train on either. */
export declare function probeGpus(env: Environment, timeoutMs: number): Promise<Graphics>;
/** `NVIDIA A100-SXM4-40GB, 535.129.03, 40960`, a line a GPU. What a GPU cannot say is `[N/A]` or `[Not Supported]`. */
export declare function parseNvidiaSmi(csv: string): Gpu[];
/** From the table that `nvidia-smi` prints without arguments: there is no query for it. */
export declare function parseCudaVersion(banner: string): string | undefined;
export declare function parseNvcc(version: string): string | undefined;
/** An object a card; names and spelling of the keys differ between releases. */
export declare function parseRocmSmi(json: string): Gpu[];
