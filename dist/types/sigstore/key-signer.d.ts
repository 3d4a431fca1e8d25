import type { Signer } from './signer.ts';
/**
 * Signs with a key of one's own (OMS method `key`): no log, no time, no identity but the key's hint.
 * @param label what errors call the key, such as its path
 * @throws AttestModelError UNSUPPORTED (not ECDSA on P-256, P-384, P-521), INVALID_INPUT (unreadable, wrong passphrase)
 */
export declare function createKeySigner(pem: string, passphrase?: string, label?: string): Signer;
