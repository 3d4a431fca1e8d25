import type { HashTask } from './engine.ts';

/** Work for one thread, or for several where it is one file that is hashed whole. */
export interface Unit {
  readonly items: readonly UnitItem[];
  /** In bytes hashed. */
  readonly cost: number;
  /** Bytes read. */
  readonly bytes: number;
}

export interface UnitItem {
  /** Of the caller's task. */
  readonly index: number;
  readonly task: HashTask;
  /** Index of this item's first range among the task's. */
  readonly offset: number;
}

/** Files up to this size are put together into units of about this size; smaller ones would be all messages. */
const UNIT_BYTES = 32 << 20;
const UNIT_FILES = 512;
/** Opening and closing a file takes as long as hashing about that many bytes. */
const FILE_COST = 32 << 10;

/** Everything to be done, dearest first, so that the threads end together. */
export function planUnits(tasks: readonly HashTask[]): Unit[] {
  const units: Unit[] = [];
  let batch: UnitItem[] = [];
  let cost = 0;
  const flush = () => {
    if (batch.length > 0) units.push(unitOf(batch));
    batch = [];
    cost = 0;
  };
  tasks.forEach((task, index) => {
    const own = costOf(task);
    if (own > UNIT_BYTES) {
      units.push(...divide({ index, task, offset: 0 }).map((item) => unitOf([item])));
      return;
    }
    batch.push({ index, task, offset: 0 });
    cost += own;
    if (cost >= UNIT_BYTES || batch.length >= UNIT_FILES) flush();
  });
  flush();
  return units.sort((a, b) => b.cost - a.cost);
}

/** Ranges alone need no common pass over the file: any thread can take any of them. */
function divide(item: UnitItem): UnitItem[] {
  const { task } = item;
  if (task.whole) return [item];
  const parts: UnitItem[] = [];
  let start = 0;
  let bytes = 0;
  task.ranges.forEach((range, i) => {
    bytes += range.end - range.start;
    if (bytes < UNIT_BYTES && i < task.ranges.length - 1) return;
    parts.push({ ...item, task: { ...task, ranges: task.ranges.slice(start, i + 1) }, offset: start });
    start = i + 1;
    bytes = 0;
  });
  return parts;
}

function unitOf(items: readonly UnitItem[]): Unit {
  return {
    items,
    cost: items.reduce((sum, { task }) => sum + costOf(task), 0),
    bytes: items.reduce((sum, { task }) => sum + bytesOf(task), 0),
  };
}

/** Bytes to be read. */
export function bytesOf(task: HashTask): number {
  return task.whole ? task.size : rangeBytes(task);
}

function costOf(task: HashTask): number {
  return FILE_COST + (task.whole ? task.size : 0) + rangeBytes(task);
}

function rangeBytes(task: HashTask): number {
  return task.ranges.reduce((sum, range) => sum + range.end - range.start, 0);
}

export interface Situation {
  /** Cost of all that is not finished, the unit included. */
  readonly remaining: number;
  readonly threads: number;
  readonly idle: number;
  /** Cost that is left for the busy thread which will be idle first; Infinity if none is busy. */
  readonly nextIdle: number;
}

/**
 * Whether a unit should take one thread or two, or wait for the second. A single file is worth two threads where it alone
 * would keep the others waiting at the end.
 */
export function decide(unit: Unit, { remaining, threads, idle, nextIdle }: Situation): 'alone' | 'together' | 'wait' {
  const only = unit.items.length === 1 ? unit.items[0] : undefined;
  if (!only?.task.whole || unit.cost <= UNIT_BYTES || threads < 2) return 'alone';
  if (unit.cost <= remaining / threads) return 'alone';
  if (idle >= 2) return 'together';
  // Together it takes half the time: worth waiting for less than the other half.
  return only.task.ranges.length > 0 && nextIdle < unit.cost / 2 ? 'wait' : 'alone';
}
