import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A folder outside every checkout (git facts must not leak in), gone when the process ends. */
export function scratch(): string {
  const dir = mkdtempSync(join(tmpdir(), 'attest-model-interop-'));
  process.once('exit', () => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

/** Names on whose order languages disagree: UTF-8 bytes, UTF-16 units and path components sort them in three ways. */
const FILES: Record<string, string> = {
  'config.json': '{"architectures":["Tiny"]}\n',
  'README.md': '# a model\n',
  'a/b': 'two',
  'a-b': 'three',
  'a/c/d': 'four',
  '\uffee': 'six',
  '\u{1f600}': 'seven',
  '.hidden/x': 'eight',
  empty: '',
};

/** Writes a model folder; its weights are `weightBytes` of the same noise in every run. */
export function writeModel(dir: string, weightBytes = 1 << 20): string {
  for (const [name, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(dir, name)), { recursive: true });
    writeFileSync(join(dir, name), text);
  }
  writeFileSync(join(dir, 'model.safetensors'), noise(weightBytes));
  return dir;
}

export function copyOf(model: string): string {
  const copy = join(scratch(), 'model');
  cpSync(model, copy, { recursive: true });
  return copy;
}

function noise(bytes: number): Buffer {
  return createHash('shake256', { outputLength: bytes }).update('weights').digest();
}
