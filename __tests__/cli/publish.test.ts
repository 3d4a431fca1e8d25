import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { TOKEN } from '../../testing/github/github.ts';
import { cli } from '../helpers/cli.ts';
import { evidenceOf, REPOSITORY, startWorld, TAG, type World } from '../publish/world.ts';

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(async () => world[Symbol.asyncDispose]());

const env = () => ({ GITHUB_TOKEN: TOKEN, GITHUB_API_URL: world.github.url });
const URL = `https://github.com/${REPOSITORY}/releases/tag/${TAG}`;
const publish = (...options: string[]) => cli(['publish', world.model, '--release', TAG, ...options], env());
const verify = (...options: string[]) =>
  cli(['verify', world.model, '--public-key', world.publicKey, ...options], env());

describe('attest-model publish', () => {
  test('tells where the release is', async () => {
    const { code, out, err } = await publish('--repository', REPOSITORY);
    expect({ code, out }).toEqual({ code: 0, out: `release ${TAG}: published, 4 files of ours\n${URL}\n` });
    expect(err).toContain('model.sig: ');
    expect(world.assets()).toMatchObject(evidenceOf(world.model));
  });

  test('with the model, in JSON, of the workflow’s repository', async () => {
    const options = ['publish', world.model, '--release', TAG, '--with-model', '--json'];
    const { code, json } = await cli(options, { ...env(), GITHUB_REPOSITORY: REPOSITORY });
    expect(code).toBe(0);
    expect(json).toMatchObject({ url: URL, tag: TAG, immutable: false });
    expect(json.assets).toContain('config.json');
  });

  test.each([
    ['no repository', [], 'which repository'],
    ['a repository that is none', ['--repository', 'https://github.com/acme/m'], 'is no repository'],
    ['an empty tag', ['--repository', REPOSITORY, '--release', ''], '--release is empty'],
  ])('%s is a usage error', async (_, options, told) => {
    const { code, err } = await publish(...options);
    expect(code).toBe(2);
    expect(err).toContain(told);
    expect(world.github.seen).toEqual([]);
  });

  test('without a release or a model says what is missing', async () => {
    expect(await cli(['publish', world.model])).toMatchObject({ code: 2, err: expect.stringContaining('--release') });
    expect(await cli(['publish', '/no/such', '--release', TAG])).toMatchObject({ code: 2 });
  });
});

describe('attest-model verify', () => {
  test('--release: the evidence is there; refused is 1, and not there is 2', async () => {
    await publish('--repository', REPOSITORY);
    for (const name of Object.keys(evidenceOf(world.model))) rmSync(join(world.model, name));
    expect(await verify('--release', TAG, '--repository', REPOSITORY)).toMatchObject({ code: 0 });
    const nothing = await verify('--release', 'v9', '--repository', REPOSITORY);
    expect(nothing).toMatchObject({ code: 2, out: expect.stringContaining('no published release v9') });
    rmSync(join(world.model, 'config.json'));
    expect(await verify('--release', TAG, '--repository', REPOSITORY)).toMatchObject({ code: 1 });
  });

  test('--repository: asks the attestation store, which has none', async () => {
    const { code, out } = await verify('--repository', REPOSITORY);
    expect(code).toBe(2);
    expect(out).toContain('nothing of this digest');
  });

  test('evidence that is named twice is a usage error', async () => {
    const { code, err } = await verify('--release', TAG, '--repository', REPOSITORY, '--signature', 'x.sig');
    expect(code).toBe(2);
    expect(err).toContain('named twice');
  });
});
