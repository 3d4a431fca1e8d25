/**
 * Random changes of files against plain hashing: `npm run cache-model -- --steps 100000 [--seed N] [--folder DIR]`. DIR has to
 * be on a file system of the allow-list.
 */
import { parseArgs } from 'node:util';
import { Mapper } from './mapper.ts';
import { runModel } from './model/cache-model.ts';
import { expectations } from './model/expectations.ts';
import { native, provingFolder } from './native.ts';

const { values } = parseArgs({
  options: {
    steps: { type: 'string', default: '100000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    folder: { type: 'string' },
  },
});
const engine = native();
using folder = provingFolder(values.folder === undefined ? undefined : [values.folder]);
const root = folder.path;
console.log(`${values.steps} steps with seed ${values.seed} in ${root}, ${engine.name}`);
await using mapper = new Mapper();
const steps = Number(values.steps);
const report = await runModel({ root, steps, seed: Number(values.seed), engine, mapper });
console.log(report.counts);
const results = expectations(report, steps).map(([name, holds]) => {
  console.log(`${holds ? 'ok  ' : 'FAIL'} ${name}`);
  return holds;
});
if (report.fault !== undefined) console.log(report.fault);
const passed = results.filter(Boolean).length;
console.log(`${passed} passed, ${results.length - passed} failed`);
process.exitCode = passed === results.length ? 0 : 1;
