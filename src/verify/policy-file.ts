import { dirname, resolve } from 'node:path';
import { AttestModelError } from '../errors.ts';
import { count } from '../model/format.ts';
import { type Fault, type ParsedPolicy, parsePolicy, type ValidPolicy } from '../policy/parse.ts';
import type { Policy } from '../policy/policy.ts';
import type { PolicyTrust } from '../policy/trust.ts';
import type { TrustSpec } from '../sigstore/trust.ts';
import { readNamed } from '../stores/read-limited.ts';

/** The parser takes less, and says so with a line. */
const MAX_READ_BYTES = 16_777_216;

/** @throws AttestModelError NOT_FOUND, UNREADABLE, UNSAFE_PATH, INVALID_INPUT */
export async function readPolicy(path: string): Promise<ParsedPolicy> {
  return parsePolicy(await readNamed(path, 'the policy', MAX_READ_BYTES));
}

/** @throws AttestModelError as {@link readPolicy}; INVALID_INPUT with every fault and its line */
export async function loadValid(path: string): Promise<ValidPolicy> {
  const parsed = await readPolicy(path);
  if (!parsed.ok) throw faulty(path, parsed.faults);
  return parsed;
}

/**
 * A policy and the trusted roots that its signers need. The roots that it names are the only ones then.
 * @throws AttestModelError as {@link loadValid} and `loadTrust`
 */
export async function loadPolicy(path: string, spec: TrustSpec): Promise<PolicyTrust> {
  const parsed = await loadValid(path);
  const { signers, claims = {} } = parsed.policy;
  const rules = [...signers, ...Object.values(claims).flat()];
  if (!rules.some((rule) => rule.workflow ?? rule.identity)) return { method: 'policy', parsed };
  const { loadTrust } = await import('../sigstore/trust.ts');
  return { method: 'policy', parsed, trusted: await loadTrust(withRoots(parsed.policy, path, spec)) };
}

function withRoots({ roots }: Policy, path: string, spec: TrustSpec): TrustSpec {
  if (roots === undefined) return spec;
  if ((spec.trustedRootFile ?? spec.sigstore) !== undefined) {
    throw new AttestModelError('USAGE', 'the policy says which roots are trusted, and so do the options', {
      guidance: 'Leave out --trusted-root and --sigstore, or the key roots of the policy.',
    });
  }
  return typeof roots === 'string'
    ? { ...spec, sigstore: roots }
    : { ...spec, trustedRootFile: resolve(dirname(path), roots.file) };
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
