/** Files that are not as they were signed. */
import { mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { exitCodeOf } from '../../src/verification/exit-code.ts';
import { FILES, type SignedModel, verifyModel } from '../verification/signed-model.ts';
import { failed, signing } from './signing.ts';

const here = signing();
const { model, verdictAfter } = here;

describe('files', () => {
  test('changed', async () => {
    const verdict = await verdictAfter((it) => it.write('weights/a.bin', 'aaab'));
    expect(verdict.result).toBe('failed');
    expect(exitCodeOf(verdict)).toBe(1);
    expect(verdict.differences).toEqual([
      {
        kind: 'changed',
        path: 'weights/a.bin',
        expected: '61be55a8e2f6b4e172338bddf184d6dbee29c98853e0a0485ecee7f27b9af0b4',
        found: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    ]);
    expect(failed(verdict)).toMatchObject([{ id: 'files.match', evidence: 'weights/a.bin' }]);
  });

  test('missing', async () => {
    const verdict = await verdictAfter((it) => rmSync(it.path('config.json')));
    expect(verdict.differences).toMatchObject([{ kind: 'missing', path: 'config.json' }]);
    expect(verdict.result).toBe('failed');
  });

  test('an empty one missing', async () => {
    expect((await verdictAfter((it) => rmSync(it.path('empty')))).result).toBe('failed');
  });

  test.each(['added.py', '.hidden', 'weights/c.bin', 'weights/.git/config', 'sub/model.sig', '.cache/x'])(
    'added: %s',
    async (path) => {
      const verdict = await verdictAfter((it) => it.write(path, 'x'));
      expect(verdict.differences).toEqual([{ kind: 'added', path }]);
      expect(verdict.result).toBe('failed');
    },
  );

  test('renamed', async () => {
    const verdict = await verdictAfter((it) => renameSync(it.path('config.json'), it.path('config.py')));
    expect(verdict.differences).toMatchObject([{ kind: 'renamed', path: 'config.py', from: 'config.json' }]);
    expect(verdict.result).toBe('failed');
  });

  test('two swapped: every digest is still there', async () => {
    const verdict = await verdictAfter((it) => {
      it.write('weights/a.bin', 'bbbb');
      it.write('weights/b.bin', 'aaaa');
    });
    expect(verdict.differences.map(({ kind }) => kind)).toEqual(['changed', 'changed']);
    expect(verdict.result).toBe('failed');
  });

  test('unsigned ones tolerated on demand; signed ones never', async () => {
    const over = { ignoreUnsignedFiles: true };
    expect((await verdictAfter((it) => it.write('added.py', 'x'), over)).result).toBe('passed');
    expect((await verdictAfter((it) => it.write('config.json', 'x'), over)).result).toBe('failed');
    expect((await verdictAfter((it) => rmSync(it.path('config.json')), over)).result).toBe('failed');
  });

  test('all gone: nothing to verify', async () => {
    const run = verdictAfter((it) =>
      Object.keys(FILES).forEach((name) => {
        rmSync(it.path(name));
      }),
    );
    await expect(run).rejects.toMatchObject({ code: 'EMPTY_MODEL' });
  });
});

describe('symlinks', () => {
  test('are not opened by the signature', async () => {
    const link = (it: SignedModel): void => {
      renameSync(it.path('config.json'), it.path('weights/a.bin2'));
      symlinkSync('weights/a.bin2', it.path('config.json'));
    };
    await expect(verdictAfter(link, {}, { allowSymlinks: true })).rejects.toMatchObject({ code: 'UNSAFE_PATH' });
    expect((await verdictAfter(link, { allowSymlinks: true }, { allowSymlinks: true })).differences).toEqual([
      { kind: 'added', path: 'weights/a.bin2' },
    ]);
  });
});

test('names that look alike are not alike', async () => {
  const files = { 'é.bin': 'x' };
  using signed = await model({ files });
  renameSync(signed.path('é.bin'), signed.path('e\u0301.bin'));
  expect((await verifyModel(here.sigstore, signed)).result).toBe('failed');
});

test('an empty folder beside the files is no difference', async () => {
  expect((await verdictAfter((it) => mkdirSync(it.path('nothing')))).result).toBe('passed');
});
