/** Lines about what the model was made from are told from lines about something else: by digests, and by nothing that is counted. */

import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { OMS_PREDICATE_TYPE } from '../../src/statement/oms.ts';
import { buildProvenanceStatement } from '../../src/statement/provenance.ts';
import { keyHint } from '../../src/statement/signing-key.ts';
import { TEST_RESULT_TYPE } from '../../src/statement/test-result.ts';
import { type ClaimTarget, readClaims } from '../../src/verification/claims/claims.ts';
import { type Line, signedLine } from './signed-line.ts';
import { githubPredicate } from './signed-model.ts';

const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const stranger = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const hint = keyHint(keys.publicKey);
const hex = (digit: string): string => digit.repeat(64);
const [ROOT, MANIFEST, DATA, FILE, BASE] = [hex('a'), hex('b'), hex('c'), hex('d'), hex('e')];
const SUBJECTS = [
  { name: 'm', digest: { sha256: ROOT } },
  { name: 'model.manifest.json', digest: { sha256: MANIFEST } },
];
const target: ClaimTarget = {
  signer: { method: 'key', hint },
  roots: new Set([ROOT]),
  manifests: new Set([MANIFEST]),
  files: new Map(),
};

const provenance = (dependencies: readonly { name: string; digest: Record<string, string> }[], by = keys) => {
  const statement = buildProvenanceStatement({
    subjects: SUBJECTS,
    base: githubPredicate(),
    dependencies,
    byproducts: [],
  });
  return signedLine(by.privateKey, {
    subject: SUBJECTS,
    type: statement.predicateType,
    predicate: statement.predicate,
    publicKey: { hint },
  });
};
const INPUTS = [
  { name: 'dataset:corpus', digest: { sha256: DATA } },
  { name: 'dataset:one file', digest: { sha256: FILE } },
  { name: 'base-model:base', digest: { sha256: BASE } },
  { name: 'config:train.yaml', digest: { sha256: hex('9') } },
  { name: 'dataset:by commit', digest: { gitCommit: '1'.repeat(40) } },
];

/** By nobody who counts for anything. */
const foreign = (root: string, of: Line = {}): string =>
  signedLine(stranger.privateKey, {
    subject: [{ digest: { sha256: root } }],
    type: TEST_RESULT_TYPE,
    publicKey: { hint: 'x' },
    ...of,
  });
const read = (...lines: readonly string[]) =>
  readClaims(
    Buffer.from(lines.map((one) => `${one}\n`).join('')),
    target,
    { method: 'key', key: keys.publicKey },
    new Date(),
  );

describe('a line about something else', () => {
  test.each([
    ['the root of a dataset', foreign(DATA), 'evidence of the dataset corpus, by its digest'],
    ['the root of a base model', foreign(BASE), 'evidence of the base model base, by its digest'],
    [
      'the bytes of a single file',
      foreign(hex('7'), { type: OMS_PREDICATE_TYPE, predicate: { resources: [{ name: '.', digest: FILE }] } }),
      'evidence of the dataset one file, by its digest',
    ],
  ])('%s: it is said of which input', (_, line, reason) => {
    for (const lines of [
      [provenance(INPUTS), line],
      [line, provenance(INPUTS)],
    ]) {
      const { accepted, ignored } = read(...lines);
      expect(accepted).toHaveLength(1);
      expect(ignored).toMatchObject([{ line: lines.indexOf(line) + 1, kind: 'input', reason }]);
    }
  });

  test.each([
    ['of no input', foreign(hex('8'))],
    ['of a configuration, which has no evidence', foreign(hex('9'))],
    [
      'of one file among several',
      foreign(hex('7'), {
        type: OMS_PREDICATE_TYPE,
        predicate: { resources: [{ digest: FILE }, { digest: hex('8') }] },
      }),
    ],
    ['of one file, in no model signature', foreign(hex('7'), { predicate: { resources: [{ digest: FILE }] } })],
    ['of a resource that is none', foreign(hex('7'), { type: OMS_PREDICATE_TYPE, predicate: { resources: [null] } })],
    ['without subject', foreign(DATA, { subject: [{ name: 'x', digest: { sha512: DATA } }] })],
  ])('%s: it is something else', (_, line) => {
    const [claim] = read(provenance(INPUTS), line).ignored;
    expect(claim).toMatchObject({ line: 2, reason: 'about something else than this model' });
    expect(claim).not.toHaveProperty('kind');
  });

  test('inputs are those of a provenance that counts', () => {
    const { accepted, ignored } = read(provenance(INPUTS, stranger), foreign(DATA));
    expect(accepted).toEqual([]);
    expect(ignored.map(({ kind }) => kind)).toEqual([undefined, undefined]);
  });

  test('lines stay in their order, and names on one line', () => {
    const named = [{ name: 'dataset:a\nb\u2028c', digest: { sha256: DATA } }];
    const { ignored } = read(foreign(DATA), 'junk', provenance(named), foreign(hex('8')), foreign(DATA), 'more junk');
    expect(ignored.map(({ line }) => line)).toEqual([1, 2, 4, 5, 6]);
    expect(ignored[0]?.reason).toBe('evidence of the dataset a b c, by its digest');
  });

  test('they are listed up to a thousand, with the rest counted', () => {
    const lines = Array.from({ length: 1010 }, (_, i) => foreign(DATA, { predicate: { i } }));
    const { ignored } = read(provenance(INPUTS), ...lines);
    expect(ignored).toHaveLength(1001);
    expect(ignored.at(-1)).toEqual({ line: 0, lines: 10, reason: '10 more lines that do not count' });
  });
});
