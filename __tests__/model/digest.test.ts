import { expect, test } from '@jest/globals';
import { canonicalJson } from '../../src/model/canonical-json.ts';
import { isDigest, isHubCommit, isObjectId, sha256Hex } from '../../src/model/digest.ts';

test('a digest has one spelling', () => {
  const digest = sha256Hex('abc');
  expect(digest).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  expect(sha256Hex(Buffer.from('abc'))).toBe(digest);
  expect(isDigest(digest)).toBe(true);
  expect(isDigest(digest + digest, 'blake2b')).toBe(true);
  for (const wrong of [
    digest.toUpperCase(),
    `${digest}\n`,
    ` ${digest}`,
    digest.slice(1),
    `${digest}0`,
    '',
    [digest],
    null,
    7,
  ]) {
    expect(isDigest(wrong)).toBe(false);
  }
  expect(isDigest(digest, 'blake2b')).toBe(false);
});

test('Git names its objects by 40 or 64 hex digits, the Hub by 40', () => {
  const [sha1, sha256] = ['0a'.repeat(20), '0a'.repeat(32)];
  expect([sha1, sha256].map((id) => [isObjectId(id), isHubCommit(id)])).toEqual([
    [true, true],
    [true, false],
  ]);
  for (const wrong of ['0a'.repeat(26), sha1.toUpperCase(), `${sha1}\n`, `${sha1}0`, 'main', '', [sha1], undefined])
    expect(isObjectId(wrong)).toBe(false);
  for (const wrong of [sha1.toUpperCase(), `${sha1.slice(1)}g`, '', 'main']) expect(isHubCommit(wrong)).toBe(false);
});

test('canonical JSON: RFC 8785, section 3.2.3 and appendix B', () => {
  const value = {
    '\u20ac': 'Euro Sign',
    '\r': 'CR',
    1: 'One',
    '\u{1f600}': 'Smiley',
    '\ufb33': 'Dalet',
    n: [333333333.3333333, 1e30, 4.5, 2e-3, 1e-27, -0],
  };
  expect(Buffer.from(canonicalJson(value)).toString()).toBe(
    '{"\\r":"CR","1":"One","n":[333333333.3333333,1e+30,4.5,0.002,1e-27,0],"\u20ac":"Euro Sign","\u{1f600}":"Smiley","\ufb33":"Dalet"}',
  );
  for (const wrong of [Number.NaN, Number.POSITIVE_INFINITY, '\ud800', undefined])
    expect(() => canonicalJson(wrong)).toThrow();
});
