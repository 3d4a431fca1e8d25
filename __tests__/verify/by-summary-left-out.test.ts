/** Files that a policy lets lie in a model unsigned: on a VSA too it takes the signer's word that he left them out. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { sigstoreAndFolder } from '../helpers/sigstore-and-folder.ts';
import { FILES } from '../policy/full-model.ts';
import { unmet } from '../policy/judged.ts';
import { signBundle } from '../verification/bundles.ts';
import { type SignedModel, signedModel } from '../verification/signed-model.ts';
import { bySummary, gate, inputsOf, trusting, vsaOf } from './summaries.ts';

const here = sigstoreAndFolder();

const POLICY = trusting('files: { ignorable: [notes.txt, logs/a] }\n');
const REFUSED = ['vsa.root', 'vsa.manifest'];
const vsa = (model: SignedModel, inputs = inputsOf(model, [])) =>
  signBundle(here.sigstore, vsaOf(model, POLICY, { inputAttestations: inputs }), gate);
const signed = (...ignorePaths: string[]) => signedModel(here.sigstore, { files: FILES, ignorePaths });
const refusals = async (model: SignedModel): Promise<string[]> =>
  unmet(await bySummary(here.sigstore, model, POLICY)).map(({ id }) => id);

test('what he left out may lie there, a file or a folder, and nothing beside it', async () => {
  using model = await signed('notes.txt', 'logs');
  model.writeClaims(await vsa(model));
  expect(await refusals(model)).toEqual([]);
  model.write('notes.txt', 'x');
  model.write('logs/a/1.txt', 'x');
  expect(await refusals(model)).toEqual([]);
  model.write('logs/b.txt', 'x');
  expect(await refusals(model)).toEqual(REFUSED);
});

test('what he did not leave out was added since', async () => {
  using model = await signed();
  model.writeClaims(await vsa(model));
  model.write('notes.txt', 'x');
  expect(await refusals(model)).toEqual(REFUSED);
});

test('without his signature, or with one that the VSA does not rest on, nobody says that he did', async () => {
  using model = await signed('notes.txt');
  model.write('notes.txt', 'x');
  model.writeClaims(await vsa(model, []));
  expect(await refusals(model)).toEqual(REFUSED);
  model.writeClaims(await vsa(model));
  expect(await refusals(model)).toEqual([]);
  rmSync(model.path('model.sig'));
  expect(await refusals(model)).toEqual(REFUSED);
});

test('the word of who signed another model is not his', async () => {
  using other = await signedModel(here.sigstore, {
    files: { ...FILES, 'more.txt': 'more' },
    ignorePaths: ['notes.txt'],
  });
  using model = await signed();
  model.writeClaims(await vsa(model), await vsa(other));
  writeFileSync(model.path('model.sig'), readFileSync(other.path('model.sig')));
  expect(await refusals(model)).toEqual([]);
  model.write('notes.txt', 'x');
  expect(await refusals(model)).toEqual(REFUSED);
});
