/** Which statements cannot both be true of one model, and which can. */
import { describe, expect, test } from '@jest/globals';
import type { Statement } from '../../src/statement/in-toto.ts';
import { PROVENANCE_TYPE } from '../../src/statement/provenance.ts';
import { TEST_RESULT_TYPE } from '../../src/statement/test-result.ts';
import type { AcceptedClaim } from '../../src/verification/claims/claims.ts';
import { findContradictions } from '../../src/verification/claims/contradictions.ts';
import { checkChunksBound } from '../../src/verification/files/chunks-bound.ts';
import type { ManifestResult } from '../../src/verification/files/manifest-check.ts';
import type { SignerIdentity } from '../../src/verification/verdict.ts';
import { githubPredicate } from './signed-model.ts';

const A = 'a'.repeat(64);
const B = 'b'.repeat(64);
const KEY: SignerIdentity = { method: 'key', hint: 'k' };

function claim(line: number, predicateType: string, predicate: unknown, signer: SignerIdentity = KEY): AcceptedClaim {
  const subject = [
    { name: 'm', digest: { sha256: A } },
    { name: 'model.manifest.json', digest: { sha256: B } },
  ];
  const statement = { _type: 'https://in-toto.io/Statement/v1', subject, predicateType, predicate };
  return { line, statement: statement as unknown as Statement, signer, payload: `${line}` };
}

function trained(line: number, ...dependencies: readonly object[]): AcceptedClaim {
  const { buildDefinition, runDetails } = githubPredicate();
  return claim(line, PROVENANCE_TYPE, {
    buildDefinition: { ...buildDefinition, resolvedDependencies: dependencies },
    runDetails,
  });
}
const dataset = (sha256: string, more: object = {}) => ({ name: 'dataset:corpus', digest: { sha256, ...more } });
const evaluated = (line: number, result: string, ...configuration: readonly object[]) =>
  claim(line, TEST_RESULT_TYPE, { result, configuration });
const about = (...claims: readonly AcceptedClaim[]) => findContradictions(claims).map((one) => one.about);

describe('provenance', () => {
  test('of other data contradicts, and each value has the line that said it first', () => {
    expect(findContradictions([trained(1, dataset(A)), trained(4, dataset(A)), trained(7, dataset(B))])).toEqual([
      {
        about: 'dataset corpus',
        values: [
          { value: `sha256:${A}`, line: 1 },
          { value: `sha256:${B}`, line: 7 },
        ],
      },
    ]);
  });

  test('of other base models contradicts, of other code or configuration does not', () => {
    const of = (name: string, sha256: string) => ({ name, digest: { sha256 } });
    expect(about(trained(1, of('base-model:x', A)), trained(2, of('base-model:x', B)))).toEqual(['base-model x']);
    expect(about(trained(1, of('config:x', A)), trained(2, of('config:x', B)))).toEqual([]);
    expect(about(trained(1, of('code:x', A)), trained(2, of('code:x', B)))).toEqual([]);
  });

  test('that says less, or the same in another order, does not', () => {
    expect(about(trained(1, dataset(A)), trained(2))).toEqual([]);
    const [one, other] = [
      { name: 'dataset:c', digest: { sha256: A, sha512: 'x' } },
      { name: 'dataset:c', digest: { sha512: 'x', sha256: A } },
    ];
    expect(about(trained(1, one), trained(2, other))).toEqual([]);
  });
});

describe('evaluations', () => {
  const file = (name: string, sha256 = A) => ({ name, digest: { sha256 } });
  test('of one and the same contradict', () => {
    expect(about(evaluated(1, 'PASSED', file('e')), evaluated(2, 'FAILED', file('e')))).toEqual([
      `the evaluation e sha256:${A}`,
    ]);
    const [x, y] = [file('x'), file('y', B)];
    expect(about(evaluated(1, 'PASSED', x, y), evaluated(2, 'FAILED', y, x))).toHaveLength(1);
    const uri = { uri: 'https://example.com/e', digest: { sha256: A } };
    expect(about(evaluated(1, 'PASSED', uri), evaluated(2, 'WARNED', uri))).toEqual([
      `the evaluation https://example.com/e sha256:${A}`,
    ]);
  });

  test('of different ones do not', () => {
    expect(about(evaluated(1, 'PASSED', file('e')), evaluated(2, 'FAILED', file('f')))).toEqual([]);
    expect(about(evaluated(1, 'PASSED', file('e')), evaluated(2, 'FAILED', file('e', B)))).toEqual([]);
  });
});

test('types that nobody reads contradict nothing', () => {
  const of = (line: number, value: string) => claim(line, 'https://example.com/x', { result: value });
  expect(about(of(1, 'PASSED'), of(2, 'FAILED'))).toEqual([]);
});

describe('who may vouch for chunk hashes', () => {
  const manifest = { digest: B, manifest: { hash: { chunkSize: 1 } }, checks: [] } as unknown as ManifestResult;
  const sigstore = (over: object = {}): SignerIdentity => ({
    method: 'sigstore',
    san: 's',
    issuer: 'i',
    sourceRepository: 'r',
    extensions: { runInvocationUri: 'run' },
    ...over,
  });
  const by = (signer: SignerIdentity, type = PROVENANCE_TYPE) => claim(3, type, {}, signer);
  const check = (signer: SignerIdentity, ...claims: readonly AcceptedClaim[]) =>
    checkChunksBound(signer, manifest, claims);

  test('the same key, by any claim', () => {
    expect(check(KEY, by(KEY, 'https://example.com/x'))).toMatchObject({ outcome: 'pass', evidence: 'claims, line 3' });
    expect(check(KEY, by({ method: 'key', hint: 'other' }))).toMatchObject({ outcome: 'undecided' });
  });

  test.each<[string, SignerIdentity, string, string]>([
    ['the same run', sigstore(), PROVENANCE_TYPE, 'pass'],
    ['another run', sigstore({ extensions: { runInvocationUri: 'other' } }), PROVENANCE_TYPE, 'undecided'],
    ['another statement of it', sigstore(), 'https://example.com/x', 'undecided'],
  ])('an identity: %s', (_, signer, type, outcome) => {
    expect(check(sigstore(), by(signer, type)).outcome).toBe(outcome);
  });

  test('nobody, where the signature names no repository or run', () => {
    const { sourceRepository: _, ...nowhere } = sigstore() as Extract<SignerIdentity, { method: 'sigstore' }>;
    expect(check(nowhere, by(nowhere)).outcome).toBe('undecided');
    const never = sigstore({ extensions: {} });
    expect(check(never, by(never)).outcome).toBe('undecided');
  });

  test('and the refusal names what was found', () => {
    expect(check(sigstore())).toMatchObject({ found: 'no claim by the signer that names the manifest' });
    const found = [by(sigstore({ extensions: { runInvocationUri: 'x' } })), by(sigstore(), 'https://example.com/x')];
    expect(check(sigstore(), ...found)).toMatchObject({
      expected: 'provenance of run',
      found: 'provenance of x (line 3), no provenance (line 3)',
    });
    expect(check(sigstore(), ...Array(5).fill(found[1])).found?.split(', ')).toHaveLength(3);
  });
});
