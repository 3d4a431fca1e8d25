import { AttestModelError } from '../errors.ts';
import { type JsonObject } from '../model/strict-json.ts';
/** Roots, and how to sign with their instance, in one file. */
export declare const CLIENT_TRUST_CONFIG = "application/vnd.dev.sigstore.clienttrustconfig.v0.1+json";
/**
 * The bytes of a configuration file: never more than it may have, whatever it is by now.
 * @throws AttestModelError NOT_FOUND, UNREADABLE, INVALID_INPUT
 */
export declare function readConfigFile(path: string, guidance: string): Promise<Buffer>;
/** @throws AttestModelError INVALID_INPUT unless it is one strict JSON object */
export declare function parseConfig(bytes: Uint8Array, label: string, guidance: string): JsonObject;
export declare function invalidConfig(label: string, what: string, guidance: string, cause?: unknown): AttestModelError;
