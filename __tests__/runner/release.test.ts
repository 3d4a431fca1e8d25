/** A tag is pushed: the action signs, fills a release, and what it made is verified from there. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { type GitHub, startGitHub, TOKEN } from '../../testing/github/github.ts';
import { temporaryFolder } from '../helpers/models.ts';
import type { Step } from './action-file.ts';
import { annotations, outputs, root, TRAIN, verify } from './steps.ts';
import { type JobOverrides, REPOSITORY, startWorld, type World } from './world.ts';

jest.setTimeout(60_000);

const folder = temporaryFolder();
const COMMIT = join(folder.path, 'commit');
const CHECKED_OUT: Step = { run: `git rev-parse HEAD > '${COMMIT}'` };

let world: World;
let github: GitHub;
beforeAll(async () => {
  world = await startWorld();
});
beforeEach(async () => {
  await github?.[Symbol.asyncDispose]();
  github = await startGitHub(REPOSITORY);
  // The commit is made by the job's checkout.
  github.repository.tags.get = (tag) => (tag === 'v1' ? [readFileSync(COMMIT, 'utf8').trim()] : undefined);
  github.repository.tags.has = (tag) => tag === 'v1';
});
afterAll(async () => {
  folder[Symbol.dispose]();
  await github[Symbol.asyncDispose]();
  await world[Symbol.asyncDispose]();
});

const onTag = (over: Partial<JobOverrides> = {}): JobOverrides => ({
  payload: { ref: 'refs/tags/v1', repository: { full_name: REPOSITORY } },
  ...over,
  github: { ref: 'refs/tags/v1', api_url: github.url, token: TOKEN, ...over.github },
});

describe('publish: release', () => {
  test('on the push of a tag: the release has the evidence, and a verifier finds it there', async () => {
    const drop: Step = { run: 'rm out/model/model.sig out/model/claims.jsonl out/model/model.manifest.json' };
    const steps = [CHECKED_OUT, TRAIN, root({ publish: 'release' }), drop, verify({ release: 'v1' })];
    const result = await world.run(steps, onTag());
    expect(annotations(result, 'error')).toEqual([]);
    expect(result.conclusion).toBe('success');
    expect(outputs(result, 'verify')['result']).toBe('passed');
    expect(outputs(result)['release-url']).toBe(`https://github.com/${REPOSITORY}/releases/tag/v1`);
    expect(github.repository.releases).toMatchObject([{ tag: 'v1', draft: false }]);
    expect(result.summary).toContain('On its release');
    const { body = '' } = github.repository.releases[0] ?? {};
    expect(body).toContain('## Verify this model');
    expect(body).toMatch(
      /^attest-model verify model --signature model\/model\.sig --identity https:\/\/github\.com\/acme/m,
    );
    expect(body).toMatch(/^gh attestation verify model\/model\.manifest\.json --repo acme\/model-repo/m);
  });

  test('on the push of a branch: error before hashing, with the workflow to paste', async () => {
    const over = onTag({ payload: { ref: 'refs/heads/main' }, github: { ref: 'refs/heads/main' } });
    const result = await world.run([CHECKED_OUT, TRAIN, root({ publish: 'release' })], over);
    expect(result.conclusion).toBe('failure');
    expect(annotations(result, 'error')[0]).toMatch(/needs a tag[\s\S]*tags: \['v\*'\][\s\S]*publish: release/);
    expect(outputs(result)['manifest-path'] ?? '').toBe('');
    expect(github.seen).toEqual([]);
  });

  test('of a release that is immutable: error before hashing, with the workflow to paste', async () => {
    github.repository.addRelease('v1', { draft: false, immutable: true });
    const over = onTag({
      event: 'release',
      payload: { release: { tag_name: 'v1' }, repository: { full_name: REPOSITORY } },
    });
    const result = await world.run([CHECKED_OUT, TRAIN, root({ publish: 'release' })], over);
    expect(result.conclusion).toBe('failure');
    expect(annotations(result, 'error')[0]).toMatch(/published and immutable[\s\S]*tags: \['v\*'\]/);
    expect(outputs(result)['manifest-path'] ?? '').toBe('');
  });
});
