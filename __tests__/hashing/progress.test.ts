import { Writable } from 'node:stream';
import { describe, expect, test } from '@jest/globals';
import { createProgress, progressText } from '../../src/hashing/progress.ts';

const MIB = 1 << 20;

function recorder() {
  const written: string[] = [];
  const write = (chunk: unknown, _: unknown, done: () => void) => {
    written.push(String(chunk));
    done();
  };
  return { written, stream: new Writable({ write }) };
}

function run(tty: boolean, seconds: number, { step = 0.1, columns }: { step?: number; columns?: number } = {}) {
  const { stream, written } = recorder();
  let clock = 0;
  const total = seconds * 100 * MIB;
  const progress = createProgress(Object.assign(stream, columns === undefined ? {} : { columns }), {
    tty,
    totalBytes: total,
    label: 'hashing m',
    now: () => clock,
  });
  for (let i = 1; i <= Math.round(seconds / step); i++) {
    clock = Math.round(i * step * 1000);
    progress.update(Math.round((clock / 1000) * 100 * MIB));
  }
  progress.done();
  return written;
}

describe('in a log', () => {
  test('a line every 15 seconds, and one at the end', () => {
    expect(run(false, 40)).toEqual([
      'hashing m: 1.46 GiB of 3.91 GiB (37 %), 100 MiB/s, 25 s left\n',
      'hashing m: 2.93 GiB of 3.91 GiB (75 %), 100 MiB/s, 10 s left\n',
      'hashing m: 3.91 GiB in 40 s, 100 MiB/s\n',
    ]);
  });

  test('nothing for work of 14 seconds', () => {
    expect(run(false, 14)).toEqual([]);
  });
});

describe('on a terminal', () => {
  test('one line, written over, and at the end what it was', () => {
    const lines = run(true, 3);
    expect(lines.length).toBeGreaterThan(20);
    for (const line of lines) expect(line).toMatch(/^\r\p{Cc}\[K[^\n]+\n?$/u);
    expect(lines.filter((line) => line.endsWith('\n'))).toEqual(['\r\u001b[Khashing m: 300 MiB in 3.0 s, 100 MiB/s\n']);
  });

  test('at most ten times a second', () => {
    expect(run(true, 3, { step: 0.01 }).length).toBeLessThanOrEqual(28);
  });

  test('nothing for work that is done at once', () => {
    expect(run(true, 0.3)).toEqual([]);
  });

  test('never wider than the terminal', () => {
    const lines = run(true, 3, { columns: 30 }).slice(0, -1);
    expect(lines.length).toBeGreaterThan(20);
    for (const line of lines) expect(line.length - '\r\u001b[K'.length).toBeLessThan(30);
  });

  test('a terminal that does not know its width shows the line all the same', () => {
    expect(run(true, 3, { columns: 0 })).toEqual(run(true, 3));
  });
});

test('text', () => {
  expect(progressText(0, 1000, 0)).toBe('0 B of 1000 B (0 %)');
  expect(progressText(0, 0, 0)).toBe('0 B of 0 B (100 %)');
  expect(progressText(2000, 1000, 10)).toBe('1.95 KiB of 1000 B (100 %), 10 B/s, 0.0 s left');
});

test('the rate follows what happens now, not the average since the beginning', () => {
  const { stream, written } = recorder();
  let clock = 0;
  let bytes = 0;
  const progress = createProgress(stream, { tty: true, totalBytes: 1e12, label: 'x', now: () => clock });
  for (let i = 0; i < 1200; i++) {
    clock += 100;
    bytes += (i < 600 ? 1000 : 100) * (MIB / 10);
    progress.update(bytes);
  }
  expect(written.at(-1)).toMatch(/ 100 MiB\/s,/);
});
