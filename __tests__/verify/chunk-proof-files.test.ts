/** Files that are not as the manifest of a chunk proof lists them. */
import { renameSync, rmSync, symlinkSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { verdictText } from '../../src/report/verdict-text.ts';
import { exitCodeOf } from '../../src/verification/exit-code.ts';
import type { SignedModel } from '../verification/signed-model.ts';
import { BIG, CHUNK, proving, SIZE } from './proving.ts';
import { failed } from './signing.ts';

const { prove } = proving();

describe('files', () => {
  const big = (change: (bytes: Uint8Array) => Uint8Array) => (it: SignedModel) =>
    it.write('big.bin', change(new Uint8Array(SIZE)));

  test('a large one changed: in which chunks', async () => {
    const change = big((bytes) => {
      bytes[CHUNK - 1] = 1;
      bytes[2 * CHUNK] = 1;
      return bytes;
    });
    const { verdict } = await prove({ files: BIG, change });
    expect(verdict.differences).toEqual([
      {
        kind: 'changed',
        path: 'big.bin',
        expected: '3b6a07d0d404fab4e23b6d34bc6696a6a312dd92821332385e5af7c01c421351',
        found: expect.stringMatching(/^[0-9a-f]{64}$/),
        chunks: [
          { index: 0, start: 0, end: CHUNK },
          { index: 2, start: 2 * CHUNK, end: SIZE },
        ],
      },
    ]);
    expect(failed(verdict)).toMatchObject([{ id: 'files.chunks', outcome: 'fail', evidence: 'big.bin' }]);
    expect(exitCodeOf(verdict)).toBe(1);
  }, 30_000);

  test.each<[string, number]>([
    ['grown by a byte', SIZE + 1],
    ['cut by a byte', SIZE - 1],
    ['cut at a chunk', 2 * CHUNK],
    ['cut to one chunk', CHUNK],
    ['empty', 0],
  ])(
    'a large one %s: not even read',
    async (_, size) => {
      const { verdict, tasks } = await prove({ files: BIG, change: big(() => new Uint8Array(size)) });
      expect(verdict.differences).toEqual([
        { kind: 'changed', path: 'big.bin', expected: `${SIZE} bytes`, found: `${size} bytes` },
      ]);
      expect(verdict.result).toBe('failed');
      expect(tasks.map(({ path }) => path)).not.toContain('big.bin');
    },
    30_000,
  );

  test('a large one renamed', async () => {
    const change = (it: SignedModel) => renameSync(it.path('big.bin'), it.path('big.pkl'));
    const { verdict } = await prove({ files: BIG, change });
    expect(verdict.differences).toMatchObject([{ kind: 'renamed', path: 'big.pkl', from: 'big.bin' }]);
    expect(verdict.result).toBe('failed');
  }, 30_000);

  test.each<[string, (it: SignedModel) => void, object]>([
    ['changed', (it) => it.write('config.json', '[]'), { kind: 'changed', path: 'config.json' }],
    ['grown', (it) => it.write('config.json', '{} '), { kind: 'changed', expected: '2 bytes', found: '3 bytes' }],
    ['missing', (it) => rmSync(it.path('config.json')), { kind: 'missing', path: 'config.json' }],
    ['an empty one missing', (it) => rmSync(it.path('empty')), { kind: 'missing', path: 'empty' }],
    ['an empty one filled', (it) => it.write('empty', 'x'), { kind: 'changed', path: 'empty' }],
    ['emptied', (it) => it.write('config.json', ''), { kind: 'changed', path: 'config.json' }],
    ['added', (it) => it.write('weights/evil.py', 'x'), { kind: 'added', path: 'weights/evil.py' }],
    ['added, empty', (it) => it.write('evil', ''), { kind: 'added', path: 'evil' }],
    [
      'renamed',
      (it) => renameSync(it.path('config.json'), it.path('config.py')),
      { kind: 'renamed', path: 'config.py', from: 'config.json' },
    ],
  ])('%s', async (_, change, difference) => {
    const { verdict } = await prove({ change });
    expect(verdict.differences).toMatchObject([difference]);
    expect(failed(verdict)).toMatchObject([{ id: 'files.chunks', outcome: 'fail' }]);
  });

  test('two swapped', async () => {
    const change = (it: SignedModel) => {
      it.write('weights/a.bin', 'bbbb');
      it.write('weights/b.bin', 'aaaa');
    };
    expect((await prove({ change })).verdict.differences.map(({ kind }) => kind)).toEqual(['changed', 'changed']);
  });

  test('hidden by the signer', async () => {
    const sign = { ignorePaths: ['claims.jsonl', 'model.manifest.json', 'model.sig', 'venv'] };
    const change = (it: SignedModel) => it.write('venv/evil.py', 'x');
    expect(failed((await prove({ sign, change })).verdict)).toMatchObject([{ id: 'files.ignored', outcome: 'fail' }]);
    const over = { allowIgnored: ['venv'] };
    expect((await prove({ sign, change, over })).verdict.result).toBe('passed');
    // What was left aside is no place to look for what is missing.
    const move = (it: SignedModel) => {
      it.write('venv/config.json', '{}');
      rmSync(it.path('config.json'));
    };
    const { verdict, tasks } = await prove({ sign, change: move, over });
    expect(verdict.differences).toMatchObject([{ kind: 'missing', path: 'config.json' }]);
    expect(tasks.map(({ path }) => path)).not.toContain('venv/config.json');
  });

  test('unsigned ones tolerated on demand, and then said', async () => {
    const change = (it: SignedModel) => it.write('added.py', 'x');
    const { verdict, tasks } = await prove({ change, over: { ignoreUnsignedFiles: true } });
    expect(verdict.result).toBe('passed');
    expect(verdictText(verdict)).toContain('1 unsigned file');
    expect(tasks.map(({ path }) => path)).not.toContain('added.py');
  });

  test('symlinks are refused as ever', async () => {
    const change = (it: SignedModel) => {
      rmSync(it.path('weights/b.bin'));
      symlinkSync('a.bin', it.path('weights/b.bin'));
    };
    await expect(prove({ change })).rejects.toMatchObject({ code: 'UNSAFE_PATH' });
    expect((await prove({ change, over: { allowSymlinks: true } })).verdict.result).toBe('failed');
  });
});
