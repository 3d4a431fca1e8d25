/** What lies in a model: documentation may differ, and pickles are found by their bytes. */
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sha256Hex } from '../../src/model/digest.ts';
import { type LocalSigstore, startLocalSigstore } from '../../testing/local-sigstore/local-sigstore.ts';
import { signBundle } from '../verification/bundles.ts';
import { type SignedModel, signedModel } from '../verification/signed-model.ts';
import { provenanceOf } from './full-model.ts';
import { SIGNERS, unmet, verdictBy } from './judged.ts';

let sigstore: LocalSigstore;
beforeAll(async () => {
  sigstore = await startLocalSigstore();
});
afterAll(() => sigstore.close());

const FILES = { 'README.md': '# model', 'model.safetensors': 'weights', 'model.py': 'pass', LICENSE: 'Apache-2.0' };
const MAY_DIFFER = `${SIGNERS}files: { documentation: may-differ }\nprovenance: { level: 1 }\n`;

const verdictAfter = async (
  change: (model: SignedModel) => void,
  policy = MAY_DIFFER,
  files: Record<string, string | Uint8Array> = FILES,
) => {
  using model = await signedModel(sigstore, { files });
  model.writeClaims(await signBundle(sigstore, provenanceOf(model)));
  change(model);
  return await verdictBy(policy, model, sigstore);
};
const ids = (verdict: Awaited<ReturnType<typeof verdictAfter>>) => unmet(verdict).map(({ id }) => id);

describe('documentation', () => {
  test.each<[string, (model: SignedModel) => void, string]>([
    ['changed', (model) => model.write('README.md', '# another'), 'README.md'],
    ['missing', (model) => rmSync(model.path('LICENSE')), 'LICENSE'],
    ['added', (model) => model.write('CHANGELOG.md', 'new'), 'CHANGELOG.md'],
  ])('that is %s is listed, and fails nothing', async (kind, change, path) => {
    const verdict = await verdictAfter(change);
    expect(ids(verdict)).toEqual([]);
    expect(verdict).toMatchObject({ result: 'passed', differences: [{ kind, path }] });
    expect(verdict.checks).toContainEqual(
      expect.objectContaining({ id: 'files.match', outcome: 'pass', found: expect.stringContaining(path) }),
    );
    // The root covers what is not there: nobody recomputed it.
    expect(verdict.fields).toContainEqual(expect.objectContaining({ name: 'model_hash', status: 'stated' }));
    expect(ids(await verdictAfter(change, SIGNERS))).toEqual(['files.match']);
  });

  test.each<[string, (model: SignedModel) => void]>([
    ['weights', (model) => model.write('model.safetensors', 'other')],
    ['code', (model) => model.write('model.py', 'import os')],
    ['code that was added', (model) => model.write('README.py', 'import os')],
    ['code among documentation', (model) => model.write('docs/conf.py', 'import os')],
    [
      'weights that took the name of documentation',
      (model) => {
        rmSync(model.path('model.safetensors'));
        model.write('README.rst', 'weights');
      },
    ],
    [
      'documentation and weights',
      (model) => {
        model.write('README.md', 'other');
        model.write('model.safetensors', 'other');
      },
    ],
  ])('is not %s', async (_, change) => {
    expect(ids(await verdictAfter(change))).toContain('files.match');
  });

  test('that is denied is denied, although nobody signed it', async () => {
    const deny = `${MAY_DIFFER}deny: { files: ["${sha256Hex(Buffer.from('# evil'))}"] }\n`;
    expect(ids(await verdictAfter((model) => model.write('README.md', '# evil'), deny))).toEqual(['policy.deny.files']);
    expect(ids(await verdictAfter((model) => model.write('README.md', '# other'), deny))).toEqual([]);
  });
});

describe('pickles', () => {
  const policy = `${SIGNERS}files: { pickle: false }\n`;
  const pickle = Buffer.from('gAJjcG9zaXgKc3lzdGVtCnEAWAIAAABpZHEBhXECUnEDLg==', 'base64');
  const judged = async (files: Record<string, string | Uint8Array>, by = policy) =>
    unmet(await verdictAfter(() => undefined, by, files)).map(({ id, outcome, found }) => `${id} ${outcome}: ${found}`);

  test('are found under whatever name', async () => {
    expect(await judged(FILES)).toEqual([]);
    expect(await judged({ ...FILES, 'model.safetensors': pickle })).toEqual([
      'policy.files.pickle-content fail: model.safetensors (pickle of protocol 2)',
    ]);
    expect(await judged({ ...FILES, 'a.gz': Buffer.from([0x1f, 0x8b, 8, 0]) })).toEqual([
      'policy.files.pickle-content undecided: a.gz (compressed with gzip)',
    ]);
  });
  test('are not looked for unasked', async () => {
    expect(await judged({ ...FILES, 'model.safetensors': pickle }, SIGNERS)).toEqual([]);
  });
});
