import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type LocalSigstore, startLocalSigstore } from '../../testing/local-sigstore/local-sigstore.ts';
import { evaluationOf } from '../policy/full-model.ts';
import { FILES } from '../verification/signed-model.ts';
import { addModel, judge, type Repository, unmet, withPolicy } from './repository.ts';

let sigstore: LocalSigstore;
beforeAll(async () => {
  sigstore = await startLocalSigstore();
});
afterAll(() => sigstore.close());

const at = (days: number) => ({ bundle: { signedAt: new Date(Date.now() - days * 86_400_000) } });

/** On main: a model with two evaluations, the first of them bad, and another model, which is older. */
async function merged(more = ''): Promise<Repository> {
  const repo = withPolicy(sigstore, more);
  await addModel(repo, sigstore, 'models/a', {
    ...at(1),
    statements: (model) => [evaluationOf(model, 0.1), evaluationOf(model, 0.95)],
  });
  const other = { ...FILES, 'other.json': '{}' };
  await addModel(repo, sigstore, 'models/b', {
    ...at(2),
    files: other,
    statements: (model) => [evaluationOf(model, 0.96)],
  });
  repo.commit();
  repo.git('branch', '--quiet', '--force', 'main', 'HEAD');
  return repo;
}

/** Leaves out the bad evaluation. */
function trim(repo: Repository, folder: string): void {
  const [, good] = readFileSync(join(repo.path, folder, 'claims.jsonl'), 'utf8').split('\n');
  repo.write(`${folder}/claims.jsonl`, `${good}\n`);
}

const fill = (repo: Repository, from: string, to: string) =>
  cpSync(join(repo.path, from), join(repo.path, to), { recursive: true });

describe.each([
  [
    'whose old place another model takes',
    (repo: Repository) => {
      repo.git('mv', 'models/a', 'models/c');
      fill(repo, 'models/b', 'models/a');
      return 'models/c';
    },
  ],
  [
    'to the place of another model',
    (repo: Repository) => {
      repo.remove('models/b');
      repo.git('mv', 'models/a', 'models/b');
      return 'models/b';
    },
  ],
])('a model that is moved, %s', (_, move) => {
  test('keeps its evidence', async () => {
    using repo = await merged();
    trim(repo, move(repo));
    repo.commit();
    expect(unmet(await judge(repo))).toEqual(['gate.evidence']);
  });

  test('with its evidence is as good as before', async () => {
    using repo = await merged();
    move(repo);
    repo.commit();
    expect(unmet(await judge(repo))).toEqual([]);
  });
});

test('a new model is not older than one whose place another takes', async () => {
  using repo = await merged('expect: { previous: true }\n');
  repo.remove('models/a');
  await addModel(repo, sigstore, 'models/a', {
    files: { ...FILES, more: '1' },
    statements: (model) => [evaluationOf(model, 0.97)],
  });
  await addModel(repo, sigstore, 'models/c', { files: { ...FILES, more: '2' }, ...at(1.5) });
  repo.commit();
  expect(unmet(await judge(repo))).toEqual(['policy.expect.previous']);
});
