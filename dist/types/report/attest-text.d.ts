import type { Field } from '../verification/verdict.ts';
import { type ShownSigner } from './signer-text.ts';
import { type TextOptions } from './style.ts';
import type { VerifyCommand } from './verify-commands.ts';
/** What `attest` made, as far as it is shown. */
export interface AttestOutcome {
    readonly name: string;
    /** OMS root, hex. */
    readonly modelDigest: string;
    readonly manifestDigest: string;
    readonly files: number;
    readonly bytes: number;
    readonly manifestPath: string;
    readonly signed: boolean;
    readonly unsignedReason?: string;
    readonly signaturePath?: string;
    readonly claimsPath?: string;
    readonly unsignedDir?: string;
    readonly signer?: ShownSigner;
    readonly fields: readonly Field[];
    readonly warnings: readonly string[];
    readonly attestationUrl?: string;
    readonly releaseUrl?: string;
}
/** What `attest` made, for a person. */
export declare function attestText(result: AttestOutcome, commands: readonly VerifyCommand[], options?: TextOptions): string;
/** Finishes what a run without a signature has left. */
export declare function finishCommand(model: string, unsignedDir: string): string;
