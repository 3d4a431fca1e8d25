import type { FileDifference } from '../../model/diff.ts';
import { count } from '../../model/format.ts';
import { fail, pass } from '../checks.ts';
import type { Check } from '../verdict.ts';

/** What was compared, in words. */
export interface Compared {
  readonly id: string;
  readonly title: string;
  /** The signed set. */
  readonly expected: string;
}

/** What the verifier does not mind. */
export interface Leave {
  /** How many files that nobody signed and nobody looked at. */
  readonly unsigned: number;
  /** Files that are not as they were signed. */
  readonly different: readonly string[];
}

export function checkFiles(compared: Compared, differences: readonly FileDifference[], leave: Leave): Check {
  const { id, title, expected } = compared;
  if (differences.length === 0) return pass(id, title, { expected, found: `${expected}${describeLeave(leave)}` });
  return fail(id, title, {
    expected,
    found: describe(differences),
    evidence: enumerate(differences.map(({ path }) => path)),
    guidance: guidanceFor(differences),
  });
}

function describeLeave({ unsigned, different }: Leave): string {
  return [
    unsigned > 0
      ? `, and ${count(unsigned, 'unsigned file')} that ${unsigned === 1 ? 'was' : 'were'} not looked at`
      : '',
    different.length > 0 ? `, but for what may differ: ${enumerate(different)}` : '',
  ].join('');
}

const MAX_NAMED = 10;

export function enumerate(paths: readonly string[]): string {
  const more = paths.length - MAX_NAMED;
  return [...paths.slice(0, MAX_NAMED), ...(more > 0 ? [`and ${more} more`] : [])].join(', ');
}

function describe(differences: readonly FileDifference[]): string {
  const kinds = ['changed', 'missing', 'added', 'renamed'] as const;
  const counts = kinds.map((kind) => ({
    kind,
    n: differences.filter((difference) => difference.kind === kind).length,
  }));
  const [first] = differences;
  const example = first?.kind === 'changed' ? `; ${first.path} has ${first.found} instead of ${first.expected}` : '';
  return `${counts
    .filter(({ n }) => n > 0)
    .map(({ kind, n }) => `${n} ${kind}`)
    .join(', ')}${example}`;
}

function guidanceFor(differences: readonly FileDifference[]): string {
  if (differences.every(({ kind }) => kind === 'added')) {
    return 'Files were added after signing: remove them, or have the model signed anew with them.';
  }
  return 'Do not use these files. Get them anew from where the model was published, or have the model signed anew if you changed it yourself.';
}
