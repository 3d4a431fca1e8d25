import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { AttestModelError, messageOf } from '../errors.ts';
import { isJsonObject, type JsonObject, parseStrictJson, StrictJsonError } from '../model/strict-json.ts';

/** Roots, and how to sign with their instance, in one file. */
export const CLIENT_TRUST_CONFIG = 'application/vnd.dev.sigstore.clienttrustconfig.v0.1+json';

/** GitHub's and public-good's roots together have some 30 kB. */
const MAX_CONFIG_BYTES = 4 * 1024 * 1024;

/**
 * The bytes of a configuration file: never more than it may have, whatever it is by now.
 * @throws AttestModelError NOT_FOUND, UNREADABLE, INVALID_INPUT
 */
export async function readConfigFile(path: string, guidance: string): Promise<Buffer> {
  try {
    // A FIFO must not hang us.
    await using file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const bytes = Buffer.alloc(MAX_CONFIG_BYTES + 1);
    let length = 0;
    for (let read = -1; read !== 0 && length < bytes.length; length += read) {
      read = (await file.read(bytes, length, bytes.length - length, null)).bytesRead;
    }
    if (length <= MAX_CONFIG_BYTES) return bytes.subarray(0, length);
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    const message = missing ? `no such file: ${path}` : `cannot read ${path}: ${messageOf(error)}`;
    throw new AttestModelError(missing ? 'NOT_FOUND' : 'UNREADABLE', message, {
      cause: error,
      guidance,
      details: { path },
    });
  }
  throw invalidConfig(path, `has more than ${MAX_CONFIG_BYTES} bytes`, guidance);
}

/** @throws AttestModelError INVALID_INPUT unless it is one strict JSON object */
export function parseConfig(bytes: Uint8Array, label: string, guidance: string): JsonObject {
  try {
    const value = parseStrictJson(bytes, { maxBytes: MAX_CONFIG_BYTES });
    if (isJsonObject(value)) return value;
  } catch (error) {
    if (error instanceof StrictJsonError)
      throw invalidConfig(label, `is not strict JSON: ${error.reason}`, guidance, error);
    throw error;
  }
  throw invalidConfig(label, 'is not a JSON object', guidance);
}

export function invalidConfig(label: string, what: string, guidance: string, cause?: unknown): AttestModelError {
  return new AttestModelError('INVALID_INPUT', `${label} ${what}`, { guidance, cause, details: { file: label } });
}
