import { type ChunkInfo, diffFiles, type FileDifference } from '../../model/diff.ts';
import { count } from '../../model/format.ts';
import type { OmsStatement } from '../../statement/oms.ts';
import type { Check } from '../verdict.ts';
import { type Compared, checkFiles } from './files-check.ts';
import type { IgnorePlan } from './ignored.ts';
import { checkHidden, sortOthers } from './left-aside.ts';
import { diffShards, type Shard } from './shards.ts';

export interface ActualFile {
  readonly path: string;
  readonly size: number;
  /** By the signed `hash_type`. Absent where nothing depends on it: the file is not signed and none is missing. */
  readonly digest?: string;
  /** For a chunk proof, in place of the digest of a file of more than one chunk. */
  readonly chunks?: readonly string[];
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

/** What the verifier decided about files that are not signed. */
export interface Tolerance {
  readonly plan: IgnorePlan;
  readonly ignoreUnsignedFiles: boolean;
  /** Files that may be other ones than were signed, be missing, or be there unsigned: they are listed, and fail nothing. */
  readonly mayDiffer?: (path: string) => boolean;
}

/** OMS 8.4, points 8 and 9, and 8.5: whole files, by the digests that are signed. */
export function compareFiles(
  oms: OmsStatement,
  actual: ActualModel,
  tolerance: Tolerance,
  chunks?: ChunkInfo,
): FilesResult {
  const signed = new Set(oms.resources.map(({ path }) => path));
  const expected = `${count(signed.size, 'file')}, root ${oms.root}`;
  return compareBy(signed, actual, tolerance, {
    diff: (found) =>
      oms.method === 'shards' ? diffShards(oms, found, actual.shards ?? []) : diffFiles(oms.resources, found, chunks),
    about: (unsigned, different) => ({
      id: 'files.match',
      title: titleFor(unsigned, different),
      expected,
    }),
  });
}

function titleFor(unsigned: number, different: number): string {
  if (different > 0) return 'The files are those that were signed, but for what may differ';
  return unsigned > 0 ? 'Every signed file is there, unchanged' : 'The files are exactly those that were signed';
}

/** A way to compare contents. The set of paths is compared in one way only. */
interface Comparison {
  readonly diff: (files: readonly ActualFile[]) => FileDifference[];
  readonly about: (unsigned: number, different: number) => Compared;
}

export function compareBy(
  signed: ReadonlySet<string>,
  actual: ActualModel,
  { plan, ignoreUnsignedFiles, mayDiffer = () => false }: Tolerance,
  { diff, about }: Comparison,
): FilesResult {
  const others = sortOthers(signed, actual, plan);
  const found = actual.files.filter(({ path }) => signed.has(path) || others.added.has(path));
  const differences = diff(found).filter(({ kind }) => kind !== 'added' || !ignoreUnsignedFiles);
  const tolerated = ignoreUnsignedFiles ? others.added.size : 0;
  const isAllowed = (one: FileDifference): boolean =>
    mayDiffer(one.path) && (one.kind !== 'renamed' || mayDiffer(one.from));
  const allowed = differences.filter(isAllowed);
  const wrong = differences.filter((one) => !isAllowed(one));
  const leave = { unsigned: tolerated, different: allowed.map(({ path }) => path) };
  const checks = [checkFiles(about(tolerated, allowed.length), wrong, leave), checkHidden(others)];
  return { checks, differences, match: differences.length === 0 && checks.every(({ outcome }) => outcome === 'pass') };
}
