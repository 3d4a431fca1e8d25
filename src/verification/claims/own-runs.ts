import { comparePaths } from '../../model/path.ts';
import { rootDigest } from '../../model/root.ts';
import { MODEL_ROLES } from '../../statement/dependencies.ts';
import type { OmsStatement } from '../../statement/oms.ts';
import type { Provenance } from '../../statement/provenance.ts';
import type { AcceptedClaim } from './claims.ts';

/** A run that made a model, or its base, by its provenance. */
interface ProvenRun {
  readonly claim: AcceptedClaim;
  readonly provenance: Provenance;
}

/**
 * Without the runs that made the base of a model that is its base: a fine-tuning that changed nothing has the same root and names,
 * so provenance of the base, which travels along, would pass for its own.
 */
export function ownRuns<T extends ProvenRun>(
  runs: readonly T[],
  { resources }: Pick<OmsStatement, 'resources'> = { resources: [] },
): readonly T[] {
  const isModel = ({ role }: { readonly role: string }): boolean => MODEL_ROLES.some((one) => one === role);
  if (!runs.some(({ provenance: { inputs } }) => inputs.some(isModel))) return runs;
  // A base of one file is named by its bytes.
  const [only, ...others] = resources;
  const own = [...rootsOf(resources), ...(only && others.length === 0 ? [only.digest] : [])];
  const naming = runs.filter(({ provenance: { inputs } }) =>
    inputs.some((input) => isModel(input) && own.includes(input.digest['sha256'] ?? '')),
  );
  return naming.length === 0 ? runs : runs.filter((run) => naming.some((one) => one === run || isSameRun(one, run)));
}

function isSameRun(a: ProvenRun, b: ProvenRun): boolean {
  const [one, other] = [a, b].map(({ claim, provenance }) => certifiedRun(claim) ?? provenance.invocationId);
  return one !== undefined && one === other;
}

const certifiedRun = ({ signer }: AcceptedClaim): string | undefined =>
  signer.method === 'sigstore' ? signer.extensions['runInvocationUri'] : undefined;

/** As listed, and in the order of the specification: tools that list by folder have another root for the same files. */
export function rootsOf(resources: OmsStatement['resources']): string[] {
  const sorted = [...resources].sort((a, b) => comparePaths(a.name, b.name));
  return [...new Set([resources, sorted].map((list) => rootDigest(list.map(({ digest }) => digest))))];
}
