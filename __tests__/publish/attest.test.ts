/** `publish: release`, from the first check to the release. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { TOKEN } from '../../testing/github/github.ts';
import { REFUSALS } from '../../testing/github/repository.ts';
import { COMMIT, evidenceOf, REPOSITORY, startWorld, TAG, type World } from './world.ts';

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(async () => world[Symbol.asyncDispose]());

function attest(over: Parameters<World['attest']>[0] = {}) {
  return world.attest({
    env: {
      GITHUB_ACTIONS: 'true',
      GITHUB_REPOSITORY: REPOSITORY,
      GITHUB_API_URL: world.github.url,
      GITHUB_SERVER_URL: 'https://github.com',
    },
    publish: { github: 'never', token: TOKEN, release: { tag: TAG, commit: COMMIT, withModel: false } },
    ...over,
  });
}

describe('publish: release', () => {
  test('signs, and puts what it signed on the release', async () => {
    const result = await attest();
    expect(result.releaseUrl).toBe(`https://github.com/acme/model-repo/releases/tag/${TAG}`);
    expect(world.assets()).toMatchObject(evidenceOf(world.model));
  });

  test.each([
    ['is immutable', () => world.github.repository.addRelease(TAG, { draft: false, immutable: true })],
    ['may not be written', () => Object.assign(world.github.repository, { contents: 'read' })],
    ['has no tag', () => world.github.repository.tags.clear()],
  ])('that %s ends the run before anything is hashed or signed', async (_, prepare) => {
    prepare();
    for (const name of Object.keys(evidenceOf(world.model))) rmSync(join(world.model, name));
    const hashed: string[] = [];
    const progress = {
      hashing: (label: string) => {
        hashed.push(label);
        return { update: () => undefined, done: () => undefined };
      },
      info: () => undefined,
      warning: () => undefined,
    };
    await expect(attest({ onSignFailure: 'return', progress })).rejects.toThrow();
    expect(hashed).toEqual([]);
    expect(world.signatures()).toBe(2);
    expect(() => evidenceOf(world.model)).toThrow(/ENOENT/);
  });

  test('that fails after signing: signed, on disk, and the command that goes on does not sign again', async () => {
    world.github.fault('POST', /\/assets$/, { answer: REFUSALS.integration }, 1);
    const { signed, publishFailure } = await attest({ onSignFailure: 'return' });
    expect(signed).toBe(true);
    expect(publishFailure?.guidance).toContain(
      `attest-model publish '${world.model}' --release ${TAG} --repository ${REPOSITORY}`,
    );
    const before = evidenceOf(world.model);
    await world.publish();
    expect(world.assets()).toMatchObject(before);
    expect(world.signatures()).toBe(4);
  });
});
