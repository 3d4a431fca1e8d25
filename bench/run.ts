/**
 * `npm run bench [-- --only WORD --rounds N --quick --dist FOLDER]`: the table of what was to be reached, against the Python
 * reference (`model_signing`, where it is installed) and OpenSSL, in interleaved rounds. Prints it, and writes
 * bench/RESULTS.md. `--quick` does all the work on a hundredth of the bytes and writes nothing. Never fails for a time.
 */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadNativeAddon } from '../src/hashing/native-addon.ts';
import { machine, versionOf } from './machine.ts';
import type { Bench, Row } from './row.ts';
import { AGAIN_ROWS } from './rows/again.ts';
import { EVIDENCE_ROWS } from './rows/evidence.ts';
import { MEMORY_ROWS } from './rows/memory.ts';
import { RATE_ROWS } from './rows/rate.ts';
import { SIGN_ROWS } from './rows/sign.ts';
import { VERIFY_ROWS } from './rows/verify.ts';
import { makeFiles, quick, SHAPES, type ShapeName } from './shapes.ts';
import { details, HEAD, type Result, tableLine } from './table.ts';
import { cli, findPeer, measureBuild, PEER, ROOT } from './tools.ts';

const ROWS: readonly Row[] = [
  ...SIGN_ROWS,
  ...VERIFY_ROWS,
  ...RATE_ROWS,
  ...AGAIN_ROWS,
  ...EVIDENCE_ROWS,
  ...MEMORY_ROWS,
];

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    rounds: { type: 'string', default: '5' },
    quick: { type: 'boolean', default: false },
    dist: { type: 'string' },
  },
});
if (values.dist !== undefined) measureBuild(values.dist);
const load = `${loadavg()[0]?.toFixed(1)} (more than 0.5 means that something else was running)`;
const peer = findPeer();
const addon = loadNativeAddon();
const bench: Bench = {
  rounds: values.quick ? 1 : Number(values.rounds),
  ...(peer !== undefined && { peer }),
  kernels: 'unavailable' in addon ? [] : addon.kernels(),
};
if (values.quick) console.log('Quick: a hundredth of the bytes, once. No figure here is a result.\n');
const results = await measureAll(ROWS.filter(({ id }) => id.includes(values.only)));
console.log(['', ...HEAD, ...results.map(tableLine)].join('\n'));
if (!values.quick && values.only === '') {
  writeFileSync(join(ROOT, 'bench/RESULTS.md'), report(results));
  console.log('\nwritten: bench/RESULTS.md');
}

/** In the order of the rows; files of one shape are made once. */
async function measureAll(rows: readonly Row[]): Promise<Result[]> {
  const found = new Map<Row, Result>();
  for (const shape of new Set(rows.map((row) => row.shape))) {
    for (const result of await measureShape(
      shape,
      rows.filter((row) => row.shape === shape),
    )) {
      found.set(result.row, result);
    }
  }
  return rows.flatMap((row) => found.get(row) ?? []);
}

async function measureShape(name: ShapeName, rows: readonly Row[]): Promise<Result[]> {
  const shape = values.quick ? quick(SHAPES[name]) : SHAPES[name];
  using files = makeFiles(mkdtempSync(join(tmpdir(), 'attest-model-bench-')), shape);
  const results: Result[] = [];
  for (const row of rows) {
    const result = { row, measured: await row.measure(files, bench) };
    console.log([tableLine(result), '', ...details(result)].join('\n'));
    results.push(result);
  }
  return results;
}

function report(all: readonly Result[]): string {
  const facts = [
    ...machine(),
    ['kernels here', bench.kernels.join(', ') || 'none: there is no native engine for this machine'],
    ['attest-model', versionOf(process.execPath, cli(), '--version') ?? 'unknown'],
    [PEER, (peer && versionOf(peer, '--version')?.replace(/^.*version /, '')) ?? 'not installed'],
    ['load before', load],
    ['measured on', new Date().toISOString().slice(0, 10)],
  ];
  return `# Measured by \`npm run bench\`

Files in the page cache; method \`key\`; medians of ${bench.rounds} interleaved rounds, after one that is not counted. "N x": the median of the
rounds' quotients, theirs divided by ours, of the wall time of the whole process unless the line says otherwise.

${facts.map(([label, value]) => `- ${label}: ${value}`).join('\n')}

${[...HEAD, ...all.map(tableLine)].join('\n')}

## In detail

${all.flatMap(details).join('\n')}`;
}
