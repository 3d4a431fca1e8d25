import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { collectEnvironment, environmentFacts, environmentJson } from '../../src/evidence/environment.ts';
import { parseCudaVersion, parseNvcc, parseNvidiaSmi, parseRocmSmi } from '../../src/evidence/gpu.ts';
import { parsePython } from '../../src/evidence/python.ts';

// Processes are started, on machines that may be busy.
jest.setTimeout(30_000);

const now = () => new Date('2026-01-02T03:04:05Z');
const bin = mkdtempSync(join(tmpdir(), 'probes-'));
afterAll(() => rmSync(bin, { recursive: true, force: true }));

function tool(name: string, script: string): void {
  writeFileSync(join(bin, name), `#!/bin/sh\n${script}\n`);
  chmodSync(join(bin, name), 0o755);
}

describe('this machine, by the real probes', () => {
  test('the facts that are always there, no name of host or user, canonical bytes', async () => {
    const env = { ...process.env, ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'hunter2', AWS_SECRET_ACCESS_KEY: 'hunter2' };
    const record = await collectEnvironment({ env, now });
    expect(record).toMatchObject({ recordedAt: '2026-01-02T03:04:05.000Z', os: { platform: process.platform } });
    expect(record.cpu.count).toBeGreaterThan(0);
    expect(record.memory.bytes).toBeGreaterThan(1_000_000);
    const text = Buffer.from(environmentJson(record)).toString();
    expect(text).not.toContain('hunter2');
    expect(text).not.toContain(`"${hostname()}"`);
    expect(text).not.toContain(`/${userInfo().username}/`);
    expect(JSON.parse(text)).toEqual(record);
    expect(environmentFacts(record)).toMatchObject({ arch: process.arch, cpuCount: record.cpu.count });
  });

  test('no tools at all: absent, and said why', async () => {
    const record = await collectEnvironment({ env: { PATH: '/nonexistent' }, now });
    expect(record).toMatchObject({ gpus: [] });
    expect(record).not.toHaveProperty('python');
    expect(record).not.toHaveProperty('cuda');
    expect(record.probes).toEqual({
      'nvidia-smi': 'not found',
      nvcc: 'not found',
      'rocm-smi': 'not found',
      python: 'not found',
    });
    expect(environmentFacts(record)).toMatchObject({ gpu: 'none found' });
  });
});

describe('tools that answer as on a GPU machine, hang or fail', () => {
  beforeAll(() => {
    tool(
      'nvidia-smi',
      `if [ $# -gt 0 ]; then printf 'NVIDIA H100 80GB HBM3, 550.54.15, 81559\\nNVIDIA H100 80GB HBM3, 550.54.15, 81559\\n'
       else echo '| NVIDIA-SMI 550.54.15    Driver Version: 550.54.15    CUDA Version: 12.4     |'; fi`,
    );
    tool('nvcc', "echo 'Cuda compilation tools, release 12.4, V12.4.131'");
    tool('rocm-smi', 'exec sleep 30');
    tool('python3', 'echo broken; exit 3');
  });

  test('each probe for itself, within its time', async () => {
    const start = performance.now();
    const record = await collectEnvironment({ env: { PATH: `${bin}:/usr/bin:/bin`, HOME: bin }, now, timeoutMs: 1500 });
    expect(performance.now() - start).toBeLessThan(30_000);
    expect(record.gpus).toHaveLength(2);
    expect(record.cuda).toEqual({ driver: '12.4', toolkit: '12.4.131' });
    expect(record.probes).toMatchObject({ 'nvidia-smi': 'ok', 'rocm-smi': 'timed out' });
    expect(environmentFacts(record)).toMatchObject({
      gpu: '2 x NVIDIA H100 80GB HBM3',
      gpuDriver: '550.54.15',
      cuda: '12.4.131',
    });
  });

  test('tools get no token of the job', async () => {
    tool('python3', `env > ${join(bin, 'seen')}; exit 3`);
    const env = { PATH: `${bin}:/usr/bin:/bin`, ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'hunter2', GITHUB_ACTIONS: 'true' };
    await collectEnvironment({ env, now, timeoutMs: 1500 });
    expect(readFileSync(join(bin, 'seen'), 'utf8')).not.toContain('hunter2');
  });
});

test('the runner, without its name', async () => {
  const env = {
    PATH: '/nonexistent',
    GITHUB_ACTIONS: 'true',
    RUNNER_ENVIRONMENT: 'github-hosted',
    RUNNER_OS: 'Linux',
    RUNNER_ARCH: 'X64',
    RUNNER_NAME: 'secret-host-7',
    ImageOS: 'ubuntu24',
    ImageVersion: '20260101.1',
  };
  const record = await collectEnvironment({ env, now });
  expect(record.runner).toEqual({
    environment: 'github-hosted',
    os: 'Linux',
    arch: 'X64',
    image: 'ubuntu24',
    imageVersion: '20260101.1',
  });
  expect(environmentFacts(record)['runner']).toBe('github-hosted ubuntu24 20260101.1');
  expect(JSON.stringify(record)).not.toContain('secret-host-7');
});

describe('what tools print', () => {
  test('nvidia-smi: rows, and sentences that are none', () => {
    expect(parseNvidiaSmi('NVIDIA A100-SXM4-40GB, 535.129.03, 40960\nTesla T4, 470.57.02, 15109\n')).toEqual([
      { vendor: 'nvidia', model: 'NVIDIA A100-SXM4-40GB', driver: '535.129.03', memoryMiB: 40960 },
      { vendor: 'nvidia', model: 'Tesla T4', driver: '470.57.02', memoryMiB: 15109 },
    ]);
    expect(parseNvidiaSmi('NVIDIA GB10, 580.95.05, [N/A]\n')).toEqual([
      { vendor: 'nvidia', model: 'NVIDIA GB10', driver: '580.95.05' },
    ]);
    for (const text of ['', 'No devices were found\n', 'Failed to initialize NVML: Unknown Error\n', 'a, b, c']) {
      expect(parseNvidiaSmi(text)).toEqual([]);
    }
  });

  test('CUDA versions', () => {
    const banner = '| NVIDIA-SMI 535.129.03   Driver Version: 535.129.03   CUDA Version: 12.2     |';
    expect(parseCudaVersion(banner)).toBe('12.2');
    expect(parseCudaVersion('CUDA UMD Version: 13.1')).toBe('13.1');
    expect(parseCudaVersion('CUDA Version: N/A')).toBeUndefined();
    expect(parseNvcc('Cuda compilation tools, release 12.4, V12.4.131\nBuild cuda_12.4')).toBe('12.4.131');
    expect(parseNvcc('nothing')).toBeUndefined();
  });

  test('rocm-smi: spellings of several releases, and what is no JSON', () => {
    const report = {
      card0: { 'Card Series': 'AMD Instinct MI300X', 'VRAM Total Memory (B)': '206141652992' },
      card1: { 'Card series': 'N/A', 'Card model': '0x74a1' },
      system: { 'Driver version': '6.7.0' },
    };
    expect(parseRocmSmi(`WARNING: low power\n${JSON.stringify(report)}`)).toEqual([
      { vendor: 'amd', model: 'AMD Instinct MI300X', driver: '6.7.0', memoryMiB: 196592 },
      { vendor: 'amd', model: '0x74a1', driver: '6.7.0' },
    ]);
    for (const text of ['', 'null', '[1]', '{"card0": 5}', 'No AMD GPUs']) expect(parseRocmSmi(text)).toEqual([]);
  });

  test('Python: the last line, one spelling a package', () => {
    const report = {
      version: '3.12.1',
      implementation: 'CPython',
      packages: { Torch: '2.9.0', scikit_learn: '1.7', x: 1 },
    };
    expect(parsePython(`noise\n${JSON.stringify(report)}\n`)).toEqual({
      version: '3.12.1',
      implementation: 'CPython',
      packages: { 'scikit-learn': '1.7', torch: '2.9.0' },
    });
    for (const text of ['', 'Traceback', 'null', '{}', '{"version":3}']) expect(parsePython(text)).toBeUndefined();
  });
});
