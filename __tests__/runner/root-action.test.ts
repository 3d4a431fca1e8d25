import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { ecKeyPair } from '../helpers/models.ts';
import type { Step } from './action-file.ts';
import { annotations, attest, claims, lines, outputs, root, SAN, TAMPER, TRAIN, verify } from './steps.ts';
import { REPOSITORY, ROOT, startWorld, type World } from './world.ts';

jest.setTimeout(60_000);

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(async () => {
  await world[Symbol.asyncDispose]();
});

describe('a push to main', () => {
  let result: Awaited<ReturnType<World['run']>>;
  beforeAll(async () => {
    const inputs = { datasets: 'points=data', configs: 'train.yaml', metrics: 'out/metrics.json', publish: 'github' };
    result = await world.run([TRAIN, root(inputs)]);
  });

  test('trains, signs, and verifies in a process of its own', () => {
    expect(result.log).toContain('out/model: accepted');
    expect(result.conclusion).toBe('success');
    expect(result.ran).toEqual(['train', 'model/attest', 'model/verify']);
  });

  test('leaves three files beside the weights, and nothing unsigned', () => {
    expect(readdirSync(join(result.workspace, 'out')).sort()).toEqual(['metrics.json', 'model']);
    expect(readdirSync(join(result.workspace, 'out/model')).sort()).toEqual([
      'claims.jsonl',
      'config.json',
      'model.manifest.json',
      'model.sig',
      'weights.bin',
    ]);
  });

  test('says who signed what, from the ID token', () => {
    const out = outputs(result);
    expect(out).toMatchObject({
      signed: 'true',
      identity: SAN,
      issuer: 'https://token.actions.githubusercontent.com',
      'source-repository': `https://github.com/${REPOSITORY}`,
      'attestation-url': `https://github.com/${REPOSITORY}/attestations/1`,
    });
    for (const name of ['manifest-path', 'signature-path', 'claims-path', 'provenance-path'])
      expect(existsSync(out[name] ?? '')).toBe(true);
    expect(out['model-digest']).toMatch(/^[0-9a-f]{64}$/);
  });

  test("states with GitHub's buildType, and posts what it states", () => {
    expect(claims(outputs(result)['claims-path'] ?? '')).toEqual(['https://slsa.dev/provenance/v1']);
    expect(world.api.bundles[0]?.repository).toBe(REPOSITORY);
    const { dsseEnvelope } = world.api.bundles[0]?.bundle ?? {};
    const { predicate } = JSON.parse(Buffer.from(dsseEnvelope?.payload ?? '', 'base64').toString());
    expect(predicate.buildDefinition.buildType).toBe('https://actions.github.io/buildtypes/workflow/v1');
    // The signature too, so that a verifier finds all there is by the model's digest.
    const { payload = '' } = world.api.bundles[1]?.bundle.dsseEnvelope ?? {};
    expect(Buffer.from(payload, 'base64').toString()).toContain('https://model_signing/signature/v1.0');
  });

  test('writes one page of at most 25 lines with commands to paste', () => {
    expect(lines(result.summary)).toBeLessThanOrEqual(25);
    expect(result.summary).toMatch(
      /^## ✅ Signed: <code>model<\/code>\n.*\n\n## ✅ Verified: <code>out\/model<\/code>/,
    );
    for (const row of ['model_hash', 'training_code_commit', 'training_data_hash', 'signer_identity', 'timestamp'])
      expect(result.summary).toContain(`| ${row} |`);
    expect(result.summary).toContain('model_signing verify sigstore out/model --signature out/model/model.sig');
  });

  test('gives away no token, and warns of nothing', () => {
    expect(result.log).not.toMatch(/ghs_|eyJ[\w-]+\.eyJ/);
    expect([...annotations(result, 'warning'), ...annotations(result, 'error')]).toEqual([]);
  });
});

describe('between attest and verify', () => {
  test('a changed byte fails the job, which names the file and says why', async () => {
    const result = await world.run([TRAIN, attest(), TAMPER, verify()]);
    expect(result.conclusion).toBe('failure');
    expect(outputs(result, 'verify')).toMatchObject({ result: 'failed', signer: SAN, 'model-digest': '' });
    expect(annotations(result, 'error')).toEqual([
      expect.stringContaining('weights.bin: changed since it was signed'),
      expect.stringMatching(/^out\/model: REFUSED\. Not met: .*1 file changed/),
    ]);
    expect(result.summary).toContain('❌ 1 file changed: changed <code>weights.bin</code>');
    const verdict = JSON.parse(readFileSync(outputs(result, 'verify')['verdict-path'] ?? '', 'utf8'));
    expect(verdict.result).toBe('failed');
  });

  test('hostile names reach log and page as text', async () => {
    const evil = '::error file=x::owned##[warning]pwned<img src=x>|@octocat\u202egnp';
    const add: Step = { run: `touch -- 'out/model/${evil.replaceAll('/', '')}'` };
    const result = await world.run([TRAIN, attest(), add, verify()]);
    expect(result.conclusion).toBe('failure');
    expect(annotations(result, 'error').filter((text) => text === 'owned')).toEqual([]);
    expect(annotations(result, 'warning')).toEqual([]);
    expect(result.summary).not.toMatch(/<img|@octocat/);
    expect(result.log + result.summary + annotations(result, 'error').join('\n')).not.toContain('\u202e');
    expect(result.log).toContain('\\u{202e}gnp');
  });

  test('as many annotations as GitHub keeps', async () => {
    const add: Step = { run: 'for i in $(seq 30); do touch out/model/added-$i; done' };
    const result = await world.run([TRAIN, attest(), add, verify()]);
    expect(annotations(result, 'error')).toHaveLength(10);
    expect(annotations(result, 'error').at(-1)).toContain('30 files added');
    expect(result.log).toContain('added    … and 10 more');
  });

  test('nothing happens, and it passes offline: two pages of their own', async () => {
    const [attested, verified] = [attest(), verify({ sigstore: '', 'trusted-root': 'trust.json' })];
    const result = await world.run([TRAIN, attested, verified]);
    expect(result.conclusion).toBe('success');
    expect(outputs(result, 'verify')).toMatchObject({
      result: 'passed',
      'model-digest': outputs(result)['model-digest'],
    });
    const pages = result.summary.split(/(?=^## )/m);
    expect(pages).toHaveLength(2);
    for (const page of pages) {
      expect(lines(page)).toBeLessThanOrEqual(25);
      expect(page).toContain('| training_code_commit |');
      expect(page).toContain('gh attestation verify out/model/model.manifest.json');
    }
  });

  test('a chunk proof: the run vouches for its own chunk hashes, and no digest is claimed', async () => {
    const result = await world.run([TRAIN, attest(), verify({ integrity: 'chunks' })]);
    expect(outputs(result, 'verify')).toMatchObject({ result: 'passed', 'model-digest': '' });
    expect(result.log.match(/hash engine: (native|openssl)/g)).toHaveLength(2);
    expect(result.summary).toContain('whole-file digest not recomputed');
    expect(result.summary).toContain('| model_hash | stated by the job |');
  });

  test('another identity is refused', async () => {
    const result = await world.run([TRAIN, attest(), verify({ identity: `${SAN}x` })]);
    expect(outputs(result, 'verify')['result']).toBe('failed');
    expect(result.summary).toContain(
      `expected <code>${SAN.replaceAll(':', '&#58;').replaceAll('@', '&#64;<!-- -->')}x`,
    );
  });

  test('an empty identity is a usage error, not anybody', async () => {
    const result = await world.run([TRAIN, attest(), verify({ identity: '' })]);
    expect(outputs(result, 'verify')).toMatchObject({ result: 'undecided' });
    expect(annotations(result, 'error')[0]).toMatch(/identity is empty.*\[USAGE\]/);
  });
});

describe('options', () => {
  test('what was left out stays out, and is allowed by the verification', async () => {
    const leftovers: Step = {
      run: 'mkdir -p out/model/checkpoint-5 && echo state > out/model/checkpoint-5/optimizer.pt',
    };
    const result = await world.run([TRAIN, leftovers, root({ ignore: 'checkpoint-*' })]);
    expect(result.conclusion).toBe('success');
    const manifest = JSON.parse(readFileSync(outputs(result)['manifest-path'] ?? '', 'utf8'));
    expect(manifest.files.map(({ path }: { path: string }) => path)).toEqual(['config.json', 'weights.bin']);
  });

  test('symlinks inside the model, on request only', async () => {
    const link: Step = { run: 'ln -s weights.bin out/model/latest.bin' };
    expect((await world.run([TRAIN, link, root({ 'allow-symlinks': 'true' })])).conclusion).toBe('success');
    const refused = await world.run([TRAIN, link, root()]);
    expect(annotations(refused, 'error')[0]).toContain('[UNSAFE_PATH]');
  });

  test('two models in one job; their evidence is uploaded under two names', async () => {
    const second: Step = { run: 'mkdir out/second && echo other > out/second/weights.bin' };
    const uploads: { name?: string; path?: string }[] = [];
    const upload = { 'upload-artifact': 'true' };
    const steps = [
      TRAIN,
      second,
      { ...root(upload), id: 'a' },
      { ...root({ path: 'out/second', ...upload }), id: 'b' },
    ];
    const result = await world.run(steps, {
      foreign: {
        'actions/upload-artifact': (inputs) => {
          uploads.push(inputs);
          return {};
        },
      },
    });
    expect(result.conclusion).toBe('success');
    expect(new Set(uploads.map(({ name }) => name)).size).toBe(2);
    expect(uploads[0]?.path?.split('\n').filter(Boolean)).toEqual(
      ['manifest-path', 'signature-path', 'claims-path'].map((name) => outputs(result, 'a')[name]),
    );
  });

  test('verify by public key', async () => {
    const cli = `node ${join(ROOT, 'src/cli/main.ts')}`;
    const { privatePem, publicPem } = ecKeyPair();
    const write = (file: string, text: string): string => `cat > ${file} <<'EOF'\n${text.trim()}\nEOF\n`;
    const sign: Step = {
      run: `${write('key.pem', privatePem)}${write('key.pub', publicPem)}
${cli} sign out/model --method key --private-key key.pem`,
    };
    const keyed = (file: string): Step => ({ ...verify(), with: { path: 'out/model', 'public-key': file } });
    const result = await world.run([TRAIN, sign, keyed('key.pub')]);
    expect(outputs(result, 'verify')).toMatchObject({
      result: 'passed',
      signer: expect.stringMatching(/^key:[0-9a-f]{64}$/),
    });
    expect(result.summary).toContain('--public-key');
    const missing = await world.run([TRAIN, sign, keyed('nokey.pub')]);
    expect(annotations(missing, 'error')[0]).toContain('[NOT_FOUND]');
    expect(outputs(missing, 'verify')['result']).toBe('undecided');
  });
});
