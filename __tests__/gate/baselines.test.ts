import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { GateResult } from '../../src/gate.ts';
import { type LocalSigstore, startLocalSigstore } from '../../testing/local-sigstore/local-sigstore.ts';
import { evaluationOf } from '../policy/full-model.ts';
import { FILES, provenance, type SignedModel } from '../verification/signed-model.ts';
import { addModel, judge, type Repository, unmet, withPolicy } from './repository.ts';

let sigstore: LocalSigstore;
beforeAll(async () => {
  sigstore = await startLocalSigstore();
});
afterAll(() => sigstore.close());

const PREVIOUS = 'expect: { previous: true }\n';
const signedAt = (days: number) => ({ bundle: { signedAt: new Date(Date.now() - days * 86_400_000) } });
/** One that is another than {@link FILES}. */
const anew = { ...FILES, 'config.json': '{"new":1}' };

/** A repository whose main has had these changes, each a merge of a branch, and then a branch. */
async function afterChanges(more: string, ...changes: ((repo: Repository) => Promise<void> | void)[]) {
  const repo = withPolicy(sigstore, more);
  for (const change of changes) {
    repo.git('switch', '--quiet', '--create', 'topic', 'main');
    await change(repo);
    repo.commit();
    repo.git('switch', '--quiet', 'main');
    repo.git('merge', '--quiet', '--no-ff', '-m', 'merge', 'topic');
    repo.git('branch', '--quiet', '-D', 'topic');
  }
  repo.git('switch', '--quiet', '--create', 'next');
  return repo;
}

async function judged(
  repo: Repository,
  ...request: Parameters<typeof judge> extends [unknown, (infer R)?] ? [R?] : never
) {
  repo.commit();
  return await judge(repo, ...request);
}

const baseline = ({ models }: GateResult) =>
  models.flatMap(({ checks }) => checks).filter(({ id }) => id === 'gate.baseline');

describe('a policy that lets nothing older in', () => {
  const older = (folder: string) => (repo: Repository) => addModel(repo, sigstore, folder, signedAt(3));
  const newer = (folder: string) => (repo: Repository) =>
    addModel(repo, sigstore, folder, { files: anew, ...signedAt(1) });
  const gone = (folder: string) => (repo: Repository) => repo.remove(folder);

  test('refuses one that was signed before the base branch’s', async () => {
    using repo = await afterChanges(PREVIOUS, newer('models/a'));
    repo.remove('models/a');
    await older('models/a')(repo);
    const result = await judged(repo);
    expect(result.result).toBe('failed');
    expect(unmet(result)).toEqual(['policy.expect.previous']);
  });

  test('takes a newer one, and the first', async () => {
    using repo = await afterChanges(PREVIOUS, older('models/a'));
    repo.remove('models/a');
    await newer('models/a')(repo);
    await older('models/b')(repo);
    expect(await judged(repo)).toMatchObject({ result: 'passed' });
  });

  test('refuses an older one after a change that took the newer one out', async () => {
    using repo = await afterChanges(PREVIOUS, newer('models/a'), gone('models/a'));
    await older('models/a')(repo);
    const result = await judged(repo);
    expect(unmet(result)).toEqual(['policy.expect.previous']);
    expect(baseline(result)).toMatchObject([
      { outcome: 'pass', found: `that of commit ${repo.git('rev-parse', 'main~1')}` },
    ]);
  });

  test('refuses an older one under another name, where the same change takes the newer one out', async () => {
    using repo = await afterChanges(PREVIOUS, newer('models/a'));
    repo.remove('models/a');
    await older('models/b')(repo);
    expect(unmet(await judged(repo))).toEqual(['policy.expect.previous']);
  });

  test('refuses one that is older than any that the change takes out', async () => {
    using repo = await afterChanges(PREVIOUS, older('models/a'), newer('models/z'));
    repo.remove('models/a');
    repo.remove('models/z');
    await addModel(repo, sigstore, 'models/b', { files: { ...FILES, more: '' }, ...signedAt(2) });
    expect(unmet(await judged(repo))).toEqual(['policy.expect.previous']);
  });

  test('compares a model that stays in its place with nothing but what was there', async () => {
    using repo = await afterChanges(PREVIOUS, older('models/a'), newer('models/z'));
    repo.remove('models/a');
    repo.remove('models/z');
    await addModel(repo, sigstore, 'models/a', { files: { ...FILES, more: '' }, ...signedAt(2) });
    expect(unmet(await judged(repo))).toEqual([]);
  });

  test('takes the same model under another name', async () => {
    using repo = await afterChanges(PREVIOUS, newer('models/a'));
    repo.git('mv', 'models/a', 'models/b');
    expect(await judged(repo)).toMatchObject({ result: 'passed' });
  });

  test('looks behind a model that it refuses for one that it accepts', async () => {
    const spoiled = (repo: Repository) => repo.write('models/a/more.bin', 'x');
    using repo = await afterChanges(PREVIOUS, newer('models/a'), spoiled);
    repo.remove('models/a');
    await older('models/a')(repo);
    const result = await judged(repo);
    expect(unmet(result)).toEqual(['policy.expect.previous']);
    expect(baseline(result)[0]?.found).toContain(`refused: ${repo.git('rev-parse', 'main')}`);
  });

  test('is not got around by expecting another model than the one that is there', async () => {
    const moment = new Date(Date.now() - 4 * 86_400_000).toISOString().replace(/\.\d+/, '');
    const oldest = (repo: Repository) => addModel(repo, sigstore, 'models/a', { files: anew, ...signedAt(2) });
    using repo = await afterChanges(
      `expect: { previous: true, commit: "${'1'.repeat(40)}", signed-after: "${moment}" }\n`,
      oldest,
    );
    repo.remove('models/a');
    await addModel(repo, sigstore, 'models/a', {
      bundle: { ...signedAt(3).bundle, extensions: { 13: '1'.repeat(40) } },
    });
    expect(unmet(await judged(repo))).toEqual(['policy.expect.previous']);
  });

  const shallow = (repo: Repository, depth: number): string => {
    const clone = join(repo.temporary.path, 'shallow');
    const options = ['--quiet', `--depth=${depth}`, '--no-single-branch', '--branch=next'];
    execFileSync('git', ['clone', ...options, `file://${repo.path}`, clone]);
    execFileSync('git', ['branch', '--quiet', 'main', 'origin/main'], { cwd: clone });
    return clone;
  };

  test('does not decide where the history is cut off before it says', async () => {
    using repo = await afterChanges(PREVIOUS, newer('models/a'), gone('models/a'));
    await older('models/a')(repo);
    repo.commit();
    const event = eventOf(repo);
    const result = await judge(repo, { repository: shallow(repo, 1), event });
    expect(result.result).toBe('undecided');
    expect(baseline(result)).toMatchObject([
      { outcome: 'undecided', guidance: expect.stringContaining('fetch-depth: 0') },
    ]);
  });

  /** GitHub's merge of it, which needs no history to tell what changed. */
  function eventOf(repo: Repository) {
    const [base, head] = [repo.git('rev-parse', 'main'), repo.git('rev-parse', 'HEAD')];
    repo.git('switch', '--quiet', '--detach', 'main');
    repo.git('merge', '--quiet', '--no-ff', '-m', 'merge', 'next');
    const sha = repo.git('rev-parse', 'HEAD');
    repo.git('branch', '--quiet', '--force', 'next', sha);
    return { name: 'pull_request', sha, payload: { pull_request: { base: { sha: base }, head: { sha: head } } } };
  }

  test('needs no history where the base branch has a model there that it accepts', async () => {
    using repo = await afterChanges(PREVIOUS, older('models/a'));
    repo.remove('models/a');
    await newer('models/a')(repo);
    repo.commit();
    const event = eventOf(repo);
    expect(await judge(repo, { repository: shallow(repo, 2), event })).toMatchObject({ result: 'passed' });
  });

  test('is not got around by a merge of a branch that never had the model', async () => {
    using repo = await afterChanges(PREVIOUS, newer('models/a'));
    repo.git('switch', '--quiet', '--create', 'never', 'main~1');
    repo.git('merge', '--quiet', '--strategy=ours', '-m', 'take in', 'main');
    repo.git('switch', '--quiet', 'main');
    repo.git('merge', '--quiet', '--no-ff', '-m', 'merge', 'never');
    // What git log says of the path, by default: nothing.
    expect(repo.git('rev-list', 'HEAD', '--', 'models/a')).toBe('');
    repo.git('switch', '--quiet', '--create', 'again');
    await older('models/a')(repo);
    expect(unmet(await judged(repo))).toEqual(['policy.expect.previous']);
  });

  test('asks for no history where the policy compares with nothing', async () => {
    using repo = await afterChanges('', newer('models/a'), gone('models/a'));
    await older('models/a')(repo);
    const result = await judged(repo);
    expect(result.result).toBe('passed');
    expect(baseline(result)).toEqual([]);
  });
});

describe('no worse than the model of the base branch', () => {
  const DEMAND = 'gate: { no-worse: { accuracy: higher, loss.eval: lower } }\n';
  const evaluated = (accuracy: number | undefined, files: Record<string, string> = FILES) => ({
    files,
    ...(accuracy !== undefined && { statements: (model: SignedModel) => [evaluationOf(model, accuracy)] }),
  });

  async function replaced(before: number | undefined, after: number | undefined) {
    using repo = withPolicy(sigstore, DEMAND);
    repo.git('switch', '--quiet', 'main');
    await addModel(repo, sigstore, 'models/a', evaluated(before));
    repo.commit('model');
    repo.git('switch', '--quiet', '--create', 'next');
    repo.remove('models/a');
    await addModel(repo, sigstore, 'models/a', evaluated(after, { ...FILES, 'config.json': '{"new":1}' }));
    if (after === undefined) repo.write('models/a/claims.jsonl', '{}\n');
    repo.commit();
    return await judge(repo);
  }

  test.each([
    ['better', 0.9, 0.95, []],
    ['as good', 0.9, 0.9, []],
    ['the first with a number', undefined, 0.5, []],
    ['worse', 0.9, 0.89, ['gate.no-worse.accuracy']],
    ['without a number', 0.9, undefined, ['gate.no-worse.accuracy', 'gate.no-worse.loss.eval']],
  ])('%s', async (_, before, after, expected) => {
    expect(unmet(await replaced(before, after))).toEqual(expected);
  });

  test('a model that the policy refuses is no measure', async () => {
    using repo = withPolicy(sigstore, DEMAND);
    repo.git('switch', '--quiet', 'main');
    await addModel(repo, sigstore, 'models/a', evaluated(0.99));
    repo.write('models/a/more.bin', 'x');
    repo.commit('refused');
    repo.git('switch', '--quiet', '--create', 'next');
    repo.remove('models/a');
    await addModel(repo, sigstore, 'models/a', evaluated(0.5, { ...FILES, 'config.json': '{"new":1}' }));
    repo.commit();
    expect(unmet(await judge(repo))).toEqual([]);
  });

  test.each([
    ['that is too old to be accepted anew is one all the same', 'time: { max-age: 1 day }', ['gate.no-worse.accuracy']],
    ['of which nobody can tell is undecided', `deny: { datasets: ["${'1'.repeat(64)}"] }`, ['gate.baseline']],
  ])('a model %s', async (_, more, expected) => {
    using repo = withPolicy(sigstore, `${DEMAND}${more}\n`);
    repo.git('switch', '--quiet', 'main');
    const old = { ...evaluated(0.9), bundle: { signedAt: new Date(Date.now() - 2 * 86_400_000) } };
    await addModel(repo, sigstore, 'models/a', old);
    repo.commit('model');
    repo.git('switch', '--quiet', '--create', 'next');
    repo.remove('models/a');
    const [files, accuracy] = [{ ...FILES, 'config.json': '{"new":1}' }, expected[0] === 'gate.baseline' ? 0.95 : 0.5];
    const statements = (model: SignedModel) => [evaluationOf(model, accuracy), provenance(model)];
    await addModel(repo, sigstore, 'models/a', { files, statements });
    repo.commit();
    expect(unmet(await judge(repo))).toEqual(expected);
  });

  test('the first model', async () => {
    using repo = withPolicy(sigstore, DEMAND);
    await addModel(repo, sigstore, 'models/a', evaluated(0.1));
    repo.commit();
    expect(await judge(repo)).toMatchObject({ result: 'passed' });
  });

  test('worse than one that the same change takes out', async () => {
    const better = (repo: Repository) => addModel(repo, sigstore, 'models/a', evaluated(0.9));
    using repo = await afterChanges(DEMAND, better);
    repo.remove('models/a');
    await addModel(repo, sigstore, 'models/b', evaluated(0.5, anew));
    const result = await judged(repo);
    expect(unmet(result)).toEqual(['gate.no-worse.accuracy']);
    const [check] = result.models.flatMap(({ checks }) => checks.filter(({ id }) => id === 'gate.no-worse.accuracy'));
    expect(check?.expected).toContain('as models/a, which the change takes out');
  });

  test('worse than one that a change before took out', async () => {
    const better = (repo: Repository) => addModel(repo, sigstore, 'models/a', evaluated(0.9));
    using repo = await afterChanges(DEMAND, better, (one) => one.remove('models/a'));
    await addModel(repo, sigstore, 'models/a', evaluated(0.5, anew));
    expect(unmet(await judged(repo))).toEqual(['gate.no-worse.accuracy']);
  });
});
