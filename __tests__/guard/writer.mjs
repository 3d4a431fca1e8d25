// Swaps a signed file, and the folder that it lies in, for others and back, until it is killed. Every state is a whole one: each
// change is a single rename.
import { copyFileSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [, , model, evil] = process.argv;
const folder = join(model, 'weights');
const file = join(folder, 'w.bin');
const [good, bad] = [join(evil, 'good.bin'), join(evil, 'bad.bin')];
mkdirSync(join(evil, 'weights'), { recursive: true });
copyFileSync(bad, join(evil, 'weights', 'w.bin'));

function put(content) {
  const temporary = join(evil, 'temporary.bin');
  copyFileSync(content, temporary);
  renameSync(temporary, file);
}

function swapFolder(stand) {
  renameSync(folder, join(evil, 'held'));
  stand();
  rmSync(folder, { recursive: true, force: true });
  renameSync(join(evil, 'held'), folder);
}

writeFileSync(join(evil, 'ready'), '');
for (;;) {
  put(bad);
  put(good);
  swapFolder(() => symlinkSync(join(evil, 'weights'), folder));
  swapFolder(() => {
    mkdirSync(`${folder}.new`);
    copyFileSync(bad, join(`${folder}.new`, 'w.bin'));
    renameSync(`${folder}.new`, folder);
  });
}
