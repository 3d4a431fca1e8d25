import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { families } from './families.ts';
import { createWorld } from './world.ts';
import { folderOf, writeVector } from './write.ts';

/**
 * Writes __tests__/vectors: `npm run vectors` those that are not there, `npm run vectors -- NAME …` these anew, and `--all` all.
 * Keys are new each time, so every byte changes; the test reads what is committed. Folders without vector.json were made by hand and stay.
 */
const FOLDER = join(import.meta.dirname, '../../__tests__/vectors');
const asked = process.argv.slice(2);

const vectors = Object.entries(families).flatMap(([family, of]) => of.map((vector) => ({ family, vector })));
const known = new Set(vectors.map(({ vector }) => folderOf(vector)));
if (known.size !== vectors.length) throw new Error('two vectors have the same name');

for (const name of readdirSync(FOLDER)) {
  const isOurs = existsSync(join(FOLDER, name, 'vector.json'));
  if (isOurs && (!known.has(name) || asked.includes('--all') || asked.includes(name)))
    rmSync(join(FOLDER, name), { recursive: true });
}
const worlds = { plain: await createWorld(false), logged: await createWorld(true) };
for (const { family, vector } of vectors) {
  if (existsSync(join(FOLDER, folderOf(vector)))) continue;
  await writeVector(FOLDER, family, vector, worlds[vector.logged ? 'logged' : 'plain']);
  console.log(folderOf(vector));
}
