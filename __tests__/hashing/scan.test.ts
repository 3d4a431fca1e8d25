import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { AttestModelError } from '../../src/errors.ts';
import { type ScanOptions, scanModel } from '../../src/hashing/scan.ts';
import { DEFAULT_IGNORE_PATHS, EVIDENCE_NAMES } from '../../src/model/ignore.ts';
import { type TemporaryFolder, temporaryFolder } from '../helpers/models.ts';

let folder: TemporaryFolder;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder[Symbol.dispose]());

const paths = async (root: string, options?: ScanOptions) =>
  (await scanModel(root, options)).files.map(({ path }) => path);

async function errorOf(root: string, options?: ScanOptions): Promise<AttestModelError> {
  const error = await scanModel(root, options).catch((caught: unknown) => caught);
  if (!(error instanceof AttestModelError)) throw new Error('no AttestModelError', { cause: error });
  expect(error.guidance).toBeTruthy();
  return error;
}

describe('what is taken', () => {
  test('every file with its size, empty ones too, in spec order; no folder', async () => {
    const root = folder.write('model', {
      'a.txt': '1',
      'a/b': '22',
      'a-b': '',
      '\u{1f600}': 'x',
      '\uffee': 'x',
      '.hidden/x': 'x',
    });
    mkdirSync(join(root, 'empty/folder'), { recursive: true });
    const scan = await scanModel(root);
    expect(scan.files.map(({ path, size }) => [path, size])).toEqual([
      ['.hidden/x', 1],
      ['a-b', 0],
      ['a.txt', 1],
      ['a/b', 2],
      ['\uffee', 1],
      ['\u{1f600}', 1],
    ]);
    expect(scan).toMatchObject({
      root: realpathSync(root),
      totalBytes: 6,
      ignored: [],
      ignorePaths: [],
      leftovers: [],
    });
  });

  test('two spellings of one letter are two names, byte by byte', async () => {
    expect(await paths(folder.write('model', { é: '1', 'e\u0301': '2' }))).toEqual(['e\u0301', 'é']);
  });

  test('a single file, under its own name, without looking at what lies beside it', async () => {
    const root = folder.write('model', { 'a.bin': 'abc', 'b.bin': 'd' });
    symlinkSync('nowhere', join(root, 'dangling'));
    expect(await scanModel(join(root, 'a.bin'))).toMatchObject({
      root: realpathSync(root),
      files: [{ path: 'a.bin', size: 3 }],
      totalBytes: 3,
    });
  });

  test('the folder or file that was named may be reached through a symlink', async () => {
    const root = folder.write('model', { a: 'x' });
    symlinkSync('model', join(folder.path, 'current'));
    expect(await paths(join(folder.path, 'current'))).toEqual(['a']);
    symlinkSync('model/a', join(folder.path, 'other'));
    const scan = await scanModel(join(folder.path, 'other'));
    expect(scan.files).toMatchObject([{ path: 'other', source: join(realpathSync(root), 'a') }]);
  });
});

describe('what is ignored', () => {
  test("OMS's own names, at the top only, always", async () => {
    const root = folder.write('model', {
      '.git/config': 'x',
      '.gitattributes': 'x',
      '.gitignore': 'x',
      '.github/w.yml': 'x',
      'sub/.git/config': 'x',
      'sub/.gitignore': 'x',
    });
    const scan = await scanModel(root);
    expect(scan.files.map(({ path }) => path)).toEqual(['sub/.git/config', 'sub/.gitignore']);
    expect(scan.ignored.map(({ path }) => path).sort()).toEqual(DEFAULT_IGNORE_PATHS.toSorted());
    expect(scan.ignored).toContainEqual({ path: '.git', kind: 'folder', reason: 'default' });
    expect(scan.ignorePaths).toEqual([]);
  });

  test('evidence only as a regular file: a folder of that name could hold code', async () => {
    const root = folder.write('model', { a: 'x', 'model.sig': 'x', 'claims.jsonl/evil.py': 'x', 'sub/model.sig': 'x' });
    const scan = await scanModel(root, { ignorePaths: EVIDENCE_NAMES });
    expect(scan.files.map(({ path }) => path)).toEqual(['a', 'claims.jsonl/evil.py', 'sub/model.sig']);
    expect(scan.ignored).toEqual([{ path: 'model.sig', kind: 'file', reason: 'evidence' }]);
    symlinkSync('a', join(root, 'model.manifest.json'));
    expect((await errorOf(root, { ignorePaths: EVIDENCE_NAMES })).code).toBe('UNSAFE_PATH');
  });

  test('so is a signature under another name', async () => {
    const root = folder.write('model', { a: 'x', 'my.sig': 'x', 'your.sig/x': 'x' });
    const scan = await scanModel(root, { excludeFiles: [join(root, 'my.sig'), 'your.sig'] });
    expect(scan.files.map(({ path }) => path)).toEqual(['a', 'your.sig/x']);
    expect(scan.ignored).toEqual([{ path: 'my.sig', kind: 'file', reason: 'excluded' }]);
  });

  test('exact paths, files and folders, in any spelling; those outside of the root say nothing', async () => {
    const root = folder.write('model', { a: 'x', 'b/c': 'x', 'b/d': 'x', 'e/f': 'x', ef: 'x' });
    symlinkSync('model', join(folder.path, 'current'));
    const through = join(folder.path, 'current');
    const ignorePaths = ['./b/c', join(through, 'e/'), '../model/a', '/etc', '.', '', '..', `${root}x/a`, 'gone', root];
    const scan = await scanModel(through, { ignorePaths });
    expect(scan.files.map(({ path }) => path)).toEqual(['a', 'b/d', 'ef']);
    expect(scan.ignorePaths).toEqual(['b/c', 'e', 'gone']);
    expect(scan.ignored).toEqual(
      expect.arrayContaining([
        { path: 'b/c', kind: 'file', reason: 'listed' },
        { path: 'e', kind: 'folder', reason: 'listed' },
      ]),
    );
  });

  test('globs, recorded as the literal paths that they stand for', async () => {
    const root = folder.write('model', {
      'a.log': 'x',
      'b/a.log': 'x',
      'checkpoint-1/w': 'x',
      'checkpoint-2/w': 'x',
      w: 'x',
    });
    const scan = await scanModel(root, {
      ignoreGlobs: ['*.log', 'checkpoint-*/', 'nothing-*'],
      ignorePaths: ['.git', 'z'],
    });
    expect(scan.files.map(({ path }) => path)).toEqual(['b/a.log', 'w']);
    expect(scan.ignorePaths).toEqual(['a.log', 'checkpoint-1', 'checkpoint-2', 'z']);
  });

  test('what is ignored is not looked into: no fault in it matters', async () => {
    const root = folder.write('model', { a: 'x', 'out/b': 'x' });
    symlinkSync('nowhere', join(root, 'out/dangling'));
    symlinkSync('nowhere', join(root, 'link'));
    execFileSync('mkfifo', [join(root, 'out/fifo')]);
    expect(await paths(root, { ignorePaths: ['out', 'link'] })).toEqual(['a']);
    expect(await paths(root, { ignoreGlobs: ['o*', 'l*'] })).toEqual(['a']);
  });
});

describe('symlinks', () => {
  test.each([
    ['to a file inside', 'a'],
    ['to a file outside', '../outside'],
    ['to a folder inside', 'sub'],
    ['that dangles', 'nowhere'],
    ['to itself', 'link'],
    ['upwards', '..'],
  ])('%s: refused unless allowed, with name and target', async (_, target) => {
    const root = folder.write('model', { a: 'x', 'sub/b': 'x', '../outside': 'secret' });
    symlinkSync(target, join(root, 'link'));
    const error = await errorOf(root);
    expect(error.code).toBe('UNSAFE_PATH');
    expect(error.message).toContain(`symlink "link" -> "${target}"`);
    expect(error.guidance).toContain('--allow-symlinks');
    expect(error.details).toMatchObject({ path: 'link' });
  });

  test('allowed: files and folders inside, each under the path of the link', async () => {
    const root = folder.write('model', { a: 'x', 'sub/b': 'yy' });
    symlinkSync('a', join(root, 'file'));
    symlinkSync('../a', join(root, 'sub/up'));
    symlinkSync('sub', join(root, 'folder'));
    symlinkSync(join(root, 'file'), join(root, 'twice'));
    const scan = await scanModel(root, { allowSymlinks: true });
    expect(scan.files.map(({ path, source }) => [path, source?.slice(scan.root.length)])).toEqual([
      ['a', undefined],
      ['file', '/a'],
      ['folder/b', '/sub/b'],
      ['folder/up', '/a'],
      ['sub/b', undefined],
      ['sub/up', '/a'],
      ['twice', '/a'],
    ]);
  });

  test.each([
    ['outside, relative', '../outside', 'leads out of the model'],
    ['outside, absolute', '/etc/hostname', 'leads out of the model'],
    ['outside, a folder whose name begins like the root', '../model-other', 'leads out of the model'],
    ['dangling', 'nowhere', 'leads nowhere'],
    ['dangling, through a file', 'a/b', 'leads nowhere'],
    ['to itself', 'link', 'cycle'],
    ['to the root', '.', 'cycle'],
    ['to the folder above', '..', 'leads out of the model'],
    ['to the root, in other words', '../model', 'cycle'],
  ])('allowed, but %s: refused', async (_, target, reason) => {
    const root = folder.write('model', { a: 'x', '../outside': 'x', '../model-other/x': 'x' });
    symlinkSync(target, join(root, 'link'));
    const error = await errorOf(root, { allowSymlinks: true });
    expect([error.code, error.message]).toEqual(['UNSAFE_PATH', expect.stringContaining(reason)]);
    expect(error.message).toContain(`"link" -> "${target}"`);
  });

  test('a link out that goes through a link inside', async () => {
    const root = folder.write('model', { a: 'x', '../outside/secret': 'x' });
    symlinkSync('../outside', join(root, 'l1'));
    symlinkSync('l1/secret', join(root, 'l2'));
    const error = await errorOf(root, { allowSymlinks: true });
    expect(error.details).toMatchObject({ path: 'l1', count: 2 });
  });

  test('two folders that lead into each other', async () => {
    const root = folder.write('model', { 'a/x': 'x', 'b/y': 'x' });
    symlinkSync('../b', join(root, 'a/b'));
    symlinkSync('../a', join(root, 'b/a'));
    expect((await errorOf(root, { allowSymlinks: true })).message).toContain('cycle');
  });

  test('a ladder of links, where each rung doubles the paths, ends at once', async () => {
    const root = join(folder.path, 'model');
    for (let i = 0; i < 40; i++) {
      mkdirSync(join(root, `d${i}`), { recursive: true });
      for (const side of ['left', 'right']) symlinkSync(`../d${i + 1}`, join(root, `d${i}`, side));
    }
    mkdirSync(join(root, 'd40'));
    writeFileSync(join(root, 'd40/w'), 'x');
    const start = performance.now();
    expect((await errorOf(root, { allowSymlinks: true })).message).toContain('more than 16 ways');
    expect(performance.now() - start).toBeLessThan(30_000);
  });

  test("a Hugging Face snapshot may link into its own repository's blobs, and nowhere else", async () => {
    const repository = folder.write('hub/models--org--name', {
      'blobs/abc': 'weights',
      'snapshots/rev/config.json': '{}',
      '../models--other--x/blobs/def': 'x',
    });
    const snapshot = join(repository, 'snapshots/rev');
    symlinkSync('../../blobs/abc', join(snapshot, 'model.safetensors'));
    expect((await errorOf(snapshot)).code).toBe('UNSAFE_PATH');
    const scan = await scanModel(snapshot, { allowSymlinks: true });
    expect(scan.files.map(({ path, size }) => [path, size])).toEqual([
      ['config.json', 2],
      ['model.safetensors', 7],
    ]);
    symlinkSync('../../../models--other--x/blobs/def', join(snapshot, 'other'));
    expect((await errorOf(snapshot, { allowSymlinks: true })).message).toContain('leads out of the model');
  });
});

describe('what is refused', () => {
  const bytes = (root: string, ...name: (number | string)[]) =>
    Buffer.concat([
      Buffer.from(`${root}/`),
      ...name.map((part) => (typeof part === 'number' ? Buffer.of(part) : Buffer.from(part))),
    ]);

  test('names that are not UTF-8, though as text they may be one', async () => {
    const root = folder.write('model', { ok: 'x' });
    writeFileSync(bytes(root, 'a', 0xff), '1');
    writeFileSync(bytes(root, 'a', 0xfe), '2');
    expect(new Set(readdirSync(root)).size).toBe(2);
    const error = await errorOf(root);
    expect(error.code).toBe('UNSAFE_PATH');
    expect(error.message).toMatch(
      /"a\\xff" is not UTF-8.*"a\\xfe" is not UTF-8|"a\\xfe" is not UTF-8.*"a\\xff" is not UTF-8/,
    );
  });

  test.each(['a\nb', 'a\rb', '\u001b[31m', 'tab\t', '\u0085'])('the name %j', async (name) => {
    const root = folder.write('model', { [name]: 'x', ok: 'x' });
    const error = await errorOf(root);
    expect(error.code).toBe('UNSAFE_PATH');
    expect(error.message).toContain('control character');
    // The message itself must not carry what is refused.
    expect(error.message).not.toMatch(/\p{Cc}/u);
  });

  test('the same in the name of a folder', async () => {
    expect((await errorOf(folder.write('model', { 'a\nb/c': 'x' }))).code).toBe('UNSAFE_PATH');
  });

  test('FIFO: named, never opened', async () => {
    const root = folder.write('model', { a: 'x' });
    execFileSync('mkfifo', [join(root, 'pipe')]);
    expect((await errorOf(root)).message).toContain('FIFO "pipe"');
    expect((await errorOf(join(root, 'pipe'))).code).toBe('UNSAFE_PATH');
  });

  test('socket', async () => {
    const root = folder.write('model', { a: 'x' });
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(join(root, 's'), resolve));
    try {
      expect((await errorOf(root)).message).toContain('socket "s"');
    } finally {
      server.close();
    }
  });

  test('device', async () => {
    expect((await errorOf('/dev/null')).message).toContain('is a device');
  });

  test('everything that is refused is told at once', async () => {
    const root = folder.write('model', { ok: 'x' });
    for (let i = 0; i < 9; i++) symlinkSync('ok', join(root, `l${i}`));
    const error = await errorOf(root);
    expect(error.message).toMatch(/^refused: symlink "l0" -> "ok"; also .*"l4" -> "ok", 4 more$/);
    expect(error.details).toMatchObject({ count: 9 });
  });
});

describe('what cannot be read', () => {
  test('nothing there', async () => {
    expect((await errorOf(join(folder.path, 'gone'))).code).toBe('NOT_FOUND');
    const root = folder.write('model', { a: 'x' });
    expect((await errorOf(join(root, 'a/b'))).code).toBe('NOT_FOUND');
    symlinkSync('nowhere', join(folder.path, 'dangling'));
    expect((await errorOf(join(folder.path, 'dangling'))).code).toBe('NOT_FOUND');
  });

  test('an empty path is not the working directory', async () => {
    await expect(scanModel('')).rejects.toMatchObject({ code: 'USAGE' });
  });

  test('an empty folder, and one in which all is ignored', async () => {
    const root = folder.write('model', {});
    mkdirSync(join(root, 'sub'));
    expect((await errorOf(root)).code).toBe('EMPTY_MODEL');
    const other = folder.write('other', { '.gitignore': 'x', 'model.sig': 'x' });
    const error = await errorOf(other, { ignorePaths: EVIDENCE_NAMES });
    expect([error.code, error.message]).toEqual([
      'EMPTY_MODEL',
      expect.stringContaining('all it holds is ignored (2 paths)'),
    ]);
  });

  test('a folder without the right to read it', async () => {
    const root = folder.write('model', { a: 'x', 'closed/b': 'x' });
    chmodSync(folder.path, 0o755);
    chmodSync(join(root, 'closed'), 0o000);
    // Root reads everything: then another user has to try.
    const script = `import { scanModel } from ${JSON.stringify(join(import.meta.dirname, '../../src/hashing/scan.ts'))};
      await scanModel(process.argv[1]).catch((error) => console.log(error.code, error.message));`;
    const other = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
    const output = execFileSync(process.execPath, ['--input-type=module', '-e', script, root], {
      ...other,
      cwd: '/',
      encoding: 'utf8',
    });
    chmodSync(join(root, 'closed'), 0o755);
    expect(output).toMatch(/^UNREADABLE .*closed cannot be read: permission denied/);
  });
});

test('6,000 files and 200,000 ignored paths: no time', async () => {
  const root = join(folder.path, 'model');
  for (let i = 0; i < 60; i++) {
    mkdirSync(join(root, `d${i}`), { recursive: true });
    for (let j = 0; j < 100; j++) writeFileSync(join(root, `d${i}`, `f${j}`), '');
  }
  const ignorePaths = Array.from({ length: 200_000 }, (_, i) => `d${i % 90}/gone-${i}`);
  const start = performance.now();
  expect(await paths(root, { ignorePaths })).toHaveLength(6000);
  expect(performance.now() - start).toBeLessThan(30_000);
});

test('stops when asked to', async () => {
  const root = folder.write('model', { a: 'x' });
  await expect(scanModel(root, { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'ABORTED' });
});

test('a link under a name that is always ignored is a link like others', async () => {
  using root = temporaryFolder();
  const model = root.write('model', { w: 'x' });
  symlinkSync('/etc', join(model, '.github'));
  await expect(scanModel(model)).rejects.toMatchObject({ code: 'UNSAFE_PATH' });
});
