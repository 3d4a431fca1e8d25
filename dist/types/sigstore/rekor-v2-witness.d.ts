import type { Witness } from '@sigstore/sign';
import { type ServiceLimits } from './http.ts';
/**
 * Logs a DSSE signature in Rekor v2, which takes `hashedrekord` 0.0.2 alone: digest, signature and certificate over the
 * pre-authentication encoding. `@sigstore/sign` would send `dsse`, and is refused (formats, section 6).
 */
export declare function createRekorV2Witness(rekorUrl: string, limits: ServiceLimits, signal: AbortSignal | undefined): Witness;
