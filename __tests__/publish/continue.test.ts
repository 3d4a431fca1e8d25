/** What is there already, what broke off, what is somebody else's. */
import { appendFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { prepareRelease } from '../../src/publish.ts';
import { REFUSALS } from '../../testing/github/repository.ts';
import { COMMIT, evidenceOf, startWorld, TAG, type World } from './world.ts';

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(async () => world[Symbol.asyncDispose]());

const sent = () =>
  world.github.seen.filter(({ method, path }) => method === 'POST' && path.includes('/assets?')).length;
const writes = () =>
  world.github.seen.filter(({ method, path }) => method !== 'GET' && !path.includes('generate-notes'));
const add = (name: string, text: string, state?: 'starter', over = {}) => {
  const release = world.github.repository.releases[0] ?? world.github.repository.addRelease(TAG, over);
  return world.github.repository.addAsset(release, name, Buffer.from(text), state);
};

describe('an asset', () => {
  test('that is whole is not sent again', async () => {
    for (const [name, text] of Object.entries(evidenceOf(world.model))) add(name, text);
    await world.publish();
    expect(sent()).toBe(1);
  });

  test.each([true, false])('half uploaded is sent anew (draft: %s)', async (draft) => {
    add('model.sig', '', 'starter', { draft });
    await world.publish();
    expect(world.assets()).toMatchObject(evidenceOf(world.model));
    expect(sent()).toBe(4);
  });

  test('of a draft with other content is replaced', async () => {
    add('model.sig', 'of an earlier attempt');
    await world.publish();
    expect(world.assets()).toMatchObject(evidenceOf(world.model));
  });

  test('of a published release with other content stays: nothing is sent', async () => {
    add('model.sig', 'of somebody else', undefined, { draft: false });
    add('claims.jsonl', 'of somebody else');
    await expect(world.publish()).rejects.toMatchObject({
      code: 'USAGE',
      message: `the published release ${TAG} has another claims.jsonl`,
      details: { asset: 'claims.jsonl' },
    });
    expect(writes()).toEqual([]);
  });

  test('of evidence without a signature, which a run left that did not end, is replaced on a published release too', async () => {
    add('claims.jsonl', 'of a run that was lost with its machine', undefined, { draft: false });
    await prepareRelease(world.request());
    await world.publish();
    expect(world.assets()).toMatchObject(evidenceOf(world.model));
  });

  test('that is the signature is sent last', async () => {
    await world.publish({ withModel: true });
    expect(Object.keys(world.assets()).at(-1)).toBe('model.sig');
  });

  test('of the model with other content stays on a published release', async () => {
    add('config.json', 'somebody’s own', undefined, { draft: false });
    await expect(world.publish({ withModel: true })).rejects.toMatchObject({ details: { asset: 'config.json' } });
    expect(writes()).toEqual([]);
  });

  test('of somebody else is left alone', async () => {
    add('source.zip', 'zip');
    await world.publish();
    expect(world.assets()).toMatchObject({ 'source.zip': 'zip' });
  });

  test('that GitHub keeps otherwise than it was sent is taken back, and nothing is published', async () => {
    world.github.fault('POST', /\/assets$/, {
      answer: {
        status: 201,
        json: { id: 999, name: 'claims.jsonl', size: 3, state: 'uploaded', digest: `sha256:${'0'.repeat(64)}` },
      },
    });
    await expect(world.publish()).rejects.toMatchObject({
      code: 'SERVICE',
      message: 'GitHub did not keep claims.jsonl as it was sent',
    });
    expect(world.github.repository.releases[0]).toMatchObject({ draft: true });
  });
});

describe('a server that tells no digests of assets', () => {
  beforeEach(() => {
    world.github.repository.digests = false;
  });

  test('gets everything; what is there of the same size is not taken for the same', async () => {
    add('model.sig', 'x'.repeat(evidenceOf(world.model)['model.sig']?.length ?? 0));
    await world.publish();
    expect(world.assets()).toMatchObject(evidenceOf(world.model));
  });

  test('has a published release where nothing is known to be the same, and nothing is replaced', async () => {
    add('model.sig', 'x'.repeat(evidenceOf(world.model)['model.sig']?.length ?? 0), undefined, { draft: false });
    await expect(world.publish()).rejects.toMatchObject({ code: 'USAGE' });
  });
});

test('a draft whose answer was lost is found again, and not made twice', async () => {
  world.github.fault('POST', /\/releases$/, { cut: 'after' });
  await world.publish();
  expect(world.github.repository.releases).toHaveLength(1);
});

describe('the model', () => {
  test('goes along, and is compared with the manifest on its way', async () => {
    await world.publish({ withModel: true });
    expect(world.assets()).toMatchObject({ 'config.json': '{"layers":2}', 'model.safetensors': 'weights' });
    const vocabulary = world.github.repository.releases[0]?.assets.find(({ label }) => label === 'tokenizer/vocab.txt');
    expect(vocabulary?.bytes.toString()).toBe('a\nb\n');
  });

  test('changed since it was signed is taken back, and nothing is published', async () => {
    writeFileSync(join(world.model, 'model.safetensors'), 'w3ights');
    await expect(world.publish({ withModel: true })).rejects.toMatchObject({
      code: 'FILE_CHANGED',
      details: { path: 'model.safetensors' },
    });
    expect(world.github.repository.releases[0]).toMatchObject({ draft: true });
    expect(Object.keys(world.assets())).not.toContain('model.safetensors');
  });

  test('of another size than was signed is noticed before anything is sent', async () => {
    appendFileSync(join(world.model, 'model.safetensors'), '!');
    await expect(world.publish({ withModel: true })).rejects.toMatchObject({ code: 'FILE_CHANGED' });
    expect(world.github.seen).toEqual([]);
  });

  test('with a file of 2 GiB is refused before GitHub is asked or a byte is read; one byte less is not', async () => {
    const large = join(world.model, 'model.safetensors');
    truncateSync(large, 2 ** 31 - 1);
    await prepareRelease(world.request({ withModel: true }));
    truncateSync(large, 2 ** 31);
    const asked = world.github.seen.length;
    await expect(prepareRelease(world.request({ withModel: true }))).rejects.toMatchObject({
      code: 'UNSUPPORTED',
      guidance: expect.stringContaining('model.safetensors (2 GiB)'),
    });
    expect(world.github.seen).toHaveLength(asked);
    await prepareRelease(world.request());
  });
});

describe('before hashing', () => {
  const prepare = (over = {}) => prepareRelease(world.request(over));

  test('nothing is written', async () => {
    await prepare();
    expect(writes()).toEqual([]);
  });

  test('a token that may not write: what it needs', async () => {
    world.github.repository.contents = 'read';
    await expect(prepare()).rejects.toMatchObject({ guidance: expect.stringContaining('contents: write') });
  });

  test.each([
    [
      'no token',
      { access: { repository: 'acme/model-repo', apiUrl: 'http://127.0.0.1:1', serverUrl: 'https://github.com' } },
    ],
    ['a tag that is none', { tag: '--help' }],
    ['a tag that is not there', { tag: 'v9' }],
    ['a tag that was moved', { commit: 'd'.repeat(40) }],
  ])('%s is a usage error', async (_, over) => {
    await expect(prepare(over)).rejects.toMatchObject({ code: 'USAGE' });
  });

  test('nor is anything written by the command, which asks the same', async () => {
    await expect(world.publish({ tag: 'v9' })).rejects.toMatchObject({ code: 'USAGE' });
    world.github.repository.contents = 'read';
    await expect(world.publish()).rejects.toMatchObject({ guidance: expect.stringContaining('contents: write') });
    expect(writes()).toEqual([]);
  });

  test('an annotated tag leads to its commit, and is it', async () => {
    world.github.repository.tags.set(TAG, ['a'.repeat(40), 'b'.repeat(40), COMMIT]);
    await prepare({ commit: COMMIT });
    await prepare({ commit: 'a'.repeat(40) });
  });

  test('a published release that has a signature already is not signed for', async () => {
    add('model.sig', 'of another run', undefined, { draft: false });
    await expect(prepare()).rejects.toMatchObject({
      code: 'USAGE',
      message: expect.stringContaining('has a model.sig already'),
    });
  });

  test('several drafts of one tag are one too many', async () => {
    world.github.repository.addRelease(TAG);
    world.github.repository.addRelease(TAG);
    await expect(prepare()).rejects.toMatchObject({ code: 'USAGE', message: expect.stringContaining('2 drafts') });
  });

  test('a draft is found among many releases', async () => {
    const draft = world.github.repository.addRelease(TAG);
    for (let i = 0; i < 150; i++) world.github.repository.addRelease(`other-${i}`, { draft: false });
    await world.publish();
    expect(draft.draft).toBe(false);
    expect(world.github.repository.releases).toHaveLength(151);
  });

  test('a release of another model is not for this one', async () => {
    await world.publish({ name: 'another' });
    await expect(world.publish()).rejects.toMatchObject({
      code: 'USAGE',
      message: expect.stringContaining('another model, another'),
    });
  });
});

describe('a service that', () => {
  test('names another host for uploads gets no token there', async () => {
    const release = world.github.repository.addRelease(TAG);
    const json = {
      id: release.id,
      tag_name: TAG,
      draft: true,
      html_url: 'https://x/',
      upload_url: 'https://evil.example/{?name}',
    };
    world.github.fault('GET', /\/releases$/, { answer: { status: 200, json: [json] } }, 9);
    world.github.fault('PATCH', /\/releases\/\d+$/, { answer: { status: 200, json } });
    await expect(world.publish()).rejects.toMatchObject({
      code: 'SERVICE',
      message: expect.stringMatching(/^GitHub named https:\/\/evil\.example for uploads/),
    });
  });

  test('answers with what is no release is not believed', async () => {
    world.github.fault('GET', /\/releases\/tags\//, { answer: { status: 200, json: { id: 'x' } } });
    await expect(world.publish()).rejects.toMatchObject({
      code: 'SERVICE',
      message: expect.stringContaining('cannot be used'),
    });
  });

  test('asks for an hour is not waited for', async () => {
    world.github.fault('GET', /\/releases\/tags\//, {
      answer: { ...REFUSALS.tooMany, headers: { 'retry-after': '3600' } },
    });
    await expect(world.publish()).rejects.toMatchObject({ guidance: expect.stringContaining('60 minutes') });
    expect(world.pauses).toEqual([]);
  });
});

describe('evidence that', () => {
  test.each([
    ['is missing', (model: string) => truncateSync(join(model, 'model.sig'), 0)],
    ['is of other files', (model: string) => writeFileSync(join(model, 'model.manifest.json'), OTHER_MANIFEST)],
  ])('%s is not published', async (_, spoil) => {
    spoil(world.model);
    await expect(world.publish()).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    expect(world.github.seen).toEqual([]);
  });
});

const OTHER_MANIFEST = `{"files":[{"digest":"${'0'.repeat(64)}","path":"a","size":1}],"hash":{"algorithm":"sha256"},"mediaType":"application/vnd.attest-model.manifest.v1+json"}`;
