import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { arch, availableParallelism, cpus, platform, release, totalmem } from 'node:os';
import { canonicalJson } from '../model/canonical-json.ts';
import { formatBytes } from '../model/format.ts';
import type { Environment } from './github.ts';
import { type Gpu, probeGpus } from './gpu.ts';
import { type Python, probePython } from './python.ts';

const ENVIRONMENT_MEDIA_TYPE = 'application/vnd.attest-model.environment.v1+json';

/**
 * The machine, as far as a result may depend on it. Nothing that names it or its user: no host name, user, path,
 * address, serial number or dump of variables. What a probe did not find is absent, and `probes` says why.
 */
export interface EnvironmentRecord {
  readonly mediaType: typeof ENVIRONMENT_MEDIA_TYPE;
  /** ISO 8601. */
  readonly recordedAt: string;
  readonly os: { readonly platform: string; readonly arch: string; readonly kernel: string; readonly name?: string };
  readonly cpu: { readonly model: string; readonly count: number };
  readonly memory: { readonly bytes: number };
  readonly gpus: readonly Gpu[];
  readonly cuda?: { readonly driver?: string; readonly toolkit?: string };
  readonly rocm?: string;
  readonly python?: Python;
  readonly container?: { readonly runtime: string; readonly image?: string };
  readonly runner?: Readonly<Record<string, string>>;
  readonly probes: Readonly<Record<string, string>>;
}

export interface EnvironmentOptions {
  readonly env: Environment;
  readonly now: () => Date;
  /** For each probe; default 10 s. All run at once. */
  readonly timeoutMs?: number;
}

/** Never throws: a machine without GPU, Python or files that others have is a finding like any other. */
export async function collectEnvironment({
  env,
  now,
  timeoutMs = 10_000,
}: EnvironmentOptions): Promise<EnvironmentRecord> {
  const [name, graphics, { python, probe }, container] = await Promise.all([
    osName(),
    probeGpus(env, timeoutMs),
    probePython(env, timeoutMs),
    containerOf(),
  ]);
  const runner = runnerOf(env);
  const processors = cpus();
  return {
    mediaType: ENVIRONMENT_MEDIA_TYPE,
    recordedAt: now().toISOString(),
    os: { platform: platform(), arch: arch(), kernel: release(), ...(name !== undefined && { name }) },
    cpu: { model: processors[0]?.model.trim() || 'unknown', count: availableParallelism() },
    memory: { bytes: process.constrainedMemory() > 0 ? Math.min(process.constrainedMemory(), totalmem()) : totalmem() },
    gpus: graphics.gpus,
    ...(graphics.cuda && { cuda: graphics.cuda }),
    ...(graphics.rocm !== undefined && { rocm: graphics.rocm }),
    ...(python && { python }),
    ...(container && { container }),
    ...(runner && { runner }),
    probes: { ...graphics.probes, python: probe },
  };
}

/** The bytes of `environment.json`. */
export function environmentJson(record: EnvironmentRecord): Uint8Array {
  return canonicalJson(record);
}

/** Frameworks whose version people look for first; `environment.json` has all packages. */
const FRAMEWORKS = [
  'torch',
  'tensorflow',
  'jax',
  'transformers',
  'safetensors',
  'numpy',
  'scikit-learn',
  'accelerate',
  'peft',
  'deepspeed',
];

/** Key facts, flat, for the annotations of the provenance's byproduct. */
export function environmentFacts(record: EnvironmentRecord): Record<string, string | number> {
  const { os, cpu, memory, gpus, cuda, rocm, python, runner, container } = record;
  const facts: Record<string, string | number | undefined> = {
    os: os.name ?? os.platform,
    kernel: os.kernel,
    arch: os.arch,
    cpu: cpu.model,
    cpuCount: cpu.count,
    memory: formatBytes(memory.bytes),
    gpu: countGpus(gpus) || 'none found',
    gpuDriver: [...new Set(gpus.map(({ driver }) => driver))].filter(Boolean).join(', ') || undefined,
    cuda: cuda?.toolkit ?? cuda?.driver,
    rocm,
    python: python?.version,
    container: container?.image ?? container?.runtime,
    runner: runner && [runner['environment'], runner['image'], runner['imageVersion']].filter(Boolean).join(' '),
  };
  for (const name of FRAMEWORKS) facts[name] = python?.packages[name];
  const known = Object.entries(facts).filter((fact): fact is [string, string | number] => Boolean(fact[1]));
  return Object.fromEntries(known);
}

/** `8 x NVIDIA H100 80GB HBM3`. */
function countGpus(gpus: readonly Gpu[]): string {
  const models = new Map<string, number>();
  for (const { model } of gpus) models.set(model, (models.get(model) ?? 0) + 1);
  return [...models].map(([model, count]) => `${count} x ${model}`).join(', ');
}

async function osName(): Promise<string | undefined> {
  const text = await readFile('/etc/os-release', 'utf8').catch(() => '');
  return /^PRETTY_NAME="?([^"\n]+)"?$/m.exec(text)?.[1];
}

/** Docker leaves no image name inside; Podman does. */
async function containerOf(): Promise<EnvironmentRecord['container']> {
  const podman = await readFile('/run/.containerenv', 'utf8').catch(() => undefined);
  if (podman !== undefined) {
    const image = /^image="([^"]+)"$/m.exec(podman)?.[1];
    return { runtime: 'podman', ...(image !== undefined && { image }) };
  }
  return existsSync('/.dockerenv') ? { runtime: 'docker' } : undefined;
}

/** The variables that describe a runner and not whose it is: RUNNER_NAME is often a host name. */
function runnerOf(env: Environment): Record<string, string> | undefined {
  if (env['GITHUB_ACTIONS'] !== 'true') return undefined;
  const wanted = {
    environment: env['RUNNER_ENVIRONMENT'],
    os: env['RUNNER_OS'],
    arch: env['RUNNER_ARCH'],
    image: env['ImageOS'],
    imageVersion: env['ImageVersion'],
  };
  return Object.fromEntries(Object.entries(wanted).filter((entry): entry is [string, string] => Boolean(entry[1])));
}
