import type { FileDifference } from '../model/diff.ts';
import { count } from '../model/format.ts';
import { fail, pass } from './checks.ts';
import type { Check } from './verdict.ts';

/** What was compared, in words. */
export interface Compared {
  readonly id: string;
  readonly title: string;
  /** The signed set. */
  readonly expected: string;
}

/** `tolerated`: files that nobody signed, and that the verifier does not mind. */
export function checkFiles(compared: Compared, differences: readonly FileDifference[], tolerated: number): Check {
  const { id, title, expected } = compared;
  if (differences.length === 0) {
    const found =
      tolerated > 0
        ? `${expected}, and ${count(tolerated, 'unsigned file')} that ${tolerated === 1 ? 'was' : 'were'} not looked at`
        : expected;
    return pass(id, title, { expected, found });
  }
  return fail(id, title, {
    expected,
    found: describe(differences),
    evidence: enumerate(differences.map(({ path }) => path)),
    guidance: guidanceFor(differences),
  });
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
