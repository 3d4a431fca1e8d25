import { type ExitCode } from './guard/run.ts';
import type { Verdict } from './verification/verdict.ts';
import { type VerifyRequest } from './verify.ts';
export interface ExecRequest {
    readonly verify: VerifyRequest;
    /** Told before anything runs, and whatever the result. */
    readonly onVerdict: (verdict: Verdict) => void | Promise<void>;
    /** Where the copy goes; default: the system's folder for temporary files. */
    readonly scratch?: string;
}
export interface RunRequest extends ExecRequest {
    /** `{model}` in any word is the path of what was verified. */
    readonly command: readonly string[];
    readonly env: Readonly<Record<string, string | undefined>>;
    /** No copy: between its verification and its use, anyone who can write to the model can change it. */
    readonly inPlace?: boolean;
    /** From here on signals are for the command. */
    readonly onRun?: () => void;
    readonly say: (text: string) => void;
}
export interface DeliverRequest extends ExecRequest {
    /** Where the copy stays. */
    readonly to: string;
    /** An earlier copy there goes, once the new one is verified. */
    readonly replace?: boolean;
}
/**
 * Runs a command on a model only if the model is accepted: on a private copy of the files, which is what was verified, so that no
 * writer can change between the two what the command reads.
 * @returns the command's exit code; undefined where nothing ran, since the verdict is none that lets it
 * @throws AttestModelError USAGE, WRITE_FAILED, ABORTED, and as `verify`
 */
export declare function exec(request: RunRequest): Promise<ExitCode | undefined>;
/**
 * Puts a copy of a model where others will read it, if it is accepted; nothing is ever seen there that was not verified.
 * @throws as {@link exec}
 */
export declare function deliverCopy({ verify: asked, to, replace, onVerdict }: DeliverRequest): Promise<Verdict>;
