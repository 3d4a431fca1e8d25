/**
 * node scripts/native/smoke.ts [NODE…]: what is shipped loads the addon of that Node's system and CPU, and hashes as OpenSSL
 * does, by its fastest kernel and by the portable one. NODE may be a command with arguments, such as an emulator.
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
const KERNELS = [[], ['--kernel', 'portable']];

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

function hashed([node = process.execPath, ...rest]: readonly string[], folder: string, kernel: readonly string[]) {
  const args = ['manifest', folder, '--engine', 'native', '--no-cache', '--stdout', ...kernel];
  const json = execFileSync(node, [...rest, join(ROOT, 'dist/cli.js'), ...args], {
    maxBuffer: 2 ** 24,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse(json.toString()) as Manifest;
}

const folder = mkdtempSync(join(tmpdir(), 'attest-model-smoke-'));
let [passed, failed] = [0, 0];
try {
  const expected = new Map(SIZES.map((size) => [`${size}`, writeFile(folder, size)]));
  for (const kernel of KERNELS) {
    const { files } = hashed(process.argv.slice(2), folder, kernel);
    const wrong = files.filter((file) => !isDeepStrictEqual(file, expected.get(file.path)));
    for (const { path } of wrong) console.log(`NOT SO: ${path} bytes, ${kernel.join(' ') || 'fastest kernel'}`);
    passed += files.length - wrong.length;
    failed += wrong.length + (expected.size - files.length);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
