/** Bytes; a multiple of three. */
const PIECE = 49_152;

/**
 * The bytes of standard base64 with padding, or undefined where another text would give the same bytes: Buffer.from drops
 * what it does not know, so two different files could carry one signature.
 */
export function canonicalBase64(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64');
  if (text.length !== 4 * Math.ceil(bytes.length / 3)) return undefined;
  // In pieces: written out as a whole, a payload of many megabytes would be in memory once more.
  for (let at = 0; at < bytes.length; at += PIECE) {
    const piece = bytes.toString('base64', at, at + PIECE);
    if (!text.startsWith(piece, (at / 3) * 4)) return undefined;
  }
  return bytes;
}
