import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Verdict } from '../../src/verification/verdict.ts';
import { verify } from '../../src/verify.ts';
import { cli } from '../helpers/cli.ts';
import { type TemporaryFolder, temporaryFolder } from '../helpers/models.ts';
import { CHUNK, idsOf } from './proving.ts';
import { failed } from './signing.ts';

describe('chunk hashes of other bytes than the digest (vector)', () => {
  const vector = join(import.meta.dirname, '../vectors/chunk-hashes-of-other-bytes');

  const modelOf = (folder: TemporaryFolder, fill: number): string => {
    const model = folder.write('model', { 'config.json': '{}', 'weights.bin': Buffer.alloc(CHUNK + 1, fill) });
    for (const name of ['model.sig', 'claims.jsonl', 'model.manifest.json'])
      cpSync(join(vector, name), join(model, name));
    return model;
  };
  const verdictOn = async (fill: number, integrity: 'files' | 'chunks'): Promise<Verdict> => {
    using folder = temporaryFolder();
    const model = modelOf(folder, fill);
    const publicKeyPem = readFileSync(join(vector, 'public-key.pem'), 'utf8');
    return await verify({ model, trust: { method: 'key', publicKeyPem }, integrity });
  };

  test('other weights never pass as whole files', async () => {
    const verdict = await verdictOn(1, 'files');
    expect(verdict.result).toBe('failed');
    expect(verdict.checks.find(({ id }) => id === 'files.match')?.outcome).toBe('fail');
    expect(verdict.differences).toMatchObject([{ kind: 'changed', path: 'weights.bin' }]);
  }, 30_000);

  test('by chunks they are what was vouched for, and nothing says more', async () => {
    const verdict = await verdictOn(1, 'chunks');
    expect(verdict.result).toBe('passed');
    expect(idsOf(verdict)).not.toContain('files.match');
    expect(verdict.fields.filter(({ status }) => status === 'verified').map(({ name }) => name)).toEqual([
      'signer_identity',
    ]);
  }, 30_000);

  test('the signed weights fail by chunks, and as whole files for their manifest', async () => {
    expect(failed(await verdictOn(0, 'chunks'))).toMatchObject([{ id: 'files.chunks', outcome: 'fail' }]);
    const whole = await verdictOn(0, 'files');
    expect(whole.checks.find(({ id }) => id === 'files.match')?.outcome).toBe('pass');
    expect(failed(whole)).toMatchObject([
      { id: 'manifest.chunks', outcome: 'fail', expected: expect.stringContaining('chunk 0 of weights.bin') },
    ]);
  }, 30_000);

  test('on the command line', async () => {
    using folder = temporaryFolder();
    const model = modelOf(folder, 1);
    const run = (...options: string[]) =>
      cli(['verify', model, '--public-key', join(vector, 'public-key.pem'), '--json', ...options]);
    expect((await run()).code).toBe(1);
    expect(await run('--integrity', 'chunks')).toMatchObject({
      code: 0,
      json: { integrity: 'chunks', result: 'passed' },
    });
    expect((await run('--integrity', 'chunk')).code).toBe(2);
    rmSync(join(model, 'claims.jsonl'));
    expect(await run('--integrity', 'chunks')).toMatchObject({ code: 2, json: { result: 'undecided' } });
  }, 30_000);
});
