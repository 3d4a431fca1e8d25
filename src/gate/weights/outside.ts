import { posix } from 'node:path';
import { fileGroup } from '../../model/file-groups.ts';
import { count, formatBytes } from '../../model/format.ts';
import { leadsOut } from '../../model/path.ts';
import { allOf } from '../../policy/demand.ts';
import { fail, pass, undecided } from '../../verification/checks.ts';
import type { Check } from '../../verification/verdict.ts';
import { type Difference, isFile, type Leaf } from '../git/tree.ts';
import { isInModel } from '../models/touched.ts';
import type { BasePolicy } from '../policies.ts';
import type { DvcReference } from '../references/dvc.ts';
import type { Scene } from '../scene.ts';
import { lookForWeights } from './weights.ts';

/** Of all that nobody can look into together: people keep small archives, and large ones can be cut into pieces. */
const MAX_UNSEEN = 1_048_576;

interface Found {
  /** What is taken for weights, and what cannot be looked into, for people. */
  readonly weights: string[];
  readonly unseen: string[];
  /** Bytes of what cannot be looked into; a submodule may have any number. */
  bytes: number;
}

/** Weights that no policy judges would come in unseen. */
export async function checkOutside(
  scene: Scene,
  dvc: readonly DvcReference[],
  policies: readonly BasePolicy[],
): Promise<Check> {
  const { weights, unseen, bytes } = await search(scene, dvc, policies);
  const evidence = count(scene.differences.length, 'file');
  const expected = `weights only in ${allOf([...new Set(policies.flatMap(({ models }) => models))])}`;
  if (weights.length > 0) {
    const guidance =
      'Move them to a folder that models: of the policy names, signed, or have the policy name theirs first.';
    return fail('gate.outside', TITLE, { expected, found: allOf(weights) ?? '', evidence, guidance });
  }
  if (bytes >= MAX_UNSEEN) {
    const found = `cannot be looked into: ${allOf(unseen)}`;
    return undecided('gate.outside', TITLE, { expected, found, evidence, guidance: OPEN });
  }
  return pass('gate.outside', TITLE, {
    found: unseen.length === 0 ? 'none' : `none; not looked into: ${allOf(unseen)}`,
    evidence,
  });
}

const TITLE = 'No weights lie outside the folders of the policy';
const OPEN =
  'Add what they hold as files, which can be looked into; or have somebody who may bypass the gate look into them and merge the change.';

async function search(scene: Scene, dvc: readonly DvcReference[], policies: readonly BasePolicy[]): Promise<Found> {
  const elsewhere = dvc.filter(({ target }) => fileGroup(target) === 'weights' && !isInModel(policies, target));
  const found: Found = { weights: elsewhere.map(({ target, path }) => `${target} (in ${path})`), unseen: [], bytes: 0 };
  const fromModels = weightsOf(scene, policies);
  for (const difference of scene.differences) {
    const { path, after } = difference;
    if (isInModel(policies, path)) continue;
    if (after?.mode === '160000') await addUnseen(difference, 'a submodule', Number.POSITIVE_INFINITY, scene, found);
    if (after?.mode === '120000' && (await leadsToWeights(path, after, scene)))
      found.weights.push(`${path} (a link out of the repository, or to nothing in it)`);
    const look = isFile(after) ? await lookForWeights(difference, fromModels, scene.objects) : undefined;
    if (look?.kind === 'weights') found.weights.push(`${path} (${look.why})`);
    if (look?.kind === 'unseen')
      await addUnseen(difference, `${look.why}, ${formatBytes(look.bytes)}`, look.bytes, scene, found);
  }
  return found;
}

const MAX_TARGET_BYTES = 4096;

/** By its name; what a link means in the repository is a file like others. */
async function leadsToWeights(path: string, { oid }: Leaf, { objects, trees, headTree }: Scene): Promise<boolean> {
  if (fileGroup(path) !== 'weights') return false;
  const found = await objects.read(oid, 'blob', MAX_TARGET_BYTES);
  if (found === undefined || !('bytes' in found)) return true;
  const target = posix.join(posix.dirname(path), found.bytes.toString('utf8'));
  return found.bytes[0] === 0x2f || leadsOut(target) || !isFile(await trees.at(headTree, target));
}

/** Of what is there already, that which the base has too came in by a gate, or before there was one. */
async function addUnseen(
  { path, after }: Difference,
  what: string,
  bytes: number,
  { change, trees, baseTree }: Scene,
  found: Found,
): Promise<void> {
  found.unseen.push(`${path} (${what})`);
  const isKnown = change.kind === 'state' && (await trees.at(baseTree, path))?.oid === after?.oid;
  if (!isKnown) found.bytes += bytes;
}

/** What lay in models before: under no other name does it become something else. */
function weightsOf({ differences }: Scene, policies: readonly BasePolicy[]): Set<string> {
  const files = differences.filter(({ path }) => fileGroup(path) === 'weights' && isInModel(policies, path));
  return new Set(files.flatMap(({ before }) => (before ? [before.oid] : [])));
}
