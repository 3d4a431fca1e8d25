import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Step } from './action-file.ts';
import type { JobResult } from './mini-runner.ts';
import { ACTION, REPOSITORY, startWorld, type World } from './world.ts';

const REF = '0123456789abcdef0123456789abcdef01234567';
const TRAIN: Step = { id: 'train', run: 'node train.mjs' };
const TAMPER: Step = { run: 'printf x | dd of=out/model/weights.bin bs=1 seek=4 conv=notrunc status=none' };
const SAN = `https://github.com/${REPOSITORY}/.github/workflows/release.yml@refs/heads/main`;

jest.setTimeout(60_000);

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(async () => {
  await world[Symbol.asyncDispose]();
});
afterEach(() => world.api.setStatus(undefined));

const from = (step: string, output: string): string => `\${{ steps.${step}.outputs.${output} }}`;
const root = (inputs: Record<string, string> = {}): Step => ({
  id: 'model',
  uses: `${ACTION}@${REF}`,
  with: { path: 'out/model', sigstore: 'trust.json', ...inputs },
});
const attest = (inputs: Record<string, string> = {}): Step => ({ ...root(inputs), uses: `${ACTION}/attest@${REF}` });
const verify = (inputs: Record<string, string> = {}): Step => ({
  id: 'verify',
  uses: `${ACTION}/verify@${REF}`,
  with: {
    path: 'out/model',
    identity: from('model', 'identity'),
    issuer: from('model', 'issuer'),
    'source-repository': from('model', 'source-repository'),
    sigstore: 'trust.json',
    ...inputs,
  },
});

const annotations = ({ commands }: JobResult, kind: string): string[] =>
  commands.filter(({ name }) => name === kind).map(({ message }) => message);
const outputs = ({ steps }: JobResult, id = 'model') => steps[id]?.outputs ?? {};
const lines = (text: string): number => text.trimEnd().split('\n').length;
/** predicateType of each line. */
const claims = (file: string): string[] =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(Buffer.from(JSON.parse(line).dsseEnvelope.payload, 'base64').toString()))
    .map(({ predicateType }: { predicateType: string }) => predicateType);

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
    expect(outputs(result, 'verify')).toMatchObject({ result: 'failed', signer: SAN });
    expect(annotations(result, 'error')).toEqual([
      expect.stringContaining('weights.bin: changed since it was signed'),
      expect.stringMatching(/^out\/model: REFUSED\. Not met: .*1 file changed/),
    ]);
    expect(result.summary).toContain('❌ 1 file changed: changed <code>weights.bin</code>');
    const verdict = JSON.parse(readFileSync(outputs(result, 'verify')['verdict-path'] ?? '', 'utf8'));
    expect(verdict.result).toBe('failed');
  });

  test('hostile names reach log and page as text', async () => {
    const evil = '::error file=x::owned##[warning]pwned<img src=x>|@octocat';
    const add: Step = { run: `touch -- 'out/model/${evil.replaceAll('/', '')}'` };
    const result = await world.run([TRAIN, attest(), add, verify()]);
    expect(result.conclusion).toBe('failure');
    expect(annotations(result, 'error').filter((text) => text === 'owned')).toEqual([]);
    expect(annotations(result, 'warning')).toEqual([]);
    expect(result.summary).not.toMatch(/<img|@octocat/);
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

describe('who may not sign', () => {
  test.each(['pull_request', 'pull_request_target', 'issue_comment', 'workflow_run'])(
    '%s: unsigned, one warning, success',
    async (event) => {
      const result = await world.run([TRAIN, root({ 'upload-artifact': 'true' })], {
        event,
        foreign: { 'actions/upload-artifact': ({ path = '' }) => ({ uploaded: path }) },
      });
      expect(result.conclusion).toBe('success');
      expect(result.ran).toEqual(['train', 'model/attest', 'model/upload']);
      expect(annotations(result, 'warning')).toEqual([expect.stringContaining(event)]);
      expect(outputs(result)).toMatchObject({ signed: 'false', 'signature-path': '', identity: '' });
      expect(readFileSync(outputs(result)['provenance-path'] ?? '', 'utf8')).toContain(
        'https://slsa.dev/provenance/v1',
      );
      expect(result.summary).toContain('## ⚠️ Not signed');
      expect(result.summary).toMatch(/```yaml\n(on:\n {2}push:|- uses:)/);
      expect(lines(result.summary)).toBeLessThanOrEqual(25);
    },
  );

  test('sign: false says nothing of it', async () => {
    const result = await world.run([TRAIN, root({ sign: 'false' })], { noIdentity: true });
    expect(result.conclusion).toBe('success');
    expect(annotations(result, 'warning')).toEqual([]);
    expect(outputs(result)['signed']).toBe('false');
  });
});

describe('without id-token: write', () => {
  const YAML = 'permissions:\n  contents: read\n  id-token: write';

  test('fails with the YAML to paste; what was made is on disk', async () => {
    const result = await world.run([TRAIN, root()], { noIdentity: true });
    expect(result.conclusion).toBe('failure');
    expect(annotations(result, 'error')[0]).toMatch(
      /\[IDENTITY_TOKEN\][\s\S]*id-token: write[\s\S]*attest-model sign /,
    );
    expect(result.summary).toContain(YAML);
    expect(existsSync(outputs(result)['manifest-path'] ?? '')).toBe(true);
    expect(existsSync(outputs(result)['provenance-path'] ?? '')).toBe(true);
  });

  test('on-sign-failure: warn goes on', async () => {
    const result = await world.run([TRAIN, root({ 'on-sign-failure': 'warn' })], { noIdentity: true });
    expect(result.conclusion).toBe('success');
    expect(annotations(result, 'error')).toEqual([]);
    expect(annotations(result, 'warning').join('\n')).toContain('id-token: write');
    expect(result.summary).toContain(YAML);
  });
});

describe("GitHub's attestation store", () => {
  test.each([
    [403, 'attestations: write'],
    [404, 'attestation store'],
    [500, 'run the step again'],
  ])('answers %i: asked for by name it fails, and the bundles are there', async (status, told) => {
    world.api.setStatus(status);
    const result = await world.run([TRAIN, attest({ publish: 'github' })]);
    expect(result.conclusion).toBe('failure');
    expect(annotations(result, 'error').join('\n')).toContain(told);
    expect(existsSync(outputs(result)['signature-path'] ?? '')).toBe(true);
    expect(outputs(result)['signed']).toBe('true');
  });

  test('refuses the extras (422): said, and the bundles are there', async () => {
    world.api.setStatus(422);
    const result = await world.run([TRAIN, attest({ publish: 'github' })]);
    expect(annotations(result, 'warning').join('\n')).toContain('refused the full provenance');
    expect(existsSync(outputs(result)['signature-path'] ?? '')).toBe(true);
  });

  test('is left alone with publish: files', async () => {
    const before = world.api.bundles.length;
    const result = await world.run([TRAIN, attest({ publish: 'files' })]);
    expect(result.conclusion).toBe('success');
    expect(world.api.bundles.length).toBe(before);
  });
});

describe('a job after the training job', () => {
  const trained: Step[] = [TRAIN, { ...attest({ sign: 'false' }), id: 'first' }];

  test('signs what was expected', async () => {
    const result = await world.run([...trained, root({ 'expect-manifest-digest': from('first', 'manifest-digest') })]);
    expect(result.conclusion).toBe('success');
  });

  test.each([
    ['a changed file', [TAMPER], from('first', 'manifest-digest'), 'INVALID_INPUT'],
    ['an output that was not passed on', [], from('first', 'manifest_digest'), 'USAGE'],
  ])('signs nothing after %s', async (_, between, digest, code) => {
    const result = await world.run([...trained, ...between, root({ 'expect-manifest-digest': digest })]);
    expect(result.conclusion).toBe('failure');
    expect(annotations(result, 'error')[0]).toContain(`[${code}]`);
    expect(existsSync(join(result.workspace, 'out/model/model.sig'))).toBe(false);
  });
});
