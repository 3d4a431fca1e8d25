import { constants, inflateRawSync } from 'node:zlib';

const PACKED_BYTES = 65_536;

/**
 * First bytes of what gzip compressed (RFC 1952 2.3), where it does not unpack as a whole: it was cut off, is too large, or has
 * something else behind it, which gzip ignores with a warning. Undefined where not even they unpack.
 */
export function gzipHead(bytes: Buffer): Buffer | undefined {
  try {
    const start = dataStart(bytes);
    return inflateRawSync(bytes.subarray(start, start + PACKED_BYTES), { finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    return undefined;
  }
}

/** Behind the optional fields: extra ones, name, comment and a sum of the header. */
function dataStart(bytes: Buffer): number {
  const flags = bytes.readUInt8(3);
  let at = 10;
  if ((flags & 4) !== 0) at += 2 + bytes.readUInt16LE(at);
  for (const bit of [8, 16]) if ((flags & bit) !== 0) at = bytes.indexOf(0, at) + 1;
  return (flags & 2) !== 0 ? at + 2 : at;
}
