import type { GateModel, GateResult } from '../verification/gate-result.ts';
import type { Check, FileDifference, Verdict } from '../verification/verdict.ts';
import { unmetChecks } from './verdict-text.ts';

/** A fault where a reader of the change looks. Plain text, not yet encoded. */
export interface FileFault {
  /** Relative to the repository; absent where no file is to blame. */
  readonly file?: string;
  readonly title: string;
  readonly message: string;
}

/** GitHub keeps ten error annotations of a step; one says what it is about. */
export const MAX_ANNOTATIONS = 9;

/** Files of one model that are not as signed. `folder`: of the model, relative to the repository. */
export function fileFaults(differences: readonly FileDifference[], folder: string): FileFault[] {
  return differences.map((difference) => ({
    file: folder === '' ? difference.path : `${folder}/${difference.path}`,
    title: `File ${difference.kind}`,
    message: `${difference.path}: ${difference.kind} since it was signed`,
  }));
}

/** What is wrong with a change: first of the change itself, then a few of each model, on files that the change touches. */
export function gateFaults({ checks, models }: GateResult): FileFault[] {
  const unmet = models.filter(({ result }) => result === 'failed' || result === 'undecided');
  const each = Math.max(1, Math.floor(MAX_ANNOTATIONS / Math.max(1, unmet.length)));
  const faults = unmetChecks(checks)
    .slice(0, MAX_ANNOTATIONS)
    .map((check) => checkFault(check, undefined));
  for (const model of unmet) {
    if (faults.length >= MAX_ANNOTATIONS) break;
    faults.push(...modelFaults(model).slice(0, each));
  }
  return faults.slice(0, MAX_ANNOTATIONS);
}

/** A file outside the diff has no lines there to stand at: those of the diff come first. */
function modelFaults({ path, touchedBy, verdicts, checks }: GateModel): FileFault[] {
  const touched = new Set(touchedBy);
  const differences = verdicts.find(({ verdict }) => verdict.differences.length > 0)?.verdict.differences ?? [];
  const files = fileFaults(differences, path);
  const inDiff = files.filter(({ file }) => file !== undefined && touched.has(file));
  const [first] = touchedBy;
  const others = [...unmetChecks(checks), ...verdicts.flatMap(({ verdict }) => unmetOf(verdict))];
  return [
    ...inDiff,
    ...others.map((check) => checkFault(check, touchedBy.find((file) => file === check.evidence) ?? first)),
    ...files.filter((one) => !inDiff.includes(one)),
  ];
}

/** Where files differ they say so themselves. */
const unmetOf = ({ checks, differences }: Verdict): Check[] =>
  unmetChecks(checks).filter(({ id }) => differences.length === 0 || id !== 'files.match');

function checkFault({ title, found, guidance }: Check, file: string | undefined): FileFault {
  const [step] = guidance?.split('\n') ?? [];
  const message = [found, step].filter((text) => text !== undefined && text !== '').join('. ');
  return { ...(file !== undefined && { file }), title, message: message || title };
}
