/**
 * Bytes of the JSON header of a safetensors file, by its first nine: its length as 64 bits, little-endian, then `{`. Undefined where
 * they are not that. Whether so many bytes follow is the caller's to ask.
 */
export declare function safetensorsHeader(bytes: Buffer): number | undefined;
