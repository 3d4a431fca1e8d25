import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Statement } from '../src/statement/in-toto.ts';
import { exitCodeOf } from '../src/verification/exit-code.ts';
import type { Check, Verdict } from '../src/verification/verdict.ts';
import type { VerifyRequest } from '../src/verify.ts';
import { verify } from '../src/verify.ts';
import { type LocalSigstore, startLocalSigstore } from '../testing/local-sigstore/local-sigstore.ts';
import { type BundleOptions, ISSUER, REPOSITORY, rootOf, SAN } from './verification/bundles.ts';
import {
  FILES,
  identityTrust,
  type ModelOptions,
  type SignedModel,
  signedModel,
  verifyModel,
} from './verification/signed-model.ts';

let sigstore: LocalSigstore;
beforeAll(async () => {
  sigstore = await startLocalSigstore();
});
afterAll(() => sigstore.close());

const model = (options?: ModelOptions): Promise<SignedModel> => signedModel(sigstore, options);
const failed = ({ checks }: Verdict): Check[] => checks.filter(({ outcome }) => outcome !== 'pass');

/** Verdict of a model that something was done to; every refusal must say what to do next. */
async function verdictAfter(
  change: (model: SignedModel) => void,
  over: Partial<VerifyRequest> = {},
  options: ModelOptions = {},
): Promise<Verdict> {
  using signed = await model(options);
  change(signed);
  const verdict = await verifyModel(sigstore, signed, over);
  for (const check of failed(verdict)) expect(check.guidance).toBeTruthy();
  return verdict;
}

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
    const verdict = await verifyModel(sigstore, signed, { signature: join(out, 'model.sig') });
    expect(verdict.result).toBe('passed');
  });

  test('with its signature inside under another name', async () => {
    using signed = await model();
    renameSync(signed.path('model.sig'), signed.path('my.sig'));
    expect((await verifyModel(sigstore, signed, { signature: signed.path('my.sig') })).result).toBe('passed');
    // Without being named, it is a file that nobody signed.
    renameSync(signed.path('my.sig'), signed.path('model.sig'));
    signed.write('other.sig', '{}');
    expect((await verifyModel(sigstore, signed)).result).toBe('failed');
  });
});

describe('files', () => {
  test('changed', async () => {
    const verdict = await verdictAfter((it) => it.write('weights/a.bin', 'aaab'));
    expect(verdict.result).toBe('failed');
    expect(exitCodeOf(verdict)).toBe(1);
    expect(verdict.differences).toEqual([
      {
        kind: 'changed',
        path: 'weights/a.bin',
        expected: '61be55a8e2f6b4e172338bddf184d6dbee29c98853e0a0485ecee7f27b9af0b4',
        found: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    ]);
    expect(failed(verdict)).toMatchObject([{ id: 'files.match', evidence: 'weights/a.bin' }]);
  });

  test('missing', async () => {
    const verdict = await verdictAfter((it) => rmSync(it.path('config.json')));
    expect(verdict.differences).toMatchObject([{ kind: 'missing', path: 'config.json' }]);
    expect(verdict.result).toBe('failed');
  });

  test('an empty one missing', async () => {
    expect((await verdictAfter((it) => rmSync(it.path('empty')))).result).toBe('failed');
  });

  test.each(['added.py', '.hidden', 'weights/c.bin', 'weights/.git/config', 'sub/model.sig', '.cache/x'])(
    'added: %s',
    async (path) => {
      const verdict = await verdictAfter((it) => it.write(path, 'x'));
      expect(verdict.differences).toEqual([{ kind: 'added', path }]);
      expect(verdict.result).toBe('failed');
    },
  );

  test('renamed', async () => {
    const verdict = await verdictAfter((it) => renameSync(it.path('config.json'), it.path('config.py')));
    expect(verdict.differences).toMatchObject([{ kind: 'renamed', path: 'config.py', from: 'config.json' }]);
    expect(verdict.result).toBe('failed');
  });

  test('two swapped: every digest is still there', async () => {
    const verdict = await verdictAfter((it) => {
      it.write('weights/a.bin', 'bbbb');
      it.write('weights/b.bin', 'aaaa');
    });
    expect(verdict.differences.map(({ kind }) => kind)).toEqual(['changed', 'changed']);
    expect(verdict.result).toBe('failed');
  });

  test('unsigned ones tolerated on demand; signed ones never', async () => {
    const over = { ignoreUnsignedFiles: true };
    expect((await verdictAfter((it) => it.write('added.py', 'x'), over)).result).toBe('passed');
    expect((await verdictAfter((it) => it.write('config.json', 'x'), over)).result).toBe('failed');
    expect((await verdictAfter((it) => rmSync(it.path('config.json')), over)).result).toBe('failed');
  });

  test('all gone: nothing to verify', async () => {
    const run = verdictAfter((it) =>
      Object.keys(FILES).forEach((name) => {
        rmSync(it.path(name));
      }),
    );
    await expect(run).rejects.toMatchObject({ code: 'EMPTY_MODEL' });
  });
});

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
      expect((await verifyModel(sigstore, signed, { ...over, signature: join(elsewhere, 'model.sig') })).result).toBe(
        'failed',
      );
    },
  );

  test('paths of another machine ignore nothing', async () => {
    expect((await verdictAfter(add('x'), {}, { ignorePaths: ['../x', '/x', './y/../../x'] })).result).toBe('failed');
  });
});

describe('symlinks', () => {
  test('are not opened by the signature', async () => {
    const link = (it: SignedModel): void => {
      renameSync(it.path('config.json'), it.path('weights/a.bin2'));
      symlinkSync('weights/a.bin2', it.path('config.json'));
    };
    await expect(verdictAfter(link, {}, { allowSymlinks: true })).rejects.toMatchObject({ code: 'UNSAFE_PATH' });
    expect((await verdictAfter(link, { allowSymlinks: true }, { allowSymlinks: true })).differences).toEqual([
      { kind: 'added', path: 'weights/a.bin2' },
    ]);
  });
});

describe('whose signature', () => {
  const other = (over: Partial<Extract<VerifyRequest['trust'], { method: 'sigstore' }>>) => ({
    trust: identityTrust(sigstore, over),
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
  const verdict = await verdictAfter(() => {}, { trust: identityTrust(sigstore, { trusted }) });
  expect(exitCodeOf(verdict)).toBe(2);
  expect(failed(verdict)).toMatchObject([{ outcome: 'undecided', guidance: expect.stringContaining('github: no gh') }]);
  // What another root vouches for needs none that is missing.
  const both = { ...trusted, roots: [rootOf(stranger), rootOf(sigstore)] };
  expect((await verdictAfter(() => {}, { trust: identityTrust(sigstore, { trusted: both }) })).result).toBe('passed');
});

describe('the statement', () => {
  type Loose = Record<string, unknown> & {
    predicate: { serialization: Record<string, unknown>; resources: Record<string, unknown>[] };
    subject: Record<string, unknown>[];
  };
  const bend = (change: (statement: Loose) => unknown) => (statement: Statement) => {
    const copy = structuredClone(statement) as unknown as Loose;
    return change(copy) ?? copy;
  };
  test.each<[string, (statement: Loose) => unknown]>([
    ['another statement type', (it) => ({ ...it, _type: 'https://in-toto.io/Statement/v0.1' })],
    ['another predicate type', (it) => ({ ...it, predicateType: 'https://slsa.dev/provenance/v1' })],
    ['two subjects', (it) => void it.subject.push({ ...it.subject[0] })],
    [
      'a root that is not that of the resources',
      (it) => void Object.assign(it.subject[0] ?? {}, { digest: { sha256: 'a'.repeat(64) } }),
    ],
    ['no resources', (it) => void it.predicate.resources.splice(0)],
    ['a resource twice', (it) => void it.predicate.resources.push({ ...it.predicate.resources[0] })],
    ['text that is no JSON', () => '{'],
    ['a duplicate key', (it) => JSON.stringify(it).replace('{', '{"_type":"x",')],
  ])('%s', async (_, change) => {
    const verdict = await verdictAfter(() => {}, {}, { statement: bend(change) });
    expect(failed(verdict)).toMatchObject([{ id: 'statement.format', outcome: 'fail' }]);
    expect(exitCodeOf(verdict)).toBe(1);
  });

  test('another payload type', async () => {
    const verdict = await verdictAfter(() => {}, {}, { bundle: { payloadType: 'application/json' } });
    expect(failed(verdict)).toMatchObject([{ id: 'statement.format', found: expect.stringContaining('payloadType') }]);
  });

  test('an algorithm that we cannot compute', async () => {
    const statement = bend((it) => void Object.assign(it.predicate.serialization, { hash_type: 'blake3' }));
    await expect(verdictAfter(() => {}, {}, { statement })).rejects.toMatchObject({ code: 'UNSUPPORTED' });
  });
});

describe('evidence that cannot be used', () => {
  test.each([
    ['empty', ''],
    ['not JSON', 'x'],
    ['no bundle', '{}'],
    ['deep', '['.repeat(100_000)],
  ])('a signature that is %s is refused', async (_, text) => {
    const verdict = await verdictAfter((it) => it.write('model.sig', text));
    expect(failed(verdict)).toMatchObject([{ id: 'bundle.format', outcome: 'fail' }]);
    expect(exitCodeOf(verdict)).toBe(1);
  });

  test('a signature that is too big is refused unread', async () => {
    const verdict = await verdictAfter((it) => execFileSync('truncate', ['-s', '1T', it.path('model.sig')]));
    expect(failed(verdict)).toMatchObject([{ id: 'bundle.format', found: '1099511627776 bytes' }]);
  });

  test('no signature, no model, a FIFO', async () => {
    await expect(verdictAfter((it) => rmSync(it.path('model.sig')))).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(verdictAfter((it) => rmSync(it.folder, { recursive: true }))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    const fifo = (it: SignedModel): void => {
      rmSync(it.path('model.sig'));
      execFileSync('mkfifo', [it.path('model.sig')]);
    };
    await expect(verdictAfter(fifo)).rejects.toMatchObject({ code: 'UNSAFE_PATH' });
    await expect(verdictAfter(() => {}, { model: '' })).rejects.toMatchObject({ code: 'USAGE' });
  });

  test('claims or a manifest that were named and are not there', async () => {
    await expect(verdictAfter(() => {}, { claims: '/nowhere/claims.jsonl' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(verdictAfter(() => {}, { manifest: '/nowhere/m.json' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test.each([
    [
      'of other files',
      (it: SignedModel) =>
        it.write(
          'model.manifest.json',
          '{"files":[{"digest":"' +
            'a'.repeat(64) +
            '","path":"x","size":1}],"hash":{"algorithm":"sha256"},"mediaType":"application/vnd.attest-model.manifest.v1+json"}',
        ),
    ],
    ['that is not canonical', (it: SignedModel) => it.write('model.manifest.json', '{ "files": [] }')],
  ])('a manifest %s', async (_, change) => {
    expect(failed(await verdictAfter(change))).toMatchObject([{ id: 'manifest.match', outcome: 'fail' }]);
  });
});

describe('a single file', () => {
  test('by its name', async () => {
    using signed = await model({ files: { 'model.gguf': 'weights' }, manifest: false });
    const out = signed.temporary.write('model.gguf.attest', {});
    renameSync(signed.path('model.sig'), join(out, 'model.sig'));
    const file = signed.path('model.gguf');
    const run = (path: string) => verifyModel(sigstore, signed, { model: path, signature: join(out, 'model.sig') });
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
      verify({ model: signed.path('model.gguf'), signature: join(out, 'model.sig'), trust: identityTrust(sigstore) });
    expect((await run()).result).toBe('passed');
    signed.write('model.gguf', 'other');
    expect((await run()).differences).toMatchObject([{ kind: 'changed', path: 'model.gguf' }]);
    // Of a folder it says nothing.
    expect((await verifyModel(sigstore, signed, { signature: join(out, 'model.sig') })).result).toBe('failed');
  });
});

test('names that look alike are not alike', async () => {
  const files = { 'é.bin': 'x' };
  using signed = await model({ files });
  renameSync(signed.path('é.bin'), signed.path('e\u0301.bin'));
  expect((await verifyModel(sigstore, signed)).result).toBe('failed');
});

test('an empty folder beside the files is no difference', async () => {
  expect((await verdictAfter((it) => mkdirSync(it.path('nothing')))).result).toBe('passed');
});
