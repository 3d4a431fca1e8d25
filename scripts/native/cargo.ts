/** Runs cargo so that the bytes it makes depend on the source alone: not on folders, user settings or the system's linker. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { COMMITTED, GLIBC, type Target } from './targets.ts';

export interface Workspace {
  /** Where native/ lies. */
  readonly source: string;
  readonly cargoHome: string;
}

const TOOLS = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'attest-model/native');
/** Whatever else steers cargo, rustc or the linker from outside. */
const STEERING =
  /^(CARGO_(BUILD|PROFILE|TARGET|ENCODED|INCREMENTAL|UNSTABLE)|CARGO_ZIGBUILD|RUSTFLAGS|RUSTC|RUSTUP_TOOLCHAIN|CFLAGS|LDFLAGS)/;

export function defaultCargoHome(): string {
  return process.env['CARGO_HOME'] ?? join(homedir(), '.cargo');
}

/** @returns the bytes of each target's binary, in order. */
export function buildTargets(workspace: Workspace, targets: readonly Target[]): Buffer[] {
  const pinned = targets.every((target) => COMMITTED.includes(target));
  const flags = targets.flatMap(({ triple }) => ['--target', pinned ? `${triple}.${GLIBC}` : triple]);
  const command = pinned ? 'zigbuild' : 'build';
  cargo(workspace, [command, '--release', '--locked', '-p', 'attest-model-addon', '--lib', ...flags]);
  return targets.map(({ triple }) =>
    readFileSync(join(workspace.source, 'target', triple, 'release', library(triple))),
  );
}

export function cargo(workspace: Workspace, args: readonly string[]): void {
  execFileSync('cargo', args, { cwd: workspace.source, env: environment(workspace, args), stdio: 'inherit' });
}

/** `cargo metadata` for one target. */
export function metadata(workspace: Workspace, { triple }: Target): unknown {
  const args = ['metadata', '--locked', '--format-version', '1', '--filter-platform', triple];
  const json = execFileSync('cargo', args, {
    cwd: workspace.source,
    env: environment(workspace, args),
    maxBuffer: 2 ** 28,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse(json.toString());
}

/** Folder of the pinned toolchain. */
export function sysroot(workspace: Workspace): string {
  return rustc(workspace, '--print', 'sysroot').trim();
}

/** Where the component rust-src is installed, its real paths take the place of these virtual ones. */
function standardLibrarySource(workspace: Workspace): [from: string, to: string] {
  const commit = /^commit-hash: ([0-9a-f]{40})$/m.exec(rustc(workspace, '-vV'))?.[1];
  return [join(sysroot(workspace), 'lib/rustlib/src/rust'), `/rustc/${commit}`];
}

function rustc({ source }: Workspace, ...args: string[]): string {
  const env = { ...process.env };
  delete env['RUSTUP_TOOLCHAIN'];
  return execFileSync('rustc', args, { cwd: source, env, encoding: 'utf8' });
}

function environment(workspace: Workspace, [command]: readonly string[]): NodeJS.ProcessEnv {
  const { source, cargoHome } = workspace;
  const own = Object.entries(process.env).filter(([name]) => !STEERING.test(name));
  const rustflags = [[cargoHome, '/cargo'], [source, '/src'], standardLibrarySource(workspace)].map(
    ([from, to]) => `--remap-path-prefix=${from}=${to}`,
  );
  // Where there is no Visual C++ runtime the addon still has to load.
  if (process.platform === 'win32') rustflags.push('-Ctarget-feature=+crt-static');
  return {
    ...Object.fromEntries(own),
    CARGO_HOME: cargoHome,
    CARGO_TARGET_DIR: join(source, 'target'),
    // Unlike RUSTFLAGS, folders may have spaces here.
    CARGO_ENCODED_RUSTFLAGS: rustflags.join('\x1f'),
    // The oldest that Node 24 runs on.
    MACOSX_DEPLOYMENT_TARGET: '13.5',
    ...(command === 'zigbuild' ? pinnedLinker() : {}),
  };
}

function pinnedLinker(): NodeJS.ProcessEnv {
  const bin = join(TOOLS, 'venv/bin');
  if (!existsSync(join(bin, 'cargo-zigbuild'))) throw new Error('run scripts/native/install.sh first');
  return {
    PATH: [bin, process.env['PATH']].join(delimiter),
    CARGO_ZIGBUILD_CACHE_DIR: join(TOOLS, 'zigbuild'),
    ZIG_GLOBAL_CACHE_DIR: join(TOOLS, 'zig'),
  };
}

function library(triple: string): string {
  if (triple.includes('windows')) return 'attest_model_addon.dll';
  return triple.includes('apple') ? 'libattest_model_addon.dylib' : 'libattest_model_addon.so';
}
