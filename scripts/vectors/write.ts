import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MutableRoot } from '../../__tests__/verification/bundles.ts';
import { signedModel } from '../../__tests__/verification/signed-model.ts';
import { commandOf, type Vector, type VectorFile } from './vector.ts';
import { defaults, VERIFIED_AT, type World } from './world.ts';

export const folderOf = ({ name, expect }: Vector): string => (expect.exit === 0 ? name : `${name}_fail`);

/** Writes the vector's folder below `parent`. */
export async function writeVector(parent: string, family: string, vector: Vector, world: World): Promise<void> {
  const folder = join(parent, folderOf(vector));
  mkdirSync(folder, { recursive: true });
  await writeModel(folder, vector, world);
  const command = commandOf(vector);
  if (command.includes('./trusted_root.json')) writeFileSync(join(folder, 'trusted_root.json'), rootOf(vector, world));
  for (const [name, content] of Object.entries(vector.files ?? {})) writeFileSync(join(folder, name), content);
  const { atRunTime, expect, now = VERIFIED_AT.toISOString() } = vector;
  const file: VectorFile = { family, command, now, ...(atRunTime && { atRunTime }), expect };
  writeFileSync(join(folder, 'vector.json'), `${JSON.stringify(file, undefined, 2)}\n`);
  writeFileSync(join(folder, 'README.md'), readme(family, vector));
}

async function writeModel(folder: string, vector: Vector, world: World): Promise<void> {
  const { model: options = {}, powers = () => world, claims, change } = vector;
  using model = await signedModel(powers(world), {
    // Small: nothing but claims rests on it.
    manifest: claims !== undefined,
    ...options,
    bundle: { ...defaults(vector.logged ?? false), ...options.bundle },
  });
  if (claims !== undefined) model.writeClaims(...(await claims(world, model)));
  await change?.(model, world);
  cpSync(model.temporary.path, folder, { recursive: true });
}

function rootOf({ root: change }: Vector, world: World): string {
  // Not structuredClone: the validity of all authorities is one object, and would stay one.
  const root = JSON.parse(JSON.stringify(world.trustedRoot)) as MutableRoot;
  return change?.(root, world) ?? `${JSON.stringify(root)}\n`;
}

function readme(family: string, vector: Vector): string {
  const { name, attack, why, expect } = vector;
  const { exit, unmet = [], error } = expect;
  const by = error === undefined ? unmet.map((id) => `\`${id}\``).join(', ') : `the error \`${error}\``;
  const verdict = ['accepted', 'refused', error === undefined ? 'undecided' : 'not possible'][exit];
  return `# ${name}

${family}. ${exit === 0 ? 'What was done' : 'Attack'}: ${attack}

Expected: ${verdict}, exit code ${exit}${exit === 0 ? '' : `, by ${by}`}. ${why}
`;
}
