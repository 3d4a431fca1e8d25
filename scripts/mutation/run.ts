import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PLAN } from './plan.ts';

/**
 * Mutation testing of src/verification, of what is committed: `npm run mutate`, or `npm run mutate -- FILE …` for some. An hour or two,
 * so it is no part of what CI runs. Reports go to build/mutation; then write.ts makes docs/mutants.md of them.
 */
const HERE = import.meta.dirname;
const ROOT = join(HERE, '../..');
const REPORTS = join(ROOT, 'build/mutation');
const asked = process.argv.slice(2);

const unknown = asked.find((name) => !(name in PLAN));
if (unknown !== undefined) throw new Error(`${unknown} is not in plan.ts`);
execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: HERE, stdio: 'inherit' });

// Stryker writes mutants into sources: into those of a copy, which nobody else reads.
const copy = mkdtempSync(join(tmpdir(), 'attest-model-mutation-'));
process.once('exit', () => rmSync(copy, { recursive: true, force: true }));
execFileSync('git', ['clone', '--quiet', '--shared', ROOT, copy], { stdio: 'inherit' });
symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
mkdirSync(join(copy, 'build/tmp'), { recursive: true });

const failed: string[] = [];
for (const name of asked.length > 0 ? asked : Object.keys(PLAN)) {
  const report = join(copy, 'build/report.json');
  rmSync(report, { force: true });
  const mutation = { files: [`src/verification/${name}.ts`], tests: PLAN[name], report };
  spawnSync(
    process.execPath,
    [join(HERE, 'node_modules/@stryker-mutator/core/bin/stryker.js'), 'run', join(HERE, 'stryker.config.js')],
    {
      cwd: copy,
      env: { ...process.env, MUTATION: JSON.stringify(mutation), TMPDIR: join(copy, 'build/tmp') },
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  );
  const kept = join(REPORTS, `${name}.json`);
  mkdirSync(dirname(kept), { recursive: true });
  if (existsSync(report)) copyFileSync(report, kept);
  else failed.push(name);
}
await import('./write.ts');
if (failed.length > 0) throw new Error(`no report of ${failed.join(', ')}`);
