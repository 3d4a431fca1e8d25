/** A manifest on disk is anyone's word until it is compared with what is signed. */
import { describe, expect, test } from '@jest/globals';
import { CHUNK_SIZE } from '../../src/model/chunks.ts';
import { sha256Hex } from '../../src/model/digest.ts';
import { buildManifest, type HashedFile, serializeManifest } from '../../src/model/manifest.ts';
import {
  checkBound,
  checkManifest,
  rebuiltDigests,
  type SignedFile,
} from '../../src/verification/files/manifest-check.ts';

const hex = (c: string): string => c.repeat(64);
const BIG: HashedFile = { path: 'big', size: CHUNK_SIZE + 1, digest: hex('b'), chunks: [hex('0'), hex('1')] };
const HUGE: HashedFile = { path: 'huge', size: CHUNK_SIZE + 2, digest: hex('c'), chunks: [hex('2'), hex('3')] };
const SMALL: HashedFile = { path: 'small', size: 5, digest: hex('5') };
const FILES = [BIG, HUGE, SMALL];
/** As the signature has them. */
const SIGNED = FILES.map(({ path, digest }) => ({ path, digest }));

const bytesOf = (files: readonly HashedFile[], chunks = true) => serializeManifest(buildManifest(files, { chunks }));
const check = (files: readonly HashedFile[], signed: readonly SignedFile[], chunks?: boolean) =>
  checkManifest(bytesOf(files, chunks), signed, 'model.manifest.json');
const idsOf = ({ checks }: { checks: readonly { id: string; outcome: string }[] }) =>
  checks.map(({ id, outcome }) => `${id} ${outcome}`);

describe('a manifest of the signed files', () => {
  test.each<[string, readonly SignedFile[], boolean, string[]]>([
    ['of which nothing but digests is known', SIGNED, true, []],
    ['with their chunks', FILES, true, ['manifest.chunks pass']],
    ['with the chunks of one of them', [BIG, ...SIGNED.slice(1)], true, ['manifest.chunks pass']],
    ['whose chunks were not computed', FILES.map(({ chunks: _, ...file }) => file), true, []],
    ['without chunk hashes', FILES, false, []],
  ])('%s', (_, signed, chunks, more) => {
    const result = check(FILES, signed, chunks);
    expect(idsOf(result)).toEqual(['manifest.match pass', ...more]);
    expect(result).toMatchObject({ digest: sha256Hex(bytesOf(FILES, chunks)), manifest: { files: { length: 3 } } });
  });

  test.each<[string, readonly HashedFile[], readonly SignedFile[], string]>([
    ['one less', [BIG, SMALL], SIGNED, 'it lists 2 files, signed are 3'],
    ['one more', FILES, SIGNED.slice(1), 'it lists big, which is not signed'],
    ['another digest', [BIG, HUGE, { ...SMALL, digest: hex('6') }], SIGNED, `it has ${hex('6')} for small`],
    ['another size', [BIG, HUGE, { ...SMALL, size: 6 }], FILES, 'it has 6 bytes for small, found are 5'],
  ])('%s is none', (_, files, signed, found) => {
    const result = check(files, signed);
    expect(idsOf(result)).toEqual(['manifest.match fail']);
    expect(result.checks[0]?.found).toContain(found);
    expect(result.manifest).toBeUndefined();
  });

  test('what cannot be read is none: the fault is said', () => {
    const { checks } = checkManifest(Buffer.from('{"files":[]}'), SIGNED, 'x');
    expect(checks).toMatchObject([
      { id: 'manifest.match', outcome: 'fail', found: expect.stringContaining('mediaType') },
    ]);
  });
});

describe('chunk hashes', () => {
  test('of other bytes are refused, of whichever file', () => {
    for (const [at, wrong] of [
      [0, { ...BIG, chunks: [hex('9'), hex('1')] }],
      [1, { ...HUGE, chunks: [hex('2'), hex('9')] }],
    ] as const) {
      const result = check(FILES.with(at, wrong), FILES);
      expect(idsOf(result)).toEqual(['manifest.match pass', 'manifest.chunks fail']);
      const { path, chunks = [] } = FILES[at] ?? BIG;
      const [index] = [0, 1].filter((i) => chunks[i] !== wrong.chunks[i]);
      expect(result.checks[1]).toMatchObject({
        expected: `${chunks[index ?? 2]} for chunk ${index} of ${path}`,
        found: hex('9'),
      });
    }
  });
});

describe('the manifest that claims name', () => {
  test.each([
    [hex('a'), [hex('b'), hex('a')], ['manifest.bound pass']],
    [hex('a'), [hex('b'), hex('c')], ['manifest.bound fail']],
    [hex('a'), [], []],
    [undefined, [hex('a')], []],
  ])('on disk %s, named %j', (digest, named, expected) => {
    expect(idsOf({ checks: checkBound(digest, named) })).toEqual(expected);
  });

  test('another one: both are shown', () => {
    const [bound] = checkBound(hex('a'), [hex('b'), hex('c')]);
    expect(bound).toMatchObject({ expected: `${hex('b')}, ${hex('c')}`, found: hex('a') });
  });
});

test('a missing manifest had chunk hashes or none: without theirs, it had none', () => {
  const [chunked, plain] = [true, false].map((chunks) => sha256Hex(bytesOf(FILES, chunks)));
  expect(rebuiltDigests(FILES)).toEqual([chunked, plain]);
  const { chunks: _, ...unread } = HUGE;
  expect(rebuiltDigests([BIG, unread, SMALL])).toEqual([plain]);
});
