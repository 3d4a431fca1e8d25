/**
 * `npm run bench [-- --rounds N]`: signs and verifies the same files with attest-model, the Python reference
 * (`model_signing`, where it is installed) and `sha256sum`, in interleaved rounds. Prints medians and ratios, and writes
 * them to bench/RESULTS.md.
 */
import { generateKeyPairSync, randomFillSync } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { homedir, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { machine, versionOf } from './machine.ts';
import { type Command, interleave, median, ratio, type Sample } from './measure.ts';

const ROOT = join(import.meta.dirname, '..');
const PEER = 'model_signing';
const CLI = join(ROOT, 'dist/cli.js');
const MIB = 2 ** 20;

const SHAPES = [
  { title: '4 x 256 MiB', sizes: [256, 256, 256, 256] },
  { title: '1 x 1 GiB', sizes: [1024] },
];

interface Files {
  readonly model: string;
  readonly paths: readonly string[];
  readonly privateKey: string;
  readonly publicKey: string;
  readonly signature: (tool: string) => string;
}

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '5' } } });
const rounds = Number(values.rounds);
const load = `${loadavg()[0]?.toFixed(1)} (more than 0.5 means that something else was running)`;
const peer = findPeer();
const folder = mkdtempSync(join(tmpdir(), 'attest-model-bench-'));
const report: string[] = [];
try {
  for (const shape of SHAPES) {
    const files = makeFiles(join(folder, shape.title.replaceAll(' ', '')), shape.sizes);
    await section(`sign ${shape.title}`, signCommands(files), rounds);
    await section(`verify ${shape.title}`, verifyCommands(files), rounds);
    rmSync(files.model, { recursive: true });
  }
  await section('start', startCommands(), 4 * rounds);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
writeFileSync(join(ROOT, 'bench/RESULTS.md'), results());
console.log('\nwritten: bench/RESULTS.md');

/** Written once, read many times: all tools find the files in the page cache. */
function makeFiles(at: string, sizes: readonly number[]): Files {
  const model = join(at, 'model');
  mkdirSync(model, { recursive: true });
  const block = randomFillSync(Buffer.alloc(16 * MIB));
  const paths = sizes.map((size, index) => {
    const path = join(model, `weights-${index}.bin`);
    const file = openSync(path, 'w');
    for (let written = 0; written < size; written += 16) {
      block.writeUInt32LE(written, 0);
      writeSync(file, block);
    }
    closeSync(file);
    return path;
  });
  const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const [privateKey, publicKey] = [join(at, 'key.pem'), join(at, 'key.pub')];
  writeFileSync(privateKey, keys.privateKey.export({ type: 'pkcs8', format: 'pem' }));
  writeFileSync(publicKey, keys.publicKey.export({ type: 'spki', format: 'pem' }));
  return { model, paths, privateKey, publicKey, signature: (tool) => join(at, `${tool}.sig`) };
}

function signCommands({ model, paths, privateKey, signature }: Files): Map<string, Command> {
  const ours = (name: string, ...more: string[]): Command => [
    process.execPath,
    CLI,
    'sign',
    model,
    '--method',
    'key',
    '--private-key',
    privateKey,
    '--signature',
    signature(name),
    ...more,
  ];
  return new Map<string, Command>([
    ['attest-model (no chunk hashes)', ours('ours', '--no-chunks')],
    ...(peer
      ? [
          [PEER, [peer, 'sign', 'key', model, '--private_key', privateKey, '--signature', signature('peer')]] as [
            string,
            Command,
          ],
        ]
      : []),
    ['attest-model (with chunk hashes)', ours('chunks')],
    ['sha256sum', ['sha256sum', ...paths]],
  ]);
}

function verifyCommands({ model, paths, publicKey, signature }: Files): Map<string, Command> {
  return new Map<string, Command>([
    [
      'attest-model',
      [process.execPath, CLI, 'verify', model, '--signature', signature('ours'), '--public-key', publicKey],
    ],
    ...(peer
      ? [
          [PEER, [peer, 'verify', 'key', model, '--public_key', publicKey, '--signature', signature('peer')]] as [
            string,
            Command,
          ],
        ]
      : []),
    ['sha256sum', ['sha256sum', ...paths]],
  ]);
}

function startCommands(): Map<string, Command> {
  return new Map<string, Command>([
    ['attest-model --version', [process.execPath, CLI, '--version']],
    ...(peer ? [[`${PEER} --version`, [peer, '--version']] as [string, Command]] : []),
    ['bin/attest-model --version', [join(ROOT, 'bin/attest-model'), '--version']],
    ['node -e 0', [process.execPath, '-e', '0']],
  ]);
}

async function section(title: string, commands: Map<string, Command>, count: number): Promise<void> {
  const samples = await interleave(commands, count);
  const ours = [...samples.values()][0] ?? [];
  const rows = [...samples].map(([name, found]) => row(name, found, ours === found ? undefined : ratio(ours, found)));
  const lines = [
    `## ${title}`,
    '',
    '| tool | median | range | peak memory | ours / it |',
    '|---|--:|--:|--:|--:|',
    ...rows,
    '',
  ];
  console.log(lines.join('\n'));
  report.push(...lines);
}

function row(name: string, samples: readonly Sample[], oursToIt: number | undefined): string {
  const times = samples.map(({ milliseconds }) => milliseconds);
  const peak = Math.max(...samples.map((sample) => sample.peak));
  const range = `${seconds(Math.min(...times))} to ${seconds(Math.max(...times))}`;
  const compared = oursToIt === undefined ? '' : oursToIt.toFixed(2);
  return `| ${name} | ${seconds(median(times))} | ${range} | ${Math.round(peak / MIB)} MiB | ${compared} |`;
}

function seconds(milliseconds: number): string {
  return milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(2)} s`;
}

function results(): string {
  const facts = [
    ...machine(),
    ['attest-model', versionOf(process.execPath, CLI, '--version') ?? 'unknown'],
    [PEER, (peer && versionOf(peer, '--version')?.replace(/^.*version /, '')) ?? 'not installed'],
    ['sha256sum', versionOf('sha256sum', '--version') ?? 'not installed'],
    ['load before', load],
    ['measured on', new Date().toISOString().slice(0, 10)],
  ];
  return `# Measured by \`npm run bench\`

Medians of ${rounds} interleaved rounds (${4 * rounds} for the start), after one that is not counted; files in the page cache; key method. "ours / it" is
the median of each round's ratio of the first row's time to this row's: below 1, ours is faster. Peak memory is the largest seen.

${facts.map(([label, value]) => `- ${label}: ${value}`).join('\n')}

${report.join('\n')}`;
}

/** Where `npm run interop` installs it, else on the PATH. */
function findPeer(): string | undefined {
  const cache = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');
  const installed = join(cache, 'attest-model/peers/venv/bin/model_signing');
  if (existsSync(installed)) return installed;
  return versionOf('model_signing', '--version') === undefined ? undefined : 'model_signing';
}
