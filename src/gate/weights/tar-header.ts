/** Bytes of a header; what follows it fills up whole blocks. */
export const BLOCK = 512;

/**
 * Older archives have no magic, and all have a sum of their header's bytes, the sum itself taken for spaces. Some writers took the
 * bytes for signed ones, and readers accept both.
 */
export function isTarHeader(header: Buffer): boolean {
  if (header.length < BLOCK) return false;
  let unsigned = 8 * 0x20;
  let signed = unsigned;
  for (let i = 0; i < BLOCK; i++) {
    if (i >= 148 && i < 156) continue;
    unsigned += header.readUInt8(i);
    signed += header.readInt8(i);
  }
  return sumsIn(header.subarray(148, 156)).some((sum) => sum === unsigned || sum === signed);
}

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** What readers take the field for: octal, binary with the first bit set, or, in GNU tar, digits of base 64 behind a sign. */
function sumsIn(field: Buffer): number[] {
  if (field.readUInt8(0) >= 0x80) return [Number(BigInt.asIntN(63, field.readBigUInt64BE(0)))];
  const digits = field.toString('latin1').replace(/^[\0\s]+/, '');
  const octal = digits === '' ? 0 : Number.parseInt(digits, 8);
  const base64 = /^[+-]([A-Za-z0-9+/]+)/.exec(digits)?.[1];
  if (base64 === undefined) return [octal];
  const value = [...base64].reduce((sum, digit) => sum * 64 + BASE64.indexOf(digit), 0);
  return [octal, digits[0] === '-' ? -value : value];
}

/** Octal; from 8 GiB on in binary, with the first bit set. Undefined for what readers take for different numbers. */
export function sizeIn(header: Buffer): number | undefined {
  const field = header.subarray(124, 136);
  if (field.readUInt32BE(0) === 0x80000000) return Number(field.readBigUInt64BE(4));
  const digits = /^ *([0-7]*)[ \0]*$/.exec(field.toString('latin1'))?.[1];
  return digits === undefined ? undefined : Number.parseInt(digits || '0', 8);
}

export function nameIn(header: Buffer): string {
  const prefix = header.toString('latin1', 257, 262) === 'ustar' ? text(header.subarray(345, 500)) : '';
  return [prefix, text(header.subarray(0, 100))].filter(Boolean).join('/');
}

/** Up to the first zero byte. */
export function text(field: Buffer): string {
  const end = field.indexOf(0);
  return field.toString('utf8', 0, end < 0 ? field.length : end);
}
