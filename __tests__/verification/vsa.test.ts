/** Which lines of claims.jsonl are summaries that may count, and what is said of those that are not. */

import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { keyHint } from '../../src/statement/signing-key.ts';
import { buildSummaryStatement } from '../../src/statement/vsa.ts';
import { readSummaries } from '../../src/verification/claims/vsa.ts';
import type { Trust } from '../../src/verification/signatures/vouch.ts';
import { HEX } from '../statement/fixtures.ts';
import { summary } from '../verify/summaries.ts';
import { type Line, signedLine } from './signed-line.ts';

const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const hint = keyHint(keys.publicKey);
const SUBJECTS = [{ name: 'model', digest: { sha256: HEX('1') } }];

function vsa(over: Line = {}): string {
  const { subject, predicateType: type, predicate } = buildSummaryStatement(SUBJECTS, summary('a policy'));
  return signedLine(keys.privateKey, { subject, type, predicate, publicKey: { hint }, ...over });
}
const NOBODY: readonly Trust[] = [];
const read = (lines: readonly string[], trusts = NOBODY) =>
  readSummaries(Buffer.from(lines.join('\n')), () => trusts, new Date());

describe('a summary that does not count', () => {
  test('names its signer, if it has one', () => {
    expect(read([vsa(), vsa({ publicKey: { rawBytes: 'AAAA' } })]).ignored).toEqual([
      expect.objectContaining({ line: 1, signer: `key ${hint}`, reason: expect.stringContaining('unverified') }),
      expect.not.objectContaining({ signer: expect.anything() }),
    ]);
  });

  test('is one by a key: its verifier is named by no certificate', () => {
    const { signed, ignored } = read([vsa()], [{ method: 'key', key: keys.publicKey }]);
    expect(signed).toEqual([]);
    expect(ignored).toMatchObject([{ line: 1, reason: expect.stringContaining('no certificate') }]);
  });
});

describe('of many lines', () => {
  const junk = (count: number) => Array.from({ length: count }, (_, i) => `{ ${i}`);

  test('those after ten thousand different ones are not read, and that is said', () => {
    expect(read([...junk(9_999), vsa()]).ignored).toMatchObject([{ line: 10_000, signer: `key ${hint}` }]);
    const { ignored } = read([...junk(10_000), vsa(), vsa()]);
    expect(ignored).toEqual([{ line: 10_001, reason: expect.stringContaining('not read') }]);
  });

  test.each(['', '{'])('%j over and over pushes none out', (text) => {
    expect(read([...Array(20_000).fill(text), vsa()]).ignored).toMatchObject([{ line: 20_001, signer: `key ${hint}` }]);
  });

  test('copies of a summary count once', () => {
    const one = vsa();
    expect(read([one, one, vsa()]).ignored.map(({ line }) => line)).toEqual([1, 3]);
  });
});
