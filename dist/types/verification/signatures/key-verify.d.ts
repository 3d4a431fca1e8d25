import { type KeyObject } from 'node:crypto';
import { type Outcome } from '../checks.ts';
import type { DsseContent, Material } from './bundle.ts';
/**
 * The verifier's public key: PEM of an SPKI, on a curve that OMS signs with.
 * @throws AttestModelError INVALID_INPUT, UNSUPPORTED
 */
export declare function parsePublicKey(pem: string): KeyObject;
/** OMS 8.2, method `key`. The hint is not trusted: the key that the verifier brought along is the one that must verify. */
export declare function verifyByKey(content: DsseContent, material: Material, key: KeyObject): Outcome<string>;
