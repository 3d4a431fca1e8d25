import { type KeyObject } from 'node:crypto';
/** The hash that an ECDSA key signs with, or undefined for another kind of key or curve. */
export declare function curveHash(key: KeyObject): string | undefined;
/** PEM of the SPKI of a key, or of the public half of a private one. */
export declare const publicKeyPem: (key: KeyObject) => string;
/** Hex SHA-256 of the SPKI's PEM text, as the reference writes it into a bundle (formats, section 1). */
export declare const keyHint: (key: KeyObject) => string;
/** Hex SHA-256 of the SPKI's DER, as other tools name a key. */
export declare const keyFingerprint: (key: KeyObject) => string;
