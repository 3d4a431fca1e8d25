import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { lstat, open, readlink } from 'node:fs/promises';
import { canonicalJson } from '../model/canonical-json.ts';
import { sha256Hex } from '../model/digest.ts';
import { comparePaths } from '../model/path.ts';
import { type Git, openGit } from './git-command.ts';
import type { Environment } from './github.ts';

/** How a working tree differs from HEAD. */
export interface WorkTreeState {
  readonly dirty: boolean;
  readonly changed: number;
  readonly untracked: number;
  /** SHA-256 of the RFC 8785 JSON of the entries, sorted by path; present when dirty. */
  readonly diffDigest?: string;
}

interface Difference {
  readonly path: string;
  readonly state: 'changed' | 'untracked' | 'hidden' | 'submodule';
  /** What lies there now: `sha256`, or `size` where it is large, `link`, `commit` of a submodule; nothing where it is deleted. */
  readonly [content: string]: string | number;
}

/** Larger files are data or weights, not code: they count with their size. */
const MAX_FILE = 16_777_216;
const MAX_TOTAL = 268_435_456;
const MAX_SUBMODULE_DEPTH = 4;

/**
 * Submodules are asked one by one, with their own filters off: left to itself git would start a status in each of them,
 * under that one's configuration.
 */
export async function workTreeState(
  git: Git,
  env: Environment,
  exclude: readonly string[],
  depth = 0,
): Promise<WorkTreeState | { readonly reason: string }> {
  const paths = ['--', ...exclude.map((path) => `:(top,exclude,literal)${path}`)];
  const flags = ['--untracked-files=all', '--ignore-submodules=dirty', '--no-renames'];
  const [status, listing, flagged] = await Promise.all([
    git(['status', '--porcelain=v2', '-z', ...flags, ...paths]),
    git(['ls-files', '--stage', '-z', ...paths]),
    git(['ls-files', '-v', '-z', ...paths]),
  ]);
  if (!status.ok) return status;
  if (!listing.ok) return listing;
  if (!flagged.ok) return flagged;
  const reader = new TreeReader(git);
  for (const entry of split(status.stdout)) await reader.addStatus(entry);
  for (const entry of split(flagged.stdout)) await reader.addFlagged(entry);
  for (const entry of split(listing.stdout)) {
    if (entry.startsWith('160000 ')) await reader.addSubmodule(entry.slice(entry.indexOf('\t') + 1), env, depth);
  }
  return reader.state();
}

/** Names as Latin-1 text, one character a byte: as UTF-8, two that are not valid could become one. */
function split(output: Buffer): string[] {
  return output.toString('latin1').split('\0').filter(Boolean);
}

class TreeReader {
  readonly #git: Git;
  readonly #found = new Map<string, Difference>();
  #budget = MAX_TOTAL;

  constructor(git: Git) {
    this.#git = git;
  }

  /** Porcelain v2: `1 XY sub mH mI mW hH hI path`, `u …` with ten fields before the path, `? path`. */
  async addStatus(entry: string): Promise<void> {
    if (entry.startsWith('? ')) return this.#add(entry.slice(2), 'untracked');
    const fields = entry.split(' ');
    const name = fields.slice(entry.startsWith('u ') ? 10 : 8).join(' ');
    // A submodule is asked later; here only whether the index has another one than HEAD, or none.
    if (fields[2]?.startsWith('S') && fields[1]?.startsWith('.')) return;
    if (fields[1] === '.M' && (await this.#isLargeFileStorage(name, fields[6] ?? ''))) return;
    await this.#add(name, 'changed');
  }

  /** `h path`: assume-unchanged; `S path`: skip-worktree. Git was told not to look, so it may have changed. */
  async addFlagged(entry: string): Promise<void> {
    const name = entry.slice(2);
    const flag = entry[0] ?? '';
    if (/[a-z]/.test(flag) || (flag === 'S' && (await this.#exists(name)))) await this.#add(name, 'hidden');
  }

  async addSubmodule(name: string, env: Environment, depth: number): Promise<void> {
    const dir = Buffer.from(`${this.#git.dir}/`).toString('latin1') + name;
    const inner = await openGit(Buffer.from(dir, 'latin1').toString('utf8'), env);
    const recorded = await this.#git(['rev-parse', '--verify', '--quiet', '--end-of-options', `HEAD:${utf8(name)}`]);
    const [head, top] = await Promise.all([
      inner(['rev-parse', '--verify', '--quiet', 'HEAD']),
      inner(['rev-parse', '--show-prefix']),
    ]);
    // Not initialised: the folder is empty and belongs to the outer repository.
    if (!head.ok || !top.ok || top.stdout.toString().trim() !== '') return;
    const commit = head.stdout.toString('latin1').trim();
    const state = depth < MAX_SUBMODULE_DEPTH ? await workTreeState(inner, env, [], depth + 1) : { reason: 'too deep' };
    const same = recorded.ok && commit === recorded.stdout.toString('latin1').trim();
    if (same && 'dirty' in state && !state.dirty) return;
    const diff = 'dirty' in state ? state.diffDigest : undefined;
    this.#put(name, { state: 'submodule', commit, ...(diff !== undefined && { diffDigest: diff }) });
  }

  state(): WorkTreeState {
    const all = [...this.#found.values()].sort((a, b) => comparePaths(a.path, b.path));
    const untracked = all.filter(({ state }) => state === 'untracked').length;
    if (all.length === 0) return { dirty: false, changed: 0, untracked: 0 };
    return { dirty: true, changed: all.length - untracked, untracked, diffDigest: sha256Hex(canonicalJson(all)) };
  }

  async #add(name: string, state: Difference['state']): Promise<void> {
    if (!this.#found.has(name)) this.#put(name, { state, ...(await this.#content(this.#bytes(name))) });
  }

  #put(name: string, difference: Omit<Difference, 'path'>): void {
    const text = utf8(name);
    const exact = Buffer.from(text).toString('latin1') === name;
    // A name that is not UTF-8 has no form in JSON but its bytes.
    const path = exact ? text : `bytes:${Buffer.from(name, 'latin1').toString('hex')}`;
    this.#found.set(name, { path, ...difference } as Difference);
  }

  #bytes(name: string): Buffer {
    return Buffer.concat([Buffer.from(`${this.#git.dir}/`), Buffer.from(name, 'latin1')]);
  }

  async #exists(name: string): Promise<boolean> {
    return lstat(this.#bytes(name)).then(
      () => true,
      () => false,
    );
  }

  async #content(path: Buffer): Promise<Record<string, string | number>> {
    const stat = await lstat(path).catch(() => undefined);
    if (stat === undefined || stat.isDirectory()) return {};
    if (stat.isSymbolicLink()) return { link: sha256Hex(await readlink(path, 'buffer')) };
    if (!stat.isFile() || stat.size > MAX_FILE || stat.size > this.#budget) return { size: stat.size };
    this.#budget -= stat.size;
    return { sha256: (await hashFile(path)) ?? 'unreadable' };
  }

  /**
   * With filters off, a file of Git LFS can look changed: its blob is a pointer. It is unchanged if its bytes have the
   * digest that the pointer names.
   */
  async #isLargeFileStorage(name: string, blob: string): Promise<boolean> {
    if (!this.#git.filters.some((key) => key.startsWith('filter.lfs.'))) return false;
    const pointer = await this.#git(['cat-file', 'blob', blob], { maxBytes: 1024 });
    const match = pointer.ok
      ? /^oid sha256:([0-9a-f]{64})\nsize ([0-9]+)$/m.exec(pointer.stdout.toString('utf8'))
      : null;
    const stat = await lstat(this.#bytes(name)).catch(() => undefined);
    if (match === null || !stat?.isFile() || stat.size !== Number(match[2])) return false;
    return (await hashFile(this.#bytes(name))) === match[1];
  }
}

function utf8(name: string): string {
  return Buffer.from(name, 'latin1').toString('utf8');
}

async function hashFile(path: Buffer): Promise<string | undefined> {
  const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK).catch(
    () => undefined,
  );
  if (file === undefined) return undefined;
  try {
    if (!(await file.stat()).isFile()) return undefined;
    const hash = createHash('sha256');
    for await (const bytes of file.createReadStream({ autoClose: false })) hash.update(bytes as Buffer);
    return hash.digest('hex');
  } finally {
    await file.close();
  }
}
