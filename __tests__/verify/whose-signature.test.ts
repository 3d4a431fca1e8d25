import { describe, expect, test } from '@jest/globals';
import { exitCodeOf } from '../../src/verification/exit-code.ts';
import type { VerifyRequest } from '../../src/verify.ts';
import { startLocalSigstore } from '../../testing/local-sigstore/local-sigstore.ts';
import { REPOSITORY, rootOf, SAN } from '../verification/bundles.ts';
import { identityTrust, type SignedModel } from '../verification/signed-model.ts';
import { failed, signing } from './signing.ts';

const here = signing();
const { verdictAfter } = here;

describe('whose signature', () => {
  const other = (over: Partial<Extract<VerifyRequest['trust'], { method: 'sigstore' }>>) => ({
    trust: identityTrust(here.sigstore, over),
  });

  test.each([
    ['a beginning of it', SAN.slice(0, -1)],
    ['it with more', `${SAN}x`],
    ['a pattern that matches it', SAN.replace('github.com', 'github.co.')],
    ['a regular expression', '.*'],
    ['another case', SAN.toUpperCase()],
    ['a new line after it', `${SAN}\n`],
    ['a blank before it', ` ${SAN}`],
    ['a NUL after it', `${SAN}\0`],
  ])('identity: %s is not it', async (_, identity) => {
    const verdict = await verdictAfter(() => {}, other({ identity }));
    expect(failed(verdict)).toMatchObject([{ id: 'identity.san', outcome: 'fail', expected: identity, found: SAN }]);
    expect(verdict.result).toBe('failed');
    // A stranger's signature does not get to have the files read.
    expect(verdict.checks.some(({ id }) => id.startsWith('files'))).toBe(false);
  });

  test.each(['https://local.invali', 'https://local.invalid/', 'https://local_invalid', 'https://local.invalid\n'])(
    'issuer: %j is not it',
    async (issuer) => {
      expect(failed(await verdictAfter(() => {}, other({ issuer })))).toMatchObject([
        { id: 'identity.issuer', outcome: 'fail' },
      ]);
    },
  );

  test.each([
    { identity: '' },
    { issuer: '' },
    { identity: ' ' },
    { sourceRepository: '' },
    { sourceRepository: 'model-repo' },
    { identity: undefined as never },
  ])('%j is a usage error, not "anyone"', async (over) => {
    await expect(verdictAfter(() => {}, other(over))).rejects.toMatchObject({ code: 'USAGE' });
  });

  test('an empty one is a usage error whatever the signature', async () => {
    const change = (it: SignedModel) => it.write('model.sig', 'x');
    await expect(verdictAfter(change, other({ identity: '' }))).rejects.toMatchObject({ code: 'USAGE' });
    await expect(verdictAfter(change, other({ issuer: ' ' }))).rejects.toMatchObject({ code: 'USAGE' });
  });

  test('source repository', async () => {
    expect((await verdictAfter(() => {}, other({ sourceRepository: 'acme/model-repo' }))).result).toBe('passed');
    expect((await verdictAfter(() => {}, other({ sourceRepository: REPOSITORY }))).result).toBe('passed');
    for (const sourceRepository of [
      'acme/model',
      'acme/model-repo2',
      'Acme/model-repo',
      'https://github.com/acme/model-repo/',
      'https://ghe.example/acme/model-repo',
    ]) {
      expect(failed(await verdictAfter(() => {}, other({ sourceRepository })))).toMatchObject([
        { id: 'identity.source-repository', outcome: 'fail', found: REPOSITORY },
      ]);
    }
  });

  test('a stranger who calls the same reusable workflow', async () => {
    const bundle = { extensions: { 12: 'https://github.com/stranger/repo' } };
    const verdict = await verdictAfter(() => {}, {}, { bundle });
    expect(failed(verdict)).toMatchObject([
      { id: 'identity.source-repository', outcome: 'undecided', found: 'https://github.com/stranger/repo' },
    ]);
    expect(exitCodeOf(verdict)).toBe(2);
    expect((await verdictAfter(() => {}, other({ sourceRepository: 'acme/model-repo' }), { bundle })).result).toBe(
      'failed',
    );
    expect((await verdictAfter(() => {}, other({ sourceRepository: 'stranger/repo' }), { bundle })).result).toBe(
      'passed',
    );
    // One failed check outweighs an undecided one.
    expect((await verdictAfter((it) => it.write('x', 'x'), {}, { bundle })).result).toBe('failed');
  });

  test('a command to paste holds nothing but what it says', async () => {
    const bundle = { extensions: { 12: "https://github.com/a/b;$(x)'" } };
    const [check] = failed(await verdictAfter(() => {}, {}, { bundle }));
    expect(check?.guidance).toContain(`--source-repository 'https://github.com/a/b;$(x)'\\'''`);
  });

  test('nor shows less than it does', async () => {
    const ignorePaths = ['a\u202egnp'];
    const [check] = failed(await verdictAfter((it) => it.write('a\u202egnp', 'x'), {}, { ignorePaths }));
    expect(check?.guidance).toContain("--allow-ignored $'a\\xe2\\x80\\xaegnp'");
  });

  test('a repository whose name merely begins with the right one', async () => {
    const bundle = { extensions: { 12: 'https://github.com/acme/model' } };
    expect((await verdictAfter(() => {}, {}, { bundle })).result).toBe('undecided');
  });

  test('without a source repository: by identity and issuer, unless it was asked for', async () => {
    const bundle = { extensions: { 12: undefined } };
    expect((await verdictAfter(() => {}, {}, { bundle })).result).toBe('passed');
    expect((await verdictAfter(() => {}, other({ sourceRepository: 'acme/model-repo' }), { bundle })).result).toBe(
      'failed',
    );
  });

  test('no trusted root', async () => {
    await expect(verdictAfter(() => {}, other({ trusted: { roots: [] } }))).rejects.toMatchObject({
      code: 'TRUST_MATERIAL',
    });
    await using stranger = await startLocalSigstore();
    expect((await verdictAfter(() => {}, other({ trusted: { roots: [rootOf(stranger)] } }))).result).toBe('failed');
  });
});

test('a root that was asked for and could not be had: not refuted, and not accepted', async () => {
  await using stranger = await startLocalSigstore();
  const trusted = { roots: [rootOf(stranger)], missing: ['github: no gh'] };
  const verdict = await verdictAfter(() => {}, { trust: identityTrust(here.sigstore, { trusted }) });
  expect(exitCodeOf(verdict)).toBe(2);
  expect(failed(verdict)).toMatchObject([{ outcome: 'undecided', guidance: expect.stringContaining('github: no gh') }]);
  // What another root vouches for needs none that is missing.
  const both = { ...trusted, roots: [rootOf(stranger), rootOf(here.sigstore)] };
  expect((await verdictAfter(() => {}, { trust: identityTrust(here.sigstore, { trusted: both }) })).result).toBe(
    'passed',
  );
});
