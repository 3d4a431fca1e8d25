import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { HashTask } from '../../src/hashing/engine.ts';
import { decide, planUnits, type Unit } from '../../src/hashing/schedule.ts';
import { chunkRanges } from '../../src/model/chunks.ts';

const MIB = 1 << 20;
const task = (size: number, { chunks = true, whole = true } = {}): HashTask => ({
  path: 'w',
  size,
  stamp: '',
  whole,
  ranges: chunks ? chunkRanges(size) : [],
});

test('every file and every range is in exactly one unit, dearest unit first', () => {
  const sizes = fc.array(fc.oneof(fc.nat(5000), fc.nat(40 * MIB), fc.nat(1000 * MIB)), { maxLength: 40 });
  fc.assert(
    fc.property(sizes, fc.boolean(), (list, whole) => {
      const tasks = list.map((size) => task(size, { whole }));
      const units = planUnits(tasks);
      const items = units.flatMap((unit) => unit.items);
      const seen = tasks.map((_, index) =>
        items.filter((item) => item.index === index).toSorted((a, b) => a.offset - b.offset),
      );
      seen.forEach((parts, index) => {
        expect(parts.length).toBeGreaterThan(0);
        expect(parts.flatMap((part) => part.task.ranges)).toEqual(tasks[index]?.ranges);
        if (whole) expect(parts).toHaveLength(1);
      });
      expect(units.map(({ cost }) => cost)).toEqual(units.map(({ cost }) => cost).toSorted((a, b) => b - a));
    }),
    { numRuns: 60 },
  );
});

test('20,000 small files are a few dozen units, not 20,000 messages', () => {
  expect(planUnits(Array.from({ length: 20_000 }, () => task(4096))).length).toBeLessThan(60);
});

test('chunks alone of one file are spread over units', () => {
  expect(planUnits([task(1024 * MIB, { whole: false })])).toHaveLength(16);
});

describe('one thread or two', () => {
  const unitOf = (size: number, options = {}) => planUnits([task(size, options)])[0] as Unit;
  const big = unitOf(1024 * MIB);
  const alone = { remaining: big.cost, threads: 2, idle: 2, nextIdle: Number.POSITIVE_INFINITY };

  test('a single large file takes two, with or without chunks', () => {
    expect(decide(big, alone)).toBe('together');
    const plain = unitOf(1024 * MIB, { chunks: false });
    expect(decide(plain, { ...alone, remaining: plain.cost })).toBe('together');
  });

  test('of two equal files each takes one', () => {
    expect(decide(big, { ...alone, remaining: 2 * big.cost })).toBe('alone');
    expect(decide(big, { ...alone, remaining: 2 * big.cost, idle: 1, nextIdle: big.cost })).toBe('alone');
  });

  test('the third of three equal files waits for the thread that is nearly done', () => {
    expect(decide(big, { ...alone, remaining: 1.1 * big.cost, idle: 1, nextIdle: 0.1 * big.cost })).toBe('wait');
    expect(decide(big, { ...alone, remaining: 1.7 * big.cost, idle: 1, nextIdle: 0.7 * big.cost })).toBe('alone');
  });

  test('never with one thread, for small files, for ranges alone', () => {
    expect(decide(big, { ...alone, threads: 1, idle: 1 })).toBe('alone');
    const small = unitOf(4 * MIB);
    expect(decide(small, { ...alone, remaining: small.cost })).toBe('alone');
    const ranges = unitOf(1024 * MIB, { whole: false });
    expect(decide(ranges, { ...alone, remaining: ranges.cost })).toBe('alone');
  });
});
