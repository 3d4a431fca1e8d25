import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { type LocalSigstore, startLocalSigstore } from '../../testing/local-sigstore/local-sigstore.ts';
import { cli } from '../helpers/cli.ts';
import { ecKeyPair, MODEL_FILES, type TemporaryFolder, temporaryFolder } from '../helpers/models.ts';

/** One error, with its code and what to do, on standard error and as a document; exit code 2. */
async function expectError(
  args: readonly string[],
  code: string,
  words: string,
  env: Record<string, string> = {},
): Promise<void> {
  const result = await cli([...args, '--json'], env);
  expect(result.json.error).toMatchObject({
    code,
    message: expect.stringContaining(words),
    guidance: expect.any(String),
  });
  expect(result.code).toBe(2);
  expect(result.err).toContain(`[${code}]`);
}

describe('a model that cannot be hashed', () => {
  const refused: readonly [string, (folder: TemporaryFolder, model: string) => unknown, string, string][] = [
    ['a symlink to a file outside', ({ path }, model) => symlinkSync(path, join(model, 'link')), 'UNSAFE_PATH', 'link'],
    ['a symlink inside', (_, model) => symlinkSync('config.json', join(model, 'link')), 'UNSAFE_PATH', 'link'],
    ['a dangling symlink', (_, model) => symlinkSync('nowhere', join(model, 'link')), 'UNSAFE_PATH', 'link'],
    ['a link to itself', (_, model) => symlinkSync('.', join(model, 'loop')), 'UNSAFE_PATH', 'loop'],
    ['a FIFO', (_, model) => execFileSync('mkfifo', [join(model, 'pipe')]), 'UNSAFE_PATH', 'pipe'],
    ['a name with a newline', (_, model) => writeFileSync(join(model, 'a\nb'), ''), 'UNSAFE_PATH', '\\n'],
    [
      'a name that is not UTF-8',
      (_, model) => writeFileSync(Buffer.concat([Buffer.from(`${model}/`), Buffer.from([0xff])]), ''),
      'UNSAFE_PATH',
      'UTF-8',
    ],
  ];
  test.each(refused)('%s', async (_, make, code, words) => {
    using folder = temporaryFolder();
    const model = folder.write('model', MODEL_FILES);
    await make(folder, model);
    await expectError(['manifest', model], code, words);
    expect(existsSync(join(model, 'model.manifest.json'))).toBe(false);
  });

  test('a socket', async () => {
    using folder = temporaryFolder();
    const model = folder.write('model', MODEL_FILES);
    const server = createServer();
    await new Promise<void>((ready) => server.listen(join(model, 'socket'), ready));
    try {
      await expectError(['manifest', model], 'UNSAFE_PATH', 'socket');
    } finally {
      server.close();
    }
  });

  test('only ignored files are no model', async () => {
    using folder = temporaryFolder();
    await expectError(
      ['manifest', folder.write('model', { 'model.sig': 'x', '.git/config': 'x' })],
      'EMPTY_MODEL',
      'no file',
    );
  });

  // Root reads everything: the same in a child process that is nobody.
  test('an unreadable file', async () => {
    using folder = temporaryFolder();
    const model = folder.write('model', MODEL_FILES);
    chmodSync(join(model, 'config.json'), 0);
    if (process.getuid?.() !== 0) return expectError(['manifest', model], 'UNREADABLE', 'config.json');
    chmodSync(folder.path, 0o755);
    const scan = join(import.meta.dirname, '../../src/hashing/hashed-folder.ts');
    const script = `const { hashFolder } = await import(${JSON.stringify(scan)});
      await hashFolder(process.argv[1], { label: '', kind: 'model' }).then(() => process.exit(0), (error) => process.exit(error.code === 'UNREADABLE' ? 7 : 8));`;
    const { status } = spawnSync(process.execPath, [
      '--input-type=module',
      '-e',
      `process.setgid(65534); process.setuid(65534); ${script}`,
      model,
    ]);
    expect(status).toBe(7);
  });
});

describe('a signature that is refused, with 1', () => {
  const bundles: readonly [string, () => string][] = [
    ['not JSON', () => '<html>'],
    ['empty', () => ''],
    ['deep', () => `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    ['with a duplicate key', () => '{"mediaType":"a","mediaType":"b"}'],
    ['another kind of document', () => '{"mediaType":"application/vnd.dev.sigstore.bundle.v0.3+json"}'],
    ['too big', () => ' '.repeat(100 * 1024 * 1024)],
  ];
  test.each(bundles)('%s', async (_, make) => {
    using folder = temporaryFolder();
    const model = folder.write('model', { ...MODEL_FILES, 'model.sig': make() });
    const key = join(folder.write('keys', { 'key.pub': ecKeyPair().publicPem }), 'key.pub');
    const { code, json } = await cli(['verify', model, '--public-key', key, '--json']);
    expect(code).toBe(1);
    expect(json).toMatchObject({ result: 'failed' });
    expect(json.checks[0]).toMatchObject({
      outcome: 'fail',
      checks: [{ outcome: 'fail', guidance: expect.stringMatching(/./) }],
    });
  });
});

describe('services and configuration', () => {
  let local: LocalSigstore;
  beforeAll(async () => {
    local = await startLocalSigstore();
  });
  afterAll(() => local.close());
  afterEach(() => {
    for (const service of ['fulcio', 'rekor-v1', 'tsa', 'token'] as const) local.setFault(service, undefined);
  });

  function scene(folder: TemporaryFolder) {
    const config = join(folder.write('trust', { 'config.json': JSON.stringify(local.trustConfig(1)) }), 'config.json');
    return { model: folder.write('model', MODEL_FILES), config };
  }

  test.each([
    ['fulcio', 'Fulcio'],
    ['rekor-v1', 'Rekor'],
    ['tsa', 'timestamp'],
  ] as const)(
    '%s down: manifest and unsigned statements stay, and the message has the command that finishes them',
    async (service, name) => {
      using folder = temporaryFolder();
      const { model, config } = scene(folder);
      const env = { SIGSTORE_ID_TOKEN: await local.mintToken() };
      local.setFault(service, '500');
      await expectError(['attest', model, '--sigstore', config], 'SERVICE', name, env);
      expect(existsSync(join(model, 'model.manifest.json'))).toBe(true);
      expect(existsSync(join(model, 'model.sig'))).toBe(false);
      expect(readdirSync(`${model}.unsigned`).sort()).toEqual(['model.sig.json', 'provenance.json']);
      local.setFault(service, undefined);
      const finished = await cli(
        ['sign', model, '--unsigned', `${model}.unsigned`, '--sigstore', config, '--json'],
        env,
      );
      expect(finished.code).toBe(0);
      const { identity, issuer, sourceRepository } = finished.json.signer;
      const { json } = await cli([
        'verify',
        model,
        '--identity',
        identity,
        '--issuer',
        issuer,
        '--source-repository',
        sourceRepository,
        '--trusted-root',
        config,
        '--unsafe-local-root',
        '--json',
      ]);
      expect(json).toMatchObject({ result: 'passed', claims: { accepted: 1 } });
    },
    60_000,
  );

  test('an OIDC endpoint that answers 500', async () => {
    using folder = temporaryFolder();
    const { model, config } = scene(folder);
    local.setFault('token', '500');
    const { url, token } = local.tokenRequest;
    const env = { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: token };
    await expectError(['attest', model, '--sigstore', config], 'SERVICE', 'OIDC', env);
    expect(existsSync(`${model}.unsigned/provenance.json`)).toBe(true);
  }, 90_000);

  test('an expired token', async () => {
    using folder = temporaryFolder();
    const { model, config } = scene(folder);
    const now = Math.floor(Date.now() / 1000);
    const env = { SIGSTORE_ID_TOKEN: await local.mintToken({ iat: now - 900, nbf: now - 900, exp: now - 600 }) };
    await expectError(['attest', model, '--sigstore', config], 'IDENTITY_TOKEN', 'expired', env);
  });

  test('no token', async () => {
    using folder = temporaryFolder();
    const { model, config } = scene(folder);
    await expectError(['attest', model, '--sigstore', config], 'IDENTITY_TOKEN', 'token');
    await expectError(['attest', model, '--sigstore', config], 'IDENTITY_TOKEN', 'token', {
      GITHUB_ACTIONS: 'true',
      GITHUB_EVENT_NAME: 'push',
    });
  });

  test('a trust config without an instance to sign with', async () => {
    using folder = temporaryFolder();
    const { model } = scene(folder);
    const file = join(folder.write('root', { 'root.json': JSON.stringify(local.trustedRoot) }), 'root.json');
    const env = { SIGSTORE_ID_TOKEN: await local.mintToken() };
    await expectError(['attest', model, '--sigstore', file], 'INVALID_INPUT', 'trusted root', env);
  });

  test('a public log needs a word where nobody knows whether the model is private', async () => {
    using folder = temporaryFolder();
    await expectError(['attest', scene(folder).model], 'USAGE', 'public log');
  });

  test('a bundle that is signed is not lost when the next cannot be written', async () => {
    using folder = temporaryFolder();
    const { model, config } = scene(folder);
    mkdirSync(join(model, 'claims.jsonl'));
    const env = { SIGSTORE_ID_TOKEN: await local.mintToken() };
    const { code } = await cli(['attest', model, '--sigstore', config, '--json'], env);
    expect(code).toBe(2);
    expect(JSON.parse(readFileSync(join(model, 'model.sig'), 'utf8')).dsseEnvelope).toBeDefined();
    expect(existsSync(`${model}.unsigned/provenance.json`)).toBe(true);
  });
});
