/** The binaries of native/: what the loader asks for, and what each is built for. */
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '../..');

export interface Target {
  /** dist/native/NAME.node, after `process.platform` and `process.arch`. */
  readonly name: string;
  /** Rust's name of it. */
  readonly triple: string;
  /** e_machine of ELF; none for other formats. */
  readonly machine?: number;
}

/** In the repository, since actions run from it: the same bytes for everyone who builds them. */
export const COMMITTED: readonly Target[] = [
  { name: 'linux-x64', triple: 'x86_64-unknown-linux-gnu', machine: 62 },
  { name: 'linux-arm64', triple: 'aarch64-unknown-linux-gnu', machine: 183 },
];

/** In releases only: their linkers come with their systems, so they are built there. */
export const RELEASED: readonly Target[] = [
  { name: 'darwin-arm64', triple: 'aarch64-apple-darwin' },
  { name: 'darwin-x64', triple: 'x86_64-apple-darwin' },
  { name: 'win32-x64', triple: 'x86_64-pc-windows-msvc' },
];

/** The oldest glibc that the committed binaries load with (RHEL 8, Debian 10, and what Node 24 itself needs). */
export const GLIBC = '2.28';
