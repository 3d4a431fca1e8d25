import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

const folder = join(import.meta.dirname, '../../src/sigstore');
const HEAVY =
  /^import (?!type ).*from '(?:sigstore|@sigstore\/[^']+|make-fetch-happen|\.\/stock[\w-]*\.ts|@actions\/[^']+)'/m;

/** The command line must start in a tenth of a second; these packages alone take longer than that. */
test.each(readdirSync(folder).filter((name) => !name.startsWith('stock')))(
  '%s loads nothing heavy before it is needed',
  (name) => {
    expect(readFileSync(join(folder, name), 'utf8').match(HEAVY)).toBeNull();
  },
);

/** From dist, a dynamic import of a CommonJS package has no names but `default`: what is loaded late goes through stock.ts. */
test.each(readdirSync(folder))('%s imports no CommonJS package dynamically by name', (name) => {
  const source = readFileSync(join(folder, name), 'utf8');
  expect(source.match(/import\('(?:sigstore|@sigstore\/[\w-]+)'\)/)).toBeNull();
});
