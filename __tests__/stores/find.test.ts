import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { findAttestations } from '../../src/stores/find.ts';
import { type GitHub, startGitHub } from '../../testing/github/github.ts';

const DIGEST = '0a'.repeat(32);
/** 21 bytes of JSON each. */
const BUNDLES = ['first', 'other'].map((name) => ({ bundle: `of ${name}` }));

let github: GitHub;
beforeEach(async () => {
  github = await startGitHub('acme/m');
});
afterEach(async () => github[Symbol.asyncDispose]());

const find = (all: number, one = 1000) =>
  findAttestations({ repository: 'acme/m', apiUrl: github.url, serverUrl: 'https://github.com' }, DIGEST, { one, all });
const keep = (...entries: object[]) => github.repository.attestations.set(`sha256:${DIGEST}`, entries);
const inline = () => BUNDLES.map((bundle) => ({ bundle }));
const stored = () =>
  BUNDLES.map((bundle, i) => ({ bundle_url: github.store(`/${i}`, Buffer.from(JSON.stringify(bundle))) }));

describe('attestations of one digest', () => {
  test.each([
    ['in the answer', inline],
    ['each at its address', stored],
  ])('%s: as many bytes as are allowed together, and not one more', async (_, entries) => {
    keep(...entries());
    expect((await find(42)).map(String)).toEqual(BUNDLES.map((bundle) => JSON.stringify(bundle)));
    await expect(find(41)).rejects.toMatchObject({ code: 'SERVICE', message: expect.stringContaining('41 B') });
  });

  // Snappy: 2049 letters in 100 bytes.
  test('packed ones count as what is in them', async () => {
    const copies = Array.from({ length: 32 }, () => Buffer.from([(63 << 2) | 2, 1, 0]));
    const packed = Buffer.concat([Buffer.from([0x81, 0x10, 0x00]), Buffer.from('{'), ...copies]);
    keep({ bundle_url: github.store('/packed', packed) });
    expect((await find(2049, 4000)).map(({ length }) => length)).toEqual([2049]);
    await expect(find(2048, 4000)).rejects.toMatchObject({ code: 'SERVICE' });
  });
});
