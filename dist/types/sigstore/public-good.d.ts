import { type TrustedInstance } from './trusted-root.ts';
/** The TUF repository to ask, and where its verified metadata is kept. */
export interface TufOptions {
    readonly cacheDir: string;
    readonly now: Date;
    /** Shipped root only. */
    readonly offline: boolean;
    /** For tests: another repository, with its first root. */
    readonly mirror?: {
        readonly url: string;
        readonly rootPath: string;
    };
    readonly timeoutMs?: number;
}
/** When the package that ships the root was published; a test holds it to the version that is installed. */
export declare const SEED: {
    package: string;
    version: string;
    date: string;
};
export interface DescribedRoot {
    readonly instance: TrustedInstance;
    readonly describe: string;
}
/**
 * The public-good instance's trusted root, through TUF. If the network is away, the one shipped with `@sigstore/tuf`, said
 * with its date. A TUF repository that answers but does not verify is an attack or a mistake, and no reason to look elsewhere.
 * @throws AttestModelError TRUST_MATERIAL
 */
export declare function loadPublicGood(options: TufOptions): Promise<DescribedRoot>;
