import { describe, expect, test } from '@jest/globals';
import { parseStatement, quoted, StatementError, toPayload } from '../../src/statement/in-toto.ts';

const DIGEST = 'a'.repeat(64);
const GOOD = {
  _type: 'https://in-toto.io/Statement/v1',
  subject: [{ name: 'model', digest: { sha256: DIGEST } }],
  predicateType: 'https://example.com/p/v1',
  predicate: { any: ['thing'] },
};

const bytes = (value: unknown) => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value));

function reasonOf(payload: Uint8Array): string {
  try {
    parseStatement(payload);
  } catch (error) {
    if (error instanceof StatementError) return error.reason;
    throw error;
  }
  return 'accepted';
}

test('a statement comes back as written', () => {
  expect(parseStatement(bytes(GOOD))).toEqual(GOOD);
  expect(parseStatement(toPayload(parseStatement(bytes(GOOD))))).toEqual(GOOD);
});

test('others may leave the subject unnamed, use several digests, and algorithms whose values are not hex', () => {
  const subject = [{ digest: { sha256: DIGEST, gitCommit: 'b'.repeat(40), dirHash: 'h1:abc=' } }];
  expect(parseStatement(bytes({ ...GOOD, subject })).subject).toEqual(subject);
});

describe('refused', () => {
  test.each<[string, unknown, string]>([
    ['not JSON', '{', 'it ends too early'],
    ['a list', [], 'the payload is not an object'],
    ['null', 'null', 'the payload is not an object'],
    ['a key twice', '{"_type":1,"_type":2}', 'a duplicate key'],
    ['__proto__', '{"__proto__":{}}', '__proto__'],
    ['another _type', { ...GOOD, _type: 'https://in-toto.io/Statement/v0.1' }, '_type is not'],
    ['no subject', { ...GOOD, subject: [] }, 'subject is not a list with an entry'],
    ['a subject that is an object', { ...GOOD, subject: {} }, 'subject is not a list with an entry'],
    ['a subject that is text', { ...GOOD, subject: ['x'] }, 'subject[0] is not an object'],
    ['a subject without digest', { ...GOOD, subject: [{ name: 'm' }] }, 'subject[0].digest has no digest'],
    ['an empty digest set', { ...GOOD, subject: [{ name: 'm', digest: {} }] }, 'subject[0].digest has no digest'],
    ['a numeric name', { ...GOOD, subject: [{ name: 1, digest: { sha256: DIGEST } }] }, 'subject[0].name is not text'],
    ['a digest in capitals', { ...GOOD, subject: [{ digest: { sha256: 'A'.repeat(64) } }] }, 'sha256 is not 64'],
    ['a short digest', { ...GOOD, subject: [{ digest: { sha256: 'a'.repeat(63) } }] }, 'sha256 is not 64'],
    ['a digest with newline', { ...GOOD, subject: [{ digest: { sha256: `${DIGEST}\n` } }] }, 'sha256 is not 64'],
    ['a numeric digest', { ...GOOD, subject: [{ digest: { sha1: 5 } }] }, 'digest.sha1 is not text'],
    ['no predicateType', { ...GOOD, predicateType: undefined }, 'predicateType is not text'],
    ['an empty predicateType', { ...GOOD, predicateType: '' }, 'predicateType is not text'],
    ['no predicate', { ...GOOD, predicate: undefined }, 'predicate is not an object'],
    ['a predicate that is a list', { ...GOOD, predicate: [] }, 'predicate is not an object'],
  ])('%s', (_, payload, reason) => {
    expect(reasonOf(bytes(payload))).toContain(reason);
  });

  test('more than 64 MiB, before parsing', () => {
    expect(reasonOf(Buffer.alloc(67_108_865, ' '))).toContain('more than');
  });
});

test('a name in an error is escaped and short', () => {
  expect(quoted('a\nb')).toBe('"a\\nb"');
  expect(quoted('x'.repeat(10_000_000)).length).toBeLessThan(210);
});
