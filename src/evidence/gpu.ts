import type { Environment } from './github.ts';
import { probeEnvironment, type RunResult, run } from './run.ts';

export interface Gpu {
  readonly vendor: 'nvidia' | 'amd';
  readonly model: string;
  readonly driver?: string;
  readonly memoryMiB?: number;
}

export interface Graphics {
  readonly gpus: readonly Gpu[];
  /** `driver`: the newest CUDA the driver can run. `toolkit`: the one installed. */
  readonly cuda?: { readonly driver?: string; readonly toolkit?: string };
  readonly rocm?: string;
  /** How each probe ended: `ok`, or why it gave nothing. */
  readonly probes: Readonly<Record<string, string>>;
}

const QUERY = ['--query-gpu=name,driver_version,memory.total', '--format=csv,noheader,nounits'];

/** Asks the vendors' own tools; where there are none, there is nothing to train on either. */
export async function probeGpus(env: Environment, timeoutMs: number): Promise<Graphics> {
  const ask = (command: string, args: readonly string[]) =>
    run(command, args, { env: probeEnvironment(env), timeoutMs });
  const [query, banner, nvcc, rocm] = await Promise.all([
    ask('nvidia-smi', QUERY),
    ask('nvidia-smi', []),
    ask('nvcc', ['--version']),
    ask('rocm-smi', ['--showproductname', '--showdriverversion', '--showmeminfo', 'vram', '--json']),
  ]);
  const driver = text(banner) && parseCudaVersion(text(banner));
  const toolkit = text(nvcc) && parseNvcc(text(nvcc));
  const amd = parseRocmSmi(text(rocm));
  return {
    gpus: [...parseNvidiaSmi(text(query)), ...amd],
    ...((driver || toolkit) && { cuda: { ...(driver && { driver }), ...(toolkit && { toolkit }) } }),
    ...(amd[0]?.driver !== undefined && { rocm: amd[0].driver }),
    probes: { 'nvidia-smi': outcome(query), nvcc: outcome(nvcc), 'rocm-smi': outcome(rocm) },
  };
}

function text(result: RunResult): string {
  return result.ok ? result.stdout.toString('utf8') : '';
}

function outcome(result: RunResult): string {
  return result.ok ? 'ok' : result.reason;
}

/** `NVIDIA A100-SXM4-40GB, 535.129.03, 40960`, a line a GPU. What a GPU cannot say is `[N/A]` or `[Not Supported]`. */
export function parseNvidiaSmi(csv: string): Gpu[] {
  return csv.split('\n').flatMap((line): Gpu[] => {
    const [model, driver = '', memory = ''] = line.split(',').map((field) => field.trim());
    // "No devices were found" and the driver's complaints are sentences on standard output, not rows.
    if (!model || !/^[0-9][0-9.]*$/.test(driver)) return [];
    return [{ vendor: 'nvidia', model, driver, ...(/^[0-9]+$/.test(memory) && { memoryMiB: Number(memory) }) }];
  });
}

/** From the table that `nvidia-smi` prints without arguments: there is no query for it. */
export function parseCudaVersion(banner: string): string | undefined {
  return /CUDA (?:[A-Z]+ )?Version\s*:\s*([0-9]+\.[0-9]+)/.exec(banner)?.[1];
}

export function parseNvcc(version: string): string | undefined {
  return /\bV([0-9]+\.[0-9]+\.[0-9]+)\b/.exec(version)?.[1] ?? /release ([0-9]+\.[0-9]+)/.exec(version)?.[1];
}

/** An object a card; names and spelling of the keys differ between releases. */
export function parseRocmSmi(json: string): Gpu[] {
  let report: unknown;
  try {
    // Warnings may come before the JSON.
    report = JSON.parse(json.slice(Math.max(json.indexOf('{'), 0)));
  } catch {
    return [];
  }
  const cards = Object.entries((report ?? {}) as Record<string, Record<string, string>>);
  const driver = lookUp(cards.find(([name]) => name === 'system')?.[1], ['driver version']);
  return cards.flatMap(([name, card]): Gpu[] => {
    const model = lookUp(card, ['card series', 'card model', 'device name', 'card sku']);
    if (!/^card[0-9]+$/.test(name) || model === undefined) return [];
    const bytes = Number(lookUp(card, ['vram total memory (b)']));
    return [
      {
        vendor: 'amd',
        model,
        ...(driver !== undefined && { driver }),
        ...(bytes > 0 && { memoryMiB: Math.round(bytes / 1_048_576) }),
      },
    ];
  });
}

function lookUp(card: Record<string, string> | undefined, keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const found = Object.entries(card ?? {}).find(([name, value]) => name.toLowerCase() === key && isKnown(value));
    if (found) return found[1];
  }
  return undefined;
}

function isKnown(value: unknown): boolean {
  return typeof value === 'string' && value !== '' && value !== 'N/A';
}
