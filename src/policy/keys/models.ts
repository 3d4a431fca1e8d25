import { matchesSegment } from '../pattern.ts';
import type { Policy } from '../policy.ts';
import { listOf, text } from '../values.ts';

/** Folders that hold models, from the top of the repository: which of them a policy judges in a gate. */
export const models = listOf(
  text.superRefine((glob, context) => {
    const fault = globFault(glob);
    if (fault !== undefined) context.addIssue({ code: 'custom', message: fault });
  }),
);

function globFault(glob: string): string | undefined {
  const segments = glob.split('/');
  if (segments.some((segment) => ['', '.', '..'].includes(segment)))
    return 'a folder from the top of the repository, without / at its ends, . or ..: models/*';
  if (segments.every((segment) => segment === '**')) return '** alone names no folder';
  if (segments.some((segment) => segment !== '**' && segment.split('*').length > 2))
    return 'at most one * in each segment, or ** as a whole one';
  return /[?[\]{}!\\]/.test(glob) ? 'a glob has * and ** only' : undefined;
}

/**
 * Whether a folder is one of those that the policy's `models` mean. `*` stands for any characters but `/`, `**` for any number
 * of folders, also none; everything else for itself, a dot in front too. A policy without the key means none.
 */
export function isModelOf({ models: globs = [] }: Pick<Policy, 'models'>, path: string): boolean {
  const segments = path.split('/');
  return globs.some((glob) => matches(glob.split('/'), segments));
}

/** The outermost folder that holds a file and is a model's, or undefined. */
export function modelFolderOf(policy: Pick<Policy, 'models'>, file: string): string | undefined {
  const segments = file.split('/').slice(0, -1);
  const folders = segments.map((_, index) => segments.slice(0, index + 1).join('/'));
  return folders.find((folder) => isModelOf(policy, folder));
}

/** In one pass over a table, since `**` after `**` would try every way otherwise. */
function matches(glob: readonly string[], path: readonly string[]): boolean {
  // reached[i]: the pieces of the glob so far can mean the first i segments of the path.
  let reached = [true, ...path.map(() => false)];
  for (const piece of glob) {
    const next = reached.map(() => false);
    reached.forEach((isReached, i) => {
      if (piece === '**') next[i] = isReached || (next[i - 1] ?? false);
      else if (isReached && i < path.length && matchesSegment(piece, path[i] ?? '')) next[i + 1] = true;
    });
    reached = next;
  }
  return reached[path.length] ?? false;
}
