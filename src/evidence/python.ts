import { join } from 'node:path';
import type { Environment } from './github.ts';
import { probeEnvironment, run } from './run.ts';

export interface Python {
  readonly version: string;
  readonly implementation: string;
  /** Installed distributions, name to version, sorted. */
  readonly packages: Readonly<Record<string, string>>;
}

/**
 * Reads metadata files only: importing a framework takes seconds and runs its code. Isolated (-I), so that a `json.py`
 * in the checkout is not run in place of the library's; user packages are looked up all the same.
 */
const SCRIPT = `
import json, platform, site, sys
from importlib import metadata
paths = list(sys.path)
try:
    user = site.getusersitepackages()
    if user not in paths: paths.append(user)
except Exception: pass
packages = {}
for d in metadata.distributions(path=paths):
    try: packages.setdefault(d.metadata["Name"], d.version)
    except Exception: pass
print(json.dumps({"version": platform.python_version(), "implementation": platform.python_implementation(),
  "packages": {k: v for k, v in packages.items() if k and v}}))
`;
const MAX_PACKAGES = 5000;

/** The interpreter of the active virtual environment, else the one on the PATH. */
export async function probePython(env: Environment, timeoutMs: number): Promise<{ python?: Python; probe: string }> {
  const venv = env['VIRTUAL_ENV'] || env['CONDA_PREFIX'];
  const candidates = [...(venv ? [join(venv, 'bin', 'python')] : []), 'python3', 'python'];
  let probe = 'not found';
  for (const command of candidates) {
    const result = await run(command, ['-I', '-c', SCRIPT], {
      env: probeEnvironment(env),
      timeoutMs,
      maxBytes: 4_194_304,
    });
    if (result.ok) {
      const python = parsePython(result.stdout.toString('utf8'));
      return python ? { python, probe: 'ok' } : { probe: 'failed' };
    }
    if (result.reason === 'timed out') return { probe: result.reason };
    if (result.reason !== 'not found') probe = result.reason;
  }
  return { probe };
}

export function parsePython(output: string): Python | undefined {
  try {
    // A site customisation may print before us.
    const { version, implementation, packages } = JSON.parse(output.trim().split('\n').at(-1) ?? '') as Python;
    if (typeof version !== 'string' || typeof implementation !== 'string') return undefined;
    const entries = Object.entries(packages)
      .filter(([, version]) => typeof version === 'string')
      .map(([name, version]) => [normalize(name), version] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return { version, implementation, packages: Object.fromEntries(entries.slice(0, MAX_PACKAGES)) };
  } catch {
    return undefined;
  }
}

/** PEP 503: one spelling a distribution. */
function normalize(name: string): string {
  return name.toLowerCase().replaceAll(/[-_.]+/g, '-');
}
