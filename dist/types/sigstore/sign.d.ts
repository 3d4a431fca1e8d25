import { type ServiceLimits } from './http.ts';
import type { IdentityToken } from './identity-token.ts';
import type { Instance } from './instances.ts';
import type { Signer } from './signer.ts';
export interface SigstoreSignerOptions {
    readonly limits?: Partial<ServiceLimits>;
    readonly now?: () => Date;
}
/**
 * Signs with the identity of a token. The token is asked for now, to say who will sign, and again if it ends before it is
 * used: it lives five minutes, hashing may take longer.
 * @throws AttestModelError IDENTITY_TOKEN and SERVICE of `tokenProvider`
 */
export declare function createSigstoreSigner(instance: Instance, tokenProvider: () => Promise<IdentityToken>, options?: SigstoreSignerOptions): Promise<Signer>;
