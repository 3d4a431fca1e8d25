import { Readable } from 'node:stream';
import { type Manifest } from '../model/manifest.ts';
import { type OmsStatement } from '../statement/oms.ts';
import type { EvidencePaths } from '../stores/workspace.ts';
import type { SignerIdentity } from '../verification/verdict.ts';
/** What is put on a release, opened anew for each attempt. */
export interface ReleaseFile {
    /** The asset's. */
    readonly name: string;
    /** Path in the model, where the asset is called otherwise. */
    readonly label?: string;
    /** Bytes; never 0, which GitHub does not take. */
    readonly size: number;
    /** SHA-256, hex. */
    readonly digest: string;
    readonly open: () => Readable;
}
/** The evidence of one model, as it lies on disk. Read, not verified: that is for whoever downloads it. */
export interface Publishable {
    /** The signature last: where it is, all of an earlier run was. */
    readonly files: readonly ReleaseFile[];
    readonly oms: OmsStatement;
    readonly manifest: Manifest;
    readonly signer: SignerIdentity;
    /** Organisation of the authority that certified the signer; empty with a key. */
    readonly authority: string;
}
/**
 * @throws AttestModelError NOT_FOUND, UNREADABLE, UNSAFE_PATH; INVALID_INPUT where signature and manifest are of other files;
 * USAGE for what the embedded Sigstore signed
 */
export declare function readPublishable(paths: EvidencePaths): Promise<Publishable>;
