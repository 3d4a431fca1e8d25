import { ISSUER, type MutableRoot, SAN } from '../../__tests__/verification/bundles.ts';
import type { ModelOptions, SignedModel } from '../../__tests__/verification/signed-model.ts';
import type { Powers } from '../../testing/local-sigstore/powers.ts';
import type { World } from './world.ts';

/** What git cannot hold, or no repository should: put in place by the test, in this order. Paths begin at the vector's folder. */
export type Step =
  | { readonly write: string; readonly content: string }
  /** Name in hex after the folder: bytes that are no UTF-8. */
  | { readonly writeHex: string; readonly name: string }
  | { readonly folder: string }
  | { readonly remove: string }
  | { readonly rename: string; readonly to: string }
  | { readonly symlink: string; readonly to: string }
  | { readonly fifo: string }
  /**
   * A git repository: `./base` committed on main, then on a branch what `./change` puts over it, without what is removed. `./trained`,
   * if it is there, is a commit on a branch of its own, which was squashed into the change.
   */
  | { readonly repository: string; readonly removed?: readonly string[] }
  /** A file of zeros, with one byte of 1 at each offset. */
  | { readonly sparse: string; readonly size: number; readonly ones?: readonly number[] };

export interface Expectation {
  readonly exit: 0 | 1 | 2;
  /** Of a gate, where the exit code does not say it all. */
  readonly result?: string;
  /** Ids of all checks that are not met, sorted, each once; of a verdict only. */
  readonly unmet?: readonly string[];
  /** Code of the error, where it ends in one instead of a verdict. */
  readonly error?: string;
  /** Each stands in what the unmet checks found or in the error's message: the reason is the right one. */
  readonly because?: readonly string[];
  /** How many claims count, and of the others, line by line, a part of the reason. */
  readonly accepted?: number;
  readonly ignored?: readonly string[];
}

/** `vector.json`: all that the test needs. */
export interface VectorFile {
  readonly family: string;
  /** Arguments of attest-model; those that begin with `./` are paths within the vector's folder. */
  readonly command: readonly string[];
  /** The verifier's clock. */
  readonly now: string;
  readonly atRunTime?: readonly Step[];
  readonly expect: Expectation;
}

/** A vector as it is made. */
export interface Vector {
  /** Of the folder, without `_fail`. */
  readonly name: string;
  /** What an attacker does; of a control, what was done. */
  readonly attack: string;
  /** Why it is refused, or accepted, and by which check. */
  readonly why: string;
  readonly expect: Expectation;
  /** How the model is signed. */
  readonly model?: ModelOptions;
  /** With what, if not with the services that the vector trusts. */
  readonly powers?: (world: World) => Powers;
  readonly claims?: (world: World, model: SignedModel) => Promise<readonly unknown[]>;
  /** After all that was written. */
  readonly change?: (model: SignedModel, world: World) => void | Promise<void>;
  /** Changes the trusted root, or gives the file's text. */
  // biome-ignore lint/suspicious/noConfusingVoidType: most change it in place
  readonly root?: (root: MutableRoot, world: World) => string | void;
  /** The instance keeps a log. Most vectors need none, and an entry is most of a bundle. */
  readonly logged?: true;
  /** In place of the embedded Sigstore's identity and root. */
  readonly trust?: readonly string[];
  readonly options?: readonly string[];
  readonly command?: readonly string[];
  readonly now?: string;
  /** Beside the model. */
  readonly files?: Readonly<Record<string, string>>;
  readonly atRunTime?: readonly Step[];
}

const ROOT = ['--trusted-root', './trusted_root.json', '--unsafe-local-root'];

/** By an identity of the embedded Sigstore. */
export const trusting = (identity: string = SAN, issuer: string = ISSUER, ...more: readonly string[]): string[] => [
  '--identity',
  identity,
  '--issuer',
  issuer,
  ...more,
  ...ROOT,
];

export const byPolicy = ['--policy', './policy.yml', ...ROOT];

export function commandOf({ command, trust = trusting(), options = [] }: Vector): readonly string[] {
  return command ?? ['verify', './model', ...trust, ...options];
}

/** Accepted, and every check met. */
export const ACCEPTED: Expectation = { exit: 0, unmet: [] };

/** Refused by exactly these checks. */
export const refusedBy = (id: string | readonly string[], ...because: readonly string[]): Expectation => ({
  exit: 1,
  unmet: [id].flat().sort(),
  ...(because.length > 0 && { because }),
});

export const undecidedBy = (id: string | readonly string[], ...because: readonly string[]): Expectation => ({
  ...refusedBy(id, ...because),
  exit: 2,
});

/** Not possible: an error, which is no verdict. */
export const impossible = (error: string, ...because: readonly string[]): Expectation => ({
  exit: 2,
  error,
  ...(because.length > 0 && { because }),
});

/** In families that are about logs, or what a log has to do with. */
export const logged = (vectors: readonly Vector[]): Vector[] => vectors.map((one) => ({ ...one, logged: true }));
