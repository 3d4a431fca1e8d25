import { type AgeLimit } from './root-dates.ts';
import { type TrustedInstance } from './trusted-root.ts';
/** The TUF repository to ask, and where its verified metadata is kept. */
export interface TufOptions extends AgeLimit {
    readonly cacheDir: string;
    /** What is kept or shipped. */
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
/**
 * The public-good instance's trusted root, through TUF. If the network is away, the newer of the one that was kept when this
 * machine was online last and the one shipped with `@sigstore/tuf`, said with its date. A TUF repository that answers but does
 * not verify is an attack or a mistake, and no reason to look elsewhere.
 * @throws AttestModelError TRUST_MATERIAL
 */
export declare function loadPublicGood(options: TufOptions): Promise<TrustedInstance>;
