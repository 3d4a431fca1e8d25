import type { SerializedBundle } from '@sigstore/bundle';
import type { Instance } from './instances.ts';
interface Signed {
    readonly instance: Instance;
    readonly payload: Buffer;
    readonly payloadType: string;
}
/**
 * Whether what the services sent belongs to what we signed. Trust is for verifiers to judge; but a timestamp authority behind
 * a login page answers 200 with anything, the library puts that into the bundle, and nobody would notice until it is too late
 * to sign again.
 * @throws AttestModelError SERVICE
 */
export declare function assertBundleServes(bundle: SerializedBundle, signed: Signed): Promise<void>;
export {};
