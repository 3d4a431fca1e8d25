import { type KeyObject } from 'node:crypto';
import type { DsseContent } from './bundle.ts';
/** Whether an ECDSA key signed the envelope: over the PAE with the curve's hash, or as model_signing 0.2.0 did it. */
export declare function verifyDsse(key: KeyObject, { payloadType, payload, signature }: DsseContent): boolean;
