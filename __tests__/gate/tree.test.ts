import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { GitObjects } from '../../src/gate/git/git-objects.ts';
import { Trees } from '../../src/gate/git/tree.ts';
import { type Repository, repository } from './repository.ts';

/** Numbers that are the same in every run. */
function* numbers(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    yield state >>> 8;
  }
}

/** Few names, so that files, folders and links take each other's places. */
function disturb(repo: Repository, next: () => number): void {
  for (let i = 0; i < 12; i++) {
    const depth = 1 + (next() % 3);
    const path = Array.from({ length: depth }, () => ['a', 'b', 'ä', 'a.b', 'B'][next() % 5]).join('/');
    try {
      switch (next() % 4) {
        case 0:
          repo.remove(path);
          break;
        case 1:
          repo.link(path, 'a');
          break;
        case 2:
          repo.write(path, String(next() % 3));
          chmodSync(join(repo.path, path), 0o755);
          break;
        default:
          repo.write(path, String(next() % 3));
      }
    } catch {
      // A parent is a file, or a link that leads nowhere: then nothing changes.
    }
  }
}

test('two trees differ in what git says they differ in', async () => {
  using repo = repository();
  const random = numbers(7);
  const next = () => random.next().value;
  const commits = Array.from({ length: 12 }, () => {
    disturb(repo, next);
    return repo.commit();
  });
  using objects = new GitObjects(repo.path, { PATH: process.env['PATH'] });
  const trees = new Trees(objects);
  let seen = 0;
  for (const [i, commit] of commits.entries()) {
    const other = commits[next() % commits.length] ?? commit;
    const [a, b] = [await trees.commit(other), await trees.commit(commit)];
    const found = (await trees.differences(a?.tree, b?.tree)).map(
      ({ path, before, after }) =>
        `${before?.mode ?? '000000'} ${after?.mode ?? '000000'} ${before?.oid ?? '0'.repeat(40)} ${after?.oid ?? '0'.repeat(40)} ${path}`,
    );
    expect({ i, found: found.sort() }).toEqual({ i, found: gitSays(repo, other, commit).sort() });
    seen += found.length;
  }
  expect(seen).toBeGreaterThan(50);
});

/** `:<mode> <mode> <id> <id> <status> NUL <path> NUL` */
function gitSays(repo: Repository, a: string, b: string): string[] {
  const fields = repo
    .git('diff-tree', '-r', '-z', '--raw', '--no-renames', '--no-abbrev', a, b)
    .split('\0')
    .filter(Boolean);
  return fields.flatMap((field, i) => (i % 2 === 0 ? [`${field.slice(1, -2)} ${fields[i + 1]}`] : []));
}
