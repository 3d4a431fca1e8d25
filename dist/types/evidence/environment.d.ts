import type { Environment } from './github.ts';
import { type Gpu } from './gpu.ts';
import { type Python } from './python.ts';
declare const ENVIRONMENT_MEDIA_TYPE = "application/vnd.attest-model.environment.v1+json";
/**
 * The machine, as far as a result may depend on it. Nothing that names it or its user: no host name, user, path,
 * address, serial number or dump of variables. What a probe did not find is absent, and `probes` says why.
 */
export interface EnvironmentRecord {
    readonly mediaType: typeof ENVIRONMENT_MEDIA_TYPE;
    /** ISO 8601. */
    readonly recordedAt: string;
    readonly os: {
        readonly platform: string;
        readonly arch: string;
        readonly kernel: string;
        readonly name?: string;
    };
    readonly cpu: {
        readonly model: string;
        readonly count: number;
    };
    readonly memory: {
        readonly bytes: number;
    };
    readonly gpus: readonly Gpu[];
    readonly cuda?: {
        readonly driver?: string;
        readonly toolkit?: string;
    };
    readonly rocm?: string;
    readonly python?: Python;
    readonly container?: {
        readonly runtime: string;
        readonly image?: string;
    };
    readonly runner?: Readonly<Record<string, string>>;
    readonly probes: Readonly<Record<string, string>>;
}
export interface EnvironmentOptions {
    readonly env: Environment;
    readonly now: () => Date;
    /** For each probe; default 10 s. All run at once. */
    readonly timeoutMs?: number;
}
/** Never throws: a machine without GPU, Python or files that others have is a finding like any other. */
export declare function collectEnvironment({ env, now, timeoutMs, }: EnvironmentOptions): Promise<EnvironmentRecord>;
/** The bytes of `environment.json`. */
export declare function environmentJson(record: EnvironmentRecord): Uint8Array;
/** Key facts, flat, for the annotations of the provenance's byproduct. */
export declare function environmentFacts(record: EnvironmentRecord): Record<string, string | number>;
export {};
