import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type AttestRequest, attest } from '../src/attest.ts';
import { AttestModelError } from '../src/errors.ts';
import { getIdentityToken } from '../src/sigstore/identity-token.ts';
import { instanceFromTrustConfig } from '../src/sigstore/instances.ts';
import { createKeySigner } from '../src/sigstore/key-signer.ts';
import type { SigningParty } from '../src/sigstore/party.ts';
import { createSigstoreSigner } from '../src/sigstore/sign.ts';
import { FIELD_NAMES } from '../src/statement/fields.ts';
import { verify } from '../src/verify.ts';
import { type LocalSigstore, startLocalSigstore } from '../testing/local-sigstore/local-sigstore.ts';
import { ecKeyPair, MODEL_FILES, type TemporaryFolder, temporaryFolder } from './helpers/models.ts';

const env = { PATH: process.env['PATH'], HOME: process.env['HOME'] };
const common = { env, now: () => new Date() };
const byKey = async (): Promise<SigningParty> => ({ signer: createKeySigner(ecKeyPair().privatePem) });

interface Line {
  readonly dsseEnvelope: { readonly payload: string };
}

const statements = (file: string) =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(Buffer.from((JSON.parse(line) as Line).dsseEnvelope.payload, 'base64').toString()));

function project(folder: TemporaryFolder): AttestRequest & { code: string } {
  const code = folder.write('code', {
    'train.yaml': 'lr: 0.1\n',
    'metrics.json': '{"loss":0.2}',
    'eval.json': '{"result":"PASSED","metrics":{"accuracy":0.9}}',
  });
  return {
    ...common,
    model: folder.write('model', MODEL_FILES),
    code,
    datasets: [
      `train=${folder.write('data', { 'a.txt': 'one', 'b.txt': 'two' })}`,
      'stated=hf://org/data@0123456789abcdef0123456789abcdef01234567',
    ],
    baseModels: [`base=${folder.write('base', { 'w.bin': 'base weights' })}`],
    configs: [join(code, 'train.yaml')],
    metrics: join(code, 'metrics.json'),
    evaluation: join(code, 'eval.json'),
  };
}

describe('attest with the embedded Sigstore', () => {
  let local: LocalSigstore;
  beforeAll(async () => {
    local = await startLocalSigstore();
  });
  afterAll(() => local.close());

  const party =
    (rekor: 1 | 2 | 'none' = 1) =>
    async (): Promise<SigningParty> => {
      const instance = instanceFromTrustConfig(local.trustConfig(rekor), 'test');
      const token = async () => getIdentityToken({ env: { SIGSTORE_ID_TOKEN: await local.mintToken() } });
      return { instance, signer: await createSigstoreSigner(instance, token) };
    };

  test.each([1, 2, 'none'] as const)('leaves three files beside the model, signed (Rekor %s)', async (rekor) => {
    using folder = temporaryFolder();
    const request = project(folder);
    const result = await attest({ ...request, signer: party(rekor) });
    expect(result.signed).toBe(true);
    expect(readdirSync(request.model).sort()).toEqual([
      'claims.jsonl',
      'config.json',
      'model.manifest.json',
      'model.safetensors',
      'model.sig',
      'tokenizer',
    ]);
    expect(existsSync(join(folder.path, 'model.unsigned'))).toBe(false);
    for (const statement of statements(join(request.model, 'claims.jsonl'))) {
      expect(statement.subject.map(({ digest }: { digest: { sha256: string } }) => digest.sha256)).toEqual([
        result.modelDigest,
        result.manifestDigest,
      ]);
    }
    expect(result.fields.map(({ name }) => name)).toEqual([...FIELD_NAMES]);
    // git is not there, and nobody asked a log for the time before signing.
    expect(result.fields.filter(({ status }) => status === 'absent').map(({ name }) => name)).toEqual([
      'training_code_commit',
      'timestamp',
      'training_log',
    ]);
  });

  test('a service that fails keeps what was signed before, and the rest waits with the command that finishes it', async () => {
    using folder = temporaryFolder();
    const request = project(folder);
    let signatures = 0;
    const failing = async (): Promise<SigningParty> => {
      const { signer } = await party()();
      return {
        signer: {
          ...signer,
          sign: async (...args) =>
            ++signatures > 1 ? Promise.reject(new AttestModelError('SERVICE', 'Fulcio is down')) : signer.sign(...args),
        },
      };
    };
    const error = await attest({ ...request, signer: failing }).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'SERVICE', details: { unsignedDir: join(folder.path, 'model.unsigned') } });
    expect((error as AttestModelError).guidance).toContain(`attest-model sign ${request.model} --unsigned`);
    expect(existsSync(join(request.model, 'model.sig'))).toBe(true);
    expect(readdirSync(join(folder.path, 'model.unsigned')).sort()).toEqual(['provenance.json', 'test-result.json']);
    signatures = 0;
    const partial = await attest({ ...request, signer: failing, onSignFailure: 'return' });
    expect(partial).toMatchObject({ signed: false, signaturePath: join(request.model, 'model.sig') });
    expect(partial.claimsPath).toBeUndefined();
  });

  test("GitHub's identity service down: unsigned, not lost", async () => {
    using folder = temporaryFolder();
    const request = project(folder);
    // The library asks the process's own environment, where no token endpoint is.
    const github = {
      GITHUB_ACTIONS: 'true',
      GITHUB_REPOSITORY: 'o/n',
      ACTIONS_ID_TOKEN_REQUEST_URL: 'http://127.0.0.1:1/?x=1',
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 't',
    };
    const inGitHub = { ...request, env: { ...env, ...github } };
    const error = await attest({ ...inGitHub, signer: party() }).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      code: 'IDENTITY_TOKEN',
      details: { unsignedDir: join(folder.path, 'model.unsigned') },
    });
    expect(readdirSync(join(folder.path, 'model.unsigned'))).toHaveLength(3);
    const unsigned = await attest({ ...inGitHub, unsignedReason: 'sign is false' });
    expect(unsigned).toMatchObject({ signed: false, unsignedReason: 'sign is false' });
  });

  test('with onSignFailure return, the failure is in the result', async () => {
    using folder = temporaryFolder();
    local.setFault('fulcio', '500');
    try {
      const result = await attest({ ...project(folder), signer: party(), onSignFailure: 'return' });
      expect(result).toMatchObject({ signed: false, failure: { code: 'SERVICE' } });
      expect(readdirSync(result.unsignedDir ?? '').sort()).toEqual([
        'model.sig.json',
        'provenance.json',
        'test-result.json',
      ]);
    } finally {
      local.setFault('fulcio', undefined);
    }
  }, 60_000);
});

describe('attest', () => {
  test('who cannot sign is told before hashing, and gets manifest and unsigned statements', async () => {
    using folder = temporaryFolder();
    const request = project(folder);
    const told: string[] = [];
    const progress = {
      hashing: (label: string) => {
        told.push(label);
        return { update: () => undefined, done: () => undefined };
      },
      warning: (text: string) => void told.push(text),
      info: (text: string) => void told.push(text),
    };
    const signer = () => Promise.reject(new AttestModelError('IDENTITY_TOKEN', 'no token'));
    await expect(attest({ ...request, signer, progress })).rejects.toMatchObject({ code: 'IDENTITY_TOKEN' });
    expect(told[0]).toContain('Signing will not be possible');
    expect(told[1]).toBe('hashing');
    expect(existsSync(join(request.model, 'model.manifest.json'))).toBe(true);
    expect(readdirSync(join(folder.path, 'model.unsigned'))).toContain('provenance.json');
  });

  test('without a signer nothing is signed, and the reason is told', async () => {
    using folder = temporaryFolder();
    const result = await attest({ ...project(folder), unsignedReason: 'a pull request' });
    expect(result).toMatchObject({ signed: false, unsignedReason: 'a pull request' });
    expect(existsSync(join(result.unsignedDir ?? '', 'model.sig.json'))).toBe(true);
  });

  test('a manifest other than the expected one is not signed', async () => {
    using folder = temporaryFolder();
    const request = project(folder);
    const { manifestDigest } = await attest(request);
    expect((await attest({ ...request, signer: byKey, expectManifestDigest: manifestDigest })).signed).toBe(true);
    writeFileSync(join(request.model, 'config.json'), '{"layers":3}');
    const again = attest({ ...request, signer: byKey, expectManifestDigest: manifestDigest });
    await expect(again).rejects.toMatchObject({ code: 'INVALID_INPUT', details: { expected: manifestDigest } });
  });

  test('an expected digest that is no digest is a usage error', async () => {
    using folder = temporaryFolder();
    await expect(attest({ ...project(folder), expectManifestDigest: '' })).rejects.toMatchObject({ code: 'USAGE' });
  });

  test('claims about an earlier state of the model go, those of an earlier run about the same files stay', async () => {
    using folder = temporaryFolder();
    const request = project(folder);
    const claims = join(request.model, 'claims.jsonl');
    await attest({ ...request, signer: byKey });
    await attest({ ...request, signer: byKey });
    expect(statements(claims)).toHaveLength(4);
    writeFileSync(join(request.model, 'config.json'), '{"layers":3}');
    const result = await attest({ ...request, signer: byKey });
    expect(statements(claims)).toHaveLength(2);
    expect(result.warnings).toContainEqual(expect.stringContaining('4 lines'));
  });

  test('evidence in another folder leaves the model as it is', async () => {
    using folder = temporaryFolder();
    const request = project(folder);
    const out = join(folder.path, 'evidence');
    const result = await attest({ ...request, out, signer: byKey });
    expect(readdirSync(request.model).sort()).toEqual(['config.json', 'model.safetensors', 'tokenizer']);
    expect(readdirSync(out).sort()).toEqual(['claims.jsonl', 'model.manifest.json', 'model.sig']);
    expect(result.signaturePath).toBe(join(out, 'model.sig'));
  });

  test('evidence in a folder of the model: attested twice, it still verifies', async () => {
    using folder = temporaryFolder();
    const request = project(folder);
    const out = join(request.model, 'evidence');
    const keys = ecKeyPair();
    const signer = async () => ({ signer: createKeySigner(keys.privatePem) });
    await attest({ ...request, out, signer });
    const { signaturePath = '' } = await attest({ ...request, out, signer });
    const trust = { method: 'key', publicKeyPem: keys.publicPem } as const;
    const verdict = await verify({ model: request.model, signature: signaturePath, trust });
    expect(verdict.checks.filter(({ outcome }) => outcome !== 'pass')).toEqual([]);
    // Two runs, and one evaluation that both state in the same words.
    expect(verdict.claims.accepted).toBe(3);
  });

  test('what else lies where statements wait is not ours to delete', async () => {
    using folder = temporaryFolder();
    const request = project(folder);
    const out = folder.write('results', { 'unsigned/notes.txt': 'mine' });
    await attest({ ...request, out });
    await attest({ ...request, out, signer: byKey });
    expect(readdirSync(join(out, 'unsigned'))).toEqual(['notes.txt']);
  });

  test('evidence beside the code does not make changed code clean', async () => {
    using folder = temporaryFolder();
    const request = project(folder);
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@t.invalid', ...args], { cwd: request.code });
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'first');
    writeFileSync(join(request.code, 'train.yaml'), 'lr: 0.2\n');
    const { claimsPath = '' } = await attest({ ...request, out: request.code, signer: byKey });
    const [provenance] = statements(claimsPath);
    expect(provenance.predicate.buildDefinition.resolvedDependencies[0].annotations).toMatchObject({
      dirty: true,
      changed: 1,
    });
  });

  test('the provenance names its key as builder, and machine and metrics as byproducts', async () => {
    using folder = temporaryFolder();
    const request = project(folder);
    const result = await attest({ ...request, signer: byKey });
    const [provenance, evaluation] = statements(result.claimsPath ?? '');
    expect(provenance.predicate.runDetails.builder.id).toMatch(/^key:[0-9a-f]{64}$/);
    expect(provenance.predicate.buildDefinition.resolvedDependencies.map(({ name }: { name: string }) => name)).toEqual(
      ['dataset:train', 'dataset:stated', 'base-model:base', 'config:train.yaml'],
    );
    expect(provenance.predicate.runDetails.byproducts.map(({ name }: { name: string }) => name)).toEqual([
      'environment',
      'metrics',
    ]);
    expect(evaluation.predicate.result).toBe('PASSED');
  });
});
