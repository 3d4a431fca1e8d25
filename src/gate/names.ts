import { count } from '../model/format.ts';
import { checkModelPath, quotePath } from '../model/path.ts';
import { allOf } from '../policy/demand.ts';
import { isModelOf, modelFolderOf } from '../policy/keys/models.ts';
import { fail, pass } from '../verification/checks.ts';
import type { Check } from '../verification/verdict.ts';
import { type Difference, isFile, type Trees } from './git/tree.ts';
import { folderOf } from './models/touched.ts';
import type { BasePolicy } from './policies.ts';
import type { Scene } from './scene.ts';

/**
 * Names by which a file gets into a model, or in a policy's place, without being there in git: links and submodules where the
 * folders of models lie, and names that some file systems take for another's.
 */
export async function checkNames(
  { differences, trees, headTree }: Scene,
  policies: readonly BasePolicy[],
): Promise<Check> {
  const title = 'Every file is where its name says';
  const faults = differences.flatMap((difference) => {
    const fault = difference.after && faultOf(difference, policies);
    return fault === undefined ? [] : [`${quotePath(difference.path)} ${fault}`];
  });
  const folders = differences.flatMap(({ path, after }) => (after && folderOf(policies, path)) ?? []);
  faults.push(...(await twins(new Set(folders), trees, headTree)));
  const evidence = count(differences.length, 'file');
  if (faults.length === 0) return pass('gate.names', title, { evidence });
  return fail('gate.names', title, {
    expected: 'folders and regular files, under names that mean the same everywhere',
    found: allOf(faults) ?? '',
    evidence,
    guidance: 'Rename or remove what is listed.',
  });
}

/** Folders of models that are one to some file systems: there the files of both would be mixed. */
async function twins(folders: ReadonlySet<string>, trees: Trees, tree: string): Promise<string[]> {
  const parents = new Map<string, ReadonlyMap<string, string[]>>();
  const faults = new Set<string>();
  for (const folder of folders) {
    const segments = folder.split('/');
    for (const [i, name] of segments.entries()) {
      const parent = segments.slice(0, i).join('/');
      const names = parents.get(parent) ?? Map.groupBy(await trees.names(tree, parent), fold);
      parents.set(parent, names);
      const other = names.get(fold(name))?.find((one) => one !== name);
      if (other === undefined) continue;
      faults.add(
        `${quotePath([...segments.slice(0, i), name].join('/'))} is ${quotePath(other)} beside it to some file systems`,
      );
    }
  }
  return [...faults];
}

function faultOf({ path, exact, after }: Difference, policies: readonly BasePolicy[]): string | undefined {
  if (!exact) return 'is not UTF-8';
  const fault = checkModelPath(path);
  if (fault !== undefined) return `is refused: ${fault}`;
  const folded = fold(path);
  if (!isFile(after) && policies.some(({ models }) => leadsTo(models, path) || leadsTo(models.map(fold), folded)))
    return 'is a link or submodule on the way to models';
  for (const policy of policies) {
    const named = [...policy.files].find((file) => file !== path && fold(file) === folded);
    if (named !== undefined) return `is ${named} to some file systems`;
    if (modelFolderOf(policy, path) === undefined && modelFolderOf({ models: policy.models.map(fold) }, folded))
      return 'is in a model’s folder to some file systems';
  }
  return undefined;
}

/** Whether what another tool puts at a path, with all that it may hold, is in models or brings some, to any file system. */
export function mayBringModels({ models }: BasePolicy, path: string): boolean {
  const [globs, folded] = [models.map(fold), fold(path)];
  return path === '.' || leadsTo(globs, folded) || modelFolderOf({ models: globs }, folded) !== undefined;
}

/** Whether folders of models may lie below a path: then what is there must be a folder. */
function leadsTo(globs: readonly string[], path: string): boolean {
  if (isModelOf({ models: globs }, path)) return true;
  const depth = path.split('/').length;
  return globs.some((glob) => {
    const pieces = glob.split('/');
    const open = pieces.indexOf('**');
    if (open >= 0 && open < depth) return isModelOf({ models: [pieces.slice(0, open + 1).join('/')] }, path);
    return pieces.length > depth && isModelOf({ models: [pieces.slice(0, depth).join('/')] }, path);
  });
}

/**
 * Case, separators, compatibility forms, characters that do not show, dots and spaces at the end: what macOS and Windows do not tell apart,
 * and more. Too much is no harm here.
 */
export function fold(path: string): string {
  return path
    .replaceAll('\\', '/')
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .toUpperCase()
    .toLowerCase()
    .normalize('NFKC')
    .split('/')
    .map(withoutEnd)
    .join('/');
}

/** By hand: a regular expression takes time that grows with the square of a long name. */
function withoutEnd(segment: string): string {
  let end = segment.length;
  while (end > 0 && (segment[end - 1] === '.' || segment[end - 1] === ' ')) end--;
  return segment.slice(0, end);
}
