import { posix } from 'node:path';
import { AttestModelError } from '../errors.ts';
import { sha256Hex } from '../model/digest.ts';
import { count } from '../model/format.ts';
import { checkModelPath, quotePath } from '../model/path.ts';
import { mergeDenied } from '../policy/keys/deny.ts';
import {
  type Fault,
  type NamedFile,
  type ParsedPolicy,
  parseDenyList,
  parsePolicy,
  type ValidPolicy,
} from '../policy/parse.ts';
import type { DenyLists, Policy } from '../policy/policy.ts';
import type { TrustedRootBytes } from '../sigstore/trust.ts';
import { readNamed } from '../stores/read-limited.ts';

/** Where a policy and the files that it names are read from: all of them from one place. */
export interface PolicyFiles {
  /** Shown: `the disk`, `commit abc…`. */
  readonly from: string;
  /**
   * @param path of the policy as it was named, or beside it
   * @throws AttestModelError NOT_FOUND, UNREADABLE, UNSAFE_PATH, INVALID_INPUT
   */
  read(path: string): Promise<Uint8Array>;
}

/** The parsers take less, and say so with a line. */
const MAX_READ_BYTES = 16_777_216;

export const DISK: PolicyFiles = {
  from: 'the disk',
  read: (path) => readNamed(path, 'the policy’s file', MAX_READ_BYTES),
};

/** @throws AttestModelError NOT_FOUND, UNREADABLE, UNSAFE_PATH, INVALID_INPUT */
export async function readPolicy(path: string, files: PolicyFiles = DISK): Promise<ParsedPolicy> {
  return parsePolicy(await files.read(path).catch((error: unknown) => Promise.reject(withDraft(error, files))));
}

/** Who has none yet, or mistyped its name. */
function withDraft(error: unknown, files: PolicyFiles): unknown {
  if (files !== DISK || !(error instanceof AttestModelError) || error.code !== 'NOT_FOUND') return error;
  return new AttestModelError(error.code, error.message, {
    cause: error,
    guidance: 'Check the path. To draft one from a model that you trust: attest-model policy init MODEL … --out FILE',
    details: error.details,
  });
}

/** @throws AttestModelError as {@link readPolicy}; INVALID_INPUT with every fault and its line */
async function loadValid(path: string, files: PolicyFiles = DISK): Promise<ValidPolicy> {
  const parsed = await readPolicy(path, files);
  if (!parsed.ok) throw faulty(path, parsed.faults);
  return parsed;
}

/** As `roots` names them, with the bytes of a file. */
export type PolicyRoots = Exclude<Policy['roots'], undefined | object> | TrustedRootBytes;

/** A policy without loose ends: deny lists and roots are read, and so are the policies of base models. */
export interface PolicyTree {
  readonly path: string;
  readonly policy: ValidPolicy;
  readonly roots?: PolicyRoots;
  /** Of `base-models.rules`, in its order. */
  readonly baseModels: readonly PolicyTree[];
}

/** A chain of models has fewer links. */
export const MAX_DEPTH = 8;

/** @throws AttestModelError as {@link loadValid}, UNSAFE_PATH */
export async function readPolicyTree(
  path: string,
  files: PolicyFiles = DISK,
  above: readonly string[] = [],
): Promise<PolicyTree> {
  if (above.includes(path) || above.length >= MAX_DEPTH) {
    throw new AttestModelError('INVALID_INPUT', `policies name each other: ${[...above, path].join(' -> ')}`, {
      guidance: `A policy for base models does not lead back to itself, and no chain is longer than ${MAX_DEPTH}.`,
    });
  }
  return complete(path, await loadValid(path, files), files, [...above, path]);
}

async function complete(
  path: string,
  parsed: ValidPolicy,
  files: PolicyFiles,
  above: readonly string[],
): Promise<PolicyTree> {
  const { deny } = parsed.policy;
  const roots = await readRoots(parsed.policy, path, files);
  const rootsFile = typeof roots === 'object' && { path: roots.name, sha256: sha256Hex(roots.bytes) };
  const lists: (DenyLists & { readonly file: NamedFile })[] = [];
  for (const name of deny?.from ?? []) lists.push(await readDenyList(fileBeside(path, name), files));
  const denied = deny && { deny: mergeDenied([deny, ...lists]) };
  const baseModels = await readBaseModels(path, parsed, files, above);
  const denyFiles = lists.map(({ file }) => file);
  const named = [...(rootsFile ? [rootsFile] : []), ...denyFiles, ...baseModels.flatMap((one) => namedBy(one, path))];
  return {
    path,
    policy: {
      ...parsed,
      policy: { ...parsed.policy, ...denied },
      ...(rootsFile && { rootsFile }),
      ...(denyFiles.length > 0 && { denyFiles }),
      ...(named.length > 0 && { named }),
    },
    ...(roots && { roots }),
    baseModels,
  };
}

async function readBaseModels(
  path: string,
  parsed: ValidPolicy,
  files: PolicyFiles,
  above: readonly string[],
): Promise<PolicyTree[]> {
  const trees: PolicyTree[] = [];
  for (const { file, policy } of parsed.policy['base-models']?.rules ?? []) {
    const inline = policy && { ...parsed, policy: { ...policy, version: 1 as const } };
    trees.push(
      inline
        ? await complete(path, inline, files, above)
        : await readPolicyTree(fileBeside(path, file ?? ''), files, above),
    );
  }
  return trees;
}

/** One that is written out is no file of its own. */
function namedBy({ path, policy: { sha256, named = [] } }: PolicyTree, by: string): readonly NamedFile[] {
  return path === by ? named : [{ path, sha256 }, ...named];
}

async function readRoots({ roots }: Policy, path: string, files: PolicyFiles): Promise<PolicyRoots | undefined> {
  if (typeof roots !== 'object') return roots;
  const name = fileBeside(path, roots.file);
  return { bytes: await files.read(name), name };
}

async function readDenyList(path: string, files: PolicyFiles): Promise<DenyLists & { readonly file: NamedFile }> {
  const bytes = await files.read(path);
  const parsed = parseDenyList(bytes);
  if (parsed.ok) return { ...parsed.lists, file: { path, sha256: sha256Hex(bytes) } };
  throw faulty(path, parsed.faults, 'deny list');
}

/**
 * A file that a policy names, relative to it. It lies beside the policy or below: what a gate takes from a commit is all there,
 * and a policy cannot have other files of the machine read.
 * @throws AttestModelError UNSAFE_PATH
 */
export function fileBeside(policy: string, name: string): string {
  const fault = checkModelPath(name);
  if (fault === undefined) return posix.join(posix.dirname(policy), name);
  throw new AttestModelError('UNSAFE_PATH', `the policy ${policy} names the file ${quotePath(name)}: ${fault}`, {
    guidance: 'Put the file beside the policy, or in a folder there, and name it from there.',
    details: { path: name },
  });
}

/** For people: as compilers write it. */
export const faultLine = (file: string, { line, column, message }: Fault): string =>
  `${file}:${line}:${column}: ${message}`;

function faulty(path: string, faults: readonly Fault[], what = 'policy'): AttestModelError {
  return new AttestModelError('INVALID_INPUT', `the ${what} ${path} has ${count(faults.length, 'fault')}`, {
    guidance: [...faults.map((fault) => faultLine(path, fault)), 'What each key takes: docs/policy.md.'].join('\n'),
    details: { path, faults: faults.length },
  });
}
