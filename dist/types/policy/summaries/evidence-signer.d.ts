import type { DsseBundle } from '../../verification/signatures/bundle.ts';
import type { SignerIdentity } from '../../verification/verdict.ts';
import type { PolicyTrust } from '../trust.ts';
/** Who made evidence that somebody else verified. */
export interface EvidenceSigner {
    readonly signer: SignerIdentity;
    /** By each digest that a deny list may have for him: of his key, his certificate, and those above it. */
    readonly isKnown: boolean;
}
/**
 * What verified bytes say of their signer, and what this policy's own keys, chains and roots add to it: a bundle by a key has nothing
 * but a hint, which its maker chose, and none has the authorities that it was verified by. Undefined where it names nobody.
 */
export declare function evidenceSigner(bundle: DsseBundle, trust: PolicyTrust): EvidenceSigner | undefined;
