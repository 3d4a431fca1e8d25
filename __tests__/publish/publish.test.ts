import { appendFileSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { REFUSALS } from '../../testing/github/repository.ts';
import { startLocalSigstore } from '../../testing/local-sigstore/local-sigstore.ts';
import { partyOf } from '../helpers/parties.ts';
import { evidenceOf, startWorld, TAG, type World } from './world.ts';

const ENVELOPES = 'model.manifest.json.intoto.jsonl';
let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(async () => world[Symbol.asyncDispose]());

const release = () => world.github.repository.releases[0];

describe('a release', () => {
  test('that is not there is drafted, filled and published', async () => {
    const published = await world.publish();
    expect(release()).toMatchObject({ tag: TAG, draft: false });
    expect(published).toMatchObject({
      tag: TAG,
      immutable: false,
      url: `https://github.com/acme/model-repo/releases/tag/${TAG}`,
    });
    const { [ENVELOPES]: envelopes = '', ...assets } = world.assets();
    expect(assets).toEqual(evidenceOf(world.model));
    // One DSSE envelope a line, of the provenance.
    const lines = envelopes
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toHaveLength(1);
    expect(lines[0].payloadType).toBe('application/vnd.in-toto+json');
    expect(JSON.parse(Buffer.from(lines[0].payload, 'base64').toString()).predicateType).toBe(
      'https://slsa.dev/provenance/v1',
    );
  });

  test('that is a draft gets files and notes, keeps its own, and is published', async () => {
    const draft = world.github.repository.addRelease(TAG, { body: 'What is new: everything.\n' });
    await world.publish();
    expect(world.github.repository.releases).toHaveLength(1);
    expect(draft).toMatchObject({ draft: false });
    expect(draft.body).toMatch(/^What is new: everything\.\n\n<!-- attest-model/);
  });

  test('that is published and mutable gets files', async () => {
    world.github.repository.addRelease(TAG, { draft: false, body: 'Notes' });
    await world.publish();
    expect(Object.keys(world.assets())).toHaveLength(4);
    expect(release()?.body).toContain('## Verify this model');
  });

  test('that is published and immutable takes nothing: error, with the workflow to use', async () => {
    world.github.repository.addRelease(TAG, { draft: false, immutable: true });
    await expect(world.publish()).rejects.toMatchObject({
      code: 'USAGE',
      message: expect.stringContaining('published and immutable'),
      guidance: expect.stringMatching(/tags: \['v\*'\][\s\S]*contents: write[\s\S]*publish: release/),
    });
    expect(world.assets()).toEqual({});
  });

  test('becomes immutable when it is published, not before', async () => {
    world.github.repository.immutableReleases = true;
    expect(await world.publish()).toMatchObject({ immutable: true });
    // And once more, as after an answer that was lost.
    expect(await world.publish()).toMatchObject({ immutable: true });
  });
});

describe('a run that was interrupted', () => {
  test.each(['before', 'middle', 'after'] as const)(
    'by a connection cut %s the upload sends what is missing, once',
    async (cut) => {
      world.github.fault('POST', /\/assets$/, { cut }, 2);
      await world.publish();
      expect(Object.keys(world.assets())).toHaveLength(4);
      expect(world.assets()).toMatchObject(evidenceOf(world.model));
      expect(world.signatures()).toBe(2);
    },
  );

  test('continues: what is there is not sent again', async () => {
    world.github.fault('POST', /\/assets$/, { answer: REFUSALS.failed }, 100);
    await expect(world.publish()).rejects.toMatchObject({
      code: 'SERVICE',
      guidance: expect.stringContaining('attest-model publish'),
    });
    expect(release()).toMatchObject({ draft: true });
  });
});

describe('what a training job put in the place of claims', () => {
  test.each([
    ['a link to a secret', (claims: string, secret: string) => symlinkSync(secret, claims), 'UNSAFE_PATH'],
    ['a secret', (claims: string) => writeFileSync(claims, '{"token":"ghs_x"}\n'), 'INVALID_INPUT'],
    [
      'a secret in a line of its own',
      (claims: string) => appendFileSync(claims, '{"token":"ghs_x"}\n'),
      'INVALID_INPUT',
    ],
  ])('%s is not published', async (_, put, code) => {
    const claims = join(world.model, 'claims.jsonl');
    const secret = `${world.model}.secret`;
    writeFileSync(secret, readFileSync(claims));
    if (code === 'UNSAFE_PATH') rmSync(claims);
    put(claims, secret);
    await expect(world.publish()).rejects.toMatchObject({ code });
    expect(world.github.seen).toEqual([]);
  });
});

test('what the embedded Sigstore signed is not published', async () => {
  const local = await startLocalSigstore();
  try {
    await world.attest({ signer: () => partyOf(local) });
    await expect(world.publish()).rejects.toMatchObject({
      code: 'USAGE',
      message: expect.stringContaining('embedded'),
    });
    expect(world.github.seen).toEqual([]);
  } finally {
    await local.close();
  }
});
