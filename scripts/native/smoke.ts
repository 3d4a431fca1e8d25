/**
 * node scripts/native/smoke.ts [NODE…]: what is shipped loads the addon of that Node's system and CPU, and hashes as OpenSSL
 * does, by every kernel that this CPU has. NODE may be a command with arguments, such as an emulator.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { HashedFile, Manifest } from '../../src/model/manifest.ts';
import { ROOT } from './targets.ts';

const CHUNK = 64 * 2 ** 20;
/** Around blocks and their padding, and around a chunk. */
const SIZES = [0, 1, 55, 56, 63, 64, 65, 119, 120, 4096, 1_000_003, CHUNK, CHUNK + 1, CHUNK + 4097];
/** That the addons have for a CPU; which of them it can run is its own matter. */
const KERNELS: Readonly<Record<string, readonly string[]>> = {
  x64: ['sha-ni+avx512', 'sha-ni', 'avx512', 'avx2', 'portable'],
  arm64: ['armv8', 'portable'],
};
const [node = process.execPath, ...rest] = process.argv.slice(2);

function writeFile(folder: string, size: number): HashedFile {
  const bytes = Buffer.alloc(size);
  for (let at = 0; at < size; at += 997) bytes[at] = (at * 31 + size) & 0xff;
  const path = `${size}`;
  writeFileSync(join(folder, path), bytes);
  const digest = sha256(bytes);
  if (size <= CHUNK) return { digest, path, size };
  return { chunks: [sha256(bytes.subarray(0, CHUNK)), sha256(bytes.subarray(CHUNK))], digest, path, size };
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function run(...args: string[]): unknown {
  const output = execFileSync(node, [...rest, ...args], { maxBuffer: 2 ** 24, stdio: ['ignore', 'pipe', 'inherit'] });
  return JSON.parse(output.toString());
}

/** Names of the kernels to try. Those that cannot be are said to be untested. */
function kernelsHere(): readonly string[] {
  const load = `process.dlopen(module, ${JSON.stringify(join(ROOT, 'dist/native/'))} + process.platform + '-' + process.arch + '.node')`;
  const [arch, kernels] = run('-p', `${load}; JSON.stringify([process.arch, module.exports.kernels()])`) as [
    string,
    string[],
  ];
  const untested = (KERNELS[arch] ?? []).filter((kernel) => !kernels.includes(kernel));
  if (untested.length > 0) console.log(`NOT TESTED, since this CPU lacks them: ${untested.join(', ')}`);
  return kernels;
}

const folder = mkdtempSync(join(tmpdir(), 'attest-model-smoke-'));
let [passed, failed] = [0, 0];
try {
  const expected = new Map(SIZES.map((size) => [`${size}`, writeFile(folder, size)]));
  for (const kernel of kernelsHere()) {
    const options = ['--engine', 'native', '--kernel', kernel, '--no-cache', '--stdout'];
    const { files } = run(join(ROOT, 'dist/cli.js'), 'manifest', folder, ...options) as Manifest;
    const wrong = files.filter((file) => !isDeepStrictEqual(file, expected.get(file.path)));
    for (const { path } of wrong) console.log(`NOT SO: ${path} bytes by ${kernel}`);
    passed += files.length - wrong.length;
    failed += wrong.length + (expected.size - files.length);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
