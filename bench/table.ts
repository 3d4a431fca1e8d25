import type { Sample } from './measure.ts';
import { isReached, type Measured, type Reach, type Row, type Unit } from './row.ts';
import { peak, wall } from './statistics.ts';

const MIB = 2 ** 20;

export interface Result {
  readonly row: Row;
  readonly measured: Measured | undefined;
}

export const HEAD = ['| work | against | reach | reached |', '|---|---|--:|---|'];

export function tableLine({ row, measured }: Result): string {
  const reach = row.reach ? `${SIGN[row.reach.kind]} ${show(row.reach.value, measured?.unit ?? 'times')}` : '';
  return `| ${row.work} | ${row.against} | ${reach} | ${verdict(row, measured)} |`;
}

const SIGN: Readonly<Record<Reach['kind'], string>> = { 'at least': '≥', 'at most': '≤', below: '<' };

function verdict({ reach }: Row, measured: Measured | undefined): string {
  if (measured === undefined) return 'not measured: what it needs is not on this machine';
  const found = show(measured.value, measured.unit);
  if (reach === undefined) return found;
  return isReached(reach, measured.value) ? `**${found}**` : `**${found}**, missed by ${missedBy(reach, measured)}`;
}

function missedBy({ value: wanted }: Reach, { value, unit }: Measured): string {
  if (unit === 'share') return `${(100 * (value - wanted)).toFixed(1)} points`;
  return `${((100 * Math.abs(value - wanted)) / wanted).toFixed(0)} %`;
}

function show(value: number, unit: Unit): string {
  switch (unit) {
    case 'times':
      return `${value.toFixed(value < 10 ? 2 : 0)} x`;
    case 'share':
      return `${(100 * value).toFixed(1)} %`;
    case 'bytes':
      return `${Math.round(value / MIB)} MiB`;
    case 'milliseconds':
      return duration(value);
  }
}

/** All that was measured for a row, and where it missed, what keeps it back. */
export function details({ row, measured }: Result): string[] {
  if (measured === undefined) return [];
  const missed = row.reach !== undefined && !isReached(row.reach, measured.value);
  return [
    `### ${row.work}`,
    '',
    '| run | median | range | processor time | peak memory |',
    '|---|--:|--:|--:|--:|',
    ...Object.entries(measured.runs ?? {}).map(([name, samples]) => runLine(name, samples)),
    '',
    ...(measured.notes ?? []).flatMap((note) => [note, '']),
    ...(missed ? [`What bounds it: ${row.bound}`, ''] : []),
  ];
}

function runLine(name: string, samples: readonly Sample[]): string {
  const times = samples.map(({ milliseconds }) => milliseconds);
  const range = samples.length > 1 ? `${duration(Math.min(...times))} to ${duration(Math.max(...times))}` : '';
  const cpu = duration(wall(samples.map((sample) => ({ ...sample, milliseconds: sample.cpu }))));
  const memory = Number.isNaN(peak(samples)) ? '' : show(peak(samples), 'bytes');
  return `| ${name} | ${duration(wall(samples))} | ${range} | ${cpu} | ${memory} |`;
}

export function duration(milliseconds: number): string {
  if (milliseconds < 10) return `${milliseconds.toFixed(1)} ms`;
  return milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(2)} s`;
}
