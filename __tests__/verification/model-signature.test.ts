/** Nothing of a payload is read before it is known who signed it, and that it is the one who was expected. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { buildOmsStatement } from '../../src/statement/oms.ts';
import { verifyModelSignature } from '../../src/verification/signatures/model-signature.ts';
import { type LocalSigstore, startLocalSigstore } from '../../testing/local-sigstore/local-sigstore.ts';
import { bytesOf, ISSUER, rootOf, SAN, signBundle } from './bundles.ts';

let sigstore: LocalSigstore;
beforeAll(async () => {
  sigstore = await startLocalSigstore();
});
afterAll(() => sigstore.close());

const STATEMENT = buildOmsStatement({
  name: 'model',
  files: [{ path: 'a', digest: 'a'.repeat(64) }],
  ignorePaths: [],
  allowSymlinks: false,
});
const verify = async (identity: string, statement: unknown = STATEMENT) => {
  const roots = [rootOf(sigstore)];
  const bundle = bytesOf(await signBundle(sigstore, statement));
  return verifyModelSignature(
    bundle,
    { method: 'sigstore', expected: { identity, issuer: ISSUER }, roots },
    new Date(),
  );
};

test('by whom it is expected of: the statement is read', async () => {
  const { checks, oms } = await verify(SAN);
  expect(checks.map(({ outcome }) => outcome)).toEqual(Array(6).fill('pass'));
  expect(oms?.resources).toMatchObject([{ path: 'a' }]);
});

test.each<[string, unknown]>([
  ['good', STATEMENT],
  ['junk', 'junk'],
])('by somebody else: who it is is told, and of the statement, which is %s, nothing', async (_, statement) => {
  const { checks, signer, oms } = await verify('https://github.com/a/b/.github/workflows/x.yml@y', statement);
  expect(checks.filter(({ outcome }) => outcome === 'fail').map(({ id }) => id)).toEqual(['identity.san']);
  expect(checks.map(({ id }) => id)).not.toContain('statement.format');
  expect(signer).toMatchObject({ san: SAN });
  expect(oms).toBeUndefined();
});
