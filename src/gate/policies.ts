import { AttestModelError, messageOf } from '../errors.ts';
import { checkModelPath, quotePath } from '../model/path.ts';
import type { PolicyTrust } from '../policy/trust.ts';
import type { TrustSpec } from '../sigstore/trust.ts';
import type { GatePolicy } from '../verification/gate-result.ts';
import { loadPolicy, type RootLoader, rootLoader } from '../verify/policy-file.ts';
import type { PolicyFiles } from '../verify/policy-tree.ts';
import type { Change } from './change.ts';
import type { ObjectStore } from './git/objects.ts';
import { isFile, type Trees } from './git/tree.ts';
import { Undecided } from './undecided.ts';

/** A policy as the base commit has it. */
export interface BasePolicy extends GatePolicy {
  readonly trust: PolicyTrust;
  /** The policy and the files that it names. */
  readonly files: ReadonlySet<string>;
}

const MAX_BYTES = 16_777_216;

export interface PolicySource {
  readonly change: Change;
  /** Trees of the base commit and of the head. */
  readonly baseTree: string;
  readonly headTree: string;
  readonly trees: Trees;
  readonly objects: ObjectStore;
  readonly trust: TrustSpec;
}

/**
 * All that is named, or none: a policy that is not there judges nothing.
 * @throws Undecided; AttestModelError of the services that roots come from
 */
export async function loadPolicies(paths: readonly string[], source: PolicySource): Promise<BasePolicy[]> {
  const policies: BasePolicy[] = [];
  const roots = rootLoader(source.trust);
  for (const path of new Set(paths)) policies.push(await load(path, source, roots));
  return policies;
}

async function load(path: string, source: PolicySource, roots: RootLoader): Promise<BasePolicy> {
  const { base } = source.change;
  const files = new Set<string>();
  const from = `commit ${base}`;
  const commit: PolicyFiles = {
    from,
    read: (name) => {
      files.add(name);
      return readBlob(name, source);
    },
  };
  try {
    const trust = await loadPolicy(path, source.trust, commit, roots);
    const { sha256, policy } = trust.parsed;
    if (policy.models === undefined) throw judgesNothing(path, base);
    return { path, sha256, from, models: policy.models, trust, files };
  } catch (error) {
    throw await explain(error, path, source);
  }
}

/** A regular file of the base commit, reached by folders only. @throws AttestModelError NOT_FOUND, UNSAFE_PATH, INVALID_INPUT */
export async function readBlob(
  path: string,
  { change, baseTree, trees, objects }: Pick<PolicySource, 'change' | 'baseTree' | 'trees' | 'objects'>,
): Promise<Uint8Array> {
  const fault = checkModelPath(path);
  if (fault !== undefined)
    throw new AttestModelError('UNSAFE_PATH', `the path ${quotePath(path)} is refused: ${fault}`);
  const leaf = await trees.at(baseTree, path);
  if (leaf === undefined) throw new AttestModelError('NOT_FOUND', `${path} is not in commit ${change.base}`);
  if (!isFile(leaf)) throw new AttestModelError('UNSAFE_PATH', `${path} is no regular file in commit ${change.base}`);
  const found = await objects.read(leaf.oid, 'blob', MAX_BYTES);
  if (found === undefined)
    throw new AttestModelError('UNREADABLE', `neither the checkout nor GitHub gives ${path} of the base`);
  if ('tooBig' in found) throw new AttestModelError('INVALID_INPUT', `${path} has ${found.tooBig} bytes`);
  return found.bytes;
}

/** What is wrong with a policy is a result of the gate: somebody reads it where the change is discussed. */
async function explain(error: unknown, path: string, { change, headTree, trees }: PolicySource): Promise<unknown> {
  if (!(error instanceof AttestModelError)) return error;
  const isFirst = error.code === 'NOT_FOUND' && (await trees.at(headTree, path)) !== undefined;
  const known = ['NOT_FOUND', 'UNSAFE_PATH', 'INVALID_INPUT', 'UNREADABLE', 'USAGE', 'TRUST_MATERIAL', 'UNSUPPORTED'];
  if (!known.includes(error.code)) return error;
  return new Undecided('policy', 'There is a policy to judge by', {
    expected: `${path} in commit ${change.base} (${change.baseIs})`,
    found: isFirst ? 'none there yet: this change brings the first one' : messageOf(error),
    evidence: path,
    guidance: isFirst ? FIRST : (error.guidance ?? NONE),
  });
}

const FIRST =
  'A change is not judged by the policy that it brings. Have somebody who may bypass the gate read and merge the policy alone; it judges from the next change on.';
const NONE =
  'Write a policy, in .github/model-policy.yml or where the gate is told, and have it merged by somebody who may bypass the gate.';

const judgesNothing = (path: string, base: string): Undecided =>
  new Undecided('policy', 'The policy says which models it judges', {
    expected: 'models: with folders of the repository, such as models/*',
    found: `no models: in ${path} of commit ${base}`,
    evidence: path,
    guidance: 'Add models: to the policy. Until that is merged, nothing says which folders hold models.',
  });
