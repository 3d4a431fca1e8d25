/** Builds dist/ from src/: the same bytes from any folder and on any machine, so that check-dist can compare. */
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { build as bundle, type Metafile } from 'esbuild';
import { thirdPartyNotices } from './notices.ts';

export const ROOT = join(import.meta.dirname, '..');

/** dist/NAME.js by source. `main` is what dist/cli.js imports once it knows that Node is new enough. */
export const ENTRIES: Readonly<Record<string, string>> = {
  main: 'src/cli/main.ts',
  index: 'src/index.ts',
  attest: 'src/actions/attest.ts',
  verify: 'src/actions/verify.ts',
  'hash-worker': 'src/hashing/hash-worker.ts',
};

// CommonJS packages in an ESM bundle still call require() for Node's own modules.
const REQUIRE =
  "import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);";

export function missingEntries(): string[] {
  return Object.values(ENTRIES).filter((source) => !existsSync(join(ROOT, source)));
}

/**
 * Everything of dist/ but dist/native/, into `outdir`. dist stays flat: workers and addons are found by
 * `new URL('./x.js', import.meta.url)`.
 */
export async function build(outdir: string): Promise<Metafile> {
  mkdirSync(outdir, { recursive: true });
  for (const name of readdirSync(outdir)) {
    // The addons come from Rust (npm run build-native), which most who build dist/ do not have.
    if (name !== 'native') rmSync(join(outdir, name), { recursive: true });
  }
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  const { metafile } = await bundle({
    absWorkingDir: ROOT,
    entryPoints: Object.fromEntries(Object.entries(ENTRIES).filter(([, source]) => existsSync(join(ROOT, source)))),
    outdir,
    chunkNames: '[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    charset: 'utf8',
    legalComments: 'none',
    metafile: true,
    define: { ATTEST_MODEL_VERSION: JSON.stringify(version) },
    banner: { js: REQUIRE },
    logLevel: 'warning',
  });
  copyFileSync(join(ROOT, 'scripts/cli-entry.js'), join(outdir, 'cli.js'));
  chmodSync(join(outdir, 'cli.js'), 0o755);
  // The action's archive carries no package.json of the repository, and vendored copies have another one above them.
  writeFileSync(join(outdir, 'package.json'), '{ "type": "module" }\n');
  writeFileSync(join(outdir, 'THIRD-PARTY-NOTICES.txt'), thirdPartyNotices(metafile, ROOT));
  if (existsSync(join(ROOT, ENTRIES['index'] ?? ''))) declarations(join(outdir, 'types'));
  return metafile;
}

function declarations(outDir: string): void {
  const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
  execFileSync(process.execPath, [tsc, '-p', join(ROOT, 'scripts/types.tsconfig.json'), '--outDir', outDir], {
    stdio: 'inherit',
  });
}

if (import.meta.main) {
  for (const source of missingEntries()) console.warn(`not built, not there yet: ${source}`);
  const metafile = await build(join(ROOT, 'dist'));
  mkdirSync(join(ROOT, 'build'), { recursive: true });
  writeFileSync(join(ROOT, 'build/meta.json'), JSON.stringify(metafile));
  const bytes = Object.values(metafile.outputs).reduce((sum, output) => sum + output.bytes, 0);
  console.log(`dist: ${Object.keys(metafile.outputs).length} files, ${(bytes / 2 ** 20).toFixed(2)} MiB`);
}
