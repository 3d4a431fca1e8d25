import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { blobInCommit, collectGit, publicRepository } from '../../src/evidence/git.ts';

// Every test starts a dozen processes, on machines that may be busy.
jest.setTimeout(30_000);

const base = mkdtempSync(join(tmpdir(), 'git-evidence-'));
const env = {
  PATH: process.env['PATH'],
  HOME: base,
  GIT_CONFIG_GLOBAL: join(base, 'gitconfig'),
  GIT_CONFIG_SYSTEM: '/dev/null',
};
const template = join(base, 'template');
let repo = '';
let count = 0;

beforeAll(() => {
  const lines = ['[user]', 'name = t', 'email = t@example.com', '[init]', 'defaultBranch = main', '[protocol "file"]'];
  writeFileSync(env.GIT_CONFIG_GLOBAL, `${[...lines, 'allow = always'].join('\n')}\n`);
  makeRepository(template);
});
afterAll(() => rmSync(base, { recursive: true, force: true }));
beforeEach(() => {
  repo = newRepository();
});

const git = (dir: string, ...args: string[]) =>
  execFileSync('git', args, { cwd: dir, env, stdio: 'pipe' }).toString().trim();
const write = (name: string, text: string | Buffer) => writeFileSync(join(repo, name), text);
const collect = (dir = repo, exclude: string[] = [], more = {}) =>
  collectGit(dir, { env: { ...env, ...more }, exclude });
const codeOf = async (...args: Parameters<typeof collect>) => (await collect(...args)).code;

/** Copied: making one anew takes four processes. */
function newRepository(): string {
  const dir = join(base, `r${count++}`);
  cpSync(template, dir, { recursive: true });
  return dir;
}

function makeRepository(dir: string): void {
  mkdirSync(join(dir, 'src'), { recursive: true });
  git(dir, 'init', '--quiet');
  writeFileSync(join(dir, 'train.py'), 'print(1)\n');
  writeFileSync(join(dir, 'src/x.py'), 'x = 1\n');
  writeFileSync(join(dir, '.gitignore'), '*.log\n');
  git(dir, 'add', '.');
  git(dir, 'commit', '--quiet', '-m', 'first');
}

describe('a checkout', () => {
  test('clean: commit, branch, name; files that .gitignore names do not count', async () => {
    write('out.log', 'x');
    const commit = git(repo, 'rev-parse', 'HEAD');
    expect(await collect(join(repo, 'src'))).toEqual({
      code: {
        root: repo,
        name: repo.split('/').at(-1),
        ref: 'refs/heads/main',
        commit,
        dirty: false,
        changed: 0,
        untracked: 0,
      },
    });
  });

  test('the remote names it, without credentials', async () => {
    git(repo, 'remote', 'add', 'origin', 'https://x-access-token:ghs_secret@github.com/o/n.git');
    const code = await codeOf();
    expect(code).toMatchObject({ repository: 'https://github.com/o/n', name: 'o/n' });
    expect(JSON.stringify(code)).not.toContain('secret');
  });

  test('dirty: changed, staged, deleted, untracked', async () => {
    write('train.py', 'print(2)\n');
    expect(await codeOf()).toMatchObject({ dirty: true, changed: 1, untracked: 0 });
    git(repo, 'add', '.');
    expect(await codeOf()).toMatchObject({ dirty: true, changed: 1, untracked: 0 });
    rmSync(join(repo, 'src/x.py'));
    write('new.py', 'y');
    expect(await codeOf()).toMatchObject({ dirty: true, changed: 2, untracked: 1 });
  });

  test('the diff digest is that of the contents: equal for equal, other for other', async () => {
    write('train.py', 'print(2)\n');
    write('new.py', 'y');
    const first = (await codeOf())?.diffDigest;
    git(repo, 'add', 'train.py');
    expect((await codeOf())?.diffDigest).toBe(first);
    write('new.py', 'z');
    const second = (await codeOf())?.diffDigest;
    renameSync(join(repo, 'new.py'), join(repo, 'other.py'));
    const third = (await codeOf())?.diffDigest;
    expect(new Set([first, second, third]).size).toBe(3);
    expect(first).toMatch(/^[0-9a-f]{64}$/);
  });

  test('the diff digest can be computed by anyone', async () => {
    write('train.py', 'print(2)\n');
    write('a.py', 'a');
    rmSync(join(repo, 'src/x.py'));
    const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
    const entries = `[{"path":"a.py","sha256":"${sha256('a')}","state":"untracked"},{"path":"src/x.py","state":"changed"},{"path":"train.py","sha256":"${sha256('print(2)\n')}","state":"changed"}]`;
    expect((await codeOf())?.diffDigest).toBe(sha256(entries));
  });

  test('what has a digest of its own is left out, and only that', async () => {
    mkdirSync(join(repo, 'out/model'), { recursive: true });
    write('out/model/w.bin', 'w');
    write('data [1]*.csv', 'd');
    expect(await codeOf()).toMatchObject({ dirty: true, untracked: 2 });
    const exclude = [join(repo, 'out/model'), join(repo, 'data [1]*.csv'), '/elsewhere', repo];
    expect(await codeOf(repo, exclude)).toMatchObject({ dirty: false });
    expect(await codeOf(join(repo, 'src'), exclude)).toMatchObject({ dirty: false });
    write('out/other', 'x');
    // A name with magic characters is that name, not a pattern.
    write('data 1x.csv', 'x');
    expect(await codeOf(repo, exclude)).toMatchObject({ dirty: true, untracked: 2 });
  });

  test('detached: the ref that GitHub says this commit stands for, and no other', async () => {
    const commit = git(repo, 'rev-parse', 'HEAD');
    git(repo, 'checkout', '--quiet', '--detach');
    expect((await codeOf())?.ref).toBeUndefined();
    const github = { GITHUB_SHA: commit, GITHUB_REF: 'refs/tags/v1' };
    expect((await codeOf(repo, [], github))?.ref).toBe('refs/tags/v1');
    expect((await codeOf(repo, [], { ...github, GITHUB_SHA: 'other' }))?.ref).toBeUndefined();
  });

  test('names that are not UTF-8, links, pipes, large files', async () => {
    writeFileSync(Buffer.concat([Buffer.from(`${repo}/`), Buffer.from([0xff])]), 'a');
    writeFileSync(Buffer.concat([Buffer.from(`${repo}/`), Buffer.from([0xfe])]), 'a');
    write('new\nline', 'x');
    symlinkSync('/etc/passwd', join(repo, 'link'));
    execFileSync('mkfifo', [join(repo, 'pipe')]);
    write('big.bin', Buffer.alloc(16_777_217));
    const code = await codeOf();
    expect(code).toMatchObject({ dirty: true, changed: 0, untracked: 5 });
    rmSync(join(repo, 'link'));
    symlinkSync('/etc/shadow', join(repo, 'link'));
    expect((await codeOf())?.diffDigest).not.toBe(code?.diffDigest);
  });
});

describe('nothing to record', () => {
  test('no repository: neither evidence nor warning', async () => {
    const dir = join(base, `plain${count++}`);
    mkdirSync(dir);
    expect(await collect(dir)).toEqual({});
    expect(await blobInCommit(dir, join(dir, 'x'), env)).toBeUndefined();
  });

  test('no commit yet', async () => {
    const dir = join(base, `unborn${count++}`);
    mkdirSync(dir);
    git(dir, 'init', '--quiet');
    expect(await collect(dir)).toEqual({ warning: expect.stringContaining('no commit yet') });
  });

  test('no git', async () => {
    expect(await collect(repo, [], { PATH: '/nonexistent' })).toEqual({
      warning: expect.stringContaining('git is not installed'),
    });
  });

  test("another user's repository: the command that helps", async () => {
    if (process.getuid?.() !== 0) return;
    chownSync(repo, 12345, 12345);
    chownSync(join(repo, '.git'), 12345, 12345);
    expect(await collect()).toEqual({
      warning: expect.stringContaining(`git config --global --add safe.directory ${repo}`),
    });
  });
});

describe('a submodule', () => {
  let inner = '';
  beforeEach(() => {
    inner = newRepository();
    git(repo, 'submodule', '--quiet', 'add', inner, 'sub');
    git(repo, 'commit', '--quiet', '-m', 'sub');
  });

  test('clean; changed inside; at another commit', async () => {
    expect(await codeOf()).toMatchObject({ dirty: false });
    write('sub/train.py', 'print(3)\n');
    expect(await codeOf()).toMatchObject({ dirty: true, changed: 1 });
    git(join(repo, 'sub'), 'commit', '--quiet', '-a', '-m', 'moved');
    expect(await codeOf()).toMatchObject({ dirty: true, changed: 1 });
    git(repo, 'add', 'sub');
    expect(await codeOf()).toMatchObject({ dirty: true, changed: 1 });
    git(repo, 'commit', '--quiet', '-m', 'followed');
    expect(await codeOf()).toMatchObject({ dirty: false });
  });

  test('a setting that hides it hides nothing', async () => {
    git(repo, 'config', 'submodule.sub.ignore', 'all');
    git(repo, 'config', 'diff.ignoreSubmodules', 'all');
    write('sub/train.py', 'print(3)\n');
    expect(await codeOf()).toMatchObject({ dirty: true, changed: 1 });
  });

  test('added or removed, but not committed', async () => {
    git(repo, 'submodule', '--quiet', 'add', inner, 'second');
    expect(await codeOf()).toMatchObject({ dirty: true, changed: 2 });
    git(repo, 'commit', '--quiet', '-m', 'second');
    git(repo, 'rm', '--quiet', '--cached', 'second');
    rmSync(join(repo, 'second'), { recursive: true });
    expect(await codeOf()).toMatchObject({ dirty: true, changed: 1, untracked: 0 });
  });

  test('one that is not initialised is not read as the outer repository', async () => {
    git(repo, 'submodule', '--quiet', 'deinit', '--force', 'sub');
    expect(await codeOf()).toMatchObject({ dirty: false });
  });
});

describe('a repository that wants to run something', () => {
  const marker = join(base, 'ran');
  const trap = join(base, 'trap.sh');
  beforeAll(() => {
    writeFileSync(trap, `#!/bin/sh\necho "$@" >> ${marker}\ncat 2>/dev/null\n`);
    chmodSync(trap, 0o755);
  });

  function arm(dir: string, gitDir: string): void {
    const settings: [string, string][] = [
      ['core.fsmonitor', trap],
      ['core.pager', trap],
      ['core.hooksPath', join(base, 'hooks')],
      ['core.sshCommand', trap],
      ['core.alternateRefsCommand', trap],
      ['pager.status', trap],
      ['pager.rev-parse', trap],
      ['diff.external', trap],
      ['diff.evil.textconv', trap],
      ['diff.evil.command', trap],
      ['filter.evil.clean', trap],
      ['filter.evil.smudge', trap],
      ['filter.evil.required', 'true'],
      ['filter.odd=name.clean', trap],
      ['filter.process.process', trap],
      ['alias.status', `!${trap}`],
      ['alias.rev-parse', `!${trap}`],
      ['credential.helper', `!${trap}`],
    ];
    for (const [key, value] of settings) git(dir, 'config', key, value);
    writeFileSync(
      join(gitDir, 'info/attributes'),
      'train.py filter=evil diff=evil\nx.py filter=process\n*.new filter=odd=name\n',
    );
  }

  test('runs nothing, neither here nor in a submodule', async () => {
    git(repo, 'submodule', '--quiet', 'add', newRepository(), 'sub');
    git(repo, 'commit', '--quiet', '-m', 'sub');
    mkdirSync(join(base, 'hooks'), { recursive: true });
    for (const hook of ['post-index-change', 'fsmonitor-watchman', 'reference-transaction']) {
      writeFileSync(join(base, 'hooks', hook), readFileSync(trap));
      chmodSync(join(base, 'hooks', hook), 0o755);
    }
    write('train.py', 'print(2)\n');
    write('src/x.py', 'x = 2\n');
    write('a.new', 'x');
    write('sub/train.py', 'print(2)\n');
    arm(repo, join(repo, '.git'));
    arm(join(repo, 'sub'), join(repo, '.git/modules/sub'));
    rmSync(marker, { force: true });
    expect(await codeOf()).toMatchObject({ dirty: true, changed: 3, untracked: 1 });
    await blobInCommit(repo, join(repo, 'train.py'), env);
    expect(existsSync(marker)).toBe(false);
    // The trap is a real one: plain git walks into it.
    git(repo, '-c', 'alias.status=', 'status', '--porcelain');
    expect(existsSync(marker)).toBe(true);
  });
});

describe('a repository that wants to look clean', () => {
  test.each(['--assume-unchanged', '--skip-worktree'])('update-index %s', async (flag) => {
    git(repo, 'update-index', flag, 'train.py');
    write('train.py', 'print(2)\n');
    expect(git(repo, 'status', '--porcelain')).toBe('');
    expect(await codeOf()).toMatchObject({ dirty: true, changed: 1 });
  });

  test('settings that hide untracked files or changes', async () => {
    git(repo, 'config', 'status.showUntrackedFiles', 'no');
    git(repo, 'config', 'core.ignoreStat', 'true');
    write('new.py', 'x');
    expect(await codeOf()).toMatchObject({ dirty: true, untracked: 1 });
  });

  test('a working tree elsewhere', async () => {
    const other = newRepository();
    git(repo, 'config', 'core.worktree', other);
    write('train.py', 'print(2)\n');
    expect(await collect()).toEqual({ warning: expect.stringContaining('its state is not recorded') });
  });

  test('variables that make git look elsewhere', async () => {
    const other = newRepository();
    write('train.py', 'print(2)\n');
    const more = { GIT_DIR: join(other, '.git'), GIT_WORK_TREE: other, GIT_INDEX_FILE: join(other, '.git/index') };
    expect(await codeOf(repo, [], more)).toMatchObject({ root: repo, dirty: true });
  });
});

describe('Git LFS, with its filter off', () => {
  test('a file that is what its pointer says is unchanged', async () => {
    const content = 'weights '.repeat(100);
    const oid = createHash('sha256').update(content).digest('hex');
    write('w.bin', `version https://git-lfs.github.com/spec/v1\noid sha256:${oid}\nsize ${content.length}\n`);
    git(repo, 'add', '.');
    git(repo, 'commit', '--quiet', '-m', 'pointer');
    write('w.bin', content);
    expect(await codeOf()).toMatchObject({ dirty: true, changed: 1 });
    git(repo, 'config', 'filter.lfs.clean', 'git-lfs clean -- %f');
    writeFileSync(join(repo, '.git/info/attributes'), '*.bin filter=lfs\n');
    expect(await codeOf()).toMatchObject({ dirty: false });
    write('w.bin', content.replace('w', 'W'));
    expect(await codeOf()).toMatchObject({ dirty: true, changed: 1 });
  });
});

test('a folder that is not there is not taken for a missing git', async () => {
  await expect(collect(join(repo, 'gone'))).rejects.toMatchObject({
    code: 'NOT_FOUND',
    message: `the code folder ${join(repo, 'gone')} does not exist`,
    guidance: expect.stringContaining('--code DIR, input: code'),
  });
  await expect(collect(join(repo, 'train.py'))).rejects.toMatchObject({ code: 'USAGE' });
});

describe('blobInCommit', () => {
  test('the same bytes under the same name in HEAD', async () => {
    expect(await blobInCommit(repo, join(repo, 'src/x.py'), env)).toBe(true);
    expect(await blobInCommit(join(repo, 'src'), join(repo, 'src/x.py'), env)).toBe(true);
    write('src/x.py', 'x = 2\n');
    expect(await blobInCommit(repo, join(repo, 'src/x.py'), env)).toBe(false);
    git(repo, 'add', '.');
    expect(await blobInCommit(repo, join(repo, 'src/x.py'), env)).toBe(false);
  });

  test('under another name, outside, a folder, missing: not', async () => {
    write('copy.py', 'print(1)\n');
    expect(await blobInCommit(repo, join(repo, 'copy.py'), env)).toBe(false);
    expect(await blobInCommit(repo, env.GIT_CONFIG_GLOBAL, env)).toBe(false);
    expect(await blobInCommit(repo, join(repo, 'src'), env)).toBe(false);
    rmSync(join(repo, 'train.py'));
    expect(await blobInCommit(repo, join(repo, 'train.py'), env)).toBe(false);
  });

  test('in a repository of SHA-256', async () => {
    const dir = join(base, `sha256-${count++}`);
    mkdirSync(dir);
    git(dir, 'init', '--quiet', '--object-format=sha256');
    writeFileSync(join(dir, 'c.yml'), 'lr: 1\n');
    git(dir, 'add', '.');
    git(dir, 'commit', '--quiet', '-m', 'first');
    expect(await blobInCommit(dir, join(dir, 'c.yml'), env)).toBe(true);
    expect((await codeOf(dir))?.commit).toHaveLength(64);
  });
});

test.each([
  ['https://github.com/o/n', 'https://github.com/o/n'],
  ['https://github.com/o/n.git', 'https://github.com/o/n'],
  ['https://github.com/o/n.git/', 'https://github.com/o/n'],
  ['https://user:pass@git.example:8443/o/n.git?token=x#y', 'https://git.example:8443/o/n'],
  ['http://git.example/o/n', 'http://git.example/o/n'],
  ['git@github.com:o/n.git', 'https://github.com/o/n'],
  ['github.com:o/n', 'https://github.com/o/n'],
  ['ssh://git@github.com:22/o/n.git', 'https://github.com/o/n'],
  ['git+ssh://git@gitlab.com/g/s/n.git', 'https://gitlab.com/g/s/n'],
  ['/home/me/n', undefined],
  ['../n', undefined],
  ['file:///home/me/n', undefined],
  ['C:/Users/me/n', undefined],
  ['ext::sh -c id', undefined],
  ['https://github.com/', undefined],
  ['', undefined],
])('publicRepository(%p) is %p', (remote, expected) => {
  expect(publicRepository(remote)).toBe(expected);
});
