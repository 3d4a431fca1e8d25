import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { removeStaleTemporaries, writeFileAtomic } from '../../src/stores/atomic-write.ts';
import { readPending } from '../../src/stores/pending.ts';
import { readNamed } from '../../src/stores/read-limited.ts';
import { ALL, evidencePaths, saveClaims } from '../../src/stores/workspace.ts';
import { temporaryFolder } from '../helpers/models.ts';

describe('writeFileAtomic', () => {
  test('replaces a symlink and leaves what it pointed to', async () => {
    using folder = temporaryFolder();
    const [victim, link] = [join(folder.path, 'victim'), join(folder.path, 'model.sig')];
    writeFileSync(victim, 'precious');
    symlinkSync(victim, link);
    await writeFileAtomic(link, 'signature');
    expect(readFileSync(victim, 'utf8')).toBe('precious');
    expect(readFileSync(link, 'utf8')).toBe('signature');
  });

  test('writes text in pieces as the text, however long and wide they are', async () => {
    using folder = temporaryFolder();
    const path = join(folder.path, 'pieces');
    const pieces = [
      '',
      'a',
      'é'.repeat(40_000),
      '\u{1f600}'.repeat(100_000),
      '',
      ...Array.from({ length: 5000 }, String),
    ];
    await writeFileAtomic(path, pieces);
    expect(readFileSync(path, 'utf8') === pieces.join('')).toBe(true);
    await writeFileAtomic(path, []);
    expect(readFileSync(path)).toHaveLength(0);
  });

  test('leaves nothing behind when it fails, and says what to do', async () => {
    using folder = temporaryFolder();
    mkdirSync(join(folder.path, 'model.sig'));
    await expect(writeFileAtomic(join(folder.path, 'model.sig'), 'x')).rejects.toMatchObject({ code: 'WRITE_FAILED' });
    expect(readdirSync(folder.path)).toEqual(['model.sig']);
  });

  // A device that is always full: what a full disk answers, without filling one.
  test('a full disk is a clear error and no half-written file', async () => {
    using folder = temporaryFolder();
    const big = 'x'.repeat(1 << 20);
    const limited = join(folder.path, 'full');
    const { spawnSync } = await import('node:child_process');
    mkdirSync(limited);
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', limited]).status === 0;
    if (!mounted) {
      // Without the right to mount, a file-size limit gives the same kind of answer in a child process.
      const script = `import { writeFileAtomic } from ${JSON.stringify(join(import.meta.dirname, '../../src/stores/atomic-write.ts'))};
        process.on('SIGXFSZ', () => {});
        await writeFileAtomic(${JSON.stringify(join(limited, 'f'))}, 'x'.repeat(1 << 20)).then(() => process.exit(0), (e) => process.exit(e.code === 'WRITE_FAILED' ? 7 : 8));`;
      const { status } = spawnSync('sh', [
        '-c',
        'ulimit -f 8; exec "$0" --input-type=module -e "$1"',
        process.execPath,
        script,
      ]);
      expect(status).toBe(7);
      expect(readdirSync(limited)).toEqual([]);
      return;
    }
    try {
      const failed = writeFileAtomic(join(limited, 'model.sig'), big);
      await expect(failed).rejects.toMatchObject({ code: 'WRITE_FAILED', details: { errno: 'ENOSPC' } });
      expect(readdirSync(limited)).toEqual([]);
    } finally {
      spawnSync('umount', [limited]);
    }
  });

  test('what a killed run left is removed, and nothing else', async () => {
    using folder = temporaryFolder();
    writeFileSync(join(folder.path, '.attest-model-0123456789abcdef.tmp'), 'half');
    writeFileSync(join(folder.path, '.attest-model-notes.tmp'), "somebody's");
    await removeStaleTemporaries(folder.path);
    expect(readdirSync(folder.path)).toEqual(['.attest-model-notes.tmp']);
  });
});

describe('evidencePaths', () => {
  test.each([
    ['/m', {}, '/m/model.sig', '/m.unsigned'],
    ['/m', { out: '/e' }, '/e/model.sig', '/e/unsigned'],
    ['/m', { out: '/m/evidence' }, '/m/evidence/model.sig', '/m.unsigned'],
    ['/m', { signature: '/e/my.sig' }, '/e/my.sig', '/e/unsigned'],
    ['/d', { dataset: true }, '/d.attest/model.sig', '/d.attest/unsigned'],
    ['/m', { out: '/mm' }, '/mm/model.sig', '/mm/unsigned'],
  ])('%s %j', (target, options, signature, unsigned) => {
    expect(evidencePaths(target, options)).toMatchObject({ signature, unsigned });
  });
});

test('claims: the same line twice is one, kept lines stay in front', async () => {
  using folder = temporaryFolder();
  const file = join(folder.path, 'claims.jsonl');
  writeFileSync(file, '{"a":1}\n\njunk\n{"b":2}\n');
  const dropped = await saveClaims(file, [{ b: 2 }, { c: 3 }], (lines) => lines.filter((line) => line !== 'junk'));
  expect(dropped).toBe(1);
  expect(readFileSync(file, 'utf8')).toBe('{"a":1}\n{"b":2}\n{"c":3}\n');
});

test('claims: what a link leads to is not written into them', async () => {
  using folder = temporaryFolder();
  const [file, secret] = [join(folder.path, 'claims.jsonl'), join(folder.path, 'secret')];
  writeFileSync(secret, 'TOKEN=x\n');
  symlinkSync(secret, file);
  await expect(saveClaims(file, [{ b: 2 }], ALL)).rejects.toMatchObject({ code: 'UNSAFE_PATH' });
  expect(readFileSync(secret, 'utf8')).toBe('TOKEN=x\n');
});

test('evidence over the limit is not read', async () => {
  using folder = temporaryFolder();
  const file = join(folder.path, 'model.sig');
  writeFileSync(file, 'x'.repeat(11));
  await expect(readNamed(file, 'the signature', 10)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  await expect(readNamed(join(folder.path, 'none'), 'the signature', 10)).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('a folder without unsigned statements is not found', async () => {
  using folder = temporaryFolder();
  await expect(readPending(folder.path)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect(existsSync(folder.path)).toBe(true);
});
