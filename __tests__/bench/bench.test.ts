import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { Sample } from '../../bench/measure.ts';
import type { Measured, Reach, Row } from '../../bench/row.ts';
import { median, timesAsMuch } from '../../bench/statistics.ts';
import { details, tableLine } from '../../bench/table.ts';

const sample = (milliseconds: number, cpu = milliseconds): Sample => ({ milliseconds, cpu, peak: 2 ** 20 });

test('the median of each round’s quotient, not the quotient of medians', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 2, 3])).toBe(2.5);
  expect(() => median([])).toThrow('no samples');
  // A noisy round is noisy for both.
  const [theirs, ours] = [
    [sample(20), sample(200), sample(30)],
    [sample(10, 1), sample(100, 50), sample(10, 15)],
  ];
  expect(timesAsMuch(theirs, ours)).toBe(2);
  expect(timesAsMuch(theirs, ours, 'cpu')).toBe(4);
});

test.each<[Reach, Measured, string, boolean]>([
  [{ kind: 'at least', value: 1.7 }, { value: 1.7, unit: 'times' }, '| ≥ 1.70 x | **1.70 x** |', true],
  [{ kind: 'at least', value: 2 }, { value: 1.5, unit: 'times' }, '| ≥ 2.00 x | **1.50 x**, missed by 25 % |', false],
  [{ kind: 'at most', value: 0.08 }, { value: 0.08, unit: 'share' }, '| ≤ 8.0 % | **8.0 %** |', true],
  [
    { kind: 'at most', value: 0.08 },
    { value: 0.1, unit: 'share' },
    '| ≤ 8.0 % | **10.0 %**, missed by 2.0 points |',
    false,
  ],
  [
    { kind: 'below', value: 250 },
    { value: 1200, unit: 'milliseconds' },
    '| < 250 ms | **1.20 s**, missed by 380 % |',
    false,
  ],
  [
    { kind: 'below', value: 100 * 2 ** 20 },
    { value: 100 * 2 ** 20, unit: 'bytes' },
    '| < 100 MiB | **100 MiB**, missed by 0 % |',
    false,
  ],
])('what was to be reached and what was: %j', (reach, measured, text, reached) => {
  const row: Row = {
    id: '',
    work: '',
    against: '',
    reach,
    shape: 'small',
    bound: 'physics',
    measure: async () => measured,
  };
  expect(tableLine({ row, measured })).toContain(text);
  expect(details({ row, measured }).includes('What bounds it: physics')).toBe(!reached);
});

test('the bench runs', () => {
  const script = join(import.meta.dirname, '../../bench/run.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, '--quick', '--only', 'chunk-cost'], {
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/^\| chunk hashes of 1 x 4 GiB \|.* ≤ 8\.0 % \| \*\*-?[\d.]+ %\*\*/m);
});
