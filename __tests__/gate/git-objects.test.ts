import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { GitObjects } from '../../src/gate/git/git-objects.ts';
import { type TemporaryFolder, temporaryFolder } from '../helpers/models.ts';

const OID = '0a'.repeat(20);

let folder: TemporaryFolder;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder[Symbol.dispose]());

/** Objects as some other git gives them. @param script of a shell; `$3` is the mode of `cat-file` */
function objectsOf(script: string): GitObjects {
  const git = join(folder.path, 'git');
  writeFileSync(git, `#!/bin/sh\n${script}\n`);
  chmodSync(git, 0o755);
  return new GitObjects(folder.path, { PATH: `${folder.path}:${process.env['PATH']}` });
}

test('an answer without end is not read to its end', async () => {
  using objects = objectsOf(`read id; exec tr -d '\\n' < /dev/zero`);
  expect(await objects.read(OID, 'blob', 100)).toBeUndefined();
});

test('an object is of the size that was allowed, or not read', async () => {
  using objects = objectsOf(
    `while read id; do case $3 in --batch-check) echo "$id blob 5";; *) echo "$id blob 500000000"; cat /dev/zero;; esac; done`,
  );
  await expect(objects.read(OID, 'blob', 100)).rejects.toMatchObject({
    code: 'UNREADABLE',
    message: expect.stringContaining('two sizes'),
  });
});
