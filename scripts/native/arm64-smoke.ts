/** Run by an ARM Node, under an emulator where there is no ARM machine: the committed addon loads. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
const addon = createRequire(import.meta.url)(join(root, `dist/native/linux-${process.arch}.node`)) as {
  version(): string;
};
if (process.arch !== 'arm64' || addon.version() !== version) {
  throw new Error(`${process.arch}: the addon is of ${addon.version()}, the package of ${version}`);
}
console.log('1 passed, 0 failed');
