import { mkdirSync, renameSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { exitCodeOf } from '../../src/verification/exit-code.ts';
import { FILES, type SignedModel, verifyModel } from '../verification/signed-model.ts';
import { failed, signing } from './signing.ts';

const here = signing();
const { model, verdictAfter } = here;

describe('what the signer ignored', () => {
  const ignorePaths = ['claims.jsonl', 'model.manifest.json', 'model.sig', '.cache/huggingface', 'venv', 'notes.txt'];
  const add = (path: string) => (it: SignedModel) => it.write(path, 'x');

  test.each(['venv/lib/evil.py', 'notes.txt'])('fails if it is there: %s', async (path) => {
    const verdict = await verdictAfter(add(path), {}, { ignorePaths });
    expect(failed(verdict)).toMatchObject([
      { id: 'files.ignored', outcome: 'fail', guidance: expect.stringContaining('--allow-ignored') },
    ]);
    expect(exitCodeOf(verdict)).toBe(1);
  });

  test('passes if the verifier allows it', async () => {
    expect((await verdictAfter(add('venv/x'), { allowIgnored: ['venv'] }, { ignorePaths })).result).toBe('passed');
    expect((await verdictAfter(add('venv/x'), { allowIgnored: ['notes.txt'] }, { ignorePaths })).result).toBe('failed');
    expect((await verdictAfter(add('venv/x'), { allowIgnored: ['ven'] }, { ignorePaths })).result).toBe('failed');
  });

  test('what he did not ignore is not allowed by this', async () => {
    expect((await verdictAfter(add('other/x'), { allowIgnored: ['other'] }, { ignorePaths })).result).toBe('failed');
    expect((await verdictAfter(add('other/x'), { ignorePaths: ['other'] }, { ignorePaths })).result).toBe('passed');
  });

  test('a signed file is compared wherever it lies', async () => {
    const options = { files: { ...FILES, 'venv/signed.py': 'good' }, ignorePaths };
    expect((await verdictAfter(() => {}, { allowIgnored: ['venv'] }, options)).result).toBe('passed');
    expect((await verdictAfter(add('venv/signed.py'), { allowIgnored: ['venv'] }, options)).result).toBe('failed');
    expect((await verdictAfter(add('venv/signed.py'), { ignorePaths: ['venv'] }, options)).result).toBe('failed');
    expect((await verdictAfter(add('venv/other.py'), {}, options)).result).toBe('failed');
    expect((await verdictAfter(add('venv/other.py'), { allowIgnored: ['venv'] }, options)).result).toBe('passed');
  });

  test('a link in place of the download’s folder is not what a download leaves', async () => {
    const link = (it: SignedModel): void => {
      mkdirSync(it.path('.cache'));
      symlinkSync('/usr', it.path('.cache/huggingface'));
    };
    expect(failed(await verdictAfter(link))).toMatchObject([{ id: 'files.ignored', outcome: 'fail' }]);
    expect((await verdictAfter(link, { allowSymlinks: true })).result).toBe('failed');
  });

  test('a signed file under the name of evidence is compared', async () => {
    const options = {
      files: { ...FILES, 'claims.jsonl': 'signed\n' },
      ignorePaths: ['model.sig', 'model.manifest.json'],
    };
    expect((await verdictAfter(() => {}, {}, options)).result).toBe('passed');
    expect((await verdictAfter((it) => it.write('claims.jsonl', 'x'), {}, options)).result).toBe('failed');
  });

  test.each(['.git/config', '.gitattributes', '.cache/huggingface/download/x.metadata'])(
    'checkouts and downloads leave %s: listed',
    async (path) => {
      const verdict = await verdictAfter(add(path));
      expect(verdict.result).toBe('passed');
      expect(verdict.checks.find(({ id }) => id === 'files.ignored')?.found).toContain(path.split('/')[0]);
    },
  );

  test.each([{}, { allowIgnored: ['claims.jsonl'] }])(
    'a folder under the name of evidence hides nothing',
    async (over) => {
      const verdict = await verdictAfter(
        add('claims.jsonl/evil.py'),
        { ...over, claims: undefined as never },
        { ignorePaths },
      ).catch((error: unknown) => error);
      expect(verdict).toMatchObject({ code: 'UNSAFE_PATH' });
      using signed = await model({ ignorePaths, manifest: false });
      const elsewhere = signed.temporary.write('evidence', {});
      renameSync(signed.path('model.sig'), join(elsewhere, 'model.sig'));
      signed.write('claims.jsonl/evil.py', 'x');
      expect(
        (await verifyModel(here.sigstore, signed, { ...over, signature: join(elsewhere, 'model.sig') })).result,
      ).toBe('failed');
    },
  );

  test('paths of another machine ignore nothing', async () => {
    expect((await verdictAfter(add('x'), {}, { ignorePaths: ['../x', '/x', './y/../../x'] })).result).toBe('failed');
  });
});
