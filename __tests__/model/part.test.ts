import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson } from '../../src/model/canonical-json.ts';
import { CHUNK_SIZE, chunkCount } from '../../src/model/chunks.ts';
import { buildManifest, type HashedFile, serializeManifest } from '../../src/model/manifest.ts';
import { buildPart, mergeParts, type Part, PartsError, parsePart, serializePart } from '../../src/model/part.ts';
import { filesOfShare, formatShare, listingDigest, parseShare } from '../../src/model/shares.ts';
import { StrictJsonError } from '../../src/model/strict-json.ts';

const digest = (text: string | number) => createHash('sha256').update(String(text)).digest('hex');

const sizes = fc.oneof(fc.nat(1000), fc.integer({ min: CHUNK_SIZE - 1, max: 3 * CHUNK_SIZE }));
const models = fc
  .uniqueArray(fc.tuple(fc.stringMatching(/^[a-z]{1,3}$/), sizes), {
    minLength: 1,
    maxLength: 30,
    selector: ([path]) => path,
  })
  .map((files) =>
    files.map(([path, size]): HashedFile => {
      const count = chunkCount(size);
      return {
        path,
        size,
        digest: digest(path),
        ...(count > 0 && { chunks: Array.from({ length: count }, (_, i) => digest(`${path}${i}`)) }),
      };
    }),
  );

function split(files: readonly HashedFile[], count: number, chunks = true): Part[] {
  return Array.from({ length: count }, (_, i) => {
    const share = { index: i + 1, count };
    return buildPart(files, filesOfShare(files, share), { share, chunks });
  });
}

describe('shares', () => {
  test('hold every file once, whoever divides and in whatever order the files come', () => {
    fc.assert(
      fc.property(models, fc.integer({ min: 1, max: 9 }), (files, count) => {
        const shares = Array.from({ length: count }, (_, i) => filesOfShare(files, { index: i + 1, count }));
        expect(
          shares
            .flat()
            .map(({ path }) => path)
            .sort(),
        ).toEqual(files.map(({ path }) => path).sort());
        const reversed = filesOfShare([...files].reverse(), { index: 1, count });
        expect(new Set(reversed)).toEqual(new Set(shares[0]));
      }),
    );
  });

  test('are balanced by bytes: no share exceeds the mean by more than one file', () => {
    fc.assert(
      fc.property(models, fc.integer({ min: 1, max: 9 }), (files, count) => {
        const cost = (list: readonly HashedFile[]) => list.reduce((sum, { size }) => sum + size + 32_768, 0);
        const largest = Math.max(...files.map((file) => cost([file])));
        for (let index = 1; index <= count; index++) {
          expect(cost(filesOfShare(files, { index, count }))).toBeLessThanOrEqual(cost(files) / count + largest);
        }
      }),
    );
  });

  test('are written 2/8', () => {
    expect(parseShare('2/8')).toEqual({ index: 2, count: 8 });
    expect(formatShare({ index: 2, count: 8 })).toBe('2/8');
    for (const bad of ['', '0/8', '9/8', '2', '2/8/1', ' 2/8', '02/8', '1/257', '1/0', '-1/2', '1/2\n']) {
      expect(() => parseShare(bad)).toThrow(RangeError);
    }
  });
});

describe('merged parts', () => {
  test('give the bytes that one job would give, in whatever order they come', () => {
    fc.assert(
      fc.property(
        models,
        fc.integer({ min: 1, max: 9 }),
        fc.boolean(),
        fc.boolean(),
        (files, count, chunks, reverse) => {
          const parts = split(files, count, chunks).map((part) => parsePart(serializePart(part)));
          const merged = mergeParts(reverse ? parts.reverse() : parts);
          expect(merged.chunks).toBe(chunks);
          expect(serializeManifest(buildManifest(merged.files, merged))).toEqual(
            serializeManifest(buildManifest(files, { chunks })),
          );
        },
      ),
    );
  });

  const files: HashedFile[] = ['a', 'b', 'c', 'd'].map((path, i) => ({ path, size: 100 + i, digest: digest(path) }));
  const [one, two] = split(files, 2) as [Part, Part];
  const taken = two.files[0] as HashedFile;

  test.each<[string, Part[], RegExp]>([
    ['none', [], /no part/],
    ['a gap', [one], /part 2\/2 is missing/],
    ['a part twice', [one, one], /part 1\/2 was given twice/],
    ['an overlap', [{ ...one, files: [...one.files, taken] }, two], /part 1\/2 and part 2\/2 overlap: both have/],
    ['a file left out', [one, { ...two, files: two.files.slice(1) }], /there is a gap, or a size changed/],
    ['a changed size', [one, { ...two, files: [{ ...taken, size: 1 }, ...two.files.slice(1)] }], /a size changed/],
    ['another name', [one, { ...two, files: [{ ...taken, path: 'zz' }, ...two.files.slice(1)] }], /there is a gap/],
    [
      'a part of another model',
      [one, split([...files, { ...taken, path: 'e' }], 2)[1] as Part],
      /made from other files/,
    ],
    ['a part of another division', [one, split(files, 3)[1] as Part], /of different runs/],
    ['other options', [one, split(files, 2, false)[1] as Part], /differ in chunk hashes/],
  ])('refuse %s', (_, parts, fault) => {
    expect(() => mergeParts(parts)).toThrow(PartsError);
    expect(() => mergeParts(parts)).toThrow(fault);
  });

  test('a share may be empty, but not all of them', () => {
    const single = [files[0] as HashedFile];
    expect(mergeParts(split(single, 3)).files).toEqual(single);
    const empty = split(single, 1).map((part) => ({ ...part, files: [], listing: listingDigest([]) }));
    expect(() => mergeParts(empty)).toThrow(/hold no file/);
  });
});

describe('parsePart refuses', () => {
  const [part] = split([{ path: 'a', size: 1, digest: digest('a') }], 2) as [Part];

  test('nothing of what was written', () => {
    expect(parsePart(serializePart(part))).toEqual(part);
  });

  test.each<[string, unknown]>([
    ['a manifest', { ...part, mediaType: 'application/vnd.attest-model.manifest.v1+json' }],
    ['an unknown field', { ...part, x: 1 }],
    ['a share out of range', { ...part, share: { count: 2, index: 3 } }],
    ['a share of none', { ...part, share: { count: 0, index: 0 } }],
    ['a fraction', { ...part, share: { count: 2, index: 1.5 } }],
    ['no listing', { ...part, listing: '' }],
    ['names that climb', { ...part, files: [{ digest: digest('a'), path: '../a', size: 1 }] }],
  ])('%s', (_, value) => {
    expect(() => parsePart(canonicalJson(value))).toThrow(StrictJsonError);
  });

  test('other bytes for the same', () => {
    const text = Buffer.from(serializePart(part)).toString();
    expect(() => parsePart(Buffer.from(`${text}\n`))).toThrow(/canonical/);
    expect(() => parsePart(Buffer.from(JSON.stringify(part)))).toThrow(/canonical/);
  });
});
