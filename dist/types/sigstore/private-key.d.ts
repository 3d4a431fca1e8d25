import { type KeyObject } from 'node:crypto';
/**
 * PKCS #8 or SEC 1 PEM, encrypted or not. OpenSSL's own messages are kept out: for a wrong passphrase they name its
 * internals, and which one comes depends on the bytes that the wrong key happens to produce.
 * @throws AttestModelError UNSUPPORTED, INVALID_INPUT
 */
export declare function readPrivateKey(pem: string, passphrase: string | undefined, label: string): KeyObject;
