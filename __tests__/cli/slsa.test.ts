import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
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
