/** The files that are signed. */
import { generateKeyPairSync, randomFillSync } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';

const MIB = 2 ** 20;

/** So many files of so many bytes. */
export interface Shape {
  readonly title: string;
  readonly files: number;
  readonly bytes: number;
}

export const SHAPES = {
  'few-256m': { title: '4 x 256 MiB', files: 4, bytes: 256 * MIB },
  'few-1g': { title: '4 x 1 GiB', files: 4, bytes: 1024 * MIB },
  'one-4g': { title: '1 x 4 GiB', files: 1, bytes: 4096 * MIB },
  'many-64m': { title: '64 x 64 MiB', files: 64, bytes: 64 * MIB },
  handful: { title: '4 x 4 KiB', files: 4, bytes: 4096 },
  small: { title: '20,000 x 4 KiB', files: 20_000, bytes: 4096 },
  tiny: { title: '100,000 x 4 KiB', files: 100_000, bytes: 4096 },
} as const satisfies Record<string, Shape>;

export type ShapeName = keyof typeof SHAPES;

/** For a smoke test: all the same work, on a hundredth of the bytes. */
export function quick({ title, files, bytes }: Shape): Shape {
  const fewer = files > 1000 ? files / 100 : files;
  return { title: `${title}, cut`, files: fewer, bytes: files > 1000 ? bytes : Math.max(4096, bytes / 128) };
}

/** A model on disk, a key pair, and room for what is made of them. */
export interface Files extends Disposable {
  readonly shape: Shape;
  readonly folder: string;
  readonly model: string;
  readonly privateKey: string;
  readonly publicKey: string;
}

/** Written and synced, so that every tool finds the files in the page cache and no disk at work. */
export function makeFiles(folder: string, shape: Shape): Files {
  const model = join(folder, 'model');
  const block = randomFillSync(Buffer.alloc(Math.min(16 * MIB, shape.bytes)));
  for (let index = 0; index < shape.files; index++) {
    const part = join(model, `part-${String(Math.floor(index / 1000)).padStart(3, '0')}`);
    if (index % 1000 === 0) mkdirSync(part, { recursive: true });
    writeFile(join(part, `weights-${String(index % 1000).padStart(5, '0')}.bin`), shape.bytes, block, index);
  }
  const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const [privateKey, publicKey] = [join(folder, 'key.pem'), join(folder, 'key.pub')];
  writeFileSync(privateKey, keys.privateKey.export({ type: 'pkcs8', format: 'pem' }));
  writeFileSync(publicKey, keys.publicKey.export({ type: 'spki', format: 'pem' }));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  return { shape, folder, model, privateKey, publicKey, [Symbol.dispose]: remove };
}

/** No two blocks are alike. */
function writeFile(path: string, bytes: number, block: Buffer, index: number): void {
  const file = openSync(path, 'w');
  for (let written = 0; written < bytes; written += block.byteLength) {
    block.writeUInt32LE(index, 0);
    block.writeUInt32LE(Math.floor(written / block.byteLength), 4);
    writeSync(file, block, 0, Math.min(block.byteLength, bytes - written));
  }
  if (bytes >= MIB) fsyncSync(file);
  closeSync(file);
}
