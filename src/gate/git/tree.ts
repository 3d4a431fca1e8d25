import { AttestModelError } from '../../errors.ts';
import { isObjectId } from '../../model/digest.ts';
import { Undecided } from '../undecided.ts';
import type { ObjectStore } from './objects.ts';

export interface Leaf {
  /** As git takes it, however the tree has it: 100644 file, 100755 executable, 120000 symlink, 160000 submodule. */
  readonly mode: string;
  readonly oid: string;
}

export const isFile = (leaf: Leaf | undefined): leaf is Leaf => leaf?.mode === '100644' || leaf?.mode === '100755';

/** A name in a tree. One that is not UTF-8 is shown by its bytes, and `exact` is false. */
interface TreeEntry extends Leaf {
  readonly name: string;
  readonly exact: boolean;
}

/** A file, link or submodule that a tree has, or two trees have differently. */
export interface Difference {
  readonly path: string;
  /** False where a name on the way is not UTF-8. */
  readonly exact: boolean;
  readonly before?: Leaf;
  readonly after?: Leaf;
}

export interface Commit {
  readonly tree: string;
  readonly parents: readonly string[];
}

/** Whether files of a model, by their path in it, hold a signature; a link is none. */
export const isSigned = (files: readonly Difference[]): boolean =>
  files.some(({ path, after }) => path === 'model.sig' && isFile(after));

const MAX_OBJECT_BYTES = 67_108_864;
/** Of one comparison; a tree of a million files is no change that anybody reviews. */
const MAX_DIFFERENCES = 1_000_000;
const MAX_DEPTH = 128;
const TREE = '40000';

/** Commits and trees, from bytes that their ids name; but what GitHub’s API says of a commit is its word (`github.ts`). */
export class Trees {
  readonly #objects: ObjectStore;

  constructor(objects: ObjectStore) {
    this.#objects = objects;
  }

  /** Undefined where no store has it. @throws AttestModelError UNREADABLE, INVALID_INPUT, SERVICE, ABORTED */
  async commit(oid: string): Promise<Commit | undefined> {
    const found = await this.#objects.read(oid, 'commit', MAX_OBJECT_BYTES);
    if (found === undefined) return undefined;
    if ('tooBig' in found) throw tooBig(`commit ${oid}`, found.tooBig);
    const [header = ''] = found.bytes.toString('latin1').split('\n\n', 1);
    const values = (key: string) =>
      header.split('\n').flatMap((line) => (line.startsWith(`${key} `) ? [line.slice(key.length + 1)] : []));
    const [tree] = values('tree');
    if (!isObjectId(tree)) throw new AttestModelError('UNREADABLE', `the commit ${oid} names no tree`);
    return { tree, parents: values('parent').filter(isObjectId) };
  }

  /** What lies at a path; a link on the way is not followed. */
  async at(tree: string, path: string): Promise<Leaf | undefined> {
    let leaf: Leaf | undefined = { mode: TREE, oid: tree };
    for (const name of path.split('/')) {
      if (leaf?.mode !== TREE) return undefined;
      const entries: readonly TreeEntry[] = await this.#entries(leaf.oid);
      leaf = entries.find((entry) => entry.exact && entry.name === name);
    }
    return leaf;
  }

  /** Names in a folder, `''` for the top; none where it is no folder. */
  async names(tree: string, folder: string): Promise<string[]> {
    const place = folder === '' ? { mode: TREE, oid: tree } : await this.at(tree, folder);
    return place?.mode === TREE ? (await this.#entries(place.oid)).map(({ name }) => name) : [];
  }

  /** All leaves in which two trees differ, in git's order; without `before`, all that there are. Renames are not guessed. */
  async differences(before: string | undefined, after: string | undefined): Promise<Difference[]> {
    const found: Difference[] = [];
    await this.#compare(before, after, '', true, 0, found);
    return found;
  }

  /** All leaves below a folder, by their path from there; none where it is no folder. */
  async below(tree: string, folder: string): Promise<Difference[]> {
    const root = await this.at(tree, folder);
    return root?.mode === TREE ? this.differences(undefined, root.oid) : [];
  }

  async #compare(
    before: string | undefined,
    after: string | undefined,
    prefix: string,
    exact: boolean,
    depth: number,
    found: Difference[],
  ): Promise<void> {
    if (before === after) return;
    if (depth > MAX_DEPTH) throw new AttestModelError('UNSUPPORTED', `folders deeper than ${MAX_DEPTH}`);
    const old = await this.#byName(before);
    const now = await this.#byName(after);
    for (const key of new Set([...old.keys(), ...now.keys()])) {
      const sides = [old.get(key), now.get(key)] as const;
      const [a, b] = sides;
      if (a?.oid === b?.oid && a?.mode === b?.mode) continue;
      const { name, exact: isUtf8 } = (a ?? b) as TreeEntry;
      const path = `${prefix}${name}`;
      const [leafA, leafB] = sides.map((one) => (one?.mode === TREE ? undefined : one));
      const [folderA, folderB] = sides.map((one) => (one?.mode === TREE ? one.oid : undefined));
      if (leafA ?? leafB) add(found, path, exact && isUtf8, leafA, leafB);
      if (folderA ?? folderB) await this.#compare(folderA, folderB, `${path}/`, exact && isUtf8, depth + 1, found);
    }
  }

  async #byName(oid: string | undefined): Promise<ReadonlyMap<string, TreeEntry>> {
    const entries = oid === undefined ? [] : await this.#entries(oid);
    return new Map(entries.map((entry) => [`${entry.exact} ${entry.name}`, entry]));
  }

  async #entries(oid: string): Promise<TreeEntry[]> {
    const found = await this.#objects.read(oid, 'tree', MAX_OBJECT_BYTES);
    if (found === undefined) throw missing(oid);
    if ('tooBig' in found) throw tooBig(`tree ${oid}`, found.tooBig);
    return parseTree(found.bytes, oid.length / 2);
  }
}

function add(found: Difference[], path: string, exact: boolean, before?: TreeEntry, after?: TreeEntry): void {
  if (found.length >= MAX_DIFFERENCES)
    throw new AttestModelError('UNSUPPORTED', `more than ${MAX_DIFFERENCES} files differ`);
  const leaf = ({ mode, oid }: TreeEntry): Leaf => ({ mode, oid });
  found.push({ path, exact, ...(before && { before: leaf(before) }), ...(after && { after: leaf(after) }) });
}

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** `<mode> SP <name> NUL <id>`, again and again (gitformat-tree). */
function parseTree(bytes: Buffer, idBytes: number): TreeEntry[] {
  const entries: TreeEntry[] = [];
  const names = new Set<string>();
  for (let at = 0; at < bytes.length; ) {
    const space = bytes.indexOf(0x20, at);
    const end = bytes.indexOf(0, space);
    if (space < 0 || end < 0 || end + 1 + idBytes > bytes.length)
      throw new AttestModelError('UNREADABLE', 'a tree of git is cut off');
    const name = bytes.subarray(space + 1, end);
    // Written by hand: a second entry of a name, or one that is a path, would hide behind another.
    if (names.size === names.add(name.toString('latin1')).size || name.includes(0x2f))
      throw new AttestModelError('UNREADABLE', 'a tree of git has a name twice, or one with / in it');
    entries.push({
      mode: modeOf(bytes.toString('latin1', at, space)),
      ...nameOf(name),
      oid: bytes.toString('hex', end + 1, end + 1 + idBytes),
    });
    at = end + 1 + idBytes;
  }
  return entries;
}

/** As git does (canon_mode): what is written by hand, such as 100664 or 040000, is a file or folder to whoever checks it out. */
function modeOf(written: string): string {
  if (!/^[0-7]{1,7}$/.test(written)) throw new AttestModelError('UNREADABLE', 'a tree of git has a mode that is none');
  const bits = Number.parseInt(written, 8);
  switch (bits & 0o170000) {
    case 0o100000:
      return bits & 0o100 ? '100755' : '100644';
    case 0o120000:
      return '120000';
    case 0o040000:
      return TREE;
    default:
      return '160000';
  }
}

function nameOf(bytes: Buffer): { name: string; exact: boolean } {
  try {
    return { name: UTF8.decode(bytes), exact: true };
  } catch {
    return { name: `bytes:${bytes.toString('hex')}`, exact: false };
  }
}

/** A shallow or partial clone. */
const missing = (oid: string): Undecided =>
  new Undecided('commits', 'The commits to compare are there', {
    expected: `all of their trees, such as ${oid}`,
    found: 'not in the checkout, nor given by GitHub',
    guidance: 'Check out with fetch-depth: 0, or give the gate a token with contents: read.',
  });

function tooBig(what: string, size: number): AttestModelError {
  return new AttestModelError('UNSUPPORTED', `the ${what} has ${size} bytes; at most ${MAX_OBJECT_BYTES} are read`);
}
