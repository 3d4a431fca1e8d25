import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Statement } from '../src/statement/in-toto.ts';
import { exitCodeOf } from '../src/verification/exit-code.ts';
import { verify } from '../src/verify.ts';
import { type BundleOptions, ISSUER, REPOSITORY, SAN } from './verification/bundles.ts';
import { identityTrust, verifyModel } from './verification/signed-model.ts';
import { failed, signing } from './verify/signing.ts';

const here = signing();
const { model, verdictAfter } = here;

describe('a model as it was signed', () => {
  test.each<[string, BundleOptions]>([
    ['Rekor v1', { log: 1 }],
    ['Rekor v2', { log: 2 }],
  ])('passes (%s)', async (_, bundle) => {
    const verdict = await verdictAfter(() => {}, {}, { bundle });
    expect(failed(verdict)).toEqual([]);
    expect(verdict).toMatchObject({
      result: 'passed',
      model: { files: 4, bytes: 10, root: expect.stringMatching(/^[0-9a-f]{64}$/) },
      signer: { method: 'sigstore', san: SAN, issuer: ISSUER, sourceRepository: REPOSITORY },
      differences: [],
    });
    expect(exitCodeOf(verdict)).toBe(0);
    const fields = Object.fromEntries(verdict.fields.map(({ name, status }) => [name, status]));
    expect(fields).toMatchObject({
      model_hash: 'verified',
      signer_identity: 'verified',
      timestamp: 'verified',
      training_data_hash: 'absent',
    });
  });

  test('with its evidence elsewhere', async () => {
    using signed = await model();
    const out = signed.temporary.write('out', {});
    for (const name of ['model.sig', 'model.manifest.json']) renameSync(signed.path(name), join(out, name));
    const verdict = await verifyModel(here.sigstore, signed, { signature: join(out, 'model.sig') });
    expect(verdict.result).toBe('passed');
  });

  test('with its signature inside under another name', async () => {
    using signed = await model();
    renameSync(signed.path('model.sig'), signed.path('my.sig'));
    expect((await verifyModel(here.sigstore, signed, { signature: signed.path('my.sig') })).result).toBe('passed');
    // Without being named, it is a file that nobody signed.
    renameSync(signed.path('my.sig'), signed.path('model.sig'));
    signed.write('other.sig', '{}');
    expect((await verifyModel(here.sigstore, signed)).result).toBe('failed');
  });
});

describe('a single file', () => {
  test('by its name', async () => {
    using signed = await model({ files: { 'model.gguf': 'weights' }, manifest: false });
    const out = signed.temporary.write('model.gguf.attest', {});
    renameSync(signed.path('model.sig'), join(out, 'model.sig'));
    const file = signed.path('model.gguf');
    const run = (path: string) =>
      verifyModel(here.sigstore, signed, { model: path, signature: join(out, 'model.sig') });
    const verdict = await run(file);
    expect(verdict.result).toBe('passed');
    expect(verdict.checks.find(({ id }) => id === 'files.match')?.found).toMatch(/^1 file, root /);
    renameSync(file, signed.path('other.gguf'));
    expect((await run(signed.path('other.gguf'))).result).toBe('failed');
    writeFileSync(signed.path('other.gguf'), 'other');
    expect((await run(signed.path('other.gguf'))).result).toBe('failed');
  });

  test('signed as "."', async () => {
    const statement = (it: Statement): unknown => {
      const [resource] = it.predicate['resources'] as object[];
      return { ...it, predicate: { ...it.predicate, resources: [{ ...resource, name: '.' }] } };
    };
    using signed = await model({ files: { 'model.gguf': 'weights' }, manifest: false, statement });
    const out = signed.temporary.write('evidence', {});
    renameSync(signed.path('model.sig'), join(out, 'model.sig'));
    const run = () =>
      verify({
        model: signed.path('model.gguf'),
        signature: join(out, 'model.sig'),
        trust: identityTrust(here.sigstore),
      });
    expect((await run()).result).toBe('passed');
    signed.write('model.gguf', 'other');
    expect((await run()).differences).toMatchObject([{ kind: 'changed', path: 'model.gguf' }]);
    // Of a folder it says nothing.
    expect((await verifyModel(here.sigstore, signed, { signature: join(out, 'model.sig') })).result).toBe('failed');
  });
});
