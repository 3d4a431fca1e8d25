import { join } from 'node:path';
import { ecKey } from '../stack/pki.ts';

export interface KeyFiles {
  readonly privateKey: string;
  readonly publicKey: string;
}

/** A new key pair as DIR/NAME.key and DIR/NAME.pub. */
export function writeKeys(dir: string, name: string, curve = 'P-256'): KeyFiles {
  const path = (file: string) => join(dir, file);
  ecKey({ dir, path }, name, curve);
  return { privateKey: path(`${name}.key`), publicKey: path(`${name}.pub`) };
}
