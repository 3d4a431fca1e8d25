import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ASN1Obj } from '@sigstore/core';
import fc from 'fast-check';
import { encodeDer } from '../../src/verification/certificates/encode-der.ts';
import { type LocalSigstore, startLocalSigstore } from '../../testing/local-sigstore/local-sigstore.ts';
import { signBundle } from './bundles.ts';

let sigstore: LocalSigstore;
beforeAll(async () => {
  sigstore = await startLocalSigstore();
});
afterAll(() => sigstore.close());

test('a certificate, byte for byte', async () => {
  const { verificationMaterial } = await signBundle(sigstore, {});
  const { rawBytes } = verificationMaterial['certificate'] as { rawBytes: string };
  const der = Buffer.from(rawBytes, 'base64');
  expect(encodeDer(ASN1Obj.parseBuffer(der))).toEqual(der);
});

test('what was changed after it was parsed, as it is now', () => {
  const object = ASN1Obj.parseBuffer(Buffer.from([0x30, 6, 2, 1, 7, 2, 1, 8]));
  object.subs.pop();
  expect(encodeDer(object)).toEqual(Buffer.from([0x30, 3, 2, 1, 7]));
});

test('lengths of one byte and of several', () => {
  for (const length of [0, 1, 127, 128, 255, 256, 65_535, 65_536]) {
    const primitive = ASN1Obj.parseBuffer(octets(Buffer.alloc(length, 0xff)));
    expect(encodeDer(primitive)).toEqual(octets(Buffer.alloc(length, 0xff)));
  }
});

test('whatever can be parsed, as the library encodes it: minimal or not', () => {
  const parsed = (bytes: Uint8Array): ASN1Obj | undefined => {
    try {
      return ASN1Obj.parseBuffer(Buffer.from(bytes));
    } catch {
      return undefined;
    }
  };
  const field = fc.letrec<{ any: Uint8Array }>((tie) => ({
    any: fc.oneof(
      { depthSize: 'small' },
      fc.tuple(fc.constantFrom(2, 4, 5, 12, 48, 160), fc.uint8Array({ maxLength: 300 }), fc.boolean()).map(wrap),
      fc
        .tuple(fc.constantFrom(4, 48, 49, 163), fc.array(tie('any'), { maxLength: 4 }), fc.boolean())
        .map(([tag, parts, long]) => wrap([tag, Buffer.concat(parts), long])),
    ),
  })).any;
  let compared = 0;
  fc.assert(
    fc.property(field, (bytes) => {
      const object = parsed(bytes);
      if (object === undefined) return;
      compared++;
      expect(encodeDer(object)).toEqual(object.toDER());
    }),
    { numRuns: 500 },
  );
  expect(compared).toBeGreaterThan(50);
});

/** Tag, length and content; a length of four bytes is what no encoder would write. */
function wrap([tag, content, long]: [number, Uint8Array, boolean]): Buffer {
  const { length } = content;
  const size = Buffer.alloc(4);
  size.writeUInt32BE(length);
  const short = length < 0x80 ? [length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...(long ? [0x84, ...size] : short)]), content]);
}

function octets(content: Buffer): Buffer<ArrayBuffer> {
  const hex = content.length.toString(16);
  const bytes = Buffer.from(hex.length % 2 ? `0${hex}` : hex, 'hex');
  const size = content.length < 0x80 ? bytes : Buffer.concat([Buffer.from([0x80 + bytes.length]), bytes]);
  return Buffer.concat([Buffer.from([4]), size, content]);
}
