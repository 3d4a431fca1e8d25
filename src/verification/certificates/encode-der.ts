import type { ASN1Obj } from '@sigstore/core';

/** DER of what was parsed, as `ASN1Obj.toDER` gives it, but without its kilobytes of scratch for each field. */
export function encodeDer({ tag, subs, value }: ASN1Obj): Buffer {
  const content = subs.length > 0 ? Buffer.concat(subs.map(encodeDer)) : value;
  return Buffer.concat([Buffer.from([tag.toDER()]), encodeLength(content.length), content]);
}

/** X.690, 8.1.3: one byte below 128, else as few as it takes, after their number. */
function encodeLength(length: number): Buffer {
  if (length < 0x80) return Buffer.from([length]);
  const hex = length.toString(16);
  const bytes = Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex');
  return Buffer.concat([Buffer.from([0x80 | bytes.length]), bytes]);
}
