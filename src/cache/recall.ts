import type { HashResult, HashTask, Midstate } from '../hashing/engine.ts';
import type { ByteRange } from '../model/chunks.ts';
import type { FileKey, Known, Part } from './entry.ts';
import { CHECKPOINT_BYTES } from './known.ts';

/** What is known of a task, and what is left of it. */
export interface Recall {
  readonly task: HashTask;
  /** With the task's stamp it is the file's key; absent where no entry can be of the file. */
  readonly fileSystem?: string;
  readonly whole?: string;
  /** One for each of the task's. */
  readonly ranges: readonly (string | undefined)[];
  /** Absent: all is known. */
  readonly left?: HashTask;
  /** Which of the task's ranges those of `left` are; NOBODYS for a checkpoint. */
  readonly places: readonly number[];
}

const NOBODYS = -1;
const NONE: readonly never[] = [];
/** A file whose hashing is interrupted loses less than that much of it. */
const CHECKPOINT_EVERY = 256 << 20;

/** Nothing is known of it, nor will be. */
export function unknown(task: HashTask): Recall {
  if (task.ranges.length === 0) return { task, ranges: NONE, left: task, places: NONE };
  return { task, ranges: task.ranges.map(() => undefined), left: task, places: task.ranges.map((_, i) => i) };
}

/** `resumes`: whether the engine can begin in the midst of a file. */
export function recall(
  task: HashTask,
  key: FileKey,
  find: (part: Part) => Known | undefined,
  resumes: boolean,
): Recall {
  const whole = task.whole ? find(undefined)?.digest : undefined;
  const known = task.ranges.length > 0 ? task.ranges.map(find) : NONE;
  const ranges = known.length > 0 ? known.map((one) => one?.digest) : NONE;
  const missing = known.flatMap((one, i) => (one === undefined ? [i] : []));
  const mine = { task, fileSystem: key.fileSystem, ranges, ...(whole !== undefined && { whole }) };
  if (task.whole && whole === undefined) {
    // With ranges of its own a task needs no checkpoints: each range's end is one.
    if (known.length > 0) return { ...mine, ...goOn(task, task.ranges, known, missing, resumes) };
    const marks = resumes ? checkpoints(task.size) : NONE;
    const { left } = goOn(task, marks, marks.map(find), [...marks.keys()], resumes);
    return { ...mine, left, places: left.ranges.map(() => NOBODYS) };
  }
  if (missing.length === 0) return { ...mine, places: NONE };
  return { ...mine, left: { ...task, whole: false, ranges: pick(task.ranges, missing) }, places: missing };
}

/** The whole file from the last midstate on, and those of `marks` that are wanted. */
function goOn(
  task: HashTask,
  marks: readonly ByteRange[],
  known: readonly (Known | undefined)[],
  wanted: readonly number[],
  resumes: boolean,
): { left: HashTask; places: readonly number[] } {
  // Most files: no copy of the task.
  if (marks.length === 0) return { left: task, places: NONE };
  const resume = resumes ? lastMidstate(marks, known) : undefined;
  const places = wanted.filter((i) => (marks[i]?.start ?? 0) >= (resume?.at ?? 0));
  return { left: { ...task, ranges: pick(marks, places), ...(resume && { resume }) }, places };
}

/** What was known and what was found out. */
export function complete({ task, whole, ranges, places }: Recall, found: HashResult | undefined): HashResult {
  const all = [...ranges];
  places.forEach((place, i) => {
    if (place !== NOBODYS) all[place] = found?.ranges[i];
  });
  const digest = whole ?? found?.digest;
  const { path, size } = task;
  return { path, size, ...(digest !== undefined && { digest }), ranges: all.filter((one) => one !== undefined) };
}

/**
 * Inputs have no chunk digests, but the hash of a large file must survive an interruption too. A range of one block costs
 * nothing, and with it comes the whole file's hash up to its end.
 */
function checkpoints(size: number): readonly ByteRange[] {
  if (size <= CHECKPOINT_EVERY) return NONE;
  return Array.from({ length: Math.ceil(size / CHECKPOINT_EVERY) - 1 }, (_, i) => {
    const end = (i + 1) * CHECKPOINT_EVERY;
    return { start: end - CHECKPOINT_BYTES, end };
  });
}

/** The furthest one that leaves no unknown range behind it. */
function lastMidstate(ranges: readonly ByteRange[], known: readonly (Known | undefined)[]): Midstate | undefined {
  const gap = known.indexOf(undefined);
  for (let i = (gap < 0 ? known.length : gap) - 1; i >= 0; i--) {
    const at = ranges[i]?.end ?? 0;
    const state = known[i]?.midstate;
    if (state !== undefined && at % 64 === 0) return { at, state };
  }
  return undefined;
}

function pick(ranges: readonly ByteRange[], indices: readonly number[]): ByteRange[] {
  return indices.flatMap((i) => ranges[i] ?? []);
}

/** Bytes that have to be read for a task. */
export function bytesLeft(task: HashTask | undefined): number {
  if (task === undefined) return 0;
  if (task.whole) return task.size - (task.resume?.at ?? 0);
  return task.ranges.reduce((sum, { start, end }) => sum + end - start, 0);
}
