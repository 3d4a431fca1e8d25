import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { AttestModelError } from '../../src/errors.ts';
import { shardRanges } from '../../src/model/chunks.ts';
import { comparePaths } from '../../src/model/path.ts';
import { filesDigest, rootDigest } from '../../src/model/root.ts';
import { parseStatement, type Statement, StatementError, toPayload } from '../../src/statement/in-toto.ts';
import { buildOmsStatement, OMS_PREDICATE_TYPE, parseOmsStatement } from '../../src/statement/oms.ts';

/** Formats, section 1. */
const FILES: Record<string, Uint8Array> = {
  'a.txt': Buffer.from('1'),
  'a/b': Buffer.from('2'),
  'a-b': Buffer.from('3'),
  'a/c/d': Buffer.from('4'),
  A: Buffer.from('5'),
  '\uffee': Buffer.from('6'),
  '\u{1f600}': Buffer.from('7'),
  '.hidden/x': Buffer.from('8'),
  empty: Buffer.from(''),
  'w.bin': Uint8Array.from({ length: 25 }, (_, i) => i),
};
const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');
const SIGNED = Object.entries(FILES).map(([path, bytes]) => ({ path, digest: sha256(bytes) }));
const built = () => buildOmsStatement({ name: 'm', files: SIGNED, ignorePaths: ['.git'], allowSymlinks: false });

interface Resource {
  name: unknown;
  algorithm: unknown;
  digest: unknown;
  [more: string]: unknown;
}

/** A statement of any resources, whose root fits them unless `root` says otherwise. */
function statementOf(resources: Resource[], serialization: object = {}, root?: string): Statement {
  const digests = resources.map(({ digest }) => String(digest));
  const algorithm = digests[0]?.length === 128 ? 'blake2b' : 'sha256';
  const fits = () =>
    createHash('sha256')
      .update(Buffer.from(digests.join(''), 'hex'))
      .digest('hex');
  return {
    _type: 'https://in-toto.io/Statement/v1',
    subject: [{ name: 'm', digest: { sha256: root ?? fits() } }],
    predicateType: OMS_PREDICATE_TYPE,
    predicate: {
      serialization: { method: 'files', hash_type: algorithm, allow_symlinks: false, ...serialization },
      resources,
    },
  };
}

const resource = (name: string, text = name): Resource => ({ name, algorithm: 'sha256', digest: sha256(text) });
const TWO = [resource('a'), resource('b')];

function reasonOf(statement: unknown): string {
  try {
    parseOmsStatement(parseStatement(Buffer.from(JSON.stringify(statement))));
  } catch (error) {
    if (error instanceof StatementError) return error.reason;
    throw error;
  }
  return 'accepted';
}

describe('what we write', () => {
  test('formats, section 1: fields, spec order, root', () => {
    const { subject, predicate, ...rest } = built();
    expect(rest).toEqual({ _type: 'https://in-toto.io/Statement/v1', predicateType: OMS_PREDICATE_TYPE });
    expect(subject).toEqual([
      { name: 'm', digest: { sha256: '00a196dd15816a02dec5fb53c63cda911566da61f5a4013a60aaff1eabb7553c' } },
    ]);
    const { serialization, resources } = predicate as { serialization: object; resources: Resource[] };
    expect(serialization).toEqual({
      method: 'files',
      hash_type: 'sha256',
      allow_symlinks: false,
      ignore_paths: ['.git'],
    });
    expect(resources.map(({ name }) => name)).toEqual(Object.keys(FILES).sort(comparePaths));
    expect(resources[0]).toEqual({ name: '.hidden/x', algorithm: 'sha256', digest: sha256('8') });
  });

  test('ignore_paths: sorted, each once, left out when empty', () => {
    const paths = (ignorePaths: string[]) =>
      buildOmsStatement({ name: 'm', files: SIGNED, ignorePaths, allowSymlinks: true }).predicate['serialization'];
    expect(paths(['b', 'a', 'b'])).toMatchObject({ ignore_paths: ['a', 'b'], allow_symlinks: true });
    expect(paths([])).not.toHaveProperty('ignore_paths');
  });

  test('never a statement without files, with an unsafe name or a name twice', () => {
    const build = (files: { path: string; digest: string }[]) => () =>
      buildOmsStatement({ name: 'm', files, ignorePaths: [], allowSymlinks: false });
    const digest = sha256('x');
    expect(build([])).toThrow(expect.objectContaining({ code: 'EMPTY_MODEL' }));
    expect(build([{ path: '../x', digest }])).toThrow(expect.objectContaining({ code: 'UNSAFE_PATH' }));
    const twice = [
      { path: 'x', digest },
      { path: 'x', digest: sha256('y') },
    ];
    expect(build(twice)).toThrow(expect.objectContaining({ code: 'INTERNAL' }));
  });

  test.each(['', 'a\nb', '\ud800'])('never the name %j', (name) => {
    expect(() => buildOmsStatement({ name, files: SIGNED, ignorePaths: [], allowSymlinks: false })).toThrow(
      expect.objectContaining({ code: 'USAGE' }),
    );
  });

  test('is read back', () => {
    const parsed = parseOmsStatement(parseStatement(toPayload(built())));
    expect(parsed).toMatchObject({
      format: 'v1.0',
      name: 'm',
      method: 'files',
      hashType: 'sha256',
      allowSymlinks: false,
      ignorePaths: ['.git'],
    });
    expect(parsed.resources).toContainEqual({ name: 'a/b', path: 'a/b', digest: sha256('2') });
    const entries = SIGNED.map(({ path, digest }) => ({ algorithm: 'sha256', digest, name: path }));
    expect(parsed.filesDigest).toBe(filesDigest(entries));
  });
});

describe('what others write', () => {
  test('any listed order, the root recomputed in it', () => {
    const resources = [resource('b'), resource('a')];
    const parsed = parseOmsStatement(statementOf(resources));
    expect(parsed.root).toBe(rootDigest([sha256('b'), sha256('a')]));
    expect(parsed.filesDigest).toBe(parseOmsStatement(statementOf(resources.reverse())).filesDigest);
  });

  test('the same root under other names has another files digest', () => {
    const original = parseOmsStatement(statementOf([resource('data.bin', 'x')]));
    const renamed = parseOmsStatement(statementOf([resource('data.pkl', 'x')]));
    expect(renamed.root).toBe(original.root);
    expect(renamed.filesDigest).not.toBe(original.filesDigest);
  });

  test('other fields of a resource, no ignore_paths, ignore_paths that name nothing inside', () => {
    expect(reasonOf(statementOf([{ ...resource('a'), size: 5, annotations: {} }]))).toBe('accepted');
    expect(parseOmsStatement(statementOf(TWO)).ignorePaths).toEqual([]);
    const parsed = parseOmsStatement(statementOf(TWO, { ignore_paths: ['/abs', '../up', 'a//b'] }));
    expect(parsed.ignorePaths).toEqual(['/abs', '../up', 'a//b']);
  });

  test('a single file signed by itself', () => {
    const parsed = parseOmsStatement(statementOf([resource('.', 'x')]));
    expect(parsed.resources).toEqual([{ name: '.', path: '.', digest: sha256('x') }]);
  });

  test('blake2b', () => {
    const digest = createHash('blake2b512').update('1').digest('hex');
    const parsed = parseOmsStatement(statementOf([{ name: 'a', algorithm: 'blake2b', digest }]));
    expect(parsed.hashType).toBe('blake2b');
    expect(parsed.root).toMatch(/^[0-9a-f]{64}$/);
  });

  test('blake3 is known, and not supported', () => {
    const statement = statementOf([{ ...resource('a'), algorithm: 'blake3' }], { hash_type: 'blake3' });
    expect(() => parseOmsStatement(statement)).toThrow(AttestModelError);
    expect(() => parseOmsStatement(statement)).toThrow(expect.objectContaining({ code: 'UNSUPPORTED' }));
  });

  test('Digests/v0.1: the subjects are the files', () => {
    const annotations = { actual_hash_algorithm: 'file-sha256' };
    const subject = ['signme-1', 'signme-2'].map((name) => ({ name, digest: { sha256: sha256(name) }, annotations }));
    const old = { ...statementOf(TWO), subject, predicateType: 'https://model_signing/Digests/v0.1', predicate: {} };
    const parsed = parseOmsStatement(parseStatement(toPayload(old)));
    expect(parsed).toMatchObject({ format: 'digests-v0.1', method: 'files', hashType: 'sha256', ignorePaths: [] });
    expect(parsed.name).toBeUndefined();
    expect(parsed.resources.map(({ path }) => path)).toEqual(['signme-1', 'signme-2']);
    expect(reasonOf({ ...old, subject: [subject[0], subject[0]] })).toContain('listed twice');
    expect(reasonOf({ ...old, subject: [{ ...subject[0], name: '../x' }] })).toContain('".."');
    expect(reasonOf({ ...old, subject: [{ digest: { sha256: sha256('x') } }] })).toContain('has no name');
    const sharded = { ...subject[0], annotations: { actual_hash_algorithm: 'sha256-sharded-1000' } };
    expect(() => reasonOf({ ...old, subject: [sharded] })).toThrow(expect.objectContaining({ code: 'UNSUPPORTED' }));
  });
});

describe('shards', () => {
  const SIZE = 2;
  const shard = (path: string, { start, end }: { start: number; end: number }): Resource => ({
    name: `${path}:${start}:${end}`,
    // As the Python library writes it; the schema has plain `sha256`.
    algorithm: 'sha256-sharded-2',
    digest: sha256((FILES[path] ?? Buffer.alloc(8)).subarray(start, end)),
  });
  const all = Object.keys(FILES)
    .flatMap((path) => shardRanges(FILES[path]?.length ?? 0, SIZE).map((range) => shard(path, range)))
    .sort((a, b) => comparePaths(String(a.name), String(b.name)));
  const serialization = { method: 'shards', shard_size: SIZE, hash_type: 'sha256' };

  test('the root vector; paths and ranges', () => {
    const parsed = parseOmsStatement(statementOf(all, serialization));
    expect(parsed.root).toBe('4d75b568b64a6883b30da24776e99f47f10c4bc774a1acaebf68c3d158a46c96');
    expect(parsed).toMatchObject({ method: 'shards', shardSize: 2, hashType: 'sha256' });
    expect(parsed.filesDigest).toBeUndefined();
    expect(parsed.resources.find(({ name }) => name === 'w.bin:24:25')).toMatchObject({
      path: 'w.bin',
      start: 24,
      end: 25,
    });
  });

  test('`algorithm` as the schema has it, `hash_type` as Python wrote it until 0.3.1, paths with colons', () => {
    const plain = [{ ...resource('a:b:0:2'), digest: sha256('x') }];
    expect(parseOmsStatement(statementOf(plain, serialization)).resources[0]).toMatchObject({ path: 'a:b' });
    expect(reasonOf(statementOf(plain, { ...serialization, hash_type: 'sha256-sharded-2' }))).toBe('accepted');
    expect(reasonOf(statementOf(plain, { ...serialization, hash_type: 'sha256-sharded-3' }))).toContain('hash_type');
  });

  test.each([
    ['a gap', ['w:0:2', 'w:4:6']],
    ['no beginning', ['w:2:4']],
    ['a short one in the middle', ['w:0:1', 'w:1:3']],
    ['an overlap', ['w:0:2', 'w:1:3']],
    ['one too long', ['w:0:3']],
    ['the same twice', ['w:0:2', 'w:0:2']],
    ['an empty one', ['w:0:0']],
    ['one that runs backwards', ['w:2:0']],
    ['leading zeros', ['w:00:2']],
    ['a sign', ['w:+0:2']],
    ['a gap inside a step', ['w:0:1', 'w:2:4']],
    ['no range', ['w']],
    ['digits without a range', ['12']],
    ['half a range', ['w:2']],
    ['no path', [':0:2']],
    ['beyond exact integers', ['w:0:9999999999999999']],
    ['an unsafe path', ['../w:0:2']],
  ])('%s is refused', (_, names) => {
    const resources = names.map((name) => ({ ...resource(name), algorithm: 'sha256' }));
    expect(reasonOf(statementOf(resources, serialization))).not.toBe('accepted');
  });

  test('shards of several files may be mixed, in any order', () => {
    const resources = ['b:2:4', 'a:0:2', 'b:0:2', 'b:4:5'].map((name) => resource(name));
    expect(reasonOf(statementOf(resources, serialization))).toBe('accepted');
  });

  test.each([[0], [-1], [1.5], ['2'], [undefined], [2 ** 53]])('shard_size %p is refused', (size) => {
    expect(reasonOf(statementOf([resource('a:0:2')], { ...serialization, shard_size: size }))).toContain('shard_size');
  });
});

describe('refused', () => {
  const good = statementOf(TWO);
  const predicate = good.predicate as { serialization: object; resources: Resource[] };
  const subject = good.subject[0];
  test.each<[string, unknown, string]>([
    ['another predicateType', { ...good, predicateType: 'https://example.com/wrong-predicate/v1.0' }, 'predicateType'],
    ['a field beside the predicate', { ...good, extra: 1 }, 'unknown field "extra"'],
    ['a field in the predicate', { ...good, predicate: { ...predicate, extra: 1 } }, 'unknown field "extra"'],
    ['a field in serialization', statementOf(TWO, { extra: 1 }), 'unknown field "extra"'],
    ['two subjects', { ...good, subject: [subject, subject] }, '2 subjects'],
    ['a subject without name', { ...good, subject: [{ digest: subject?.digest }] }, 'name is missing'],
    ['a subject with an empty name', { ...good, subject: [{ ...subject, name: '' }] }, 'name is missing'],
    ['a subject without sha256', { ...good, subject: [{ name: 'm', digest: { sha1: 'ab' } }] }, 'no sha256'],
    ['a digest that is not hex', { ...good, subject: [{ name: 'm', digest: { ...subject?.digest, x: 'G' } }] }, 'hex'],
    ['a root that does not fit', statementOf(TWO, {}, sha256('other')), 'but the resources hash to'],
    ['no resources', statementOf([]), 'resources is not a list with an entry'],
    ['no serialization', { ...good, predicate: { resources: TWO } }, 'serialization is not an object'],
    ['an unknown method', statementOf(TWO, { method: 'tree' }), 'method is unknown'],
    ['an unknown hash', statementOf(TWO, { hash_type: 'md5' }), 'hash_type is unknown'],
    ['allow_symlinks as text', statementOf(TWO, { allow_symlinks: 'false' }), 'allow_symlinks'],
    ['no allow_symlinks', statementOf(TWO, { allow_symlinks: undefined }), 'allow_symlinks'],
    ['ignore_paths as text', statementOf(TWO, { ignore_paths: '.git' }), 'ignore_paths'],
    ['an empty ignored path', statementOf(TWO, { ignore_paths: [''] }), 'ignore_paths'],
    ['shard_size with files', statementOf(TWO, { shard_size: 5 }), 'shard_size without shards'],
    ['a resource of another algorithm', statementOf([{ ...resource('a'), algorithm: 'blake2b' }]), 'not the hash_type'],
    ['a resource of a sharded one', statementOf([{ ...resource('a'), algorithm: 'sha256-sharded-2' }]), 'hash_type'],
    ['a digest too short', statementOf([{ ...resource('a'), digest: 'ab' }]), 'not a sha256 digest'],
    ['a digest too long', statementOf([{ ...resource('a'), digest: 'a'.repeat(66) }]), 'not a sha256 digest'],
    [
      'a blake2b digest under sha256',
      statementOf([{ ...resource('a'), digest: 'a'.repeat(128) }], { hash_type: 'sha256' }),
      'not a sha256',
    ],
    ['a digest in capitals', statementOf([{ ...resource('a'), digest: sha256('a').toUpperCase() }]), 'not a sha256'],
    ['a name twice', statementOf([resource('a'), resource('a', 'b')]), 'listed twice'],
    ['a single file beside others', statementOf([resource('.'), resource('a')]), '"." segment'],
    ...['./a', 'a//b', 'a/', '/a', '..', 'a/../b', 'a/./b', '', 'a\nb', 'a\0b'].map(
      (name): [string, unknown, string] => [
        `the name ${JSON.stringify(name)}`,
        statementOf([resource(name)]),
        'resources[0].name',
      ],
    ),
  ])('%s', (_, statement, reason) => {
    expect(reasonOf(statement)).toContain(reason);
  });
});

const name = fc
  .array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.join('/'))
  .filter((path) => !/(^|\/)(\.{0,2})(\/|$)/.test(path) && !/[\p{Cc}]/u.test(path));

test('property: what is built is read back; no other digest fits', () => {
  fc.assert(
    fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 20 }), fc.nat(), (paths, seed) => {
      const files = paths.map((path, i) => ({ path, digest: sha256(`${seed} ${i}`) }));
      const statement = buildOmsStatement({ name: 'm', files, ignorePaths: [], allowSymlinks: false });
      const parsed = parseOmsStatement(parseStatement(toPayload(statement)));
      expect(new Map(parsed.resources.map((r) => [r.path, r.digest]))).toEqual(
        new Map(files.map((file) => [file.path, file.digest])),
      );
      const text = Buffer.from(toPayload(statement)).toString();
      const digest = files[seed % files.length]?.digest ?? '';
      const forged = text.replace(digest, sha256(digest));
      expect(reasonOf(JSON.parse(forged))).toContain('but the resources hash to');
    }),
    { numRuns: 50 },
  );
});

test('200,000 files are read in about a second', () => {
  const files = Array.from({ length: 200_000 }, (_, i) => ({ path: `d${i % 100}/f${i}`, digest: sha256(String(i)) }));
  const payload = toPayload(buildOmsStatement({ name: 'm', files, ignorePaths: [], allowSymlinks: false }));
  const start = performance.now();
  expect(parseOmsStatement(parseStatement(payload)).resources).toHaveLength(200_000);
  // Quadratic would be minutes; the margin is for a busy machine.
  expect(performance.now() - start).toBeLessThan(30_000);
}, 60_000);
