import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A folder that goes when its scope does. */
export interface TemporaryFolder extends Disposable {
  readonly path: string;
  /** Writes files by relative name; returns the folder they are in. */
  write(name: string, files: Readonly<Record<string, string | Uint8Array>>): string;
}

export function temporaryFolder(within: string = tmpdir()): TemporaryFolder {
  const path = mkdtempSync(join(within, 'attest-model-test-'));
  return {
    path,
    write(name, files) {
      const folder = join(path, name);
      mkdirSync(folder, { recursive: true });
      for (const [file, content] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, file)), { recursive: true });
        writeFileSync(join(folder, file), content);
      }
      return folder;
    },
    [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }),
  };
}

export const MODEL_FILES = {
  'config.json': '{"layers":2}',
  'model.safetensors': 'weights',
  'tokenizer/vocab.txt': 'a\nb\n',
};

/** PEM of a fresh ECDSA key pair. */
export function ecKeyPair(namedCurve = 'prime256v1'): { privatePem: string; publicPem: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve });
  return {
    privatePem: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
    publicPem: publicKey.export({ type: 'spki', format: 'pem' }) as string,
  };
}
