import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

const ROOT = join(import.meta.dirname, '../..');

/** The object `z` holds all of it, with error messages in fifty languages; of a namespace, bundlers keep what is used. */
test('of zod, no more is bundled than is used: it is read at each start', () => {
  const whole = globSync('src/**/*.ts', { cwd: ROOT }).filter((path) =>
    /import (?!type )\{[^}]*\bz\b[^}]*\} from 'zod'/.test(readFileSync(join(ROOT, path), 'utf8')),
  );
  expect(whole).toEqual([]);
});
