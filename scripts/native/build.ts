/**
 * npm run build-native                     dist/native/ for Linux, and the notices of what is linked in
 * npm run build-native -- --out DIR NAME…  DIR/NAME.node; for macOS and Windows on these systems only
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildTargets, defaultCargoHome } from './cargo.ts';
import { crateNotices, NOTICES } from './crate-notices.ts';
import { COMMITTED, RELEASED, ROOT, type Target } from './targets.ts';

const { values, positionals } = parseArgs({
  options: { out: { type: 'string', default: join(ROOT, 'dist/native') } },
  allowPositionals: true,
});
const workspace = { source: join(ROOT, 'native'), cargoHome: defaultCargoHome() };
const targets = positionals.length === 0 ? COMMITTED : positionals.map(targetNamed);

mkdirSync(values.out, { recursive: true });
for (const [index, bytes] of buildTargets(workspace, targets).entries()) {
  const file = join(resolve(values.out), `${targets[index]?.name}.node`);
  writeFileSync(file, bytes);
  console.log(`${file}: ${(bytes.length / 1024).toFixed(0)} KiB`);
}
if (targets === COMMITTED) writeFileSync(join(ROOT, NOTICES), crateNotices(workspace));

function targetNamed(name: string): Target {
  const known = [...COMMITTED, ...RELEASED];
  const target = known.find((one) => one.name === name);
  if (target === undefined) throw new Error(`${name} is none of ${known.map((one) => one.name).join(', ')}`);
  return target;
}
