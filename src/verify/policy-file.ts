import { posix } from 'node:path';
import { AttestModelError } from '../errors.ts';
import { count } from '../model/format.ts';
import { checkModelPath, quotePath } from '../model/path.ts';
import { type Fault, type ParsedPolicy, parsePolicy, type ValidPolicy } from '../policy/parse.ts';
import type { Policy } from '../policy/policy.ts';
import type { PolicyTrust } from '../policy/trust.ts';
import type { TrustSpec } from '../sigstore/trust.ts';
import { readNamed } from '../stores/read-limited.ts';

/** Where a policy and the files that it names are read from: all of them from one place. */
export interface PolicyFiles {
  /** Shown: `the working tree`, `commit abc…`. */
  readonly from: string;
  /**
   * @param path of the policy as it was named, or beside it
   * @throws AttestModelError NOT_FOUND, UNREADABLE, UNSAFE_PATH, INVALID_INPUT
   */
  read(path: string): Promise<Uint8Array>;
}

/** The parsers take less, and say so with a line. */
const MAX_READ_BYTES = 16_777_216;

const DISK: PolicyFiles = {
  from: 'the disk',
  read: (path) => readNamed(path, 'the policy’s file', MAX_READ_BYTES),
};

/** @throws AttestModelError NOT_FOUND, UNREADABLE, UNSAFE_PATH, INVALID_INPUT */
export async function readPolicy(path: string, files: PolicyFiles = DISK): Promise<ParsedPolicy> {
  return parsePolicy(await files.read(path));
}

/** @throws AttestModelError as {@link readPolicy}; INVALID_INPUT with every fault and its line */
export async function loadValid(path: string, files: PolicyFiles = DISK): Promise<ValidPolicy> {
  const parsed = await readPolicy(path, files);
  if (!parsed.ok) throw faulty(path, parsed.faults);
  return parsed;
}

/**
 * A policy and the trusted roots that its signers need. The roots that it names are the only ones then.
 * @throws AttestModelError as {@link loadValid} and `loadTrust`
 */
export async function loadPolicy(path: string, spec: TrustSpec, files: PolicyFiles = DISK): Promise<PolicyTrust> {
  const parsed = await loadValid(path, files);
  const { signers, claims = {}, vsa } = parsed.policy;
  const rules = [...signers, ...Object.values(claims).flat(), ...(vsa?.verifiers ?? [])];
  if (!rules.some((rule) => rule.workflow ?? rule.identity)) return { method: 'policy', parsed };
  const { loadTrust } = await import('../sigstore/trust.ts');
  return { method: 'policy', parsed, trusted: await loadTrust(await withRoots(parsed.policy, path, spec, files)) };
}

async function withRoots({ roots }: Policy, path: string, spec: TrustSpec, files: PolicyFiles): Promise<TrustSpec> {
  if (roots === undefined) return spec;
  // `auto` leaves it open, and is what the action's input says where nobody set it.
  const asked = spec.trustedRoot ?? spec.trustedRootFile ?? spec.sigstore ?? 'auto';
  if (asked !== 'auto') {
    throw new AttestModelError('USAGE', 'the policy says which roots are trusted, and so do the options', {
      guidance: 'Leave out --trusted-root and --sigstore, or the key roots of the policy.',
    });
  }
  if (typeof roots === 'string') return { ...spec, sigstore: roots };
  const file = fileBeside(path, roots.file);
  return { ...spec, trustedRoot: { bytes: await files.read(file), name: file } };
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
export function faultLines(path: string, faults: readonly Fault[]): string[] {
  return faults.map(({ line, column, message }) => `${path}:${line}:${column}: ${message}`);
}

function faulty(path: string, faults: readonly Fault[]): AttestModelError {
  return new AttestModelError('INVALID_INPUT', `the policy ${path} has ${count(faults.length, 'fault')}`, {
    guidance: faultLines(path, faults).join('\n'),
    details: { path, faults: faults.length },
  });
}
