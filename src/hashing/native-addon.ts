import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { messageOf } from '../errors.ts';
import type { Finished } from './engine.ts';

/** Of native/Cargo.toml: a binary of another version may have another interface. */
export const NATIVE_VERSION = '0.1.0';

/** What native/addon exports. */
export interface NativeAddon {
  version(): string;
  /** Names of the kernels that this processor has, best first. */
  kernels(): string[];
  fileSystemOf(path: string): string | null;
  readonly HashRun: new (request: NativeRequest) => NativeRun;
}

export interface NativeRequest {
  readonly root: string;
  /** Tasks as native/addon/src/packed.rs reads them. */
  readonly text: Uint8Array;
  readonly bounds: Float64Array;
  readonly kernel: string;
  readonly threads: number;
  /** Whether finished digests are told. */
  readonly tell: boolean;
}

export interface NativeRun {
  /** Once. Keeps the process alive until it settles. */
  start(): Promise<{ readonly digests?: Buffer; readonly failure?: NativeFailure }>;
  stop(): void;
  /** When nothing more is asked of it: its tasks are memory that the garbage collector knows nothing of. */
  close(): void;
  /** Since the last call. */
  takeFinished(): Finished[];
  /** Read so far. */
  readonly bytes: number;
}

export interface NativeFailure {
  /** Index of the task. */
  readonly task: number;
  readonly kind: 'opening' | 'reading' | 'short' | 'access' | 'escapes' | 'stopped' | 'incomplete';
  /** Stamp. */
  readonly found?: string;
  /** System call, its error's number, and text. */
  readonly call?: string;
  readonly errno?: number;
  /** Where the number is not one of POSIX. */
  readonly code?: string;
  readonly message?: string;
}

/** The binary for this platform, or why there is none. */
export function loadNativeAddon(
  files: readonly URL[] = candidates(),
  expected = NATIVE_VERSION,
): NativeAddon | { readonly unavailable: string } {
  const path = files.map((file) => fileURLToPath(file)).find((file) => existsSync(file));
  if (path === undefined) return { unavailable: `no binary for ${process.platform} ${process.arch}` };
  const module = { exports: {} as NativeAddon };
  try {
    process.dlopen(module, path);
    const version = module.exports.version();
    if (version === expected) return module.exports;
    return { unavailable: `the binary is of version ${version}, not ${expected}` };
  } catch (error) {
    // Another C library, or one that is too old.
    return { unavailable: messageOf(error) };
  }
}

const LIBRARIES: Readonly<Record<string, string>> = {
  linux: 'libattest_model_addon.so',
  darwin: 'libattest_model_addon.dylib',
  win32: 'attest_model_addon.dll',
};

/** In dist, which is flat, native/ lies beside every chunk. From source what cargo has just built goes first. */
function candidates(): URL[] {
  const file = `native/${process.platform}-${process.arch}.node`;
  if (!import.meta.url.endsWith('.ts')) return [new URL(`./${file}`, import.meta.url)];
  const built = `../../native/target/release/${LIBRARIES[process.platform]}`;
  return [new URL(built, import.meta.url), new URL(`../../dist/${file}`, import.meta.url)];
}
