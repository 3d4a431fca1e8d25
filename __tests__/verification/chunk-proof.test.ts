import { describe, expect, test } from '@jest/globals';
import { CHUNK_SIZE } from '../../src/model/chunks.ts';
import { buildManifest, type HashedFile } from '../../src/model/manifest.ts';
import { PROVENANCE_TYPE } from '../../src/statement/provenance.ts';
import { compareChunks } from '../../src/verification/chunk-proof.ts';
import { checkChunksBound } from '../../src/verification/chunks-bound.ts';
import type { AcceptedClaim } from '../../src/verification/claims.ts';
import { planIgnores } from '../../src/verification/ignored.ts';
import type { SignerIdentity } from '../../src/verification/verdict.ts';

const hex = (c: string): string => c.repeat(64);
const BIG: HashedFile = { path: 'big', size: CHUNK_SIZE + 1, digest: hex('d'), chunks: [hex('0'), hex('1')] };
const SMALL: HashedFile = { path: 'small', size: 5, digest: hex('5') };
const manifest = buildManifest([BIG, SMALL], { chunks: true });

describe('files against the manifest', () => {
  const plan = planIgnores({ signed: [], own: [], allowed: [], hubCache: true }, ['big', 'small']);
  const compare = (...files: { path: string; size: number; digest?: string; chunks?: readonly string[] }[]) =>
    compareChunks(manifest, { files, ignored: [] }, { plan, ignoreUnsignedFiles: false });

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
