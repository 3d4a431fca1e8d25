import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HashEngine } from '../../src/hashing/engine.ts';
import { loadNativeEngine } from '../../src/hashing/native-engine.ts';
import { type TemporaryFolder, temporaryFolder } from '../helpers/models.ts';

/** The engine that proves. @throws Error where there is none for this machine */
export function native(): HashEngine {
  const engine = loadNativeEngine();
  if ('unavailable' in engine) throw new Error(`the native engine cannot be had: ${engine.unavailable}`);
  return engine;
}

/** On a file system where changes can be proved; the temporary folder often is on tmpfs. @throws Error if there is none */
export function provingFolder(candidates: readonly string[] = CANDIDATES): TemporaryFolder {
  const engine = native();
  for (const folder of candidates) {
    mkdirSync(folder, { recursive: true });
    if (engine.fileSystemOf?.(folder) !== undefined) return temporaryFolder(folder);
  }
  throw new Error(`changes cannot be proved on any of these: ${candidates.join(', ')}`);
}

const CANDIDATES = [tmpdir(), join(import.meta.dirname, '../../build')];
