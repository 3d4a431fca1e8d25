import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { pathWithin } from '../model/path.ts';

/** As a person in the workspace would write it: a runner's absolute path says nothing to a reader. */
export function asWritten(path: string): string {
  if (!isAbsolute(path)) return path;
  return pathWithin(process.cwd(), path) || path;
}

/** Evidence that was named, or that lies beside the signature. */
export function evidenceBeside(signature: string, name: string, named?: string): string | undefined {
  if (named !== undefined) return asWritten(named);
  const path = join(dirname(signature), name);
  return existsSync(path) ? path : undefined;
}
