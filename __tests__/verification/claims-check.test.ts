/** What a claim must be about: a root of the signed files, in their order or ours, and a manifest of exactly them. */

import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { sha256Hex } from '../../src/model/digest.ts';
import { buildManifest, serializeManifest } from '../../src/model/manifest.ts';
import { rootDigest } from '../../src/model/root.ts';
import { buildOmsStatement, type OmsStatement, parseOmsStatement } from '../../src/statement/oms.ts';
import { keyHint } from '../../src/statement/signing-key.ts';
import { linesOf, markedLines } from '../../src/verification/claims/claim-lines.ts';
import { type ClaimContext, judgeClaims, manifestsOf } from '../../src/verification/claims/claims-check.ts';
import { signedLine } from './signed-line.ts';

const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const hint = keyHint(publicKey);
/** Not in our order. */
const FILES = ['c', 'a', 'b'].map((path) => ({ path, size: 1, digest: sha256Hex(path) }));
const digestsOf = (...paths: string[]) => paths.map((path) => sha256Hex(path));
const [OURS, LISTED, NOTHING] = [digestsOf('a', 'b', 'c'), digestsOf('c', 'a', 'b'), []].map((of) => rootDigest(of));
const manifestOf = (files: typeof FILES, chunks = true) =>
  sha256Hex(serializeManifest(buildManifest(files, { chunks })));
const MANIFEST = manifestOf(FILES);

const oms: OmsStatement = {
  ...parseOmsStatement(buildOmsStatement({ name: 'model', files: FILES, ignorePaths: [], allowSymlinks: false })),
  // As other tools list them.
  root: LISTED ?? '',
};
const claimAbout = (root: string | undefined, manifest: string): Buffer => {
  const subject = [
    { name: 'model', digest: { sha256: root } },
    { name: 'model.manifest.json', digest: { sha256: manifest } },
  ];
  return Buffer.from(`${signedLine(privateKey, { subject, type: 'https://example.com/v1', publicKey: { hint } })}\n`);
};
const counts = (claim: Buffer, over: Partial<ClaimContext>): boolean => {
  const context = { signer: { method: 'key', hint }, oms, ...over } as const;
  return judgeClaims(claim, context, { method: 'key', key: publicKey }, new Date()).accepted.length === 1;
};

describe('a claim counts', () => {
  test('about the root in the order of the signature, or in ours, and no other', () => {
    expect(counts(claimAbout(LISTED, MANIFEST), { signed: FILES })).toBe(true);
    expect(counts(claimAbout(OURS, MANIFEST), { signed: FILES })).toBe(true);
    expect(counts(claimAbout(NOTHING, MANIFEST), { signed: FILES })).toBe(false);
  });

  test('about the signed root alone, where the signed files are not known: not about none', () => {
    const manifest = { checks: [], digest: MANIFEST };
    expect(counts(claimAbout(LISTED, MANIFEST), { manifest })).toBe(true);
    expect(counts(claimAbout(OURS, MANIFEST), { manifest })).toBe(false);
    expect(counts(claimAbout(NOTHING, MANIFEST), { manifest })).toBe(false);
    expect(counts(claimAbout(LISTED, manifestOf([])), {})).toBe(false);
  });

  test('by whom a policy names, where it names somebody', () => {
    const claim = claimAbout(OURS, MANIFEST);
    const trustFor = () => [{ method: 'key', key: publicKey }] as const;
    const signer = { method: 'key', hint: 'another' } as const;
    expect(counts(claim, { signed: FILES, signer })).toBe(false);
    expect(counts(claim, { signed: FILES, signer, trustFor })).toBe(true);
    expect(counts(claim, { signed: FILES, trustFor: () => [] })).toBe(false);
  });
});

describe('manifests of the signed files', () => {
  test('with chunks and without, beside the one on disk', () => {
    const both = [MANIFEST, manifestOf(FILES, false)];
    expect(manifestsOf(FILES)).toEqual(both);
    expect(manifestsOf(FILES, { checks: [], digest: 'x' })).toEqual(['x', ...both]);
  });

  test('are none where there are no files, or not all sizes are known', () => {
    expect(manifestsOf([])).toEqual([]);
    expect(manifestsOf([...FILES, { path: 'd', digest: sha256Hex('d') }])).toEqual([]);
  });
});

test.each([
  ['a\n\nb\n', '1:a 3:b'],
  ['a\r\n \t\r\n\r\n\t\nb', '1:a\r 5:b'],
  ['a\nb', '1:a 2:b'],
  ['\na\nb', '2:a 3:b'],
  ['', ''],
])('lines of %j', (text, expected) => {
  const found: string[] = [];
  for (const { line, text: bytes } of linesOf(Buffer.from(text))) {
    found.push(`${line}:${Buffer.from(bytes)}`);
    // So that a reader that begins anew at the end fails, and does not go on for ever.
    if (found.length > 9) break;
  }
  expect(found.join(' ')).toBe(expected);
});

test('as many lines as are asked for', () => {
  const text = Buffer.from('a\n\nb\nc\n');
  expect([2, 3, 9].map((max) => [...linesOf(text, max)].map(({ line }) => line))).toEqual([[1], [1, 3], [1, 3, 4]]);
});

test('copies are told from the first of their text', () => {
  const marks = [...markedLines(Buffer.from('a\nb\n\na\n'))].map((one) => [one.line, one.mark]);
  expect(marks).toEqual([
    [1, 'first'],
    [2, 'first'],
    [4, 'copy'],
  ]);
});
