/** Which lines count, and what is said of the others; by a key, so that thousands cost little. */

import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { PAYLOAD_TYPE } from '../../src/statement/in-toto.ts';
import { OMS_PREDICATE_TYPE } from '../../src/statement/oms.ts';
import { PROVENANCE_TYPE } from '../../src/statement/provenance.ts';
import { keyHint } from '../../src/statement/signing-key.ts';
import { TEST_RESULT_TYPE } from '../../src/statement/test-result.ts';
import { type ClaimTarget, type ClaimTrust, readClaims } from '../../src/verification/claims/claims.ts';
import { type Line, signedLine } from './signed-line.ts';

const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const hint = keyHint(keys.publicKey);
const hex = (digit: string): string => digit.repeat(64);
const [ROOT, MANIFEST, FILE] = [hex('a'), hex('b'), hex('c')];
const NOTHING_READ = 'https://example.com/claim/v1';
const SUBJECTS = [
  { name: 'm', digest: { sha256: ROOT } },
  { name: 'model.manifest.json', digest: { sha256: MANIFEST } },
];
const target: ClaimTarget = {
  signer: { method: 'key', hint },
  roots: new Set([ROOT]),
  manifests: new Set([MANIFEST]),
  files: new Map([['w.bin', FILE]]),
};

const line = (of: Line = {}): string =>
  signedLine(keys.privateKey, { subject: SUBJECTS, type: NOTHING_READ, publicKey: { hint }, ...of });

const text = (lines: readonly string[]): Buffer => Buffer.from(lines.map((one) => `${one}\n`).join(''));
const read = (...lines: readonly string[]) =>
  readClaims(text(lines), target, { method: 'key', key: keys.publicKey }, new Date());
const ignoredOf = (one: string) => {
  const { accepted, ignored } = read(one);
  expect([accepted.length, ignored.length]).toEqual([0, 1]);
  return ignored[0];
};

describe('a line counts', () => {
  test.each<[string, Line]>([
    ['about root and manifest', {}],
    ['and a file of the model', { subject: [...SUBJECTS, { name: 'w.bin', digest: { sha256: FILE } }] }],
    ['whatever hint it has: the key decides', { publicKey: { hint: 'another' } }],
    ['with the key itself in place of a hint', { publicKey: { rawBytes: 'AAAA' } }],
  ])('%s', (_, of) => expect(read(line(of)).accepted).toMatchObject([{ line: 1, signer: { method: 'key', hint } }]));
});

describe('a line does not count, and it is said of whom and what', () => {
  test.each<[string, Line, string]>([
    [
      'about another root',
      { subject: [{ name: 'm', digest: { sha256: hex('d') } }, SUBJECTS[1] ?? {}] },
      'something else',
    ],
    [
      'about a root of another algorithm',
      { subject: [{ name: 'm', digest: { sha512: ROOT } }, SUBJECTS[1] ?? {}] },
      'something else',
    ],
    ['without manifest', { subject: SUBJECTS.slice(0, 1) }, 'binds no file names'],
    ['that is a further signature', { subject: SUBJECTS.slice(0, 1), type: OMS_PREDICATE_TYPE }, 'a further signature'],
    [
      'with a manifest without SHA-256',
      { subject: [SUBJECTS[0] ?? {}, { name: 'model.manifest.json', digest: { sha512: MANIFEST } }] },
      'other file names',
    ],
    [
      'with another file',
      { subject: [...SUBJECTS, { name: 'w.bin', digest: { sha256: hex('d') } }] },
      'not of this model',
    ],
    ['with a file without name', { subject: [...SUBJECTS, { digest: { sha512: 'x' } }] }, 'not of this model'],
  ])('%s', (_, of, reason) => {
    expect(ignoredOf(line(of))).toEqual({
      line: 1,
      predicateType: of.type ?? NOTHING_READ,
      reason: expect.stringContaining(reason),
    });
  });

  test('by another key', () => {
    const bent = line().replace(/"sig":"./, '"sig":"N');
    expect(ignoredOf(bent)).toMatchObject({
      predicateType: NOTHING_READ,
      signer: `key ${hint}`,
      reason: expect.stringMatching(/^not verified: key/),
    });
  });

  test('by nobody', () => {
    const bent = line({ publicKey: { rawBytes: 'AAAA' } }).replace(/"sig":"./, '"sig":"N');
    expect(ignoredOf(bent)).toStrictEqual({
      line: 1,
      predicateType: NOTHING_READ,
      reason: expect.stringContaining('not verified'),
    });
  });

  test.each([PROVENANCE_TYPE, TEST_RESULT_TYPE])('of a type that is read, and unreadable: %s', (type) => {
    const said = ignoredOf(line({ type, predicate: { result: 7 } }));
    expect(said).toMatchObject({
      predicateType: type,
      signer: `key ${hint}`,
      reason: expect.stringContaining('no usable statement'),
    });
  });

  test.each(['junk', line().replace('"dsseEnvelope"', '"x"')])('and is no bundle', (text) => {
    expect(ignoredOf(text)).toEqual({ line: 1, kind: 'junk', reason: expect.stringContaining('no usable bundle') });
  });

  test('and is no statement', () => {
    const bent = line().replace(PAYLOAD_TYPE, 'application/json');
    expect(ignoredOf(bent)).toMatchObject({ kind: 'junk', reason: expect.stringContaining('no usable statement') });
  });
});

describe('where an identity is expected, no line is an error', () => {
  const expected = { identity: 'https://example.com/a', issuer: 'https://example.com' };
  const signer = { method: 'sigstore', san: expected.identity, issuer: expected.issuer, extensions: {} } as const;
  test.each([
    ['a key without a name', { publicKey: { rawBytes: 'AAAA' } }],
    ['a certificate that is none', { certificate: { rawBytes: 'AAAA' } }],
  ])('of %s', (_, verificationMaterial) => {
    const bundle = { ...JSON.parse(line()), verificationMaterial };
    const trust = { method: 'sigstore', expected, roots: [] } as const;
    const { accepted, ignored } = readClaims(text([JSON.stringify(bundle)]), { ...target, signer }, trust, new Date());
    expect(accepted).toEqual([]);
    expect(ignored).toEqual([
      { line: 1, predicateType: NOTHING_READ, reason: expect.stringContaining('names somebody else') },
    ]);
  });
});

describe('where others are to make claims of a type', () => {
  const others = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const [by, stranger] = [keys.publicKey, others.publicKey];
  /** The model is the stranger's; the line is signed with `keys`. */
  const readFor = (...named: readonly (typeof by)[]) =>
    readClaims(
      text([line()]),
      {
        ...target,
        signer: { method: 'key', hint: keyHint(stranger) },
        trustFor: (type) => (type === NOTHING_READ ? named.map((key) => ({ method: 'key', key })) : undefined),
      },
      { method: 'key', key: stranger },
      new Date(),
    );

  test('a line of one of them counts, as theirs', () => {
    expect(readFor(stranger, by)).toMatchObject({ accepted: [{ line: 1, signer: { method: 'key', hint } }] });
  });
  test.each([[[stranger]], [[]]])('a line of nobody among them does not', (named) => {
    const { accepted, ignored } = readFor(...named);
    expect(accepted).toEqual([]);
    expect(ignored).toMatchObject([{ line: 1, reason: expect.stringContaining('not signed, or not verifiably') }]);
  });
});

describe('many lines', () => {
  const junk = (count: number) => Array.from({ length: count }, (_, i) => `junk ${i}`);

  test('of junk become a short report', () => {
    const { accepted, ignored } = read(...junk(1100), line());
    expect(accepted).toMatchObject([{ line: 1101 }]);
    expect(ignored).toHaveLength(1001);
    expect(ignored.at(-1)).toEqual({ line: 0, lines: 100, reason: '100 more lines that do not count' });
  });

  test('that state the same in other envelopes too, and each is said to', () => {
    const { accepted, ignored } = read(...Array.from({ length: 1100 }, () => line()));
    expect(accepted).toHaveLength(1);
    expect(ignored).toHaveLength(1001);
    expect(ignored[0]).toEqual({ line: 2, predicateType: NOTHING_READ, reason: 'it states the same as line 1' });
    expect(ignored.at(-1)).toMatchObject({ lines: 99 });
  });

  test('that copy a signer’s name are not verified without end', () => {
    const broken = (i: number): string => {
      const bundle = JSON.parse(line());
      bundle.dsseEnvelope.signatures[0].sig = Buffer.from(`${i}`).toString('base64');
      return JSON.stringify(bundle);
    };
    const many = Array.from({ length: 1000 }, (_, i) => broken(i));
    expect(read(...many.slice(1), line()).accepted).toHaveLength(1);
    const { accepted, ignored } = read(...many, line());
    expect(accepted).toEqual([]);
    expect(ignored.at(-1)).toMatchObject({ lines: 1 });
    expect(ignored[999]?.reason).toMatch(/^not verified/);
  });

  test('that state the same are among those verified in vain', () => {
    const twins = Array.from({ length: 1000 }, () => line());
    const another = line({ type: 'https://example.com/another/v1' });
    expect(read(line(), ...twins.slice(1), another).accepted).toHaveLength(2);
    expect(read(line(), ...twins, another).accepted).toHaveLength(1);
  });

  test('for others to make are not verified without end either; where nobody may, none is', () => {
    const others = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const theirs = line();
    const own = line({ type: 'https://example.com/another/v1' });
    const strange = Array.from({ length: 1000 }, () =>
      signedLine(others.privateKey, { subject: SUBJECTS, type: NOTHING_READ, publicKey: { hint } }),
    );
    const accepted = (named: readonly KeyObject[], ...lines: readonly string[]) => {
      const trustFor: ClaimTrust = (type) =>
        type === NOTHING_READ ? named.map((key) => ({ method: 'key', key })) : undefined;
      const trust = { method: 'key', key: keys.publicKey } as const;
      return readClaims(text(lines), { ...target, trustFor }, trust, new Date()).accepted.length;
    };
    expect(accepted([keys.publicKey], ...strange.slice(1), theirs)).toBe(1);
    expect(accepted([keys.publicKey], ...strange, theirs)).toBe(0);
    expect(accepted([], ...strange, own)).toBe(1);
  });

  test('that nobody judges are counted: they could say anything', () => {
    const unjudged = (...lines: readonly string[]) => read(...lines).unjudged;
    expect(read(line())).not.toHaveProperty('unjudged');
    expect(unjudged(...junk(9999), line())).toBeUndefined();
    expect(unjudged(...junk(10_000), line(), 'one more')).toBe(2);
    const sig = (i: number) => Buffer.from(`${i}`).toString('base64');
    const forged = Array.from({ length: 1002 }, (_, i) => {
      const bundle = JSON.parse(line());
      bundle.dsseEnvelope.signatures[0].sig = sig(i);
      return JSON.stringify(bundle);
    });
    expect(unjudged(...forged.slice(2))).toBeUndefined();
    expect(unjudged(...forged)).toBe(2);
    expect(unjudged('x', '\n'.repeat(99_998))).toBeUndefined();
    expect(unjudged('x', `${'\n'.repeat(99_999)}x`)).toBe(1);
    expect(unjudged('\n'.repeat(99_999))).toBeUndefined();
    expect(unjudged(`${'\n'.repeat(100_000)}x`)).toBe(1);
  });

  test('of white space are not read without end', () => {
    expect(read('\n'.repeat(99_998), line()).accepted).toHaveLength(1);
    expect(read('\n'.repeat(99_999), line()).accepted).toEqual([]);
  });

  test('are listed in their order, those about something else among them', () => {
    const foreign = (count: number) =>
      Array.from({ length: count }, () => line({ subject: [{ name: 'x', digest: { sha256: hex('d') } }] }));
    expect(read('junk', ...foreign(1), 'other').ignored.map((one) => one.line)).toEqual([1, 2, 3]);
    const { ignored } = read(...junk(600), ...foreign(600));
    expect(ignored).toHaveLength(1001);
    expect(ignored.at(-1)).toMatchObject({ lines: 200 });
  });

  test('are read up to ten thousand different ones', () => {
    expect(read(...junk(9999), line()).accepted).toHaveLength(1);
    const { accepted, ignored } = read(...junk(10_000), line());
    expect(accepted).toEqual([]);
    expect(ignored.at(-1)).toMatchObject({ lines: 9001 });
  });

  test('that are the same cost one', () => {
    const { accepted, ignored } = read(...Array(20_000).fill('junk'), line());
    expect(accepted).toMatchObject([{ line: 20_001 }]);
    expect(ignored[1]).toEqual({ line: 2, reason: 'the same as line 1' });
  });
});
