import { type ChunkInfo, diffFiles, type FileDifference } from '../model/diff.ts';
import type { OmsStatement } from '../statement/oms.ts';
import { fail, pass, shellWord } from './checks.ts';
import type { IgnorePlan, Standing } from './ignored.ts';
import { diffShards, type Shard } from './shards.ts';
import type { Check } from './verdict.ts';

export interface ActualFile {
  readonly path: string;
  readonly size: number;
  /** By the signed `hash_type`. Absent where nothing depends on it: the file is not signed and none is missing. */
  readonly digest?: string;
}

/** What is on disk. */
export interface ActualModel {
  readonly files: readonly ActualFile[];
  /** For method `shards`, in place of the files' digests. */
  readonly shards?: readonly Shard[];
  /** On disk and not looked into. */
  readonly ignored: readonly {
    readonly path: string;
    readonly kind: 'file' | 'folder' | 'other';
    readonly reason: 'default' | 'evidence' | 'excluded' | 'listed';
  }[];
}

export interface FilesResult {
  readonly checks: readonly Check[];
  readonly differences: readonly FileDifference[];
  /** No file differs from what was signed, and none is hidden. */
  readonly match: boolean;
}

/** OMS 8.4, points 8 and 9, and 8.5. */
export function compareFiles(
  oms: OmsStatement,
  actual: ActualModel,
  plan: IgnorePlan,
  options: { readonly ignoreUnsignedFiles: boolean },
  chunks?: ChunkInfo,
): FilesResult {
  const signed = new Set(oms.resources.map(({ path }) => path));
  const skipped = judge(
    actual.ignored.filter(({ reason }) => reason === 'listed'),
    plan,
  );
  const unsigned = judge(
    actual.files.filter(({ path }) => !signed.has(path)),
    plan,
  );
  const added = new Set(pathsOf(unsigned, 'unsigned'));
  const compared = actual.files.filter(({ path }) => signed.has(path) || added.has(path));
  const differences = (
    oms.method === 'shards'
      ? diffShards(oms, compared, actual.shards ?? [])
      : diffFiles(oms.resources, compared, chunks)
  ).filter(({ kind }) => kind !== 'added' || !options.ignoreUnsignedFiles);
  // What the scan skipped without leave is no better than what the signer hid.
  const hidden = [...pathsOf(skipped, 'hidden', 'unsigned'), ...pathsOf(unsigned, 'hidden')];
  const aside = pathsOf([...skipped, ...unsigned], 'own', 'listed', 'allowed');
  const checks = [
    checkMatch(oms, differences, options.ignoreUnsignedFiles ? added.size : 0),
    checkHidden(hidden, [...defaultsIn(actual), ...aside]),
  ];
  return { checks, differences, match: checks.every(({ outcome }) => outcome === 'pass') };
}

interface Judged {
  readonly path: string;
  readonly standing: Standing;
}

function judge(found: readonly { readonly path: string; readonly kind?: string }[], plan: IgnorePlan): Judged[] {
  return found.map(({ path, kind }) => {
    const standing = plan.judge(path);
    // A download leaves a folder there. A link in its place leads to what nobody looked at.
    return { path, standing: standing === 'listed' && kind === 'other' ? 'hidden' : standing };
  });
}

function pathsOf(found: readonly Judged[], ...standings: readonly Standing[]): string[] {
  return found.filter(({ standing }) => standings.includes(standing)).map(({ path }) => path);
}

function checkMatch(oms: OmsStatement, differences: readonly FileDifference[], tolerated: number): Check {
  const title =
    tolerated > 0 ? 'Every signed file is there, unchanged' : 'The files are exactly those that were signed';
  const expected = `${new Set(oms.resources.map(({ path }) => path)).size} files, root ${oms.root}`;
  if (differences.length === 0) {
    const found = tolerated > 0 ? `${expected}, and ${tolerated} unsigned files that were not looked at` : expected;
    return pass('files.match', title, { expected, found });
  }
  return fail('files.match', title, {
    expected,
    found: describe(differences),
    evidence: evidenceOf(differences),
    guidance: guidanceFor(differences),
  });
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

const MAX_NAMED = 10;

function evidenceOf(differences: readonly FileDifference[]): string {
  return enumerate(differences.map(({ path }) => path));
}

function guidanceFor(differences: readonly FileDifference[]): string {
  if (differences.every(({ kind }) => kind === 'added')) {
    return 'Files were added after signing: remove them, or have the model signed anew with them.';
  }
  return 'Do not use these files. Get them anew from where the model was published, or have the model signed anew if you changed it yourself.';
}

function checkHidden(hidden: readonly string[], noted: readonly string[]): Check {
  const title = 'Nothing lies in the model that the signer chose not to sign';
  if (hidden.length === 0)
    return pass('files.ignored', title, noted.length > 0 ? { found: `left aside: ${enumerate(noted)}` } : {});
  return fail('files.ignored', title, {
    expected: 'none of the paths that the signer ignored',
    found: enumerate(hidden),
    evidence: 'ignore_paths of the signature',
    guidance: `Remove them, or accept what is not signed by naming it: ${hidden
      .slice(0, 3)
      .map((path) => `--allow-ignored ${shellWord(path)}`)
      .join(' ')}`,
  });
}

/** Left aside as OMS 6.2.1 has it; named, so that nobody takes it for verified. */
function defaultsIn({ ignored }: ActualModel): string[] {
  return ignored.filter(({ reason }) => reason === 'default').map(({ path }) => path);
}

function enumerate(paths: readonly string[]): string {
  const more = paths.length - MAX_NAMED;
  return [...paths.slice(0, MAX_NAMED), ...(more > 0 ? [`and ${more} more`] : [])].join(', ');
}
