import type { BigIntStats } from 'node:fs';
import { setImmediate as yieldToLoop } from 'node:timers/promises';
import { AttestModelError } from '../errors.ts';
import { createGlobMatcher, DEFAULT_IGNORE_PATHS, EVIDENCE_NAMES } from '../model/ignore.ts';
import { checkModelPath } from '../model/path.ts';
import type { ScannedFile } from './engine.ts';
import { decodeName, lstat, namesIn } from './names-in.ts';
import { Refusals, showName } from './scan-errors.ts';
import { kindOf, stampOf } from './stamp.ts';
import { followLink, showLink } from './symlinks.ts';

export interface WalkOptions {
  readonly listed: ReadonlySet<string>;
  readonly globs: readonly string[];
  readonly excluded: ReadonlySet<string>;
  readonly allowSymlinks: boolean;
  readonly signal?: AbortSignal;
}

/** Something that is on disk and was not taken. A folder stands for all that is in it. */
export interface IgnoredPath {
  readonly path: string;
  readonly kind: 'file' | 'folder' | 'other';
  /** OMS's own list; our evidence; named by `excludeFiles`; named by `ignorePaths` or matched by a glob. */
  readonly reason: 'default' | 'evidence' | 'excluded' | 'listed';
}

export interface Walked {
  readonly files: ScannedFile[];
  readonly ignored: IgnoredPath[];
  /** What the globs stand for. */
  readonly globbed: string[];
}

/** A folder that is being walked, at its real path. */
export interface Folder {
  readonly path: string;
  readonly real: string;
  readonly parent?: Folder;
  /** Reached through a symlink: then its files lie elsewhere than their paths say. */
  readonly linked: boolean;
}

/** @throws AttestModelError UNSAFE_PATH, UNREADABLE, FILE_CHANGED, ABORTED */
export async function walk(root: string, options: WalkOptions): Promise<Walked> {
  return new Walk(root, options).run();
}

const EVIDENCE = new Set(EVIDENCE_NAMES);
const DEFAULTS = new Set(DEFAULT_IGNORE_PATHS);
/** How often links may lead into one folder: a ladder of links would otherwise double the work with each rung. */
const MAX_VISITS = 16;
/** The walk is synchronous, which is several times faster; this often, in ms, others get their turn. */
const TURN = 40;

class Walk {
  readonly #root: string;
  readonly #options: WalkOptions;
  readonly #matches: (path: string) => boolean;
  readonly #refusals = new Refusals();
  readonly #found: Walked = { files: [], ignored: [], globbed: [] };
  readonly #visits = new Map<string, number>();
  readonly #queue: Folder[] = [];

  constructor(root: string, options: WalkOptions) {
    this.#root = root;
    this.#options = options;
    this.#matches = createGlobMatcher(options.globs, (path) => lstat(`${root}/${path}`) !== undefined);
  }

  async run(): Promise<Walked> {
    this.#queue.push({ path: '', real: this.#root, linked: false });
    let turn = performance.now();
    for (let folder = this.#queue.pop(); folder !== undefined; folder = this.#queue.pop()) {
      if (this.#options.signal?.aborted) throw new AttestModelError('ABORTED', 'stopped while listing the files');
      this.#list(folder);
      if (performance.now() - turn < TURN) continue;
      await yieldToLoop();
      turn = performance.now();
    }
    this.#refusals.throwIfAny();
    return this.#found;
  }

  #list(folder: Folder): void {
    const beginning = folder.path === '' ? [] : [folder.path];
    for (const raw of namesIn(folder.real)) {
      const name = decodeName(raw);
      // join makes a flat string.
      if (name !== undefined) this.#look(folder, name, [...beginning, name].join('/'));
      else this.#refuseName([...beginning, Buffer.from(raw, 'latin1').toString()].join('/'), raw);
    }
  }

  #look(folder: Folder, name: string, path: string): void {
    const real = `${folder.real}/${name}`;
    const stats = lstat(real);
    if (stats === undefined) {
      throw new AttestModelError('FILE_CHANGED', `${path} went away while the files were listed`, {
        guidance: 'Something still works in this folder: wait until it is done, then run again.',
        details: { path },
      });
    }
    if (!this.#ignore(path, stats)) this.#take(folder, { path, real, linked: folder.linked, parent: folder }, stats);
  }

  #refuseName(path: string, raw: string): void {
    const shown = showName(Buffer.from(raw, 'latin1'));
    this.#refusals.add(path, `the name ${shown} is not UTF-8`, 'Rename the file, or ignore its folder.');
  }

  #ignore(path: string, stats: BigIntStats): boolean {
    const reason = this.#reasonToIgnore(path, stats);
    if (reason === undefined) return false;
    const kind = stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : 'other';
    this.#found.ignored.push({ path, kind, reason });
    return true;
  }

  #reasonToIgnore(path: string, stats: BigIntStats): IgnoredPath['reason'] | undefined {
    const { listed, excluded } = this.#options;
    // A link under such a name is no checkout's, and may lead anywhere.
    if (DEFAULTS.has(path) && !stats.isSymbolicLink()) return 'default';
    const evidence = EVIDENCE.has(path) && listed.has(path);
    // A folder under the name of an evidence file could hide code: only a regular file is left out (formats, section 1).
    if (evidence || excluded.has(path)) return stats.isFile() ? (evidence ? 'evidence' : 'excluded') : undefined;
    if (listed.has(path)) return 'listed';
    if (!this.#matches(path)) return undefined;
    this.#found.globbed.push(path);
    return 'listed';
  }

  #take(parent: Folder, entry: Folder, stats: BigIntStats): void {
    const { path, real, linked } = entry;
    const fault = checkModelPath(path);
    if (fault !== undefined) {
      this.#refusals.add(path, `the name ${showName(path)}: ${fault}`, 'Rename the file, or ignore its folder.');
    } else if (stats.isSymbolicLink()) {
      this.#follow(parent, entry);
    } else if (stats.isDirectory()) {
      this.#enter(entry);
    } else if (stats.isFile()) {
      this.#found.files.push({
        path,
        size: Number(stats.size),
        stamp: stampOf(stats),
        ...(linked && { source: real }),
      });
    } else {
      this.#refusals.add(
        path,
        `${kindOf(stats)} ${showName(path)}`,
        'Remove it, or, when you sign, leave it out with --ignore (input: ignore).',
      );
    }
  }

  #follow(parent: Folder, link: Folder): void {
    if (!this.#options.allowSymlinks) {
      this.#refusals.add(link.path, `symlink ${showLink(link)}`, NOT_ALLOWED);
      return;
    }
    const target = followLink(this.#root, parent, link);
    if ('fault' in target) this.#refusals.add(link.path, `symlink ${showLink(link)} ${target.fault}`, target.guidance);
    else this.#take(parent, { ...link, real: target.real, linked: true }, target.stats);
  }

  #enter(folder: Folder): void {
    const visits = (this.#visits.get(folder.real) ?? 0) + 1;
    this.#visits.set(folder.real, visits);
    if (visits <= MAX_VISITS) this.#queue.push(folder);
    else
      this.#refusals.add(
        folder.path,
        `folder ${showName(folder.path)}: symlinks lead into it in more than ${MAX_VISITS} ways`,
        NOT_ALLOWED,
      );
  }
}

const NOT_ALLOWED =
  'Put a copy of the file in place of the link (cp -L), leave it out with --ignore (input: ignore) when you sign, or allow links that stay inside the model with --allow-symlinks (input: allow-symlinks).';
