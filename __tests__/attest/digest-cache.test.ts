import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { createOpensslEngine } from '../../src/hashing/openssl-engine.ts';
import { createKeySigner } from '../../src/sigstore/key-signer.ts';
import type { SigningParty } from '../../src/sigstore/party.ts';
import { ecKeyPair } from '../helpers/models.ts';
import { attesting } from './world.ts';

const keyParty = (): SigningParty => ({ signer: createKeySigner(ecKeyPair().privatePem) });
const SEALED = ['digests', 'digests.provenance.json'];

describe('datasets and base models of an earlier run', () => {
  test('are known to the next run of the same signer, and the model is read', async () => {
    using at = attesting();
    const party = keyParty();
    const first = await at.run({ party });
    expect(first.read.toSorted()).toEqual(['a.txt', 'b.txt', 'base.bin', 'weights.bin']);
    expect(readdirSync(at.cache).sort()).toEqual(SEALED);
    const next = await at.run({ party });
    expect(next.read).toEqual(['weights.bin']);
    expect(next.told).toContainEqual(expect.stringMatching(/^digest cache: 3 of 3 files known/));
    expect(next.inputs()).toEqual(first.inputs());
  });

  test('are not known to another signer', async () => {
    using at = attesting();
    await at.run({ party: keyParty() });
    const other = await at.run({ party: keyParty() });
    expect(other.read).toHaveLength(4);
    expect(other.told).toContainEqual(expect.stringContaining('no provenance that counts lists it'));
  });

  test('are not known where nobody signs, and what was sealed stays', async () => {
    using at = attesting();
    const party = keyParty();
    await at.run({ party });
    const before = readFileSync(join(at.cache, 'digests'));
    const unsigned = await at.run({});
    expect(unsigned.read).toHaveLength(4);
    expect(unsigned.byproducts()).not.toContain('digest-cache');
    expect(unsigned.told).toContainEqual(expect.stringContaining('nobody signs in this run'));
    expect(readFileSync(join(at.cache, 'digests'))).toEqual(before);
    expect((await at.run({ party })).read).toEqual(['weights.bin']);
  });

  test('what changed is read again', async () => {
    using at = attesting();
    const party = keyParty();
    await at.run({ party });
    at.write('data', { 'a.txt': 'ONE' });
    const next = await at.run({ party });
    expect(next.read.toSorted()).toEqual(['a.txt', 'weights.bin']);
    expect(next.inputs()).toEqual((await at.run({ party, cache: false })).inputs());
  });
});

describe('provenance', () => {
  test('lists the cache that is kept', async () => {
    using at = attesting();
    const first = await at.run({ party: keyParty() });
    const sha256 = createHash('sha256')
      .update(readFileSync(join(at.cache, 'digests')))
      .digest('hex');
    expect(first.provenance.runDetails.byproducts).toContainEqual({ name: 'digest-cache', digest: { sha256 } });
  });

  test('lists none that is not used', async () => {
    using at = attesting();
    const first = await at.run({ party: keyParty(), cache: false });
    expect(first.byproducts()).not.toContain('digest-cache');
    expect(existsSync(at.cache)).toBe(false);
  });

  test('says of which inputs file times were trusted', async () => {
    using at = attesting();
    const party = keyParty();
    const trusting = { party, engine: createOpensslEngine(), trustFileTimes: true };
    const first = await at.run(trusting);
    expect(first.annotations('dataset:d')).not.toHaveProperty('trust');
    at.write('base', { 'base.bin': 'changed' });
    const next = await at.run(trusting);
    expect(next.annotations('dataset:d')).toMatchObject({ kind: 'folder', trust: 'file-times' });
    expect(next.annotations('base-model:b')).not.toHaveProperty('trust');
    const shown = next.fields.find(({ name }) => name === 'training_data_hash');
    expect(shown?.values).toEqual([expect.stringContaining('(folder, file times trusted)')]);
    expect(next.provenance.runDetails.byproducts).toContainEqual(
      expect.objectContaining({ name: 'digest-cache', annotations: { trust: 'file-times' } }),
    );
  });
});

describe('what goes wrong', () => {
  test('a wrong digest that the audit finds fails the run, signs nothing and removes the cache', async () => {
    using at = attesting();
    const party = keyParty();
    const wrong = 'f'.repeat(64);
    const liar = at.engine((result) => (result.path === 'a.txt' ? { ...result, digest: wrong } : result));
    await at.run({ party, engine: liar });
    const signature = readFileSync(join(at.model, 'model.sig'));
    await expect(at.run({ party, audit: 1 })).rejects.toMatchObject({ code: 'CACHE_MISMATCH' });
    expect(readFileSync(join(at.model, 'model.sig'))).toEqual(signature);
    expect(readdirSync(at.cache)).toEqual([]);
  });

  test('a store that takes nothing: signed, and kept all the same', async () => {
    using at = attesting();
    const party = keyParty();
    const publish = { github: 'asked', token: 't' } as const;
    await expect(at.run({ party, publish })).rejects.toMatchObject({ code: 'USAGE' });
    expect(readdirSync(at.cache).sort()).toEqual(SEALED);
    expect((await at.run({ party })).read).toEqual(['weights.bin']);
  });

  test('a signature that fails: the journal serves the next run of the workflow', async () => {
    using at = attesting();
    const { signer } = keyParty();
    const failing = { signer: { ...signer, sign: async () => Promise.reject(new Error('no')) } };
    await expect(at.run({ party: failing })).rejects.toMatchObject({ code: 'SIGNING_FAILED' });
    expect(readdirSync(at.cache)).toEqual([expect.stringMatching(/^journal-/)]);
    expect((await at.run({ party: { signer } })).read).toEqual(['weights.bin']);
  });

  test('a cache within the model, or within data, is not used', async () => {
    using at = attesting();
    for (const cache of [join(at.model, 'cache'), join(at.data, 'deep', 'cache'), at.data]) {
      const { told } = await at.run({ party: keyParty(), folder: cache });
      expect(told).toContainEqual(expect.stringMatching(/^digest cache: .* lies in .*: it is not used/));
    }
    expect(readdirSync(at.data).sort()).toEqual(['a.txt', 'b.txt']);
  });

  test('a folder that cannot be written to costs no run', async () => {
    using at = attesting();
    const file = join(at.write('file', { blocked: '' }), 'blocked');
    const { told, read } = await at.run({ party: keyParty(), folder: join(file, 'cache') });
    expect(read).toHaveLength(4);
    expect(told).toContainEqual(expect.stringContaining('is not used'));
  });
});
