import { AttestModelError, messageOf } from '../../errors.ts';
import { count } from '../../model/format.ts';
import { DEFAULT_IGNORE_PATHS, HUB_CACHE, isIgnored } from '../../model/ignore.ts';
import { allOf } from '../../policy/demand.ts';
import { fail, pass, undecided } from '../../verification/checks.ts';
import type { Check } from '../../verification/verdict.ts';
import type { Examination } from '../../verify.ts';
import type { ExportedModel } from '../export.ts';
import type { Difference } from '../git/tree.ts';
import type { Scene } from '../scene.ts';
import type { TouchedModel } from './touched.ts';

export const REMOVED = pass('gate.removed', 'The model is gone, and its evidence with it');

export const UNSIGNED = fail('gate.signature', 'The model is signed', {
  expected: 'model.sig in the model’s folder',
  found: 'none',
  guidance: 'Have the training workflow sign the model, and add model.sig and what lies beside it to the change.',
});

export const KEPT_BY_DVC = undecided('gate.dvc', 'The files that DVC keeps elsewhere are those that are signed', {
  expected: 'a SHA-256 to compare with the signature',
  found: 'the MD5 that DVC names, which proves nothing; the bytes were not read',
  guidance:
    'Get them (dvc pull) and use verify on the folder, or keep the model in Git LFS, whose pointers name SHA-256.',
});

/**
 * What every verifier leaves aside at the top of a folder (OMS 6.2.1), because repositories and downloads put it there: inside of a
 * model nobody does, and whatever lies there would be neither signed nor weights elsewhere.
 */
export function checkHidden(files: readonly Difference[]): Check[] {
  const hidden = files.filter(
    ({ path }) => isIgnored(path, [...DEFAULT_IGNORE_PATHS, HUB_CACHE]) && !GIT_FILES.has(path),
  );
  if (hidden.length === 0) return [];
  return [
    fail('gate.hidden', 'Nothing lies in the model where no signature is asked for', {
      expected: 'only .gitattributes and .gitignore beside what is signed',
      found: allOf(hidden.map(({ path }) => path)) ?? '',
      guidance: 'Take them out of the model’s folder.',
    }),
  ];
}

/** What is in a line that nobody looks at could be a bad evaluation, or a denied dataset: who may add lines could push it there. */
export function checkAllJudged({ findings }: Examination): Check[] {
  const { unjudged = 0 } = findings.claims ?? {};
  if (unjudged === 0) return [];
  return [
    undecided('gate.claims', 'Every line of the claims is judged', {
      expected: 'fewer lines that do not count',
      found: `at least ${count(unjudged, 'line')} after more than are judged`,
      guidance: 'Take the lines that do not count out of claims.jsonl: claims.ignored in the verdict names them.',
    }),
  ];
}

/** What git reads in a folder itself. */
export const GIT_FILES: ReadonlySet<string> = new Set(['.gitattributes', '.gitignore']);

/** Of a model whose files were looked at: as git has them. */
export function asCommitted({ pointers }: ExportedModel, head: string): Check[] {
  const files = pass('gate.files', 'The files are those of the commit', { found: `as commit ${head} has them` });
  if (pointers.size === 0) return [files];
  const bytes = [...pointers.values()].reduce((sum, { size }) => sum + size, 0);
  const lfs = pass('gate.lfs', 'Files in Git LFS are compared by their pointers', {
    found: `${pointers.size} by LFS pointer, bytes not read (${bytes} bytes)`,
    evidence: [...pointers.keys()].slice(0, 10).join(', '),
  });
  return [files, lfs];
}

/**
 * Where the change was not merged with the base yet, what is judged is not what the base branch will have, if that changed the model
 * too.
 */
export async function checkBothSides(
  { folder }: TouchedModel,
  { change, trees, baseTree, sinceTree }: Scene,
): Promise<Check[]> {
  if (sinceTree === undefined || sinceTree === baseTree) return [];
  const [base, since] = [await trees.at(baseTree, folder), await trees.at(sinceTree, folder)];
  if (base?.oid === since?.oid && base?.mode === since?.mode) return [];
  return [
    undecided('gate.merge', 'The model is the one that the base branch will have', {
      expected: `as it was when the change began (${change.since})`,
      found: `the base branch changed it too (${change.base})`,
      guidance: 'Merge the base branch into the change, or let the gate check out GitHub’s merge of it.',
    }),
  ];
}

/** What no model may be is refused; what another time, place or tool may tell is undecided. */
export function unreadable(error: unknown): Check {
  if (!(error instanceof AttestModelError)) throw error;
  const title = 'The model can be judged';
  const details = { found: messageOf(error), guidance: error.guidance ?? 'See the message, and run the gate again.' };
  switch (error.code) {
    case 'EMPTY_MODEL':
    case 'UNSAFE_PATH':
      return fail('gate.model', title, details);
    case 'NOT_FOUND':
    case 'UNSUPPORTED':
    case 'UNREADABLE':
    case 'INVALID_INPUT':
    case 'TRUST_MATERIAL':
    case 'SERVICE':
      return undecided('gate.model', title, details);
    default:
      throw error;
  }
}
