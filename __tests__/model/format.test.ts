import { expect, test } from '@jest/globals';
import { formatBytes, formatDuration, formatNumber, formatRate } from '../../src/model/format.ts';

test.each([
  [0, '0 B'],
  [1, '1 B'],
  [1023, '1023 B'],
  [1024, '1 KiB'],
  [1536, '1.5 KiB'],
  [67_108_864, '64 MiB'],
  [1024 * 1024 - 1, '1 MiB'],
  [1_000_000_000, '954 MiB'],
  [12.34 * 2 ** 30, '12.3 GiB'],
  [5 * 2 ** 40, '5 TiB'],
  [3000 * 2 ** 50, '3000 PiB'],
])('%d bytes: %s', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text);
  expect(formatRate(bytes)).toBe(`${text}/s`);
});

test.each([
  [0, '0.0 s'],
  [-5, '0.0 s'],
  [1234, '1.2 s'],
  [9960, '10 s'],
  [59_400, '59 s'],
  [59_600, '1 min 00 s'],
  [185_000, '3 min 05 s'],
  [7_620_000, '2 h 07 min'],
])('%d ms: %s', (milliseconds, text) => {
  expect(formatDuration(milliseconds)).toBe(text);
});

test.each([0, 7, 999, 1000, 12_345, 999_999, 1_000_000, 1_234_567_890_123])('%d with its thousands', (n) => {
  expect(formatNumber(n)).toBe(n.toLocaleString('en-US'));
});
