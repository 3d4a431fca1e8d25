import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { privateFolder } from '../cache/folder.ts';
import { messageOf } from '../errors.ts';
import type { HashEngine } from '../hashing/engine.ts';
import type { ProgressReporter } from '../hashing/hashed-folder.ts';
import { sha256Hex } from '../model/digest.ts';
import type { SignerDescription } from '../sigstore/signer.ts';
import type { CacheCarrier } from '../stores/actions-cache.ts';
import { writeFileAtomic } from '../stores/atomic-write.ts';

/** The digest cache on its way from one machine to the next. */
export interface Carrying {
  /** Before the cache is opened. What comes is checked there: it may be anyone's. */
  restore(): Promise<void>;
  /** After it was kept. */
  save(sha256: string): Promise<void>;
  /** After it was found to be wrong: the next machine gets none. */
  forget(): Promise<void>;
}

export interface CarryingPlan {
  readonly carrier: CacheCarrier;
  readonly folder: string;
  readonly engine: HashEngine;
  /** Paths of datasets and base models. */
  readonly inputs: readonly string[];
  /** No other's cache would count. */
  readonly signer: SignerDescription;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly progress?: ProgressReporter;
}

const STORE = 'digests';
const FILES = [STORE, 'digests.provenance.json'];

/**
 * An entry of the cache holds as long as its file system does. One that is made anew with each machine leaves nothing to
 * reuse; only where inputs lie on another, such as an attached volume, is it worth asking for what was known of it.
 */
export function planCarrying(plan: CarryingPlan): Carrying | undefined {
  const { carrier, folder, signer, env, progress } = plan;
  const attached = attachedFileSystems(plan);
  const known = existsSync(join(folder, STORE));
  if (attached.length === 0) return undefined;
  const paths = FILES.map((name) => join(folder, name));
  // Others of this repository who read the same volume have a prefix of their own: the newest of theirs would hide ours.
  const prefix = `attest-model-digests-v1-${sha256Hex(JSON.stringify([attached, signer])).slice(0, 32)}-`;
  // Entries are never changed: each run, and each model of a run, has a key of its own.
  const save = (name: string): Promise<void> =>
    carrier.save(`${prefix}${env['GITHUB_RUN_ID'] ?? '0'}-${env['GITHUB_RUN_ATTEMPT'] ?? '1'}-${name}`, paths);
  return {
    restore: async () => {
      if (known) return;
      const found = await carrier.restore(prefix, paths);
      if (found) await unpack(found, folder, progress);
    },
    save: (sha256) => save(sha256.slice(0, 16)),
    forget: async () => {
      // The newest entry is the one that is found: of an empty one nothing is used.
      const empty = join(folder, STORE);
      try {
        await writeFileAtomic(empty, '');
        await save('dropped');
      } catch (error) {
        progress?.warning(`digest cache: its copy in the Actions cache could not be replaced: ${messageOf(error)}`);
      } finally {
        await rm(empty, { force: true });
      }
    },
  };
}

function attachedFileSystems({ engine, folder, inputs }: CarryingPlan): string[] {
  const own = engine.fileSystemOf?.(existing(resolve(folder)));
  const found = inputs.map((path) => engine.fileSystemOf?.(resolve(path))).filter((name) => name !== undefined);
  return [...new Set(found)].filter((name) => name !== own).sort();
}

const existing = (path: string): string => (existsSync(path) ? path : existing(dirname(path)));

/** Both or none: a store without its provenance counts for nobody. */
async function unpack(
  found: ReadonlyMap<string, Uint8Array>,
  folder: string,
  progress: ProgressReporter | undefined,
): Promise<void> {
  if (!FILES.every((name) => found.has(name))) {
    progress?.info('digest cache: what the Actions cache holds is not one.');
    return;
  }
  try {
    const real = privateFolder(folder);
    for (const name of FILES) await writeFileAtomic(join(real, name), found.get(name) ?? '');
  } catch (error) {
    progress?.info(`digest cache: could not be unpacked: ${messageOf(error)}`);
  }
}
