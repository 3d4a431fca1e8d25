import { readFileSync, rmSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { buildManifest, type Manifest } from '../../src/model/manifest.ts';
import { verdictSummary } from '../../src/report/summary.ts';
import { verdictText } from '../../src/report/verdict-text.ts';
import { resultOf } from '../../src/verification/evaluate.ts';
import { exitCodeOf } from '../../src/verification/exit-code.ts';
import { RUN } from '../verification/bundles.ts';
import { type ProvenanceOptions, provenance, type SignedModel, testResult } from '../verification/signed-model.ts';
import { BIG, CHUNK, idsOf, proving, type Setting } from './proving.ts';
import { failed } from './signing.ts';

const SAYS = 'whole-file digest not recomputed';

const { prove, sign } = proving();

describe('a chunk proof', () => {
  test('hashes chunks of large files and the whole of others, and says what it is', async () => {
    const { verdict, tasks } = await prove({ files: BIG });
    expect(failed(verdict)).toEqual([]);
    expect(verdict).toMatchObject({ result: 'passed', integrity: 'chunks', claims: { accepted: 1 }, differences: [] });
    expect(exitCodeOf(verdict)).toBe(0);
    expect(tasks.map(({ path, whole, ranges }) => [path, whole, ranges.length])).toEqual([
      ['big.bin', false, 3],
      ['config.json', true, 0],
      ['empty', true, 0],
      ['weights/a.bin', true, 0],
      ['weights/b.bin', true, 0],
    ]);
    // No check and no field claims what was not computed.
    expect(idsOf(verdict)).toEqual(expect.arrayContaining(['chunks.bound', 'files.chunks', 'manifest.bound']));
    expect(idsOf(verdict)).not.toContain('files.match');
    expect(verdict.checks.find(({ id }) => id === 'files.chunks')?.title).toContain(SAYS);
    expect(verdict.fields.find(({ name }) => name === 'model_hash')?.status).toBe('stated');
    expect(verdictText(verdict)).toContain(SAYS);
    expect(verdictSummary(verdict, { commands: [] })).toContain(SAYS);
  }, 30_000);

  test('a file of exactly one chunk has no chunk hashes: its digest is that', async () => {
    const files = { one: new Uint8Array(CHUNK) };
    const { verdict, tasks } = await prove({ files });
    expect(verdict.result).toBe('passed');
    expect(tasks).toMatchObject([{ path: 'one', whole: true, ranges: [] }]);
    const change = (it: SignedModel) => it.write('one', new Uint8Array(CHUNK).fill(1, CHUNK - 1));
    expect((await prove({ files, change })).verdict.result).toBe('failed');
  }, 30_000);

  test('is not what is done by default', async () => {
    const { verdict } = await prove({ over: { integrity: undefined as never } });
    expect(verdict).toMatchObject({ result: 'passed', integrity: 'files' });
    expect(idsOf(verdict)).not.toContain('files.chunks');
    expect(verdictText(verdict)).not.toContain(SAYS);
  });

  test('stands for no whole files, nor they for it', () => {
    const check = (id: string) => ({ id, outcome: 'pass' as const, title: id });
    const common = ['signature.cryptography', 'statement.format'].map(check);
    const [whole, bound, chunks] = [check('files.match'), check('chunks.bound'), check('files.chunks')];
    expect(resultOf([...common, whole], 'files')).toBe('passed');
    expect(resultOf([...common, bound, chunks], 'chunks')).toBe('passed');
    expect(resultOf([...common, bound, chunks], 'files')).toBe('failed');
    expect(resultOf([...common, chunks], 'chunks')).toBe('failed');
    expect(resultOf([...common, whole], 'chunks')).toBe('failed');
    expect(resultOf([...common, bound, whole], 'chunks')).toBe('failed');
  });
});

describe('a manifest that nobody vouches for in the signing run: nothing is read, nothing decided', () => {
  const otherRun = RUN.replace('attempts/1', 'attempts/2');
  const lines =
    (make: (model: SignedModel) => Promise<unknown[]> | unknown[]) =>
    async (model: SignedModel): Promise<unknown[]> =>
      make(model);
  /** As honest as can be: its certificate and what it states are of that run. */
  const ofOtherRun = (model: SignedModel) => {
    const base: ProvenanceOptions['base'] = (it) => {
      it.runDetails.metadata['invocationId'] = otherRun;
    };
    return sign(provenance(model, { base }), { extensions: { 21: otherRun } });
  };

  test.each<[string, Setting, string]>([
    ['no manifest', { change: (it) => rmSync(it.path('model.manifest.json')) }, 'no manifest'],
    ['no claims', { change: (it) => rmSync(it.path('claims.jsonl')) }, 'no claim'],
    ['no chunk hashes', { manifest: ({ files }) => buildManifest(files, { chunks: false }) }, 'without chunk hashes'],
    ['another attempt of the run', { lines: lines(async (it) => [await ofOtherRun(it)]) }, otherRun],
    ['a claim without a run', { bundle: { extensions: { 21: undefined } } }, 'no named run'],
    ['a signature without a run', { sign: { bundle: { extensions: { 21: undefined } } } }, RUN],
    [
      'neither with a run',
      { sign: { bundle: { extensions: { 21: undefined } } }, bundle: { extensions: { 21: undefined } } },
      'no named run',
    ],
    ['another source repository', { bundle: { extensions: { 12: 'https://github.com/s/r' } } }, 'no claim'],
    [
      'neither with a source repository',
      { sign: { bundle: { extensions: { 12: undefined } } }, bundle: { extensions: { 12: undefined } } },
      'provenance of',
    ],
    ['an evaluation only', { lines: lines(async (it) => [await sign(testResult(it, 'PASSED'))]) }, 'no provenance'],
    [
      'a manifest that another run made',
      {
        lines: lines(async (it) => [
          await ofOtherRun(it),
          await sign(
            provenance({
              ...it,
              subjects: [it.subjects[0], { name: 'model.manifest.json', digest: { sha256: 'a'.repeat(64) } }] as never,
            }),
          ),
        ]),
      },
      otherRun,
    ],
  ])('%s', async (_, setting, found) => {
    const { verdict, tasks } = await prove(setting);
    expect(failed(verdict)).toMatchObject([
      {
        id: 'chunks.bound',
        outcome: 'undecided',
        found: expect.stringContaining(found),
        guidance: expect.stringContaining('without --integrity chunks'),
      },
    ]);
    expect(exitCodeOf(verdict)).toBe(2);
    expect(idsOf(verdict).filter((id) => id.startsWith('files.'))).toEqual([]);
    expect(tasks).toEqual([]);
    expect(verdict).toMatchObject({ result: 'undecided', integrity: 'chunks' });
    expect(verdict.fields.find(({ name }) => name === 'model_hash')?.status).toBe('stated');
  });

  test('one of the right run among others is enough', async () => {
    const several = lines(async (it) => [
      await ofOtherRun(it),
      'junk',
      await sign(provenance(it, { code: { dirty: true } })),
    ]);
    expect((await prove({ lines: several })).verdict.result).toBe('passed');
  });
});

describe('a manifest that is wrong', () => {
  test.each<[string, (manifest: Manifest) => unknown]>([
    [
      'another digest',
      ({ files: [first, ...rest], ...it }) => ({ ...it, files: [{ ...first, digest: 'a'.repeat(64) }, ...rest] }),
    ],
    ['a file less', ({ files: [, ...rest], ...it }) => ({ ...it, files: rest })],
    [
      'a file more',
      ({ files, ...it }) => ({ ...it, files: [...files, { digest: 'a'.repeat(64), path: 'z', size: 1 }] }),
    ],
    ['another name', ({ files: [first, ...rest], ...it }) => ({ ...it, files: [{ ...first, path: 'c' }, ...rest] })],
    ['an unknown field', (it) => ({ ...it, extra: 1 })],
  ])('%s: refused, though it is signed, and nothing is read', async (_, change) => {
    const { verdict, tasks } = await prove({ manifest: (it) => change(it) as Manifest });
    expect(verdict.checks.find(({ id }) => id === 'manifest.match')?.outcome).toBe('fail');
    expect(verdict.result).toBe('failed');
    expect(tasks).toEqual([]);
  });

  test('changed on disk: the claims are about another one', async () => {
    const change = (it: SignedModel) => {
      const manifest = JSON.parse(readFileSync(it.path('model.manifest.json'), 'utf8'));
      const big = manifest.files.find(({ path }: { path: string }) => path === 'big.bin');
      big.chunks[0] = 'a'.repeat(64);
      it.write('model.manifest.json', JSON.stringify(manifest));
    };
    const { verdict, tasks } = await prove({ files: BIG, change });
    expect(verdict).toMatchObject({ result: 'undecided', claims: { accepted: 0 } });
    expect(tasks).toEqual([]);
  }, 30_000);

  test('another size than the file has, of a small one: its digest alone is not enough', async () => {
    const manifest = ({ files, ...it }: Manifest) => ({
      ...it,
      files: files.map((file) => (file.path === 'config.json' ? { ...file, size: 3 } : file)),
    });
    const { verdict } = await prove({ manifest });
    expect(verdict.differences).toEqual([
      { kind: 'changed', path: 'config.json', expected: '3 bytes', found: '2 bytes' },
    ]);
    expect(verdict.result).toBe('failed');
  });
});
