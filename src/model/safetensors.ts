/** The reference implementation reads no longer one (`MAX_HEADER_SIZE`). */
const MAX_HEADER_BYTES = 100_000_000;

/**
 * Bytes of the JSON header of a safetensors file, by its first nine: its length as 64 bits, little-endian, then `{`. Undefined where
 * they are not that. Whether so many bytes follow is the caller's to ask.
 */
export function safetensorsHeader(bytes: Buffer): number | undefined {
  if (bytes.length < 9 || bytes[8] !== 0x7b) return undefined;
  const length = bytes.readBigUInt64LE(0);
  return length >= 2n && length <= MAX_HEADER_BYTES ? Number(length) : undefined;
}
