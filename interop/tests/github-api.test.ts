/** Every call of ours against GitHub's own description of its REST API, and what becomes of them when GitHub fails. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { afterEach, before, beforeEach, describe, test } from 'node:test';
import { startGitHub as startObjects } from '../../__tests__/gate/github.ts';
import { temporaryFolder } from '../../__tests__/helpers/models.ts';
import { evidenceOf, REPOSITORY, startWorld, TAG, type World } from '../../__tests__/publish/world.ts';
import { createGitHub, type GitHub as GitHubObjects } from '../../src/gate/git/github.ts';
import { keepComment } from '../../src/stores/comment.ts';
import { findAttestations } from '../../src/stores/find.ts';
import { publishToGitHub } from '../../src/stores/publish.ts';
import { Releases } from '../../src/stores/release.ts';
import { verify } from '../../src/verify.ts';
import { type Exchange, type Fault, TOKEN } from '../../testing/github/github.ts';
import { REFUSALS } from '../../testing/github/repository.ts';
import { type Operation, readOperations } from '../github-api/description.ts';
import { startPrism, violations } from '../github-api/prism.ts';

/** What a checkout lacks. */
const OF_A_GATE = ['git/commits/', 'git/trees/', 'git/blobs/', 'compare/'];
const PATHS = ['releases', 'attestations', 'git/ref/', 'git/tags/', 'issues/', ...OF_A_GATE].map(
  (path) => `/repos/{owner}/{repo}/${path}`,
);
const EVIDENCE = ['claims.jsonl', 'model.manifest.json', 'model.manifest.json.intoto.jsonl', 'model.sig'];

let operations: Operation[];
let world: World;
let exchanges: Exchange[];
before(async () => {
  operations = await readOperations(PATHS);
});
beforeEach(async () => {
  exchanges = [];
  world = await startWorld(undefined, { watch: (exchange) => void exchanges.push(exchange) });
});
afterEach(async () => {
  await world[Symbol.asyncDispose]();
  const rest = exchanges.filter(({ url }) => url.pathname !== '/graphql');
  assert.deepEqual(
    rest.flatMap((exchange) => violations(operations, exchange)),
    [],
  );
});

const release = () => world.github.repository.releases[0];
/** Whole, once, and as they are on disk. */
function assertComplete(): void {
  assert.equal(world.github.repository.releases.length, 1);
  assert.deepEqual(release()?.draft, false);
  assert.deepEqual(
    release()
      ?.assets.map(({ name, state }) => `${name} ${state}`)
      .sort(),
    EVIDENCE.map((name) => `${name} uploaded`),
  );
  const { [EVIDENCE[2] as string]: _, ...assets } = world.assets();
  assert.deepEqual(assets, evidenceOf(world.model));
}

test('the watch sees what the description does not allow', async () => {
  const { access } = world.request();
  const headers = { authorization: `Bearer ${TOKEN}` };
  const asked = exchanges.length;
  await fetch(`${access.apiUrl}/repos/${REPOSITORY}/releases?page=two&pages=1`, { headers });
  await fetch(`${access.apiUrl}/repos/${REPOSITORY}/releases`, { method: 'POST', headers, body: '{"name":1}' });
  await fetch(`${access.apiUrl}/repos/${REPOSITORY}/releases/x/y/z`, { headers });
  const found = exchanges.splice(asked).flatMap((exchange) => violations(operations, exchange));
  assert.equal(found.length >= 4, true, found.join('\n'));
});

describe('a release', () => {
  test('is drafted, filled and published', async () => {
    await world.publish();
    assertComplete();
  });

  test('with the model, in a repository whose releases become immutable, of an annotated tag', async () => {
    world.github.repository.immutableReleases = true;
    world.github.repository.tags.set(TAG, ['a'.repeat(40), 'c'.repeat(40)]);
    const published = await world.publish({ withModel: true, commit: 'c'.repeat(40) });
    assert.equal(published.immutable, true);
    assert.equal(release()?.assets.length, EVIDENCE.length + 3);
  });

  test('that is published and mutable is filled', async () => {
    world.github.repository.addRelease(TAG, { draft: false, body: 'Notes' });
    await world.publish();
    assertComplete();
  });

  test('that is published and immutable, a tag that is not there, and a token that may not write: nothing is sent', async () => {
    world.github.repository.contents = 'read';
    await assert.rejects(world.publish(), /may not write releases/);
    world.github.repository.contents = 'write';
    await assert.rejects(world.publish({ tag: 'v9' }), /no tag v9/);
    world.github.repository.addRelease(TAG, { draft: false, immutable: true });
    await assert.rejects(world.publish(), /published and immutable/);
    assert.deepEqual(release()?.assets, []);
  });

  test('is found by who verifies', async () => {
    await world.publish();
    const publicKeyPem = readFileSync(world.publicKey, 'utf8');
    const { access } = world.request();
    const evidenceFrom = { kind: 'release', access, tag: TAG } as const;
    const { result } = await verify({ model: world.model, trust: { method: 'key', publicKeyPem }, evidenceFrom });
    assert.equal(result, 'passed');
  });
});

describe('nothing is lost, nor signed twice, when', () => {
  const CALLS: [method: string, path: RegExp][] = [
    ['POST', /\/generate-notes$/],
    ['GET', /\/git\/ref\//],
    ['GET', /\/releases\/tags\//],
    ['GET', /\/releases$/],
    ['POST', /\/releases$/],
    ['PATCH', /\/releases\/\d+$/],
    ['GET', /\/assets$/],
    ['POST', /\/assets$/],
  ];
  const FAULTS: Record<string, Fault> = {
    'answers 500': { answer: REFUSALS.failed },
    'is cut before': { cut: 'before' },
    'is cut in the middle': { cut: 'middle' },
    'is cut after': { cut: 'after' },
    'answers 429': { answer: { ...REFUSALS.tooMany, headers: { 'retry-after': '7' } } },
    'answers 403, a secondary limit': { answer: { ...REFUSALS.secondary, headers: { 'retry-after': '11' } } },
    'answers 403 without a time': { answer: REFUSALS.secondary },
  };
  for (const [method, path] of CALLS)
    for (const [what, fault] of Object.entries(FAULTS))
      test(`${method} ${path.source} ${what}`, async () => {
        const before = evidenceOf(world.model);
        world.github.fault(method, path, fault);
        await world.publish();
        assertComplete();
        assert.deepEqual(evidenceOf(world.model), before);
        assert.equal(world.signatures(), 2);
      });

  for (const [method, path] of CALLS)
    test(`${method} ${path.source} goes on failing: the message has the command, which continues`, async () => {
      world.github.fault(method, path, { answer: REFUSALS.failed }, 20);
      await assert.rejects(world.publish(), {
        code: 'SERVICE',
        guidance: /attest-model publish .* --release v1\.0\.0/,
      });
      world.github.clearFaults();
      await world.publish();
      assertComplete();
      assert.equal(world.signatures(), 2);
    });

  test('GitHub names a time: it is waited for', async () => {
    world.github.fault('POST', /\/assets$/, { answer: { ...REFUSALS.tooMany, headers: { 'retry-after': '7' } } });
    world.github.fault('PATCH', /\/releases\/\d+$/, { answer: REFUSALS.secondary });
    await world.publish();
    assert.deepEqual(world.pauses, [60_000, 7000]);
  });
});

describe('refusals (422)', () => {
  test('already_exists, by an upload of ours that seemed to fail', async () => {
    // Sent, kept, and the answer lost: the list, asked in between, fails too.
    world.github.fault('POST', /\/assets$/, { cut: 'after' });
    world.github.fault('POST', /\/assets$/, { answer: REFUSALS.alreadyExists });
    await world.publish();
    assertComplete();
  });

  test('immutable, since somebody published it meanwhile', async () => {
    world.github.fault('POST', /\/assets$/, { answer: REFUSALS.immutable });
    await assert.rejects(world.publish(), { code: 'USAGE', guidance: /tags: \['v\*'\]/ });
  });

  test('a tag that went while the files were sent', async () => {
    const publishing = world.publish();
    world.github.fault('PATCH', /\/releases\/\d+$/, { answer: REFUSALS.noTag }, 2);
    await assert.rejects(publishing, { code: 'SERVICE', message: /must have a valid tag/ });
  });
});

describe("the attestation store and the gate's comment", () => {
  test('take what we send, and give it back', async () => {
    const { access } = world.request();
    const bundles = Object.values(evidenceOf(world.model))
      .slice(0, 2)
      .map((text) => JSON.parse(text));
    await publishToGitHub(bundles, {
      mode: 'asked',
      store: { ...access, token: TOKEN },
      instance: { name: 'github', profile: 'github' },
      plain: async () => undefined,
      warning: assert.fail,
    });
    const limits = { one: 1e6, all: 1e6 };
    const [digest = ''] = world.github.repository.attestations.keys();
    const found = await findAttestations(access, digest.replace('sha256:', ''), limits);
    assert.equal(found.length, 2);
    assert.deepEqual(await findAttestations(access, '0'.repeat(64), limits), []);
  });

  for (const [what, fault] of Object.entries({
    'answers 500': { answer: REFUSALS.failed },
    'is cut before': { cut: 'before' },
    'is cut after': { cut: 'after' },
    'answers 403, a secondary limit': { answer: REFUSALS.secondary },
  } satisfies Record<string, Fault>))
    test(`the store ${what}: the same bundle is sent again`, async () => {
      world.github.fault('POST', /\/attestations$/, fault);
      const { claims } = { claims: JSON.parse(evidenceOf(world.model)['claims.jsonl'] ?? '') };
      const store = { ...world.request().access, token: TOKEN };
      const instance = { name: 'github', profile: 'github' } as const;
      await publishToGitHub([claims], { mode: 'asked', store, instance, plain: assert.fail, warning: assert.fail });
      assert.equal(world.signatures(), 2);
      const kept = [...world.github.repository.attestations.values()].flat();
      assert.ok(kept.length >= 2);
      for (const one of kept) assert.deepEqual((one as { bundle: object }).bundle, claims);
    });

  test('is written once, and rewritten', async () => {
    const { access } = world.request();
    const place = { access: { ...access, token: TOKEN }, number: 7, key: 'gate' };
    assert.equal((await keepComment(place, 'first')).kind, 'created');
    assert.equal((await keepComment(place, 'second')).kind, 'updated');
    assert.equal(world.github.repository.comments.length, 1);
  });
});

describe('what a checkout lacks', () => {
  test('is asked for, and what is not there', async () => {
    using folder = temporaryFolder();
    const path = folder.write('repository', { 'train.py': 'train()' });
    const git = (...args: string[]): string =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], {
        ...{ cwd: path, encoding: 'utf8', stdio: 'pipe' },
        env: { PATH: process.env['PATH'], HOME: path, GIT_CONFIG_GLOBAL: '/dev/null' },
      }).trim();
    const commit = (files: Record<string, string> = {}): string => {
      folder.write('repository', files);
      git('add', '--all');
      git('commit', '--quiet', '-m', 'x');
      return git('rev-parse', 'HEAD');
    };
    git('init', '--quiet', '--initial-branch=main');
    const base = commit();
    git('switch', '--quiet', '--create', 'feature/x');
    const head = commit({ 'model.safetensors': 'weights' });
    git('switch', '--quiet', 'main');
    const main = commit({ 'README.md': '# Model' });
    await using server = await startObjects(path, undefined, undefined, (one) => void exchanges.push(one));
    const github = createGitHub(server.api);

    assert.equal(await github.tip('feature/x'), head);
    assert.equal(await github.mergeBase(main, head), base);
    const tree = git('rev-parse', `${head}^{tree}`);
    assert.equal(String(contents(await github.read(head, 'commit', 1e6))), `tree ${tree}\nparent ${base}\n`);
    assert.match(String(contents(await github.read(tree, 'tree', 1e6))), /train\.py/);
    const blob = git('rev-parse', 'feature/x:train.py');
    assert.equal(String(contents(await github.read(blob, 'blob', 1e6))), 'train()');

    for (const type of ['commit', 'tree', 'blob'] as const)
      assert.equal(await github.read('0'.repeat(40), type, 1e6), undefined);
    assert.equal(await github.tip('gone'), undefined);
    assert.equal(await github.mergeBase(head, '0'.repeat(40)), undefined);
    assert.ok(exchanges.filter(({ url }) => OF_A_GATE.some((path) => url.pathname.includes(path))).length >= 8);
  });
});

const contents = (read: Awaited<ReturnType<GitHubObjects['read']>>): Buffer | undefined =>
  read && 'bytes' in read ? Buffer.from(read.bytes) : undefined;

describe("GitHub's own examples", () => {
  test('of git objects are understood', async () => {
    const prism = await startPrism(operations);
    try {
      const github = createGitHub({ ...world.request().access, apiUrl: prism.url });
      const [, tree, parent] =
        /^tree (\w{40})\nparent (\w{40})\n$/.exec(
          String(contents(await github.read('7638417db6d59f3c431d3e1f261cc637155684cd', 'commit', 1e6))),
        ) ?? [];
      assert.ok(tree && parent);
      assert.equal(await github.tip('featureA'), 'aa218f56b14c9653891f9e74264a383fa43fefbd');
      assert.equal(await github.mergeBase('a'.repeat(40), 'b'.repeat(40)), '6dcb09b5b57875f334f61aebed695e2e4193db5e');
      // Read, and refused: their bytes are not those of the ids that they have.
      await assert.rejects(
        github.read('cd8274d15fa3ae2ab983129fb037999f264ba9a7', 'tree', 1e6),
        /not what was asked for/,
      );
      await assert.rejects(
        github.read('3a0f86fb8db8eea7ccbb9a95f325ddbedfb25e15', 'blob', 1e6),
        /not what was asked for/,
      );
    } finally {
      await prism.stop();
    }
  });

  test('are understood', async () => {
    const prism = await startPrism(operations);
    try {
      const releases = new Releases({ ...world.request().access, apiUrl: prism.url });
      const published = await releases.published('v1.0.0');
      assert.ok(published);
      assert.equal(published.uploadUrl, 'https://uploads.github.com/repos/octocat/Hello-World/releases/1/assets');
      assert.equal(await releases.mayWrite('v1.0.0'), true);
      assert.deepEqual(await releases.drafts('v1.0.0'), []);
      assert.equal((await releases.createDraft('v1.0.0')).id, 1);
      assert.equal((await releases.update(published, { notes: 'x', publish: true })).url, published.url);
      assert.equal((await releases.assets(published))[0]?.state, 'uploaded');
      assert.deepEqual(await releases.tagCommit('v1.0.0'), ['aa218f56b14c9653891f9e74264a383fa43fefbd']);
      // The address that the example names is GitHub's, and the token is not sent from one server to the other.
      await assert.rejects(
        releases.upload(published, { name: 'x', size: 1, open: () => assert.fail('it was sent') }),
        /named https:\/\/uploads\.github\.com for uploads/,
      );
    } finally {
      await prism.stop();
    }
  });
});
