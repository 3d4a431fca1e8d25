import { randomBytes } from 'node:crypto';
import { deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type LocalSigstore, startLocalSigstore } from '../../testing/local-sigstore/local-sigstore.ts';
import { tar, zip } from './archives.ts';
import { addModel, judge, type Repository, unmet, withPolicy } from './repository.ts';

let sigstore: LocalSigstore;
beforeAll(async () => {
  sigstore = await startLocalSigstore();
});
afterAll(() => sigstore.close());

const find = (result: Awaited<ReturnType<typeof judge>>, id: string) => result.checks.find((check) => check.id === id);

describe('weights elsewhere', () => {
  test.each([
    ['outside', 'extra/model.safetensors'],
    ['in a model’s place', 'models/model.safetensors'],
    ['at the top', 'pytorch_model.bin'],
    ['as a shard of TensorFlow', 'ckpt/variables.data-00000-of-00001'],
  ])('%s of the folders of models', async (_, path) => {
    using repo = withPolicy(sigstore);
    repo.write(path, 'weights');
    repo.commit();
    const result = await judge(repo);
    expect(result).toMatchObject({ result: 'failed', models: [] });
    expect(find(result, 'gate.outside')?.found).toContain(path);
  });

  test.each(['/mnt/x.safetensors', '../../x.safetensors', 'nowhere.safetensors', '../models/a'])(
    'by a link to %s',
    async (to) => {
      using repo = withPolicy(sigstore);
      await addModel(repo, sigstore);
      repo.link('lib/x.safetensors', to);
      repo.commit();
      expect(unmet(await judge(repo))).toEqual(['gate.outside']);
    },
  );

  test('a link to a model’s own file is none', async () => {
    using repo = withPolicy(sigstore);
    await addModel(repo, sigstore);
    repo.link('lib/x.bin', '../models/a/weights/a.bin');
    repo.commit();
    expect(await judge(repo)).toMatchObject({ result: 'passed' });
  });

  test('renamed out of a model', async () => {
    using repo = withPolicy(sigstore);
    await addModel(repo, sigstore);
    repo.git('switch', '--quiet', 'main');
    repo.commit();
    repo.git('switch', '--quiet', '--create', 'rename');
    repo.git('mv', 'models/a/weights', 'lib');
    repo.commit();
    expect(unmet(await judge(repo))).toEqual(['gate.outside', 'files.match']);
  });

  const header = Buffer.from('{"a":{}}');
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(header.length));
  test.each<[string, Uint8Array]>([
    ['GGUF', Buffer.from('GGUF\x03')],
    ['HDF5', Buffer.from('\x89HDF\r\n\x1a\n', 'latin1')],
    ['NumPy', Buffer.from('\x93NUMPY', 'latin1')],
    ['TensorFlow Lite', Buffer.from('\x1c\0\0\0TFL3')],
    ['GGML of old', Buffer.from('tjgg\x01')],
    ['a pointer of git-annex', Buffer.from('/annex/objects/SHA256E-s5--00.bin\n')],
    ['a pointer of Xet', Buffer.from('# xet version 0\n')],
    ['safetensors', Buffer.concat([length, header, Buffer.from('weights')])],
    ['a pickle', Buffer.from('\x80\x04}.', 'latin1')],
    ['an archive of PyTorch', Buffer.from('PK\x03\x04 archive/data.pkl')],
  ])('%s under an innocent name', async (_, bytes) => {
    using repo = withPolicy(sigstore);
    repo.write('lib/logo.png', bytes);
    repo.commit();
    expect(unmet(await judge(repo))).toEqual(['gate.outside']);
  });

  test.each([
    ['an archive', Buffer.from('PK\x03\x04 docs/data.txt')],
    ['text', Buffer.from('12345678{"a":1}')],
  ])('%s is none', async (_, bytes) => {
    using repo = withPolicy(sigstore);
    repo.write('lib/logo.png', bytes);
    repo.commit();
    expect(await judge(repo)).toMatchObject({ result: 'no-models' });
  });

  test('moved out of a model that goes, under an innocent name', async () => {
    using repo = withPolicy(sigstore);
    repo.git('switch', '--quiet', 'main');
    await addModel(repo, sigstore);
    repo.commit();
    repo.git('switch', '--quiet', '--create', 'move');
    repo.git('mv', 'models/a/weights/a.bin', 'notes');
    repo.remove('models/a');
    repo.commit();
    expect(unmet(await judge(repo))).toEqual(['gate.outside']);
  });

  test.each(['.github/x.safetensors', '.cache/huggingface/x.bin', '.gitignore/x.py'])(
    '%s in a model, where verifiers do not look',
    async (path) => {
      using repo = withPolicy(sigstore);
      await addModel(repo, sigstore);
      repo.write(`models/a/${path}`, 'weights');
      repo.commit();
      expect(unmet(await judge(repo))).toEqual(['gate.hidden']);
    },
  );

  test('.gitattributes in a model is no fault', async () => {
    using repo = withPolicy(sigstore);
    await addModel(repo, sigstore);
    repo.write('models/a/.gitattributes', '*.bin filter=lfs\n');
    repo.commit();
    expect(await judge(repo)).toMatchObject({ result: 'passed' });
  });

  test('in Git LFS under an innocent name', async () => {
    using repo = withPolicy(sigstore);
    repo.write('assets/logo', `version https://git-lfs.github.com/spec/v1\noid sha256:${'a'.repeat(64)}\nsize 5\n`);
    repo.commit();
    expect(unmet(await judge(repo))).toEqual(['gate.outside']);
  });
});

describe('archives outside of models', () => {
  const verdictOn = async (bytes: Uint8Array, name = 'lib/logo.png') => {
    using repo = withPolicy(sigstore);
    repo.write(name, bytes);
    repo.commit();
    return await judge(repo);
  };
  const GGUF = 'GGUF and weights';
  const LONG = `${'a'.repeat(90)}/${'b'.repeat(90)}/model.safetensors`;

  test.each<[string, () => Uint8Array]>([
    ['zip with weights, by their name', () => zip({ 'a.txt': 'x', 'm/model.safetensors': 'x' })],
    ['zip with weights, by their first bytes', () => zip({ 'a.dat': GGUF })],
    ['zip with weights that are stored', () => zip({ 'a.dat': GGUF }, { method: 0 })],
    ['zip behind a picture', () => zip({ 'a.dat': GGUF }, { front: '\x89PNG and so on' })],
    ['zip with a small archive of PyTorch', () => zip({ 'adapter.bin': zip({ 'archive/data.pkl': 'x' }) })],
    ['zip of NumPy', () => zip({ 'arr_0.npy': 'x' })],
    ['tar with weights, by their name', () => tar({ 'a.txt': 'x', 'm/model.gguf': 'x' })],
    ['tar of old, without a magic', () => tar({ 'm/model.gguf': 'x' }, 'v7')],
    ['tar with a long name of GNU', () => tar({ [LONG]: 'x' }, 'gnu')],
    ['tar with a long name of POSIX', () => tar({ [LONG]: 'x' }, 'pax')],
    [
      'tar with a long name in two parts',
      () => tar({ [`${'a'.repeat(60)}/${'b'.repeat(60)}/model.safetensors`]: 'x' }, 'ustar'),
    ],
    ['compressed tar', () => gzipSync(tar({ 'a.txt': 'x', 'm/data': GGUF }))],
    ['compressed file', () => gzipSync(GGUF)],
    ['file of joblib', () => deflateSync(Buffer.from('\x80\x04}.', 'latin1'))],
  ])('a %s fails', async (_, make) => {
    const result = await verdictOn(make());
    expect(result.result).toBe('failed');
    expect(unmet(result)).toEqual(['gate.outside']);
    expect(find(result, 'gate.outside')?.found).toMatch(
      /lib\/logo.png \((zip|tar) archive with|lib\/logo.png \(compressed file/,
    );
  });

  test('weights that are compressed fail by their name', async () => {
    expect(unmet(await verdictOn(Buffer.from('x'), 'lib/model.gguf.xz'))).toEqual(['gate.outside']);
  });

  const noise = randomBytes(1_100_000);
  test.each<[string, () => Uint8Array]>([
    ['zip without weights', () => zip({ 'a.txt': 'x', 'docs/b.md': randomBytes(2_000_000) })],
    ['zip of nothing', () => zip({})],
    [
      'document with settings of a printer',
      () => zip({ 'xl/printerSettings/printerSettings1.bin': randomBytes(3000) }),
    ],
    ['compressed tar without weights', () => gzipSync(tar({ 'a.txt': noise }))],
    ['small archive of another kind', () => Buffer.from('7z\xbc\xaf\x27\x1c', 'latin1')],
    ['small zip that is encrypted', () => zip({ 'a.dat': 'x' }, { flags: 1 })],
    ['text that begins as zlib does', () => Buffer.from('x^2 + y^2 = z^2\n')],
  ])('a %s is none', async (_, make) => {
    expect(await verdictOn(make())).toMatchObject({ result: 'no-models' });
  });

  test.each<[string, () => Uint8Array]>([
    ['7z', () => Buffer.concat([Buffer.from('7z\xbc\xaf\x27\x1c', 'latin1'), noise])],
    ['xz', () => Buffer.concat([Buffer.from('\xfd7zXZ\0', 'latin1'), noise])],
    ['bzip2', () => Buffer.concat([Buffer.from('BZh91AY&SY', 'latin1'), noise])],
    ['zip that is encrypted', () => zip({ 'a.dat': noise }, { flags: 1 })],
    ['zip packed in another way', () => zip({ 'a.dat': noise }, { method: 12 })],
    ['zip in a zip', () => zip({ 'a.zip': zip({ 'a.dat': noise }) })],
    ['zip whose list was cut off', () => zip({ 'a.dat': noise }).subarray(0, -40)],
    ['tar in a tar', () => tar({ 'a.tar': tar({ 'a.dat': noise }) })],
    ['tar with something else behind', () => Buffer.concat([tar({ 'a.txt': 'x' }), noise])],
    ['gzip that was cut off', () => gzipSync(tar({ 'a.dat': noise })).subarray(0, -400)],
    ['gzip of more than is unpacked', () => gzipSync(Buffer.concat([Buffer.alloc(67_108_865), noise]))],
  ])('a large %s is undecided', async (_, make) => {
    const result = await verdictOn(make());
    expect(result.result).toBe('undecided');
    expect(find(result, 'gate.outside')).toMatchObject({
      found: expect.stringContaining('lib/logo.png'),
      guidance: expect.any(String),
    });
  });

  test('a large one in small pieces is undecided, too', async () => {
    using repo = withPolicy(sigstore);
    const piece = Buffer.concat([Buffer.from('7z\xbc\xaf\x27\x1c', 'latin1'), randomBytes(300_000)]);
    for (const name of ['1', '2', '3']) repo.write(`lib/${name}`, piece);
    repo.commit();
    const result = await judge(repo);
    expect(result.result).toBe('no-models');
    expect(find(result, 'gate.outside')?.found).toContain('not looked into: lib/1');
    repo.write('lib/4', piece);
    repo.commit();
    expect((await judge(repo)).result).toBe('undecided');
  });

  test('one with thousands of lists of names takes no long time', async () => {
    const many = Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [`${i}.txt`, '']));
    const archive = zip(many, { method: 0 });
    const list = archive.subarray(-22);
    const bytes = Buffer.concat([archive, ...Array.from({ length: 2900 }, () => list)]);
    const began = performance.now();
    expect((await verdictOn(bytes)).result).toBe('undecided');
    // With all of them there is not even the memory.
    expect(performance.now() - began).toBeLessThan(20_000);
  });

  test('one whose entries are the same few bytes again and again takes no long time, nor much memory', async () => {
    const archive = zip({ 'a.txt': Buffer.alloc(8_000_000) });
    const at = archive.indexOf('PK\x01\x02');
    const list = Buffer.concat(Array.from({ length: 300_000 }, () => archive.subarray(at, -22)));
    const end = Buffer.from(archive.subarray(-22));
    end.writeUInt32LE(list.length, 12);
    const began = performance.now();
    expect((await verdictOn(Buffer.concat([archive.subarray(0, at), list, end]))).result).toBe('undecided');
    // A minute, and 25 GB, if each were unpacked.
    expect(performance.now() - began).toBeLessThan(20_000);
  });
});

describe('a submodule outside of models', () => {
  const submodule = (repo: Repository, commit: string, path = 'third_party/lib'): string => {
    repo.git('update-index', '--add', '--cacheinfo', `160000,${commit},${path}`);
    repo.git('commit', '--quiet', '-m', 'submodule');
    return repo.git('rev-parse', 'HEAD');
  };

  test('that the change adds or moves is undecided', async () => {
    using repo = withPolicy(sigstore);
    submodule(repo, '1'.repeat(40));
    const result = await judge(repo);
    expect(result.result).toBe('undecided');
    expect(find(result, 'gate.outside')).toMatchObject({
      outcome: 'undecided',
      found: expect.stringContaining('third_party/lib (a submodule'),
      guidance: expect.any(String),
    });
    repo.git('branch', '--quiet', '--force', 'main', 'HEAD');
    submodule(repo, '2'.repeat(40));
    expect((await judge(repo)).result).toBe('undecided');
  });

  test('that stays as it is, or goes, is no fault', async () => {
    using repo = withPolicy(sigstore);
    submodule(repo, '1'.repeat(40));
    repo.git('branch', '--quiet', '--force', 'main', 'HEAD');
    repo.git('rm', '--quiet', '--cached', 'third_party/lib');
    repo.git('commit', '--quiet', '-m', 'gone');
    expect((await judge(repo)).result).toBe('no-models');
  });

  test('is named where what is there is judged, and undecided where the default branch has another', async () => {
    using repo = withPolicy(sigstore);
    await addModel(repo, sigstore);
    repo.commit();
    const on = (ref: string) => ({
      name: 'push',
      sha: repo.git('rev-parse', 'HEAD'),
      ref: `refs/heads/${ref}`,
      payload: { repository: { default_branch: 'main' } },
    });
    submodule(repo, '1'.repeat(40));
    repo.git('branch', '--quiet', '--force', 'main', 'HEAD');
    const result = await judge(repo, { event: on('main') });
    expect(result.result).toBe('passed');
    expect(find(result, 'gate.outside')?.found).toContain('not looked into: third_party/lib');
    repo.git('update-ref', 'refs/remotes/origin/main', 'HEAD');
    submodule(repo, '2'.repeat(40));
    expect((await judge(repo, { event: on('next') })).result).toBe('undecided');
  });
});
