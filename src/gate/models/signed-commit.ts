import { isObjectId } from '../../model/digest.ts';
import { fileGroup } from '../../model/file-groups.ts';
import { count } from '../../model/format.ts';
import { EVIDENCE_NAMES } from '../../model/ignore.ts';
import { allOf } from '../../policy/demand.ts';
import { extensionsOf } from '../../policy/facts.ts';
import type { GateDemands } from '../../policy/policy.ts';
import { fail, pass, undecided } from '../../verification/checks.ts';
import type { Check, Verdict } from '../../verification/verdict.ts';
import { type Difference, isFile } from '../git/tree.ts';
import type { BasePolicy } from '../policies.ts';
import type { Scene } from '../scene.ts';
import { GIT_FILES } from './model-checks.ts';
import { folderOf } from './touched.ts';

/**
 * Whether the model was trained from the code that is to be merged, or used. The commit that trained it cannot have it: model and
 * evidence come in a later one. So the signed commit (OID .13) has to have the same files as the one that is judged, outside of
 * models' folders, where all files are signed themselves; and the same code in those of other models, which may have trained this one.
 */
export async function checkSignedCommit(
  { signer, model }: Verdict,
  policy: BasePolicy,
  policies: readonly BasePolicy[],
  scene: Scene,
): Promise<Check[]> {
  const demand = demandOf(policy.trust.parsed.policy.gate ?? {}, scene);
  if (demand === undefined) return [];
  const signed = extensionsOf(signer).sourceRepositoryDigest;
  const { target, says, inHistory } = demand;
  const details = { expected: `${says}, ${target}`, evidence: 'certificate, OID .13' };
  if (signed === undefined || !isObjectId(signed)) {
    const found = 'no commit: only the certificate of a workflow’s identity names one';
    return [fail(ID, TITLE, { ...details, found, guidance: RETRAIN })];
  }
  if (signed === target) return [pass(ID, TITLE, { ...details, found: signed })];
  const differing = await differingFiles(model.path, [signed, target], policies, scene);
  if (differing === undefined)
    return [undecided(ID, TITLE, { ...details, found: `${signed}, which is not there`, guidance: FETCH })];
  if (differing.length > 0) {
    const found = `${signed}, which has ${count(differing.length, 'other file')}: ${allOf(differing)}`;
    return [fail(ID, TITLE, { ...details, found, guidance: RETRAIN })];
  }
  if (inHistory) {
    const common = await scene.history.mergeBase(signed, target);
    if (common === undefined)
      return [undecided(ID, TITLE, { ...details, found: `${signed}, of unknown history`, guidance: FETCH })];
    if (common !== signed)
      return [fail(ID, TITLE, { ...details, found: `${signed}, which is not in its history`, guidance: RETRAIN })];
  }
  return [pass(ID, TITLE, { ...details, found: `${signed}, with the same files but for those of models` })];
}

const ID = 'gate.commit';
const TITLE = 'The model was trained from the code that it comes with';
const RETRAIN = 'Train and sign it anew from the commit that is to be merged or used, and add what that makes.';
const FETCH = 'Check out with fetch-depth: 0, or give the gate a token with contents: read.';

interface CommitDemand {
  readonly target: string;
  /** For people: what `target` is. */
  readonly says: string;
  readonly inHistory: boolean;
}

/** Of a squash in a merge queue nothing names the branch's head: then the files have to be those of what is merged. */
function demandOf({ change: ofChange, deployment }: GateDemands, { change }: Scene): CommitDemand | undefined {
  const { kind, head, branchHead } = change;
  if (kind === 'state') {
    const inHistory = deployment === 'retrained';
    const says = `trained ${inHistory ? 'in the history of' : 'from the same files as'} the commit in use`;
    return deployment && { target: head, says, inHistory };
  }
  const isBranch = ofChange === 'head' && branchHead !== undefined;
  const says = isBranch ? 'trained on the head of the branch' : 'trained from the same files as the change';
  return ofChange && { target: branchHead ?? head, says, inHistory: isBranch };
}

/** Undefined where a commit or tree cannot be had. */
async function differingFiles(
  own: string,
  [signed, target]: readonly [string, string],
  policies: readonly BasePolicy[],
  { trees }: Scene,
): Promise<string[] | undefined> {
  const [a, b] = [await trees.commit(signed), await trees.commit(target)];
  if (a === undefined || b === undefined) return undefined;
  const differences = await trees.differences(a.tree, b.tree);
  return differences.filter((one) => mayHaveTrained(one, own, policies)).map(({ path }) => path);
}

/** Code that came to another model later has trained nothing before. */
function mayHaveTrained({ path, before }: Difference, own: string, policies: readonly BasePolicy[]): boolean {
  const folder = folderOf(policies, path);
  if (folder === undefined) return true;
  const name = path.slice(folder.length + 1);
  if (folder === own || before === undefined || EVIDENCE_NAMES.includes(name) || GIT_FILES.has(name)) return false;
  return !isFile(before) || fileGroup(name) === 'code';
}
