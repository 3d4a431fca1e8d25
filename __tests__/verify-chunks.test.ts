import { cpSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { HashEngine, HashTask } from '../src/hashing/engine.ts';
import { createOpensslEngine } from '../src/hashing/openssl-engine.ts';
import { canonicalJson } from '../src/model/canonical-json.ts';
import { sha256Hex } from '../src/model/digest.ts';
import { buildManifest, type Manifest } from '../src/model/manifest.ts';
import { verdictSummary } from '../src/report/summary.ts';
import { verdictText } from '../src/report/verdict-text.ts';
import { resultOf } from '../src/verification/evaluate.ts';
import { exitCodeOf } from '../src/verification/exit-code.ts';
import type { Verdict } from '../src/verification/verdict.ts';
import { type VerifyRequest, verify } from '../src/verify.ts';
import { type LocalSigstore, startLocalSigstore } from '../testing/local-sigstore/local-sigstore.ts';
import { cli } from './helpers/cli.ts';
import { type TemporaryFolder, temporaryFolder } from './helpers/models.ts';
import { type BundleOptions, RUN, signBundle } from './verification/bundles.ts';
import {
  FILES,
  type ModelOptions,
  type ProvenanceOptions,
  provenance,
  type SignedModel,
  signedModel,
  testResult,
  verifyModel,
} from './verification/signed-model.ts';

const CHUNK = 67_108_864;
const SIZE = 2 * CHUNK + 1000;
const BIG = { ...FILES, 'big.bin': new Uint8Array(SIZE) };
const SAYS = 'whole-file digest not recomputed';

let sigstore: LocalSigstore;
beforeAll(async () => {
  sigstore = await startLocalSigstore();
});
afterAll(() => sigstore.close());

const failed = ({ checks }: Verdict) => checks.filter(({ outcome }) => outcome !== 'pass');
const idsOf = ({ checks }: Verdict) => checks.map(({ id }) => id);

interface Setting {
  readonly files?: ModelOptions['files'];
  readonly sign?: ModelOptions;
  /** How the provenance is signed. */
  readonly bundle?: BundleOptions;
  readonly lines?: (model: SignedModel) => Promise<unknown[]>;
  /** Of the manifest, before it is signed. */
  readonly manifest?: (manifest: Manifest) => Manifest;
  readonly change?: (model: SignedModel) => void;
  readonly over?: Partial<VerifyRequest>;
}

interface Outcome {
  readonly verdict: Verdict;
  /** What was hashed. */
  readonly tasks: readonly HashTask[];
}

async function prove(setting: Setting = {}): Promise<Outcome> {
  using signed = await signedModel(sigstore, { files: setting.files ?? FILES, ...setting.sign });
  const model = setting.manifest ? withManifest(signed, setting.manifest) : signed;
  model.writeClaims(
    ...(await (setting.lines?.(model) ?? signBundle(sigstore, provenance(model), setting.bundle).then((one) => [one]))),
  );
  setting.change?.(model);
  const tasks: HashTask[] = [];
  const verdict = await verifyModel(sigstore, model, { integrity: 'chunks', engine: watched(tasks), ...setting.over });
  for (const check of failed(verdict)) expect(check.guidance).toBeTruthy();
  return { verdict, tasks };
}

function watched(tasks: HashTask[]): HashEngine {
  const inner = createOpensslEngine();
  return {
    name: 'watched',
    hash: (root, wanted, options) => {
      tasks.push(...wanted);
      return inner.hash(root, wanted, options);
    },
  };
}

/** The same model with another manifest, which its claims name. */
function withManifest(model: SignedModel, change: (manifest: Manifest) => Manifest): SignedModel {
  const path = model.path('model.manifest.json');
  const bytes = canonicalJson(change(JSON.parse(readFileSync(path, 'utf8'))));
  writeFileSync(path, bytes);
  const [root, manifest] = model.subjects;
  const digest = { sha256: sha256Hex(bytes) };
  return { ...model, subjects: [root, { ...manifest, digest }] as SignedModel['subjects'] };
}

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
  const sign = (statement: unknown, bundle?: BundleOptions) => signBundle(sigstore, statement, bundle);
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

describe('chunk hashes of other bytes than the digest (vector)', () => {
  const vector = join(import.meta.dirname, 'vectors/chunk-hashes-of-other-bytes');

  const modelOf = (folder: TemporaryFolder, fill: number): string => {
    const model = folder.write('model', { 'config.json': '{}', 'weights.bin': Buffer.alloc(CHUNK + 1, fill) });
    for (const name of ['model.sig', 'claims.jsonl', 'model.manifest.json'])
      cpSync(join(vector, name), join(model, name));
    return model;
  };
  const verdictOn = async (fill: number, integrity: 'files' | 'chunks'): Promise<Verdict> => {
    using folder = temporaryFolder();
    const model = modelOf(folder, fill);
    const publicKeyPem = readFileSync(join(vector, 'public-key.pem'), 'utf8');
    return await verify({ model, trust: { method: 'key', publicKeyPem }, integrity });
  };

  test('other weights never pass as whole files', async () => {
    const verdict = await verdictOn(1, 'files');
    expect(verdict.result).toBe('failed');
    expect(verdict.checks.find(({ id }) => id === 'files.match')?.outcome).toBe('fail');
    expect(verdict.differences).toMatchObject([{ kind: 'changed', path: 'weights.bin' }]);
  }, 30_000);

  test('by chunks they are what was vouched for, and nothing says more', async () => {
    const verdict = await verdictOn(1, 'chunks');
    expect(verdict.result).toBe('passed');
    expect(idsOf(verdict)).not.toContain('files.match');
    expect(verdict.fields.filter(({ status }) => status === 'verified').map(({ name }) => name)).toEqual([
      'signer_identity',
    ]);
  }, 30_000);

  test('the signed weights fail by chunks, and as whole files for their manifest', async () => {
    expect(failed(await verdictOn(0, 'chunks'))).toMatchObject([{ id: 'files.chunks', outcome: 'fail' }]);
    const whole = await verdictOn(0, 'files');
    expect(whole.checks.find(({ id }) => id === 'files.match')?.outcome).toBe('pass');
    expect(failed(whole)).toMatchObject([
      { id: 'manifest.chunks', outcome: 'fail', expected: expect.stringContaining('chunk 0 of weights.bin') },
    ]);
  }, 30_000);

  test('on the command line', async () => {
    using folder = temporaryFolder();
    const model = modelOf(folder, 1);
    const run = (...options: string[]) =>
      cli(['verify', model, '--public-key', join(vector, 'public-key.pem'), '--json', ...options]);
    expect((await run()).code).toBe(1);
    expect(await run('--integrity', 'chunks')).toMatchObject({
      code: 0,
      json: { integrity: 'chunks', result: 'passed' },
    });
    expect((await run('--integrity', 'chunk')).code).toBe(2);
    rmSync(join(model, 'claims.jsonl'));
    expect(await run('--integrity', 'chunks')).toMatchObject({ code: 2, json: { result: 'undecided' } });
  }, 30_000);
});
