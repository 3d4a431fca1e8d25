import type { Environment } from './github.ts';
export interface RunOptions {
    readonly cwd?: string;
    readonly env: Environment;
    readonly timeoutMs: number;
    readonly maxBytes?: number;
    readonly input?: string;
}
export type RunResult = {
    readonly ok: true;
    readonly stdout: Buffer;
    readonly stderr: string;
} | {
    readonly ok: false;
    readonly reason: 'not found' | 'timed out' | 'too much output' | 'failed';
    readonly stderr: string;
};
export declare function probeEnvironment(env: Environment): Environment;
/** One program without a shell, within a time and a size. Never throws: a probe that fails is a finding. */
export declare function run(command: string, args: readonly string[], options: RunOptions): Promise<RunResult>;
