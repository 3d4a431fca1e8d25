import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { verdictJsonSchema } from '../../src/report/verdict-schema.ts';
import { cli } from '../helpers/cli.ts';
import { ecKeyPair, MODEL_FILES, type TemporaryFolder, temporaryFolder } from '../helpers/models.ts';

async function signed(folder: TemporaryFolder) {
  const { privatePem, publicPem } = ecKeyPair();
  const keys = folder.write('keys', { 'key.pem': privatePem, 'key.pub': publicPem });
  const model = folder.write('model', MODEL_FILES);
  await cli(['attest', model, '--method', 'key', '--private-key', join(keys, 'key.pem'), '--engine', 'openssl']);
  return { model, trust: ['--public-key', join(keys, 'key.pub'), '--engine', 'openssl'] };
}

interface Requirement {
  readonly outcome: string;
  readonly evidence?: string;
  readonly guidance?: string;
}

describe('inspect --slsa', () => {
  test('shows each requirement of the four levels, by its evidence, and says that signed is not safe', async () => {
    using folder = temporaryFolder();
    const { model, trust } = await signed(folder);
    const { code, out } = await cli(['inspect', model, '--slsa', ...trust]);
    expect(code).toBe(0);
    for (const level of [1, 2, 3, 4]) expect(out).toMatch(new RegExp(`^Level ${level}: `, 'm'));
    expect(out).toContain('Provenance exists (SLSA Build L1): met, verified');
    expect(out).toContain('evidence  claims, line 1, signature');
    expect(out).toContain('Nobody had interactive access to the training: without evidence');
    expect(out).toContain('Signed is not safe');
    expect(out).not.toContain('undefined');
  });

  test('is in the JSON of inspect and of verify, the same', async () => {
    using folder = temporaryFolder();
    const { model, trust } = await signed(folder);
    const { json } = await cli(['inspect', model, '--slsa', ...trust, '--json']);
    expect(json).toMatchObject({ verified: true, slsa: { buildLevel: 1, verifiedLevels: ['SLSA_BUILD_LEVEL_1'] } });
    expect((await cli(['verify', model, ...trust, '--json'])).json.slsa).toEqual(json.slsa);
    expect((await cli(['inspect', model, ...trust, '--json'])).json).not.toHaveProperty('slsa');
    for (const { outcome, evidence, guidance } of json.slsa.levels.flatMap(
      (level: { requirements: Requirement[] }) => level.requirements,
    ))
      expect(outcome === 'met' ? evidence : guidance).toBeTruthy();
  });

  test('says nothing of what nobody verified: 2 without a word on whom to trust, and for a bundle alone', async () => {
    using folder = temporaryFolder();
    const { model, trust } = await signed(folder);
    const { code, out, err } = await cli(['inspect', model, '--slsa']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('whom to trust');
    expect((await cli(['inspect', join(model, 'claims.jsonl'), '--slsa', ...trust])).code).toBe(2);
  });

  test('gives a model that is refused no level', async () => {
    using folder = temporaryFolder();
    const { model, trust } = await signed(folder);
    appendFileSync(join(model, 'config.json'), ' ');
    const text = await cli(['inspect', model, '--slsa', ...trust]);
    expect(text.code).toBe(2);
    expect(text.out).toMatch(/^REFUSED/);
    const { json } = await cli(['inspect', model, '--slsa', ...trust, '--json']);
    expect(json).toMatchObject({ verified: false, slsa: { level: 0, verifiedLevels: [] } });
  });
});

describe('what is expected of this one model takes levels too, and gives none', () => {
  test.each([
    ['is another', 'root', 'f'.repeat(64), 'failed'],
    ['cannot be known', 'commit', 'f'.repeat(40), 'undecided'],
  ])('%s', async (_, key, value, result) => {
    using folder = temporaryFolder();
    const { model, trust } = await signed(folder);
    const publicKey = JSON.stringify(readFileSync(join(folder.path, 'keys/key.pub'), 'utf8'));
    folder.write('policies', { 'plain.yml': `version: 1\nsigners: [{ key: ${publicKey} }]\n` });
    const policy = ['--policy', join(folder.path, 'policies/plain.yml'), '--engine', 'openssl'];
    const verdict = async (by: string[], ...more: string[]) =>
      (await cli(['verify', model, ...by, ...more, '--json'])).json;
    const { model: accepted } = await verdict(trust);
    for (const by of [trust, policy]) {
      const met = await verdict(by, '--expect-root', accepted.root);
      expect(met).toMatchObject({ result: 'passed', slsa: { verifiedLevels: ['SLSA_BUILD_LEVEL_1'] } });
      const { slsa, ...unmet } = await verdict(by, `--expect-${key}`, value);
      expect([unmet.result, slsa]).toEqual([result, { ...met.slsa, level: 0, verifiedLevels: [] }]);
    }
  });
});

/** A dataset signed by one party, a base model trained on it by a second, and a model tuned from that by a third. */
async function tuned(folder: TemporaryFolder) {
  const [data, lab, tuner] = [ecKeyPair(), ecKeyPair(), ecKeyPair()];
  const keys = folder.write('keys', { data: data.privatePem, lab: lab.privatePem, tuner: tuner.privatePem });
  const corpus = folder.write('corpus', { 'a.txt': 'a' });
  const base = folder.write('base', MODEL_FILES);
  const model = folder.write('tuned', { 'adapter.safetensors': 'lora' });
  const signer = ({ publicPem }: { publicPem: string }) => `{ key: ${JSON.stringify(publicPem)} }`;
  const policies = folder.write('policies', {
    'base.yml': `version: 1\nsigners: [${signer(lab)}]\ndatasets: { signed: [${signer(data)}] }\n`,
    'tuned.yml': `version: 1\nsigners: [${signer(tuner)}]\nbase-models: { rules: [{ file: base.yml }] }\n`,
    'plain.yml': `version: 1\nsigners: [${signer(lab)}]\n`,
  });
  const by = (key: string) => ['--method', 'key', '--private-key', join(keys, key), '--engine', 'openssl'];
  await cli(['sign', '--dataset', corpus, ...by('data')]);
  await cli(['attest', base, '--dataset', `corpus=${corpus}`, ...by('lab')]);
  await cli(['attest', model, '--base-model', `base=${base}`, ...by('tuner')]);
  return { base, model, policy: (name: string) => ['--policy', join(policies, name), '--engine', 'openssl'] };
}

const attestedIn = (json: { slsa: { levels: { requirements: { id: string }[] }[] } }) =>
  json.slsa.levels.flatMap(({ requirements }) => requirements).find(({ id }) => id === 'inputs-attested');

test('inputs are attested where a policy verified what their makers signed, and nowhere else', async () => {
  using folder = temporaryFolder();
  const { base, model, policy } = await tuned(folder);
  const slsa = async (of: string, by: string) => (await cli(['inspect', of, '--slsa', ...policy(by), '--json'])).json;
  expect(attestedIn(await slsa(base, 'plain.yml'))).toMatchObject({ outcome: 'no-evidence' });
  expect(attestedIn(await slsa(base, 'base.yml'))).toMatchObject({
    outcome: 'met',
    basis: 'verified',
    evidence: 'policy.datasets.signed',
  });
  expect(attestedIn(await slsa(model, 'tuned.yml'))).toMatchObject({
    outcome: 'met',
    evidence: 'policy.base-models.rules',
  });
});

test('a base model under its own rules is a branch of the verdict, and in its schema', async () => {
  using folder = temporaryFolder();
  const { model, policy } = await tuned(folder);
  const { json, code } = await cli(['verify', model, ...policy('tuned.yml'), '--json']);
  expect(code).toBe(0);
  const isValid = new Ajv2020({ strict: true }).compile(JSON.parse(verdictJsonSchema()));
  expect([isValid(json), isValid.errors]).toEqual([true, null]);
  const text = JSON.stringify(json.checks);
  expect(text).toContain('policy.base-models.rules');
  expect(text).toContain('policy.datasets.signed');
});

test('what is read unverified is of the model, and not of what it was made from', async () => {
  using folder = temporaryFolder();
  const { base, model } = await tuned(folder);
  const fieldOf = async (target: string, name: string): Promise<string> =>
    (await cli(['inspect', target, '--json'])).json.fields
      .find((field: { name: string }) => field.name === name)
      .values.join(' ');
  const rootOf = (of: string) =>
    subjectOf(JSON.parse(readFileSync(join(of, 'model.sig'), 'utf8')).dsseEnvelope.payload);
  expect(await fieldOf(model, 'model_hash')).toContain(rootOf(model));
  expect(await fieldOf(base, 'model_hash')).toContain(rootOf(base));
  expect(await fieldOf(model, 'training_data_hash')).toBe('');
  expect(await fieldOf(base, 'training_data_hash')).not.toBe('');
  // Without its own provenance there is only that of the base.
  const claims = join(model, 'claims.jsonl');
  const own = (line: string) => subjectOf(JSON.parse(line).dsseEnvelope.payload) === rootOf(model);
  writeFileSync(
    claims,
    readFileSync(claims, 'utf8')
      .trim()
      .split('\n')
      .filter((line) => !own(line))
      .join('\n'),
  );
  expect(await fieldOf(model, 'training_environment')).toBe('');
  expect(await fieldOf(model, 'model_hash')).toContain(rootOf(model));
});

const subjectOf = (payload: string): string =>
  JSON.parse(Buffer.from(payload, 'base64').toString()).subject[0].digest.sha256;
