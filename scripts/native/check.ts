/**
 * npm run check-native: proves that dist/native/ is what native/ builds, by building it again from another folder and with
 * another, empty CARGO_HOME; and that the addons load on every system they are promised for.
 */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildTargets } from './cargo.ts';
import { crateNotices, NOTICES } from './crate-notices.ts';
import { elfNeeds, newerThan } from './elf.ts';
import { COMMITTED, GLIBC, ROOT, type Target } from './targets.ts';

/** A claim, and what speaks against it. */
type Finding = readonly [claim: string, problem: string | undefined];

const committed = process.argv[2] ?? join(ROOT, 'dist/native');

function sameBytes({ name }: Target, built: Buffer): Finding {
  const file = join(committed, `${name}.node`);
  const claim = `dist/native/${name}.node (${built.length} bytes) is what native/ builds`;
  if (!existsSync(file)) return [claim, 'it is missing'];
  return [claim, readFileSync(file).equals(built) ? undefined : 'the bytes differ'];
}

function loads({ name, machine }: Target, built: Buffer): Finding {
  const needs = elfNeeds(built);
  const newer = newerThan(needs.versions, GLIBC);
  const wrong = needs.machine === machine ? newer : [`e_machine ${needs.machine}`];
  const most = needs.versions
    .filter((version) => version.startsWith('GLIBC_'))
    .sort(byVersion)
    .at(-1);
  return [`${name} needs ${most}, no newer than ${GLIBC}`, wrong.length === 0 ? undefined : wrong.join(', ')];
}

function byVersion(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}

/** Paths of whoever built it would be in messages of panics. */
function tellsNoPaths({ name }: Target, built: Buffer, folder: string): Finding {
  return [`${name} tells no folder it was built in`, built.includes(folder) ? `it has ${folder}` : undefined];
}

const folder = mkdtempSync(join(tmpdir(), 'attest-model-native-'));
let failed = 0;
let passed = 0;
try {
  const workspace = { source: join(folder, 'copy of native'), cargoHome: join(folder, 'cargo') };
  cpSync(join(ROOT, 'native'), workspace.source, {
    recursive: true,
    filter: (path) => path !== join(ROOT, 'native/target'),
  });
  const binaries = buildTargets(workspace, COMMITTED);
  const findings = COMMITTED.flatMap((target, index) => {
    const built = binaries[index] ?? Buffer.alloc(0);
    return [sameBytes(target, built), loads(target, built), tellsNoPaths(target, built, folder)];
  });
  const same = crateNotices(workspace) === readFileSync(join(ROOT, NOTICES), 'utf8');
  findings.push([`${NOTICES} names what is linked in`, same ? undefined : 'it differs: npm run build-native']);
  for (const [claim, problem] of findings) {
    if (problem === undefined) passed += 1;
    else failed += 1;
    console.log(problem === undefined ? `ok: ${claim}` : `NOT SO: ${claim}: ${problem}`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
