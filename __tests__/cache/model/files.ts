import {
  closeSync,
  copyFileSync,
  ftruncateSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Mapper } from '../mapper.ts';
import type { Random } from './random.ts';

export const FILES = 14;
/** Large enough to be hashed for a while. */
export const LARGE_FILE = 'f0';
const SMALL_BYTES = 24 << 10;
const LARGE_BYTES = 512 << 10;
const MAX_OPEN = 4;

interface Mapping {
  readonly name: string;
  /** Its file may have other names by now, or none. */
  readonly inode: number;
}

/** A folder of files, and everything that people and programs do to them. */
export class Files {
  readonly folder: string;
  readonly #backups: string;
  readonly #random: Random;
  readonly #mapper: Mapper;
  /** Open for writing, by the path that they had then. */
  readonly #descriptors = new Map<string, number>();
  readonly #mappings = new Map<string, Mapping>();
  #names = 0;
  /** Writes that changed neither of the file's times. */
  silent = 0;

  constructor(root: string, random: Random, mapper: Mapper) {
    this.folder = join(root, 'files');
    this.#backups = join(root, 'backups');
    this.#random = random;
    this.#mapper = mapper;
    mkdirSync(this.folder);
    mkdirSync(this.#backups);
    for (let i = 0; i < FILES; i++) writeFileSync(join(this.folder, `f${i}`), this.#content(`f${i}`));
  }

  /** By name, as often as they are to happen. */
  readonly changes: Readonly<Record<string, readonly [weight: number, change: () => unknown]>> = {
    write: [8, () => this.#write(this.#any())],
    'write, keeping the modification time': [6, () => this.#keepingTimes((path) => this.#write(path))],
    append: [4, () => writeFileSync(this.#any(), this.#random.bytes(1 + this.#random.below(500)), { flag: 'a' })],
    truncate: [5, () => this.#truncate(this.#any())],
    'rename over': [5, () => this.#renameOver(this.#any())],
    'swap names': [3, () => this.#swap(this.#any(), this.#any())],
    'hard link': [4, () => this.#hardLink(this.#any(), this.#any())],
    'remove and make anew': [4, () => this.#remake(this.#any())],
    'touch with old times': [4, () => this.#touch(this.#any())],
    'back up': [3, () => this.#backUp(this.#any())],
    restore: [5, () => this.#restore()],
    'open for writing': [3, () => this.#open()],
    'write to an open file': [6, () => this.#writeOpen()],
    'close an open file': [3, () => this.#close()],
    map: [4, () => this.#map()],
    'write through a mapping': [14, () => this.#writeMapped()],
    unmap: [4, () => this.#unmap()],
  };

  paths(): string[] {
    return readdirSync(this.folder).map((name) => join(this.folder, name));
  }

  /** Writes while somebody else reads; the files that it writes to. */
  race(): { files: string[]; done: Promise<void> } {
    const mapping = this.#random.pick([...this.#mappings.values(), undefined]);
    if (mapping !== undefined)
      return { files: this.#named(mapping.inode), done: this.#mapper.burst(mapping.name, 20_000) };
    const large = join(this.folder, LARGE_FILE);
    return { files: this.#named(lstatSync(large).ino), done: this.#mapper.writeOpen(large, 20) };
  }

  async closeAll(): Promise<void> {
    while (this.#descriptors.size > 0) this.#close();
    while (this.#mappings.size > 0) await this.#unmap();
  }

  #named(inode: number): string[] {
    return this.paths().filter((path) => lstatSync(path).ino === inode);
  }

  #any(): string {
    return join(this.folder, `f${this.#random.below(FILES)}`);
  }

  #content(name: string): Buffer {
    const large = name.endsWith(LARGE_FILE) && this.#random.chance(0.8);
    return this.#random.bytes(large ? LARGE_BYTES : this.#random.below(SMALL_BYTES));
  }

  #write(path: string): void {
    const fd = openSync(path, 'r+');
    this.#writeSome(fd, lstatSync(path).size);
    closeSync(fd);
  }

  #writeSome(fd: number, size: number): void {
    writeSync(fd, this.#random.bytes(1 + this.#random.below(300)), null, null, this.#random.below(size + 1));
    if (this.#random.chance(0.05)) ftruncateSync(fd, this.#random.below(size + 1));
  }

  #keepingTimes(change: (path: string) => void): void {
    const path = this.#any();
    const { atime, mtime } = lstatSync(path);
    change(path);
    utimesSync(path, atime, mtime);
  }

  #truncate(path: string): void {
    const { size } = lstatSync(path);
    truncateSync(path, this.#random.chance(0.5) ? this.#random.below(size + 1) : Math.min(size + 700, LARGE_BYTES));
  }

  #renameOver(path: string): void {
    writeFileSync(`${path}.tmp`, this.#content(path));
    if (this.#random.chance(0.5)) utimesSync(`${path}.tmp`, lstatSync(path).atime, lstatSync(path).mtime);
    renameSync(`${path}.tmp`, path);
  }

  #swap(one: string, other: string): void {
    if (one === other) return;
    renameSync(one, `${one}.tmp`);
    renameSync(other, one);
    renameSync(`${one}.tmp`, other);
  }

  /** From now on one write changes both. */
  #hardLink(one: string, other: string): void {
    if (one === other) return;
    rmSync(other);
    linkSync(one, other);
  }

  /** The new file often gets the inode of the old one. */
  #remake(path: string): void {
    rmSync(path);
    writeFileSync(path, this.#content(path));
  }

  #touch(path: string): void {
    const past = this.#random.chance(0.5) ? 1_000_000_000 : 1_000_000_000 + this.#random.below(1000) / 7;
    utimesSync(path, past, past);
  }

  #backUp(path: string): void {
    this.#copyWithTimes(path, join(this.#backups, path.slice(path.lastIndexOf('/') + 1)));
  }

  #restore(): void {
    const name = this.#random.pick(readdirSync(this.#backups));
    if (name === undefined) return;
    const path = join(this.folder, name);
    // Over the old content, or in its place.
    const target = this.#random.chance(0.5) ? path : `${path}.tmp`;
    this.#copyWithTimes(join(this.#backups, name), target);
    if (target !== path) renameSync(target, path);
  }

  #copyWithTimes(from: string, to: string): void {
    copyFileSync(from, to);
    utimesSync(to, lstatSync(from).atime, lstatSync(from).mtime);
  }

  #open(): void {
    const path = this.#any();
    if (this.#descriptors.size < MAX_OPEN && !this.#descriptors.has(path)) {
      this.#descriptors.set(path, openSync(path, 'r+'));
    }
  }

  #writeOpen(): void {
    const fd = this.#random.pick([...this.#descriptors.values()]);
    if (fd !== undefined) this.#writeSome(fd, SMALL_BYTES / 2);
  }

  #close(): void {
    const path = this.#random.pick([...this.#descriptors.keys()]);
    if (path === undefined) return;
    closeSync(this.#descriptors.get(path) ?? -1);
    this.#descriptors.delete(path);
  }

  async #map(): Promise<void> {
    const path = this.#random.chance(0.3) ? join(this.folder, LARGE_FILE) : this.#any();
    if (this.#mappings.size >= MAX_OPEN || this.#mappings.has(path)) return;
    const name = `m${this.#names++}`;
    if ((await this.#mapper.open(name, path)) !== 'open') return;
    this.#mappings.set(path, { name, inode: lstatSync(path).ino });
  }

  async #writeMapped(): Promise<void> {
    const mapping = this.#random.pick([...this.#mappings.values()]);
    if (mapping === undefined) return;
    const offset = this.#random.below(SMALL_BYTES);
    const seen = await this.#mapper.write(mapping.name, offset, this.#random.bytes(1 + this.#random.below(40)));
    if (seen === 'silent') this.silent++;
  }

  async #unmap(): Promise<void> {
    const [path, mapping] = this.#random.pick([...this.#mappings]) ?? [];
    if (path === undefined || mapping === undefined) return;
    await this.#mapper.close(mapping.name);
    this.#mappings.delete(path);
  }
}
