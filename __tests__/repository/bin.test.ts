/** bin/ and scripts/setup.sh run before there is anything of ours to rely on, so they are run here as they are. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { transform } from 'esbuild';
import { ROOT } from './sources.ts';

let folder: string;
let tools: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'attest-model bin '));
  tools = join(folder, 'tools');
  mkdirSync(tools);
  for (const tool of ['sh', 'dirname', 'readlink', 'mktemp', 'mkdir', 'mv', 'rm', 'find', 'cat', 'chmod']) {
    const path = execFileSync('sh', ['-c', `command -v ${tool}`], { encoding: 'utf8' }).trim();
    symlinkSync(path, join(tools, tool));
  }
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function script(path: string, body: string): string {
  writeFileSync(path, `#!/bin/sh\n${body}\n`, { mode: 0o755 });
  return path;
}

const nodeOf = (version: string, name: string) => `[ "$1" = --version ] && echo v${version} && exit\necho "${name} $*"`;

/** A copy of bin/ without node_modules beside it, and a PATH that has only what a test puts there. */
function clone(): string {
  cpSync(join(ROOT, 'bin'), join(folder, 'clone here/bin'), { recursive: true });
  return join(folder, 'clone here/bin/node24');
}

function run(path: string, args: readonly string[], env: Record<string, string> = { HOME: join(folder, 'home') }) {
  const { status, stdout, stderr } = spawnSync(path, args, {
    cwd: tmpdir(),
    encoding: 'utf8',
    env: { PATH: tools, ...env },
  });
  return { status, stdout: stdout.trim(), stderr };
}

describe('bin/node24', () => {
  test('names the version that package.json pins', () => {
    const { devDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    expect(/^version=(\S+)/m.exec(readFileSync(join(ROOT, 'bin/node24'), 'utf8'))?.[1]).toBe(devDependencies.node);
  });

  test('takes the one of node_modules, from any folder and through links with spaces in their paths', () => {
    const link = join(folder, 'a link');
    symlinkSync(join(ROOT, 'bin/node24'), link);
    symlinkSync('a link', join(folder, 'link to a link'));
    const { stdout, status } = run(join(folder, 'link to a link'), [
      '-p',
      'process.execPath + " " + process.argv[1]',
      'a b',
    ]);
    expect({ stdout, status }).toEqual({ stdout: `${join(ROOT, 'node_modules/node/bin/node')} a b`, status: 0 });
  });

  test('else takes a new one on the PATH, and passes arguments and exit code on', () => {
    script(join(tools, 'node'), `${nodeOf('26.1.0', 'path')}\nexit 7`);
    expect(run(clone(), ['x', '$HOME *'])).toEqual({ status: 7, stdout: 'path x $HOME *', stderr: '' });
  });

  test.each(['20.19.0', '9.9.9', 'x'])('else, past an old one (%s), gets one from npm, once', (old) => {
    script(join(tools, 'node'), nodeOf(old, 'old'));
    const fetched = `mkdir -p node_modules/node/bin\ncat >node_modules/node/bin/node <<'END'\n#!/bin/sh\n${nodeOf('24.21.0', 'fetched')}\nEND\nchmod +x node_modules/node/bin/node`;
    script(join(tools, 'npm'), `echo "npm says things"\necho run >>"${folder}/npm.log"\n${fetched}`);
    const path = clone();
    const first = run(path, ['a']);
    expect(first).toMatchObject({ status: 0, stdout: 'fetched a' });
    expect(first.stderr).toContain('from npm');
    expect(run(path, ['b'])).toEqual({ status: 0, stdout: 'fetched b', stderr: '' });
    expect(readFileSync(join(folder, 'npm.log'), 'utf8')).toBe('run\n');
  });

  test('says what to do, and exits with 2, without any Node', () => {
    const { status, stderr } = run(clone(), ['x']);
    expect(status).toBe(2);
    expect(stderr).toContain('Node.js 24 or newer');
  });

  test('exits with 2 when npm fails, leaving nothing half installed that would be used', () => {
    script(join(tools, 'npm'), 'echo "no network" >&2; exit 1');
    const path = clone();
    for (const _ of [1, 2]) expect(run(path, ['x'])).toMatchObject({ status: 2, stdout: '' });
  });

  test('keeps no Node in a folder that others can write to: without a home it exits with 2', () => {
    script(join(tools, 'npm'), 'exit 0');
    expect(run(clone(), ['x'], {})).toMatchObject({ status: 2 });
  });
});

describe('scripts/cli-entry.js, which becomes dist/cli.js', () => {
  const entry = join(ROOT, 'scripts/cli-entry.js');

  test('has no syntax that Node 12 cannot parse', async () => {
    const code = readFileSync(entry, 'utf8');
    const [old, now] = await Promise.all(['node12.20', 'esnext'].map((target) => transform(code, { target })));
    expect(old?.code).toBe(now?.code);
  });

  test('under an older Node says so and exits with 2, before it loads anything', () => {
    const older = "data:text/javascript,Object.defineProperty(process, 'versions', { value: { node: '20.20.2' } })";
    const { status, stderr } = spawnSync(process.execPath, ['--import', older, entry], { encoding: 'utf8' });
    expect(status).toBe(2);
    expect(stderr).toContain('needs Node.js 24 or newer');
    expect(stderr).not.toContain('main.js');
  });

  test('exits with 2, not with 1, when what it imports cannot be loaded', () => {
    const { status, stderr } = spawnSync(process.execPath, [entry], { encoding: 'utf8' });
    expect(status).toBe(2);
    expect(stderr).toContain('main.js');
  });
});

describe('scripts/setup.sh', () => {
  function project(): string {
    mkdirSync(join(folder, 'p/scripts'), { recursive: true });
    cpSync(join(ROOT, 'scripts/setup.sh'), join(folder, 'p/scripts/setup.sh'));
    writeFileSync(join(folder, 'p/package-lock.json'), '{}');
    return join(folder, 'p');
  }
  const setup = (at: string) => run(join(tools, 'sh'), [join(at, 'scripts/setup.sh')]);

  test('installs where nothing is installed, and says nothing on standard output', () => {
    script(join(tools, 'npm'), 'echo "$@"');
    const { status, stdout, stderr } = setup(project());
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    expect(stderr).toMatch(/^ci /m);
  });

  test('does nothing where it is installed, and installs again when the lockfile has changed', () => {
    script(join(tools, 'npm'), 'echo "$@"');
    const at = project();
    mkdirSync(join(at, 'node_modules'));
    writeFileSync(join(at, 'node_modules/.package-lock.json'), '{}');
    utimesSync(join(at, 'package-lock.json'), 1, 1);
    expect(setup(at)).toEqual({ status: 0, stdout: '', stderr: '' });
    utimesSync(join(at, 'package-lock.json'), Date.now(), Date.now());
    expect(setup(at).stderr).toMatch(/^ci /m);
  });

  test('exits with 2 when npm fails', () => {
    script(join(tools, 'npm'), 'exit 1');
    expect(setup(project()).status).toBe(2);
  });
});
