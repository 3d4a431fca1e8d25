import { describe, expect, test } from '@jest/globals';
import { unsnappy } from '../../src/stores/snappy.ts';

const hex = (text: string): Buffer => Buffer.from(text.replaceAll(' ', ''), 'hex');
const text = (block: string): string => unsnappy(hex(block), 1e6).toString('latin1');

// Elements as format_description.txt (google/snappy) lays them out.
describe('a Snappy block', () => {
  test.each([
    ['nothing', '00', ''],
    ['a literal', '03 08 616263', 'abc'],
    ['a copy with an offset of one byte', '07 08 616263 01 03', 'abcabca'],
    ['a copy that overlaps what it writes', '0b 00 61 19 01', 'a'.repeat(11)],
    ['a copy with an offset of two bytes', '06 08 616263 0a 0300', 'abcabc'],
    ['a copy with an offset of four bytes', '06 08 616263 0b 03000000', 'abcabc'],
    ['a literal whose length has a byte of its own', `40 f0 3f ${'78'.repeat(64)}`, 'x'.repeat(64)],
    ['one whose length has two', `ac02 f4 2b01 ${'79'.repeat(300)}`, 'y'.repeat(300)],
  ])('%s', (_, block, expected) => expect(text(block)).toBe(expected));

  test.each([
    ['empty', ''],
    ['a length without end', 'ff ff ff ff ff ff'],
    ['a literal that is cut off', '03 08 6162'],
    ['an element that is cut off', '06 08 616263 0a 03'],
    ['more than it says', '02 08 616263'],
    ['less than it says', '04 08 616263'],
    ['a copy from before the beginning', '07 08 616263 01 04'],
    ['a copy of nothing', '07 08 616263 01 00'],
  ])('%s is refused', (_, block) => expect(() => text(block)).toThrow(RangeError));

  test('longer than allowed is refused before room is made for it', () => {
    expect(() => unsnappy(hex('ff ff ff ff 0f 00 61'), 1000)).toThrow(/4294967295 bytes/);
  });
});
