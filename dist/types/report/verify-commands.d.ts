import type { ShownSigner } from './signer-text.ts';
/** What a stranger needs to check a model with tools that he has. Paths as he would write them. */
export interface VerifyTarget {
    readonly model: string;
    readonly signature: string;
    readonly claims?: string;
    readonly manifest?: string;
    /** OMS root, hex. */
    readonly root: string;
    readonly signer: ShownSigner;
    /** Where trusted roots come from: an instance by name, or files. */
    readonly trust: 'public-good' | 'github' | {
        readonly config: string;
    } | {
        readonly trustedRoot: string;
    };
    /** The provenance is in GitHub's store, so that `gh` can fetch it. */
    readonly inGitHubStore?: boolean;
    /** On disk and left out by the signer, relative to the model: a verifier refuses them unless told. */
    readonly allowIgnored?: readonly string[];
    /** Signed with symlinks followed. */
    readonly allowSymlinks?: boolean;
    /** Signed by an embedded instance, of which `trust` names the root. */
    readonly unsafeLocalRoot?: boolean;
}
export interface VerifyCommand {
    readonly tool: string;
    readonly command: string;
    /** It verifies nothing, but makes this file, which the commands after it read. */
    readonly makes?: string;
}
/**
 * One command a tool, ready to paste into bash. A tool that cannot do it is left out: model_signing and cosign know
 * GitHub's own instance only through files that the reader does not have, and gh knows identities only. None but ours has a
 * word for "I know that nobody can trust this root".
 */
export declare function verifyCommands(target: VerifyTarget): VerifyCommand[];
/** A file that the commands read, and that only whoever verifies can bring: it decides whom he trusts. */
export interface NeededFile {
    readonly name: string;
    readonly what: string;
}
export declare function neededFile({ signer, trust }: Pick<VerifyTarget, 'signer' | 'trust'>): NeededFile | undefined;
