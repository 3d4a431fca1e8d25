/** Names that are left aside as files hide nothing as folders or links. */
import { mkdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type LocalSigstore, startLocalSigstore } from '../../testing/local-sigstore/local-sigstore.ts';
import { unmet } from '../policy/judged.ts';
import { signBundle } from '../verification/bundles.ts';
import { type SignedModel, signedModel } from '../verification/signed-model.ts';
import { bySummary, gate, trusting, vsaOf } from './summaries.ts';

let sigstore: LocalSigstore;
beforeAll(async () => {
  sigstore = await startLocalSigstore();
});
afterAll(() => sigstore.close());

const POLICY = trusting();

/** A verdict on a model whose evidence lies elsewhere, after something was put into it. */
async function refusals(put: (model: SignedModel, elsewhere: string) => void): Promise<string[]> {
  using model = await signedModel(sigstore);
  model.writeClaims(await signBundle(sigstore, vsaOf(model, POLICY), gate));
  const elsewhere = model.temporary.write('elsewhere', {});
  for (const name of ['model.sig', 'model.manifest.json', 'claims.jsonl'])
    renameSync(model.path(name), join(elsewhere, name));
  put(model, elsewhere);
  const places = { signature: join(elsewhere, 'model.sig'), claims: join(elsewhere, 'claims.jsonl') };
  const verdict = await bySummary(sigstore, model, POLICY, places);
  expect(verdict.result === 'passed').toBe(unmet(verdict).length === 0);
  return unmet(verdict).map(({ id }) => id);
}

test('what lies there as it is published is accepted', async () => {
  const put = (model: SignedModel) => {
    model.write('model.sig', '{}');
    model.write('.cache/huggingface/download/config.json.metadata', 'x');
  };
  expect(await refusals(put)).toEqual([]);
});

test.each(['model.sig', 'claims.jsonl', 'model.manifest.json'])(
  'code in a folder called %s is refused',
  async (name) => {
    expect(await refusals((model) => model.write(`${name}/code.py`, 'import os'))).toContain('vsa.root');
  },
);

test('a link in the place of the Hub’s cache is refused', async () => {
  const put = (model: SignedModel, elsewhere: string) => {
    mkdirSync(model.path('.cache'));
    writeFileSync(join(elsewhere, 'code.py'), 'import os');
    symlinkSync(elsewhere, model.path('.cache/huggingface'));
  };
  await expect(refusals(put)).rejects.toMatchObject({ code: 'UNSAFE_PATH' });
});
