import { AttestModelError } from '../errors.ts';
import { sha256Hex } from '../model/digest.ts';
import { signerRulesOf } from '../policy/keys/base-models.ts';
import type { Policy } from '../policy/policy.ts';
import type { PolicyTrust } from '../policy/trust.ts';
import type { TrustedRootSet, TrustSpec } from '../sigstore/trust.ts';
import { type PolicyFiles, type PolicyRoots, type PolicyTree, readPolicyTree } from './policy-tree.ts';

/** Roots that a policy names; where it names none, those that the options name. */
export type RootLoader = (named: PolicyRoots | undefined) => Promise<TrustedRootSet>;

/**
 * A policy, the files that it names, and the trusted roots that its signers need. The roots that it names are the only ones then.
 * @param load of several policies of one run
 * @throws AttestModelError as `readPolicyTree` and `loadTrust`
 */
export async function loadPolicy(
  path: string,
  spec: TrustSpec,
  files?: PolicyFiles,
  load: RootLoader = rootLoader(spec),
): Promise<PolicyTrust> {
  const tree = await readPolicyTree(path, files);
  assertOneSource(tree.policy.policy, spec);
  return trustOf(tree, load);
}

/** Loads each root once: public ones are asked for on the network. */
export function rootLoader(spec: TrustSpec): RootLoader {
  const known = new Map<string, Promise<TrustedRootSet>>();
  return (named) => {
    const key = typeof named === 'object' ? `${named.name} ${sha256Hex(named.bytes)}` : String(named);
    const loading =
      known.get(key) ?? import('../sigstore/trust.ts').then(({ loadTrust }) => loadTrust(by(spec, named)));
    known.set(key, loading);
    return loading;
  };
}

function by(spec: TrustSpec, named: PolicyRoots | undefined): TrustSpec {
  if (named === undefined) return spec;
  const { trustedRoot: _, trustedRootFile: __, ...rest } = spec;
  return { ...rest, ...(typeof named === 'string' ? { sigstore: named } : { trustedRoot: named }) };
}

/** @param above roots of the policy that names this one for base models */
async function trustOf(
  { policy, roots, baseModels }: PolicyTree,
  load: RootLoader,
  above?: PolicyRoots,
): Promise<PolicyTrust> {
  const named = roots ?? above;
  const needed = signerRulesOf(policy.policy).some((rule) => rule.workflow ?? rule.identity);
  const trusted = needed ? await load(named) : undefined;
  const nested = await Promise.all(baseModels.map((one) => trustOf(one, load, named)));
  return {
    method: 'policy',
    parsed: policy,
    ...(trusted && { trusted }),
    ...(nested.length > 0 && { baseModels: nested }),
  };
}

function assertOneSource({ roots }: Policy, spec: TrustSpec): void {
  // `auto` leaves it open, and is what the action's input says where nobody set it.
  const asked = spec.trustedRoot ?? spec.trustedRootFile ?? spec.sigstore ?? 'auto';
  if (roots === undefined || asked === 'auto') return;
  throw new AttestModelError('USAGE', 'the policy says which roots are trusted, and so do the options', {
    guidance: 'Leave out --trusted-root and --sigstore, or the key roots of the policy.',
  });
}
