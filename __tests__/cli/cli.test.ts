import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { cli } from '../helpers/cli.ts';
import { ecKeyPair, MODEL_FILES, type TemporaryFolder, temporaryFolder } from '../helpers/models.ts';

interface Edited {
  readonly subject: object[];
  readonly predicate: { readonly resources?: object[] };
}

interface Scene {
  readonly model: string;
  readonly sign: readonly string[];
  readonly trust: readonly string[];
}

function scene(folder: TemporaryFolder): Scene {
  const { privatePem, publicPem } = ecKeyPair();
  const keys = folder.write('keys', { 'key.pem': privatePem, 'key.pub': publicPem });
  return {
    model: folder.write('model', MODEL_FILES),
    sign: ['--method', 'key', '--private-key', join(keys, 'key.pem')],
    trust: ['--public-key', join(keys, 'key.pub')],
  };
}

describe('sign and verify', () => {
  test('what was signed is accepted, in text and as JSON', async () => {
    using folder = temporaryFolder();
    const { model, sign, trust } = scene(folder);
    expect((await cli(['sign', model, ...sign])).code).toBe(0);
    const text = await cli(['verify', model, ...trust]);
    expect(text.code).toBe(0);
    expect(text.out).toContain('accepted');
    const { json } = await cli(['verify', model, ...trust, '--json']);
    expect(json).toMatchObject({ result: 'passed', differences: [], signer: { method: 'key' } });
  });

  test.each([
    ['changed', (model: string) => appendFileSync(join(model, 'config.json'), ' '), 'config.json'],
    ['added', (model: string) => writeFileSync(join(model, 'extra.py'), ''), 'extra.py'],
    ['missing', (model: string) => rmSync(join(model, 'tokenizer/vocab.txt')), 'tokenizer/vocab.txt'],
    ['renamed', (model: string) => renameSync(join(model, 'model.safetensors'), join(model, 'model.bin')), 'model.bin'],
  ])('a file %s is refused with 1', async (kind, change, path) => {
    using folder = temporaryFolder();
    const { model, sign, trust } = scene(folder);
    await cli(['sign', model, ...sign]);
    change(model);
    const { code, json } = await cli(['verify', model, ...trust, '--json']);
    expect(code).toBe(1);
    expect(json.differences).toMatchObject([{ kind, path }]);
  });

  test("another's key is refused with 1", async () => {
    using folder = temporaryFolder();
    const { model, sign } = scene(folder);
    await cli(['sign', model, ...sign]);
    const other = join(folder.write('other', { 'key.pub': ecKeyPair().publicPem }), 'key.pub');
    expect((await cli(['verify', model, '--public-key', other])).code).toBe(1);
  });

  test('a signature that is not JSON is refused with 1, one that is missing is 2', async () => {
    using folder = temporaryFolder();
    const { model, trust } = scene(folder);
    expect((await cli(['verify', model, ...trust])).code).toBe(2);
    writeFileSync(join(model, 'model.sig'), 'not json');
    expect((await cli(['verify', model, ...trust])).code).toBe(1);
  });

  test('a dataset is signed beside itself, verified from there, and seen to change by attest', async () => {
    using folder = temporaryFolder();
    const { model, sign, trust } = scene(folder);
    const data = folder.write('data', { 'train.csv': 'a,b\n', 'claims.jsonl': 'data of that name\n' });
    expect((await cli(['sign', '--dataset', data, ...sign])).code).toBe(0);
    expect(readdirSync(data).sort()).toEqual(['claims.jsonl', 'train.csv']);
    expect(readdirSync(`${data}.attest`).sort()).toEqual(['model.manifest.json', 'model.sig']);
    expect((await cli(['verify', data, ...trust])).code).toBe(0);
    expect((await cli(['attest', model, '--dataset', `d=${data}`, ...sign])).code).toBe(0);
    const { out } = await cli(['verify', model, ...trust]);
    expect(out).toContain(
      'Claims about what it was made from (1):\n  line 1: evidence of the dataset d, by its digest',
    );
    expect(out).toContain('1 counted, 0 ignored, 1 of inputs');
    expect(out).not.toContain('did not count');
    appendFileSync(join(data, 'claims.jsonl'), 'poison\n');
    expect((await cli(['verify', data, ...trust])).code).toBe(1);
    const attested = await cli(['attest', model, '--dataset', `d=${data}`, ...sign]);
    expect(attested.code).toBe(2);
    expect(attested.err).toContain('is not what');
  });

  test.each(['claims.jsonl', 'model.manifest.json', 'model.sig', '.cache/huggingface/more.jsonl'])(
    'a file added to a dataset as %s is refused like any other',
    async (name) => {
      using folder = temporaryFolder();
      const { sign, trust } = scene(folder);
      const data = folder.write('data', { 'train.csv': 'a,b\n' });
      await cli(['sign', '--dataset', data, ...sign]);
      folder.write('data', { [name]: 'POISON\n' });
      const { code, json } = await cli(['verify', data, '--signature', `${data}.attest/model.sig`, ...trust, '--json']);
      expect(code).toBe(1);
      expect(json.differences).toMatchObject([{ kind: 'added', path: name }]);
    },
  );

  test('the signature goes nowhere where something else lies', async () => {
    using folder = temporaryFolder();
    const { model, sign } = scene(folder);
    const weights = join(model, 'model.safetensors');
    for (const target of [weights, sign[3] ?? '']) {
      const before = readFileSync(target, 'utf8');
      expect((await cli(['sign', model, ...sign, '--signature', target])).code).toBe(2);
      expect((await cli(['attest', model, ...sign, '--signature', target])).code).toBe(2);
      expect(readFileSync(target, 'utf8')).toBe(before);
    }
    const own = join(folder.path, 'my.sig');
    for (const _ of ['first', 'again']) expect((await cli(['sign', model, ...sign, '--signature', own])).code).toBe(0);
  });

  test('a single file is signed and verified', async () => {
    using folder = temporaryFolder();
    const { sign, trust } = scene(folder);
    const file = join(folder.write('single', { 'model.gguf': 'weights' }), 'model.gguf');
    expect((await cli(['sign', '--dataset', file, ...sign])).code).toBe(0);
    expect((await cli(['verify', file, ...trust])).code).toBe(0);
    appendFileSync(file, 'x');
    expect((await cli(['verify', file, ...trust])).code).toBe(1);
  });

  test('what the signer ignored is on disk: refused, until the path is allowed', async () => {
    using folder = temporaryFolder();
    const { model, sign, trust } = scene(folder);
    folder.write('model/logs', { 'run.txt': 'log' });
    expect((await cli(['sign', model, '--ignore', 'logs/*', ...sign])).code).toBe(0);
    expect((await cli(['verify', model, ...trust])).code).toBe(1);
    expect((await cli(['verify', model, '--allow-ignored', 'logs/run.txt', ...trust])).code).toBe(0);
  });
});

describe('attest', () => {
  test('with a key: all in one, verified with its claims', async () => {
    using folder = temporaryFolder();
    const { model, sign, trust } = scene(folder);
    const made = await cli(['attest', model, '--json', ...sign]);
    expect(made.code).toBe(0);
    expect(made.json).toMatchObject({ signed: true, files: 3 });
    const { json } = await cli(['verify', model, '--claims', join(model, 'claims.jsonl'), ...trust, '--json']);
    expect(json).toMatchObject({ result: 'passed', claims: { accepted: 1, ignored: [] } });
  });

  test('unsigned, then finished by sign --unsigned: the builder is who signed', async () => {
    using folder = temporaryFolder();
    const { model, sign, trust } = scene(folder);
    const made = await cli(['attest', model, '--no-sign', '--no-chunks', '--json']);
    expect(made.json).toMatchObject({ signed: false, unsignedDir: `${model}.unsigned` });
    // Other options make another manifest: it is not what was stated.
    expect((await cli(['sign', model, '--unsigned', `${model}.unsigned`, ...sign])).code).toBe(2);
    const finish = ['sign', model, '--unsigned', `${model}.unsigned`, '--no-chunks', ...sign];
    expect((await cli(finish)).code).toBe(0);
    expect(existsSync(`${model}.unsigned`)).toBe(false);
    expect((await cli(['verify', model, ...trust, '--json'])).json).toMatchObject({
      result: 'passed',
      claims: { accepted: 1 },
    });
    const line = JSON.parse(readFileSync(join(model, 'claims.jsonl'), 'utf8'));
    const { predicate } = JSON.parse(Buffer.from(line.dsseEnvelope.payload, 'base64').toString());
    expect(predicate.runDetails.builder.id).toMatch(/^key:/);
  });

  test('finishing takes the options and the folder of the run', async () => {
    using folder = temporaryFolder();
    const { model, sign, trust } = scene(folder);
    const out = join(folder.path, 'evidence');
    const none = ['--method', 'key', '--private-key', join(folder.path, 'no.pem')];
    const failed = await cli(['attest', model, '--out', out, '--ignore', '*.json', '--no-chunks', ...none, '--json']);
    const finish: string = failed.json.error.details.finish;
    expect(finish).toContain("--ignore '*.json' --no-chunks");
    expect(
      (await cli(['sign', model, '--unsigned', join(out, 'unsigned'), '--ignore', '*.json', '--no-chunks', ...sign]))
        .code,
    ).toBe(0);
    expect(readdirSync(out).sort()).toEqual(['claims.jsonl', 'model.manifest.json', 'model.sig']);
    const verify = ['verify', model, '--signature', join(out, 'model.sig'), '--allow-ignored', 'config.json'];
    expect((await cli([...verify, ...trust])).code).toBe(0);
  });

  test.each([
    [
      'another subject',
      'provenance.json',
      (it: Edited) => it.subject.push({ name: 'left-pad', digest: { sha256: 'c'.repeat(64) } }),
    ],
    [
      'another type',
      'provenance.json',
      (it: Edited) => Object.assign(it, { predicateType: 'https://slsa.dev/verification_summary/v1' }),
    ],
    ['fewer files', 'model.sig.json', (it: Edited) => it.predicate.resources?.pop()],
  ])('statements edited since, with %s, are not signed', async (_, file, edit) => {
    using folder = temporaryFolder();
    const { model, sign } = scene(folder);
    await cli(['attest', model, '--no-sign']);
    const path = join(`${model}.unsigned`, file);
    const statement = JSON.parse(readFileSync(path, 'utf8')) as Edited;
    edit(statement);
    writeFileSync(path, JSON.stringify(statement));
    expect((await cli(['sign', model, '--unsigned', `${model}.unsigned`, ...sign])).code).toBe(2);
    expect(existsSync(join(model, 'model.sig'))).toBe(false);
  });

  test('statements about other files are not signed', async () => {
    using folder = temporaryFolder();
    const { model, sign } = scene(folder);
    await cli(['attest', model, '--no-sign']);
    appendFileSync(join(model, 'config.json'), ' ');
    const { code, err } = await cli(['sign', model, '--unsigned', `${model}.unsigned`, ...sign]);
    expect(code).toBe(2);
    expect(err).toContain('is about other files');
    expect(existsSync(join(model, 'model.sig'))).toBe(false);
  });

  test('the embedded Sigstore: only when said twice, verified only when said so', async () => {
    using folder = temporaryFolder();
    const { model } = scene(folder);
    const out = join(folder.path, 'evidence');
    expect((await cli(['attest', model, '--sigstore', 'local'])).code).toBe(2);
    const made = await cli([
      'attest',
      model,
      '--sigstore',
      'local',
      '--insecure-throwaway-identity',
      '--out',
      out,
      '--json',
    ]);
    expect(made.code).toBe(0);
    const { identity, issuer } = made.json.signer;
    expect(identity).toBe('https://local.invalid/throwaway');
    const verify = ['verify', model, '--signature', join(out, 'model.sig'), '--identity', identity, '--issuer', issuer];
    const trusted = ['--trusted-root', join(out, 'trusted_root.json')];
    const refused = await cli([...verify, ...trusted]);
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('--unsafe-local-root');
    expect((await cli([...verify, ...trusted, '--unsafe-local-root', '--json'])).json).toMatchObject({
      result: 'passed',
      claims: { accepted: 1 },
    });
    const stranger = verify.map((word) => (word === identity ? `${identity}s` : word));
    expect((await cli([...stranger, ...trusted, '--unsafe-local-root'])).code).toBe(1);
  });
});

describe('manifest and inspect', () => {
  test('manifest writes what --stdout prints', async () => {
    using folder = temporaryFolder();
    const { model } = scene(folder);
    const { json } = await cli(['manifest', model, '--json']);
    const { out } = await cli(['manifest', model, '--stdout']);
    expect(readFileSync(json.manifestPath, 'utf8')).toBe(out);
    expect(JSON.parse(out).files).toHaveLength(3);
  });

  test('inspect shows statements unverified, and fields verified when told whom to trust', async () => {
    using folder = temporaryFolder();
    const { model, sign, trust } = scene(folder);
    await cli(['attest', model, ...sign]);
    const { json } = await cli(['inspect', model, '--json']);
    expect(json.verified).toBe(false);
    expect(json.bundles.map(({ predicateType }: { predicateType: string }) => predicateType)).toEqual([
      'https://model_signing/signature/v1.0',
      'https://slsa.dev/provenance/v1',
    ]);
    expect(json.fields[0]).toMatchObject({ name: 'model_hash', status: 'stated' });
    const verified = await cli(['inspect', model, ...trust, '--json']);
    expect(verified.json.fields[0]).toMatchObject({ name: 'model_hash', status: 'verified' });
    expect((await cli(['inspect', join(model, 'claims.jsonl')])).out).toContain('slsa.dev/provenance');
  });

  test('inspect says neither verified nor 0 of a model that is refused, nor of what it cannot read', async () => {
    using folder = temporaryFolder();
    const { model, sign, trust } = scene(folder);
    await cli(['attest', model, ...sign]);
    appendFileSync(join(model, 'config.json'), ' ');
    const { code, json } = await cli(['inspect', model, ...trust, '--json']);
    expect([code, json.verified, json.result]).toEqual([2, false, 'failed']);
    expect((await cli(['inspect', model, ...trust])).out).toContain('Nothing here has been verified');
    expect((await cli(['inspect', join(model, 'config.json')])).code).toBe(2);
  });

  test('inspect names a line that cannot be read, and reads the others', async () => {
    using folder = temporaryFolder();
    const { model, sign } = scene(folder);
    await cli(['attest', model, ...sign]);
    appendFileSync(join(model, 'claims.jsonl'), 'junk\n');
    const { json } = await cli(['inspect', model, '--json']);
    expect(json.bundles[2]).toMatchObject({ where: `${join(model, 'claims.jsonl')}:2`, fault: expect.any(String) });
  });
});

describe('exit code 2', () => {
  const empty = { model: '/nowhere', sign: [], trust: [] };
  test.each([
    ['no trust', ['verify', 'm']],
    ['an empty identity', ['verify', 'm', '--identity', '', '--issuer', 'https://i']],
    ['an empty issuer', ['verify', 'm', '--identity', 'a', '--issuer', '']],
    ['an identity without issuer', ['verify', 'm', '--identity', 'a']],
    ['two ways of trust', ['verify', 'm', '--identity', 'a', '--issuer', 'b', '--public-key', 'k']],
    ['an unknown option', ['verify', 'm', '--identify', 'a']],
    ['an unknown command', ['verfy', 'm']],
    ['no command', []],
    ['a missing model', ['manifest', empty.model]],
    ['an empty model path', ['manifest', '']],
    ['an empty model path to attest', ['attest', ' ', '--no-sign']],
    ['an empty signature path', ['attest', 'm', '--signature', '']],
    ['an empty input', ['attest', 'm', '--dataset', '']],
    ['a source repository with a key', ['verify', 'm', '--public-key', 'k', '--source-repository', 'o/n']],
    ['an empty dataset path', ['sign', '--dataset', '', '--method', 'key', '--private-key', 'k']],
    ['a missing key', ['sign', 'm', '--method', 'key', '--private-key', '/nowhere']],
    ['no key', ['sign', 'm', '--method', 'key']],
    ['a key for an identity', ['sign', 'm', '--private-key', 'k']],
    ['a model and a dataset', ['sign', 'm', '--dataset', 'd', '--method', 'key', '--private-key', 'k']],
  ])('%s', async (_, args) => {
    const { code, err } = await cli(args);
    expect(code).toBe(2);
    expect(err).not.toBe('');
  });

  test('an error is a document too, with --json', async () => {
    const { json } = await cli(['manifest', '/nowhere', '--json']);
    expect(json.error).toMatchObject({ code: 'NOT_FOUND', guidance: expect.any(String) });
  });

  test('a usage error is a document too, with --json', async () => {
    const { json } = await cli(['verify', '--json']);
    expect(json.error).toMatchObject({ code: 'USAGE' });
  });

  test('on an event that a stranger can cause, the command line does not sign either', async () => {
    using folder = temporaryFolder();
    const { model } = scene(folder);
    const env = {
      GITHUB_ACTIONS: 'true',
      GITHUB_EVENT_NAME: 'pull_request',
      ACTIONS_ID_TOKEN_REQUEST_URL: 'http://127.0.0.1:1/',
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 't',
    };
    const { code, json } = await cli(['sign', model, '--json'], env);
    expect(code).toBe(2);
    expect(json.error.message).toContain('pull_request');
  });

  test("in a workflow's log a file name is no command", async () => {
    using folder = temporaryFolder();
    const { model, sign, trust } = scene(folder);
    await cli(['sign', model, ...sign]);
    writeFileSync(join(model, '##[set-output name=result]passed'), '');
    const { out } = await cli(['verify', model, ...trust], { GITHUB_ACTIONS: 'true' });
    expect(out).not.toContain('##[');
  });

  test('an empty model is an error', async () => {
    using folder = temporaryFolder();
    mkdirSync(join(folder.path, 'empty'));
    expect((await cli(['manifest', join(folder.path, 'empty'), '--json'])).json.error.code).toBe('EMPTY_MODEL');
  });
});

test.each(['verify', 'exec', 'gate', 'vsa', 'inspect'])(
  '%s --help names each instance that docs/trust.md has',
  async (command) => {
    const { out } = await cli([command, '--help']);
    const docs = readFileSync(join(import.meta.dirname, '../../docs/trust.md'), 'utf8');
    const named = [...docs.matchAll(/`--sigstore ([a-z-]+)`/g)].map(([, name = '']) => name);
    expect(new Set(named)).toEqual(new Set(['public-good', 'github', 'auto']));
    const [, help = ''] = /--sigstore <instance> +([\s\S]*?)\n +--/.exec(out) ?? [];
    for (const name of named) expect(help).toContain(name);
  },
);

test.each([[['--help']], [['verify', '--help']], [['attest', '--help']], [['--version']]])('%j is 0', async (args) => {
  const { code, out } = await cli(args);
  expect(code).toBe(0);
  expect(out).not.toBe('');
});
