import { execFileSync } from 'node:child_process';
import {
  closeSync,
  cpSync,
  existsSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Step } from '../../scripts/vectors/vector.ts';

/** Puts in place what a vector's folder cannot hold. `folder` is a copy. */
export function materialise(folder: string, steps: readonly Step[]): void {
  for (const step of steps) run(step, (path) => join(folder, path));
}

function run(step: Step, at: (path: string) => string): void {
  if ('write' in step) {
    mkdirSync(dirname(at(step.write)), { recursive: true });
    writeFileSync(at(step.write), step.content);
  } else if ('writeHex' in step) {
    writeFileSync(Buffer.concat([Buffer.from(`${at(step.writeHex)}/`), Buffer.from(step.name, 'hex')]), 'x');
  } else if ('folder' in step) {
    mkdirSync(at(step.folder), { recursive: true });
  } else if ('remove' in step) {
    rmSync(at(step.remove), { recursive: true });
  } else if ('rename' in step) {
    renameSync(at(step.rename), at(step.to));
  } else if ('symlink' in step) {
    symlinkSync(step.to, at(step.symlink));
  } else if ('fifo' in step) {
    execFileSync('mkfifo', [at(step.fifo)]);
  } else if ('repository' in step) {
    repository(at(step.repository), at, step.removed ?? []);
  } else {
    sparse(at(step.sparse), step.size, step.ones ?? []);
  }
}

function sparse(path: string, size: number, ones: readonly number[]): void {
  const file = openSync(path, 'w');
  ftruncateSync(file, size);
  for (const offset of ones) writeSync(file, Buffer.of(1), 0, 1, offset);
  closeSync(file);
}

/** The same bytes give the same commits: certificates name them. */
const DATE = '2026-06-01T00:00:00Z';

function repository(path: string, at: (path: string) => string, removed: readonly string[]): void {
  const git = (...args: string[]): void => {
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], {
      cwd: path,
      env: {
        ...{ PATH: process.env['PATH'], HOME: path, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' },
        ...{ GIT_AUTHOR_DATE: DATE, GIT_COMMITTER_DATE: DATE },
      },
      stdio: 'pipe',
    });
  };
  const put = (from: string): void => {
    if (existsSync(at(from))) cpSync(at(from), path, { recursive: true, verbatimSymlinks: true });
  };
  const commit = (from: string): void => {
    put(from);
    git('add', '--all', '--force');
    git('commit', '--quiet', '--allow-empty', '-m', 'x');
  };
  mkdirSync(path);
  git('init', '--quiet', '--initial-branch=main');
  commit('./base');
  if (existsSync(at('./trained'))) {
    git('switch', '--quiet', '--create', 'trained');
    commit('./trained');
    git('switch', '--quiet', 'main');
  }
  git('switch', '--quiet', '--create', 'change');
  for (const file of removed) rmSync(join(path, file), { recursive: true });
  put('./trained');
  commit('./change');
}
