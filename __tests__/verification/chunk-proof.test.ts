import { describe, expect, test } from '@jest/globals';
import { CHUNK_SIZE } from '../../src/model/chunks.ts';
import { buildManifest, type HashedFile, type Manifest } from '../../src/model/manifest.ts';
import { PROVENANCE_TYPE } from '../../src/statement/provenance.ts';
import type { AcceptedClaim } from '../../src/verification/claims/claims.ts';
import { compareChunks, isWorthReading } from '../../src/verification/files/chunk-proof.ts';
import { checkChunksBound } from '../../src/verification/files/chunks-bound.ts';
import type { ActualFile } from '../../src/verification/files/files.ts';
import { planIgnores } from '../../src/verification/files/ignored.ts';
import type { SignerIdentity } from '../../src/verification/verdict.ts';

const hex = (c: string): string => c.repeat(64);
const BIG: HashedFile = { path: 'big', size: CHUNK_SIZE + 1, digest: hex('d'), chunks: [hex('0'), hex('1')] };
const SMALL: HashedFile = { path: 'small', size: 5, digest: hex('5') };
const manifest = buildManifest([BIG, SMALL], { chunks: true });

function compareWith(signed: Manifest, files: readonly ActualFile[], ignoreUnsignedFiles = false) {
  const paths = files.map(({ path }) => path);
  const plan = planIgnores({ signed: [], own: [], allowed: [], hubCache: true }, paths);
  return compareChunks(signed, { files, ignored: [] }, { plan, ignoreUnsignedFiles });
}

describe('files against the manifest', () => {
  const compare = (...files: ActualFile[]) => compareWith(manifest, files);

  test('chunks of a large one, digest of a small one', () => {
    const { path, size, chunks = [] } = BIG;
    expect(compare({ path, size, chunks }, SMALL)).toMatchObject({ match: true, differences: [] });
  });

  test.each([
    ['a large one by its digest', { ...BIG, chunks: undefined as never }, SMALL],
    ['a large one with a chunk less', { ...BIG, chunks: [hex('0')] }, SMALL],
    ['a large one with its chunks swapped', { ...BIG, chunks: [hex('1'), hex('0')] }, SMALL],
    ['a large one of another size', { ...BIG, size: CHUNK_SIZE + 2 }, SMALL],
    ['a large one that was not read', { path: 'big', size: BIG.size }, SMALL],
    ['a small one of another size', BIG, { ...SMALL, size: 6 }],
    ['a small one that was not read', BIG, { path: 'small', size: 5 }],
    ['a small one with chunks', BIG, { path: 'small', size: 5, chunks: [hex('5')] }],
  ])('%s is not it', (_, big, small) => {
    const { match, differences } = compare(big, small);
    expect(match).toBe(false);
    expect(differences).toHaveLength(1);
    expect(differences[0]?.kind).toBe('changed');
  });
});

describe('how they differ', () => {
  const chunks = [hex('0'), hex('1')];
  /** As it is found: by its chunks alone. */
  const big = { path: 'big', size: BIG.size, chunks };

  test.each<[string, ActualFile[], object]>([
    ['missing, by its digest', [big], { kind: 'missing', path: 'small', expected: SMALL.digest }],
    ['missing, a large one too', [SMALL], { kind: 'missing', path: 'big', expected: BIG.digest }],
    // The last of them: all that are signed are there, in order.
    ['added, unread or not', [big, SMALL, { path: 'z', size: 1 }], { kind: 'added', path: 'z' }],
    ['added', [big, SMALL, { path: 'z', size: 1, digest: hex('z') }], { kind: 'added', path: 'z' }],
    [
      'renamed, in its place',
      [big, { ...SMALL, path: 'smell' }],
      { kind: 'renamed', path: 'smell', from: 'small', digest: SMALL.digest },
    ],
    [
      'renamed, a large one by its digest',
      [{ ...big, path: 'bug' }, SMALL],
      { kind: 'renamed', path: 'bug', from: 'big', digest: BIG.digest },
    ],
    [
      'changed',
      [big, { ...SMALL, digest: hex('6') }],
      { kind: 'changed', path: 'small', expected: SMALL.digest, found: hex('6') },
    ],
    [
      'of another size',
      [{ path: 'big', size: 7 }, SMALL],
      { kind: 'changed', path: 'big', expected: `${CHUNK_SIZE + 1} bytes`, found: '7 bytes' },
    ],
    [
      'a chunk of it: the first that differs, and where',
      [{ ...big, chunks: [hex('0'), hex('2')] }, SMALL],
      {
        kind: 'changed',
        path: 'big',
        expected: hex('1'),
        found: hex('2'),
        chunks: [{ index: 1, start: CHUNK_SIZE, end: CHUNK_SIZE + 1 }],
      },
    ],
  ])('%s', (_, files, difference) => {
    const { match, differences } = compareWith(manifest, files);
    expect(match).toBe(false);
    expect(differences).toEqual([difference]);
  });

  test('counted: those of more than one chunk are compared by chunks', () => {
    const one = { path: 'one', size: CHUNK_SIZE, digest: hex('e') };
    const signed = buildManifest([BIG, one, SMALL], { chunks: true });
    const [check] = compareWith(signed, [big, one, SMALL]).checks;
    expect(check).toMatchObject({ outcome: 'pass', expected: expect.stringMatching(/^3 files, 1 of/) });
  });

  test('signed files are not among the unsigned that are tolerated', () => {
    const [check] = compareWith(manifest, [big, SMALL], true).checks;
    expect(check?.found).toBe(check?.expected);
  });
});

// The comparison that makes no texts is the one that may let a file through: of one file, none beside it differs.
describe('a model of one file', () => {
  test.each<[string, HashedFile, ActualFile]>([
    ['another size, with the digest', SMALL, { ...SMALL, size: 6 }],
    ['the digest in place of chunks', BIG, { path: 'big', size: BIG.size, digest: BIG.digest }],
    ['another name', SMALL, { ...SMALL, path: 'other' }],
    // The parser refuses such manifests; nothing may hang on that.
    ['fewer chunks signed', { ...BIG, chunks: [hex('0')] }, BIG],
    ['no chunks signed', { ...BIG, chunks: undefined as never }, BIG],
    ['no chunks signed, of a small one', { ...SMALL, chunks: [] }, { ...SMALL, digest: hex('6') }],
    ['no chunks signed, none read', { ...BIG, chunks: undefined as never }, { path: 'big', size: BIG.size }],
  ])('%s is not it', (_, signed, actual) => {
    expect(compareWith({ ...manifest, files: [signed] }, [actual])).toMatchObject({
      match: false,
      differences: [{ path: actual.path }],
    });
  });
});

describe('which files are worth reading', () => {
  const isWorth = (file: { path: string; size: number }, ...others: string[]) =>
    isWorthReading(manifest, [file, ...others.map((path) => ({ path }))])(file);

  test('a signed one, unless its size settles it', () => {
    expect(isWorth({ path: 'small', size: 5 }, 'big')).toBe(true);
    expect(isWorth({ path: 'small', size: 6 }, 'big')).toBe(false);
  });

  test('another one, only if it may be a missing one under a new name', () => {
    expect(isWorth({ path: 'new', size: 5 }, 'big')).toBe(true);
    expect(isWorth({ path: 'new', size: BIG.size }, 'big')).toBe(false);
    expect(isWorth({ path: 'new', size: 5 }, 'big', 'small')).toBe(false);
  });
});

describe('who vouches for chunk hashes', () => {
  const RUN = 'https://github.com/o/r/actions/runs/1/attempts/1';
  const signer = (runInvocationUri: string | undefined, sourceRepository?: string): SignerIdentity => ({
    method: 'sigstore',
    san: 'https://github.com/o/r/.github/workflows/x.yml@refs/heads/main',
    issuer: 'https://token.actions.githubusercontent.com',
    ...(sourceRepository !== undefined && { sourceRepository }),
    extensions: runInvocationUri === undefined ? {} : { runInvocationUri },
  });
  const SIGNER = signer(RUN, 'https://github.com/o/r');
  const claim = (by: SignerIdentity, digest = hex('a'), predicateType = PROVENANCE_TYPE): AcceptedClaim => ({
    line: 1,
    signer: by,
    payload: '',
    statement: {
      _type: 'https://in-toto.io/Statement/v1',
      predicateType,
      subject: [{ digest: { sha256: hex('r') } }, { digest: { sha256: digest } }],
      predicate: {},
    },
  });
  const outcome = (signature: SignerIdentity, ...claims: AcceptedClaim[]) =>
    checkChunksBound(signature, { checks: [], manifest, digest: hex('a') }, claims).outcome;

  test('the signer, in the run that signed', () => {
    expect(outcome(SIGNER, claim(SIGNER))).toBe('pass');
    expect(outcome(SIGNER, claim(signer('', SIGNER.method)), claim(SIGNER))).toBe('pass');
  });

  test.each<[string, SignerIdentity, AcceptedClaim[]]>([
    ['nobody', SIGNER, []],
    ['a claim about another manifest', SIGNER, [claim(SIGNER, hex('b'))]],
    ['another type of statement', SIGNER, [claim(SIGNER, hex('a'), 'https://in-toto.io/attestation/test-result/v0.1')]],
    ['another run', SIGNER, [claim(signer(`${RUN}0`, 'https://github.com/o/r'))]],
    ['another repository', SIGNER, [claim(signer(RUN, 'https://github.com/o/s'))]],
    ['empty runs', signer('', 'https://github.com/o/r'), [claim(signer('', 'https://github.com/o/r'))]],
    ['a key in place of an identity', SIGNER, [claim({ method: 'key', hint: hex('k') })]],
    ['another key', { method: 'key', hint: hex('k') }, [claim({ method: 'key', hint: hex('l') })]],
  ])('not %s', (_, signature, claims) => {
    expect(outcome(signature, ...claims)).toBe('undecided');
  });

  test('nothing without the manifest', () => {
    const accepted = [claim(SIGNER, undefined)];
    expect(checkChunksBound(SIGNER, undefined, accepted).outcome).toBe('undecided');
    expect(checkChunksBound(SIGNER, { checks: [] }, accepted).outcome).toBe('undecided');
    const without = { checks: [], manifest: buildManifest([BIG], { chunks: false }), digest: hex('a') };
    expect(checkChunksBound(SIGNER, without, [claim(SIGNER)]).outcome).toBe('undecided');
  });
});
