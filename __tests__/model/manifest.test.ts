import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson } from '../../src/model/canonical-json.ts';
import { CHUNK_SIZE, chunkCount } from '../../src/model/chunks.ts';
import {
  buildManifest,
  type HashedFile,
  manifestDigest,
  parseManifest,
  serializeManifest,
} from '../../src/model/manifest.ts';
import { checkModelPath } from '../../src/model/path.ts';
import { StrictJsonError } from '../../src/model/strict-json.ts';

const digest = (text: string | number) => createHash('sha256').update(String(text)).digest('hex');
const small: HashedFile = { path: 'config.json', size: 612, digest: digest('config') };
const large: HashedFile = {
  path: 'model.safetensors',
  size: CHUNK_SIZE + 1,
  digest: digest('model'),
  chunks: [digest(0), digest(1)],
};
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString();

describe('the two forms of formats, section 2', () => {
  test('with chunks', () => {
    expect(text(serializeManifest(buildManifest([large, small], { chunks: true })))).toBe(
      `{"files":[{"digest":"${small.digest}","path":"config.json","size":612},` +
        `{"chunks":["${digest(0)}","${digest(1)}"],"digest":"${large.digest}","path":"model.safetensors","size":67108865}],` +
        '"hash":{"algorithm":"sha256","chunkSize":67108864},"mediaType":"application/vnd.attest-model.manifest.v1+json"}',
    );
  });

  test('without', () => {
    expect(text(serializeManifest(buildManifest([large, small], { chunks: false })))).toBe(
      `{"files":[{"digest":"${small.digest}","path":"config.json","size":612},` +
        `{"digest":"${large.digest}","path":"model.safetensors","size":67108865}],` +
        '"hash":{"algorithm":"sha256"},"mediaType":"application/vnd.attest-model.manifest.v1+json"}',
    );
  });

  test('a file of exactly one chunk has none', () => {
    const file = { ...small, size: CHUNK_SIZE, chunks: [] };
    expect(buildManifest([file], { chunks: true }).files[0]).toEqual({ ...small, size: CHUNK_SIZE });
  });

  test('chunk hashes that are wanted and missing are a fault of ours', () => {
    expect(() => buildManifest([{ ...large, chunks: [digest(0)] }], { chunks: true })).toThrow(RangeError);
  });
});

test('the digest is that of the bytes, whatever order the files came in', () => {
  const manifest = buildManifest([small, large], { chunks: true });
  expect(manifestDigest(manifest)).toBe(createHash('sha256').update(serializeManifest(manifest)).digest('hex'));
  expect(manifestDigest(buildManifest([large, small], { chunks: true }))).toBe(manifestDigest(manifest));
});

describe('parseManifest refuses', () => {
  const good = buildManifest([small, large], { chunks: true });
  const reasonOf = (value: unknown): string => {
    try {
      parseManifest(typeof value === 'string' ? Buffer.from(value) : canonicalJson(value));
    } catch (error) {
      if (error instanceof StrictJsonError) return error.reason;
      throw error;
    }
    return 'accepted';
  };
  const withFile = (fields: object) => ({ ...good, files: [{ ...small, ...fields }] });

  test.each<[string, unknown, string]>([
    ['nothing (accepted)', good, 'accepted'],
    ['a newline at the end', `${text(serializeManifest(good))}\n`, 'canonical'],
    ['other white space', JSON.stringify(good, undefined, 1), 'canonical'],
    ['keys in another order', JSON.stringify(good), 'canonical'],
    ['another spelling of a number', text(serializeManifest(good)).replace('"size":612', '"size":6.12e2'), 'canonical'],
    [
      'an escape that is not needed',
      text(serializeManifest(good)).replace('config.json', '\\u0063onfig.json'),
      'canonical',
    ],
    ['a list', [good], 'not an object'],
    ['another media type', { ...good, mediaType: 'application/json' }, 'mediaType'],
    ['an unknown field', { ...good, name: 'model' }, 'unknown field'],
    ['no hash', { mediaType: good.mediaType, files: good.files }, 'hash is not an object'],
    ['another algorithm', { ...good, hash: { algorithm: 'sha512' } }, 'hash.algorithm'],
    ['another chunk size', { ...good, hash: { algorithm: 'sha256', chunkSize: 1024 } }, 'hash.chunkSize'],
    ['an unknown field of hash', { ...good, hash: { algorithm: 'sha256', x: 1 } }, 'hash has an unknown field'],
    ['no files', { ...good, files: [] }, 'files is not a list'],
    ['files that are no list', { ...good, files: {} }, 'files is not a list'],
    ['a file that is no object', { ...good, files: ['a'] }, 'files[0] is not an object'],
    ['an unknown field of a file', withFile({ mode: 420 }), 'files[0] has an unknown field'],
    ['a path that is no text', withFile({ path: 1 }), 'files[0].path'],
    ['a path that leads out', withFile({ path: '../x' }), '".."'],
    ['a negative size', withFile({ size: -1 }), 'files[0].size'],
    ['a broken size', withFile({ size: 1.5 }), 'files[0].size'],
    ['a size beyond exact numbers', withFile({ size: 2 ** 53 }), 'files[0].size'],
    ['a size as text', withFile({ size: '612' }), 'files[0].size'],
    ['an upper-case digest', withFile({ digest: small.digest.toUpperCase() }), 'files[0].digest'],
    ['a short digest', withFile({ digest: small.digest.slice(1) }), 'files[0].digest'],
    ['a digest with a newline', withFile({ digest: `${small.digest}\n` }), 'files[0].digest'],
    ['chunks of a small file', withFile({ chunks: [digest(0)] }), 'must not have chunks'],
    ['an empty list of chunks', withFile({ chunks: [] }), 'must not have chunks'],
    ['a large file without chunks', { ...good, files: [{ ...small, size: CHUNK_SIZE + 1 }] }, 'are not 2 SHA-256'],
    [
      'a chunk too many',
      { ...good, files: [{ ...large, chunks: [digest(0), digest(1), digest(2)] }] },
      'are not 2 SHA-256',
    ],
    ['a chunk that is no digest', { ...good, files: [{ ...large, chunks: [digest(0), 'x'] }] }, 'are not 2 SHA-256'],
    ['chunks in the form without', { ...good, hash: { algorithm: 'sha256' } }, 'must not have chunks'],
    ['a name twice', { ...good, files: [small, small] }, 'out of order'],
    ['files out of order', { ...good, files: [large, small] }, 'out of order'],
    [
      'a size that would need a billion chunks',
      withFile({ size: Number.MAX_SAFE_INTEGER, chunks: [] }),
      'are not 134217728',
    ],
  ])('%s', (_, value, reason) => {
    expect(reasonOf(value)).toContain(reason);
  });

  test('files in the order of UTF-16', () => {
    const files = [
      { ...small, path: '\u{1f600}' },
      { ...small, path: '\uffee' },
    ];
    expect(reasonOf({ ...good, files })).toContain('out of order');
    expect(reasonOf({ ...good, files: files.toReversed() })).toBe('accepted');
  });
});

describe('properties', () => {
  const path = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
    .filter((name) => checkModelPath(name) === undefined);
  const file = fc.record({
    path,
    size: fc.oneof(fc.nat(1000), fc.integer({ min: CHUNK_SIZE - 1, max: 3 * CHUNK_SIZE })),
    seed: fc.nat(),
  });
  const files = fc.uniqueArray(file, { selector: ({ path: name }) => name, minLength: 1, maxLength: 8 }).map((list) =>
    list.map(
      ({ path: name, size, seed }): HashedFile => ({
        path: name,
        size,
        digest: digest(seed),
        chunks: Array.from({ length: chunkCount(size) }, (_, i) => digest(`${seed}.${i}`)),
      }),
    ),
  );

  test('what is written is read back, in both forms, and is the same for any order of files', () => {
    fc.assert(
      fc.property(files, fc.boolean(), (list, chunks) => {
        const manifest = buildManifest(list, { chunks });
        const bytes = serializeManifest(manifest);
        expect(parseManifest(bytes)).toEqual(manifest);
        expect(text(bytes)).toBe(text(canonicalJson(manifest)));
        expect(serializeManifest(buildManifest(list.toReversed(), { chunks }))).toEqual(bytes);
      }),
    );
  });

  test('one changed byte is refused or says something else', () => {
    fc.assert(
      fc.property(files, fc.nat(), fc.integer({ min: 1, max: 255 }), (list, at, flip) => {
        const bytes = serializeManifest(buildManifest(list, { chunks: true }));
        const other = bytes.slice();
        other[at % other.length] = (other[at % other.length] as number) ^ flip;
        try {
          expect(serializeManifest(parseManifest(other))).toEqual(other);
        } catch (error) {
          expect(error).toBeInstanceOf(StrictJsonError);
        }
      }),
    );
  });
});
