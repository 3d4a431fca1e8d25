/** What model_signing 0.2.0 signed: Python's text for the bytes, which is not ours to choose. */
import { expect, test } from '@jest/globals';
import { preAuthEncodingOfModelSigning02 } from '../../src/verification/signatures/pae.ts';

const encoded = (payload: Uint8Array): string =>
  preAuthEncodingOfModelSigning02('text/x', Buffer.from(payload)).toString();

test('each byte as Python writes it: repr(bytes(range(256)))', () => {
  const hex = (from: number, to: number): string =>
    Array.from({ length: to - from + 1 }, (_, i) => `\\x${(from + i).toString(16).padStart(2, '0')}`).join('');
  const control = `${hex(0, 8)}\\t\\n${hex(0x0b, 0x0c)}\\r${hex(0x0e, 0x1f)}`;
  const printable = String.raw` !"#$%&\'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_${'`'}abcdefghijklmnopqrstuvwxyz{|}~`;
  const all = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  expect(encoded(all)).toBe(`DSSEV1 6 text/x 256 b'${control}${printable}${hex(0x7f, 0xff)}'`);
});

test('two payloads never have one text', () => {
  expect(encoded(Buffer.from('\\n'))).not.toBe(encoded(Buffer.from('\n')));
  expect(encoded(Buffer.from("'"))).not.toBe(encoded(Buffer.from("\\'")));
});
