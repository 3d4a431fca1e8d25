import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { GateEvent } from '../../src/gate.ts';
import { rootDigest } from '../../src/model/root.ts';
import type { Statement } from '../../src/statement/in-toto.ts';
import { type LocalSigstore, startLocalSigstore } from '../../testing/local-sigstore/local-sigstore.ts';
import { evaluationOf } from '../policy/full-model.ts';
import { FILES, signedModel } from '../verification/signed-model.ts';
import { startGitHub } from './github.ts';
import { addModel, judge, POLICY, policyText, type Repository, unmet, withPolicy } from './repository.ts';

let sigstore: LocalSigstore;
beforeAll(async () => {
  sigstore = await startLocalSigstore();
});
afterAll(() => sigstore.close());

/** Writes an object as it is, whatever git would say of it; returns its id. */
const written = (repo: Repository, type: string, input: Buffer): string =>
  execFileSync('git', ['hash-object', '-t', type, '-w', '--literally', '--stdin'], { cwd: repo.path, input })
    .toString()
    .trim();

const entry = (mode: string, name: string, oid: string): Buffer =>
  Buffer.concat([Buffer.from(`${mode} ${name}\0`), Buffer.from(oid, 'hex')]);

/** A commit on top of the change, with one entry more at the top of its tree. */
function withEntry(repo: Repository, mode: string, name: string, oid: string): string {
  const top = execFileSync('git', ['cat-file', 'tree', 'HEAD^{tree}'], { cwd: repo.path });
  const tree = written(repo, 'tree', Buffer.concat([top, entry(mode, name, oid)]));
  return repo.git('commit-tree', tree, '-p', 'HEAD', '-m', 'by hand');
}

describe('modes that git takes for those of files and folders', () => {
  test.each(['100664', '100600', '0100644'])('a file with mode %s', async (mode) => {
    using repo = withPolicy(sigstore);
    const head = withEntry(repo, mode, 'x.safetensors', written(repo, 'blob', Buffer.from('weights')));
    expect(unmet(await judge(repo, { head }))).toEqual(['gate.outside']);
  });

  test('a folder with mode 040000', async () => {
    using repo = withPolicy(sigstore);
    const blob = written(repo, 'blob', Buffer.from('weights'));
    const head = withEntry(repo, '040000', 'zoo', written(repo, 'tree', entry('100644', 'x.safetensors', blob)));
    expect(unmet(await judge(repo, { head }))).toEqual(['gate.outside']);
  });
});

test.each(['Models', '𝐌odels', 'models/A'])(
  'a link %s, which is a folder of models to some file systems',
  async (path) => {
    using repo = withPolicy(sigstore);
    repo.link(path, 'elsewhere');
    repo.commit();
    expect(unmet(await judge(repo))).toContain('gate.names');
  },
);

test('a line of claims pushed beyond those that are read', async () => {
  using repo = withPolicy(sigstore);
  repo.git('switch', '--quiet', 'main');
  await addModel(repo, sigstore, 'models/a', { statements: (model) => [evaluationOf(model, 0.1)] });
  repo.commit('model');
  repo.git('switch', '--quiet', '--create', 'next');
  const claims = readFileSync(join(repo.path, 'models/a/claims.jsonl'), 'utf8');
  const junk = (lines: number) => Array.from({ length: lines }, (_, i) => `{"junk":${i}}\n`).join('');
  repo.write('models/a/claims.jsonl', `${junk(9_999)}${claims}`);
  repo.commit();
  expect(await judge(repo)).toMatchObject({ result: 'passed' });
  for (const before of [junk(10_000), '\n'.repeat(100_000)]) {
    repo.write('models/a/claims.jsonl', `${before}${claims}`);
    repo.commit();
    expect(unmet(await judge(repo))).toEqual(['gate.claims', 'gate.evidence']);
  }
});

test('a line of claims that was beyond those that are read before the change too is not taken away', async () => {
  using repo = withPolicy(sigstore);
  repo.git('switch', '--quiet', 'main');
  await addModel(repo, sigstore, 'models/a');
  const junk = Array.from({ length: 10_001 }, (_, i) => `{"junk":${i}}\n`).join('');
  repo.write('models/a/claims.jsonl', junk);
  repo.commit('model');
  repo.git('switch', '--quiet', '--create', 'next');
  repo.write('models/a/claims.jsonl', `${junk}{"more":1}\n`);
  repo.commit();
  expect(unmet(await judge(repo))).toEqual(['gate.claims']);
});

test('a pickle with more behind it, under an innocent name', async () => {
  using repo = withPolicy(sigstore);
  repo.write('lib/logo.png', Buffer.from('\x80\x04K\x01.\n', 'latin1'));
  repo.commit();
  expect(unmet(await judge(repo))).toEqual(['gate.outside']);
});

test.each([
  ['docs/logo.png', 'GGUF and weights'],
  ['README.md', `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 7\n`],
])('weights as documentation %s, which may differ', async (name, content) => {
  using repo = withPolicy(sigstore, 'files: { documentation: may-differ }\n');
  repo.git('switch', '--quiet', 'main');
  await addModel(repo, sigstore, 'models/a');
  repo.commit('model');
  repo.git('switch', '--quiet', '--create', 'next');
  repo.write(`models/a/${name}`, 'a text');
  repo.commit();
  expect(await judge(repo)).toMatchObject({ result: 'passed' });
  repo.write(`models/a/${name}`, content);
  repo.commit();
  expect(unmet(await judge(repo))).toEqual(['gate.documents']);
});

test('a line of claims taken out beside a signature over the same files in another algorithm', async () => {
  using repo = withPolicy(sigstore);
  repo.git('switch', '--quiet', 'main');
  await addModel(repo, sigstore, 'models/a', { statements: (model) => [evaluationOf(model, 0.1)] });
  repo.commit('model');
  repo.git('switch', '--quiet', '--create', 'next');
  using again = await signedModel(sigstore, { statement: inBlake2b });
  repo.write('models/a/model.sig', readFileSync(again.path('model.sig')));
  repo.write('models/a/claims.jsonl', '{"junk":1}\n');
  repo.commit();
  expect(unmet(await judge(repo))).toEqual(['gate.evidence']);
});

function inBlake2b(statement: Statement): unknown {
  const predicate = statement.predicate as { resources: { name: string }[]; serialization: object };
  const names = predicate.resources.map(({ name }) => name) as (keyof typeof FILES)[];
  const resources = names.map((name) => ({
    name,
    algorithm: 'blake2b',
    digest: createHash('blake2b512').update(FILES[name]).digest('hex'),
  }));
  const root = rootDigest(
    resources.map(({ digest }) => digest),
    'blake2b',
  );
  return {
    ...statement,
    subject: [{ ...statement.subject[0], digest: { sha256: root } }],
    predicate: { ...predicate, resources, serialization: { ...predicate.serialization, hash_type: 'blake2b' } },
  };
}

test('a tag that is called like the base branch', async () => {
  using repo = withPolicy(sigstore);
  repo.git('update-ref', 'refs/remotes/origin/main', 'main');
  repo.write('models/b/x.safetensors', 'weights');
  const head = repo.commit();
  repo.git('tag', 'origin/main', head);
  await expect(judge(repo, { base: 'origin/main' })).rejects.toMatchObject({ code: 'USAGE' });
  expect((await judge(repo, { base: 'refs/remotes/origin/main' })).result).toBe('failed');
});

test.each([
  String.raw`{"model":"hf:\/\/acme\/model@main"}`,
  String.raw`{"model":"hf:\u002f\u002Facme\u002fmodel@main"}`,
  String.raw`{"model":"hf://acme/model@main\n"}`,
  `${' '.repeat(20_000_000)}hf://acme/model@main`,
  // At the end of a piece, and behind it.
  `hf:${' '.repeat(65_526)}hf://acme/model@main`,
  `hf:${' '.repeat(66_539)}hf://acme/model@main`,
])('a model on the Hub, as JSON may write it, and far behind (%#)', async (text) => {
  using repo = withPolicy(sigstore);
  repo.write('deploy.json', text);
  repo.commit();
  expect(await judge(repo)).toMatchObject({ result: 'failed', models: [{ path: 'hf://acme/model@main' }] });
});

describe('folders that are one to some file systems', () => {
  test.each(['models/A', 'models/a.', 'Models/a'])('a model %s beside models/a', async (folder) => {
    using repo = withPolicy(sigstore, '', { 'Models/x': '' });
    repo.git('switch', '--quiet', 'main');
    await addModel(repo, sigstore, folder === 'Models/a' ? 'models/b' : 'models/a');
    repo.commit('model');
    repo.git('switch', '--quiet', '--create', 'next');
    await addModel(repo, sigstore, folder === 'Models/a' ? 'models/a' : folder);
    repo.commit();
    expect(unmet(await judge(repo))).toContain('gate.names');
  });

  test('others are none', async () => {
    using repo = withPolicy(sigstore);
    await addModel(repo, sigstore, 'models/a');
    await addModel(repo, sigstore, 'models/b');
    repo.commit();
    expect(await judge(repo)).toMatchObject({ result: 'passed' });
  });

  test('a file with the separators of another system', async () => {
    using repo = withPolicy(sigstore);
    repo.write('models\\a\\x.py', '');
    repo.commit();
    expect(unmet(await judge(repo))).toEqual(['gate.names']);
  });
});

test.each([
  ['.gitignore', ''],
  ['notes.txt', 'files: { ignorable: [notes.txt] }\n'],
])('weights as %s in a model, which no signature has to cover', async (name, more) => {
  using repo = withPolicy(sigstore, more);
  await addModel(repo, sigstore, 'models/a', { ignorePaths: ['notes.txt'] });
  repo.write(`models/a/${name}`, 'a text');
  repo.commit();
  expect(await judge(repo)).toMatchObject({ result: 'passed' });
  repo.write(`models/a/${name}`, 'GGUF and weights');
  repo.commit();
  expect(unmet(await judge(repo))).toEqual(['gate.documents']);
});

test('weights that are signed may be called as the policy lets unsigned files be', async () => {
  using repo = withPolicy(sigstore, 'files: { ignorable: [notes.txt] }\n');
  await addModel(repo, sigstore, 'models/a', { files: { 'notes.txt': 'GGUF and weights' } });
  repo.commit();
  expect(await judge(repo)).toMatchObject({ result: 'passed' });
});

describe('DVC', () => {
  const outs = (path: string) => `outs:\n- md5: ${'a'.repeat(32)}.dir\n  path: ${path}\n`;

  test.each([
    ['the folder in which the models lie', 'models.dvc', 'models'],
    ['the whole repository', 'data/all.dvc', '..'],
    ['the folder in another case', 'models.dvc', 'Models/a'],
  ])('brings %s', async (_, file, path) => {
    using repo = withPolicy(sigstore);
    repo.write(file, outs(path));
    repo.commit();
    const result = await judge(repo);
    expect(result.result).not.toBe('no-models');
  });

  test('by a link', async () => {
    using repo = withPolicy(sigstore);
    repo.write('x.txt', outs('models/a'));
    repo.link('x.dvc', 'x.txt');
    repo.commit();
    expect(unmet(await judge(repo))).toEqual(['gate.dvc']);
  });
});

test('a pointer of Git LFS that is longer than git-lfs writes them', async () => {
  using repo = withPolicy(sigstore);
  const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'a'.repeat(64)}\nsize 5\n`;
  repo.write('assets/logo', `${pointer}${' '.repeat(1000)}more`);
  repo.commit();
  expect(unmet(await judge(repo))).toEqual(['gate.outside']);
});

test('a file whose bytes are not there', async () => {
  using repo = withPolicy(sigstore);
  repo.write('lib/logo', 'GGUF');
  const head = repo.commit();
  const oid = repo.git('rev-parse', `${head}:lib/logo`);
  repo.remove(`.git/objects/${oid.slice(0, 2)}/${oid.slice(2)}`);
  expect((await judge(repo)).result).toBe('undecided');
});

const target = (base: object, head: string, sha: string): GateEvent => ({
  name: 'pull_request_target',
  sha,
  payload: { repository: { default_branch: 'main' }, pull_request: { number: 1, base, head: { sha: head } } },
});

test.each<[string, string, (repo: Repository, tip: string) => unknown]>([
  ['the default branch', 'main', () => undefined],
  ['another that is there', 'next', (repo, tip) => repo.git('update-ref', 'refs/remotes/origin/next', tip)],
  ['another, by the API', 'next', (repo, tip) => repo.git('branch', 'next', tip)],
])('pull_request_target: an event that names an old tip of %s', async (_, ref, place) => {
  using repo = withPolicy(sigstore);
  repo.write('lib/x', 'x');
  const head = repo.commit();
  repo.git('switch', '--quiet', 'main');
  repo.write(POLICY, policyText('expect: { tag: v1 }\n'));
  const tip = repo.commit('stricter');
  place(repo, tip);
  await using github = await startGitHub(repo.path);
  const isAsked = repo.git('for-each-ref', 'refs/heads/next') !== '';
  const result = await judge(repo, {
    event: target({ sha: repo.base, ref }, head, tip),
    ...(isAsked && { api: github.api }),
  });
  expect(result.base).toBe(tip);
});

/** A checkout of main's tip alone. */
function tipOnly(repo: Repository): string {
  const clone = join(repo.temporary.path, 'tip');
  execFileSync('git', ['clone', '--quiet', '--depth=1', '--branch=main', `file://${repo.path}`, clone]);
  return clone;
}

test.each([0, 1])('a history with two best common ancestors, of which GitHub names the one (%i)', async (which) => {
  using repo = withPolicy(sigstore);
  // All begins with the file; M1 keeps it, M2 removes it. Main merged both without it, the change merges both with it.
  repo.write('models/b/x.safetensors', 'weights');
  repo.commit('M0');
  repo.write('m1', '');
  const m1 = repo.commit('M1');
  repo.git('checkout', '--quiet', '--detach', 'HEAD~1');
  repo.remove('models');
  const m2 = repo.commit('M2');
  repo.write('m1', '');
  repo.git('add', '--all');
  const merge = (tree: string) => repo.git('commit-tree', tree, '-p', m1, '-p', m2, '-m', 'merge');
  const [tip, head] = [merge(repo.git('write-tree')), merge(`${m1}^{tree}`)];
  repo.git('branch', '--force', 'main', tip);
  const merged = repo.git('merge-tree', '--write-tree', tip, head);
  expect(repo.git('ls-tree', '-r', '--name-only', merged)).toContain('models/b/x.safetensors');

  const named = repo.git('merge-base', '--all', tip, head).split('\n')[which];
  await using github = await startGitHub(repo.path, (body) =>
    'merge_base_commit' in body && github.requests.length < 4 ? { ...body, merge_base_commit: { sha: named } } : body,
  );
  const event = target({ sha: tip, ref: 'main' }, head, tip);
  const result = await judge(repo, { repository: tipOnly(repo), event, api: github.api });
  expect(result).toMatchObject({ result: 'undecided', checks: [{ id: 'gate.base' }] });
});

test('a branch that took main in before is judged from there, without its history', async () => {
  using repo = withPolicy(sigstore);
  const onMain = (name: string): string => {
    repo.git('switch', '--quiet', 'main');
    repo.write(name, '');
    return repo.commit();
  };
  repo.write('lib/x', '');
  repo.commit();
  const taken = onMain('first');
  repo.git('switch', '--quiet', 'change');
  repo.git('merge', '--quiet', '--no-ff', '-m', 'take in', 'main');
  repo.write('lib/x.safetensors', 'weights');
  const head = repo.commit();
  const tip = onMain('second');
  await using github = await startGitHub(repo.path);
  const event = target({ sha: tip, ref: 'main' }, head, tip);
  const result = await judge(repo, { repository: tipOnly(repo), event, api: github.api });
  expect(unmet(result)).toEqual(['gate.outside']);
  expect(result.checks).toContainEqual(expect.objectContaining({ id: 'gate.names', evidence: '2 files' }));
  expect(github.requests).toContain(`compare/${repo.base}...${taken}?per_page=1&page=2`);
});
