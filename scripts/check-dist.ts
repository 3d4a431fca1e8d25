/**
 * What users run is dist/, which nobody reviews line by line: so it has to be exactly what the reviewed source builds,
 * the throw-away Sigstore must be out of reach of the actions, and the archive that every job downloads stays small.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Metafile } from 'esbuild';
import { build, ENTRIES, missingEntries, ROOT } from './build.ts';
import { elfNeeds } from './native/elf.ts';
import { COMMITTED } from './native/targets.ts';

const MAX_ARCHIVE = 8 * 2 ** 20;
/** Entry points that run where a real identity token is within reach. The CLI may reach testing/ (demo, --sigstore local). */
const WITHOUT_TESTING = ['attest', 'verify', 'index', 'hash-worker'];

function filesBelow(folder: string): Map<string, Buffer> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => !entry.isDirectory());
  return new Map(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(folder.length + 1), readFileSync(path)];
    }),
  );
}

/** dist/native/ apart: that needs Rust, and `npm run check-native` does it. */
export function compareFolders(committed: string, built: string): string[] {
  const [left, right] = [filesBelow(committed), filesBelow(built)];
  const names = [...new Set([...left.keys(), ...right.keys()])].filter((name) => !name.startsWith('native/'));
  return names.sort().flatMap((name) => {
    const [a, b] = [left.get(name), right.get(name)];
    if (a === undefined) return [`dist/${name}: the source builds it, dist lacks it`];
    if (b === undefined) return [`dist/${name}: the source does not build it`];
    return a.equals(b) ? [] : [`dist/${name}: not what the source builds`];
  });
}

/** Whether dist/native/ has an addon for each system that has one in the repository, and nothing else. */
export function nativeProblems(dist: string): string[] {
  const wanted = COMMITTED.map(({ name, machine }) => ({ file: `${name}.node`, machine }));
  const found = existsSync(join(dist, 'native')) ? readdirSync(join(dist, 'native')) : [];
  return [
    ...found
      .filter((file) => wanted.every((one) => one.file !== file))
      .map((file) => `dist/native/${file} belongs to no system`),
    ...wanted.flatMap(({ file, machine }) => {
      if (!found.includes(file)) return [`dist/native/${file} is missing: npm run build-native`];
      const is = elfNeeds(readFileSync(join(dist, 'native', file))).machine;
      return is === machine ? [] : [`dist/native/${file} is for another CPU (e_machine ${is})`];
    }),
  ];
}

/** A chain of imports from `entry` into testing/, if there is one. Follows dynamic imports too. */
export function pathIntoTesting(inputs: Metafile['inputs'], entry: string): string[] | undefined {
  const cameFrom = new Map<string, string | undefined>([[entry, undefined]]);
  for (const source of cameFrom.keys()) {
    if (source.startsWith('testing/')) {
      const chain: string[] = [];
      for (let at: string | undefined = source; at !== undefined; at = cameFrom.get(at)) chain.unshift(at);
      return chain;
    }
    for (const { path, external } of inputs[source]?.imports ?? []) {
      if (!external && !cameFrom.has(path)) cameFrom.set(path, source);
    }
  }
  return undefined;
}

function testingOutOfReach(metafile: Metafile): string[] {
  return WITHOUT_TESTING.flatMap((name) => {
    const chain = pathIntoTesting(metafile.inputs, ENTRIES[name] ?? '');
    return chain === undefined ? [] : [`dist/${name}.js reaches testing/: ${chain.join(' -> ')}`];
  });
}

/** Of the committed state: the archive is made from a commit. */
function archiveProblems(): string[] {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: ROOT, maxBuffer: 2 ** 28 });
  const archive = git('archive', '--format=tar.gz', 'HEAD');
  const names = tarNames(gunzipSync(archive));
  const links = git('ls-files', '--stage')
    .toString()
    .split('\n')
    .filter((line) => line.startsWith('120000'));
  const wanted = [
    'action.yml',
    'attest/action.yml',
    'verify/action.yml',
    'dist/attest.js',
    'dist/verify.js',
    ...COMMITTED.map(({ name }) => `dist/native/${name}.node`),
    'LICENSE',
    'README.md',
  ];
  console.log(`archive: ${names.length} files, ${(archive.length / 2 ** 20).toFixed(2)} MiB packed`);
  return [
    ...(archive.length > MAX_ARCHIVE ? [`the archive has ${archive.length} bytes, more than ${MAX_ARCHIVE}`] : []),
    ...wanted.filter((name) => !names.includes(name)).map((name) => `${name} is not in the archive`),
    ...names
      .filter((name) => /^(src|testing|__tests__|node_modules)\//.test(name))
      .map((name) => `${name} is in the archive`),
    ...links.map((line) => `a symbolic link is committed: ${line.split('\t')[1]}`),
  ];
}

/** Names in a tar that git wrote: 512-byte headers, names under 100 bytes or split at `prefix`. */
export function tarNames(tar: Buffer): string[] {
  const names: string[] = [];
  const text = (start: number, length: number) => tar.toString('utf8', start, start + length).replace(/\0.*$/s, '');
  for (let at = 0; at + 512 <= tar.length && tar[at] !== 0; ) {
    const size = Number.parseInt(text(at + 124, 12), 8);
    const [name, prefix, type] = [text(at, 100), text(at + 345, 155), text(at + 156, 1)];
    if (type === '0' || type === '2') names.push(prefix === '' ? name : `${prefix}/${name}`);
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return names;
}

if (import.meta.main) {
  const built = mkdtempSync(join(tmpdir(), 'attest-model-dist-'));
  try {
    const metafile = await build(built);
    const problems = [
      ...missingEntries().map((source) => `${source} is missing`),
      ...compareFolders(join(ROOT, 'dist'), built),
      ...nativeProblems(join(ROOT, 'dist')),
      ...testingOutOfReach(metafile),
      ...archiveProblems(),
    ];
    for (const problem of problems) console.error(`check-dist: ${problem}`);
    console.log(problems.length === 0 ? 'dist is what the source builds' : 'Run `npm run build` and commit dist/.');
    process.exitCode = problems.length === 0 ? 0 : 1;
  } finally {
    rmSync(built, { recursive: true, force: true });
  }
}
