import { readFileSync, rmSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { FILES, provenance, type SignedModel } from '../verification/signed-model.ts';
import { claiming } from './claiming.ts';
import { CHUNK } from './proving.ts';
import { failed } from './signing.ts';

const { claim, verdictOn } = claiming();

describe('chunks of a changed file', () => {
  const files = { ...FILES, 'big.bin': new Uint8Array(CHUNK + 1000) };
  const change = (model: SignedModel): void => {
    const bytes = new Uint8Array(CHUNK + 1000);
    bytes[CHUNK + 5] = 1;
    model.write('big.bin', bytes);
  };

  test('are named where accepted claims vouch for the manifest, and only there', async () => {
    const vouched = await verdictOn(async (model) => [await claim(provenance(model))], {}, { files }, change);
    expect(vouched.differences).toMatchObject([
      { kind: 'changed', path: 'big.bin', chunks: [{ index: 1, start: CHUNK, end: CHUNK + 1000 }] },
    ]);
    expect(vouched).toMatchObject({ result: 'failed', claims: { accepted: 1 } });
    const alone = await verdictOn(async () => [], {}, { files }, change);
    expect(alone.differences).toEqual([expect.not.objectContaining({ chunks: expect.anything() })]);
  }, 30_000);

  test('a manifest whose chunk hashes somebody changed: claims still count, and it is refused', async () => {
    const lines = async (model: SignedModel) => [await claim(provenance(model))];
    const verdict = await verdictOn(lines, {}, { files }, (model) => {
      const manifest = JSON.parse(readFileSync(model.path('model.manifest.json'), 'utf8'));
      const big = manifest.files.find(({ path }: { path: string }) => path === 'big.bin');
      big.chunks[0] = 'a'.repeat(64);
      model.write('model.manifest.json', JSON.stringify(manifest));
    });
    expect(failed(verdict)).toMatchObject([
      { id: 'manifest.chunks', outcome: 'fail' },
      { id: 'manifest.bound', outcome: 'fail' },
    ]);
    expect(verdict.claims.accepted).toBe(1);
    expect(verdict.model.manifestDigest).not.toBe(verdict.checks.find(({ id }) => id === 'manifest.bound')?.found);
  }, 30_000);

  test('come with the rebuilt manifest', async () => {
    const lines = async (model: SignedModel) => [await claim(provenance(model))];
    const verdict = await verdictOn(lines, {}, { files }, (model) => rmSync(model.path('model.manifest.json')));
    expect(verdict).toMatchObject({ result: 'passed', claims: { accepted: 1 } });
  }, 30_000);
});
