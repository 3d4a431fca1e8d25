import { randomUUID } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AttestModelError } from '../errors.ts';
import { isOutOfReach, openPrivateFolder } from './private-folder.ts';
import { parseConfig, readConfigFile } from './read-config.ts';
import type { RootDates } from './root-dates.ts';

/** A root that its instance stood for when this machine was online last. */
export interface KeptRoot extends Required<RootDates> {
  /** JSON, or JSON Lines. */
  readonly roots: Buffer;
}

const fileOf = (folder: string, name: string): string => join(folder, `${name}.kept.json`);

/** @throws AttestModelError TRUST_MATERIAL */
export async function keepRoot(folder: string, name: string, { asOf, until, roots }: KeptRoot): Promise<void> {
  await openPrivateFolder(folder);
  const path = fileOf(folder, name);
  const temporary = `${path}.${randomUUID()}`;
  const content = { asOf: asOf.toISOString(), until: until.toISOString(), roots: roots.toString('utf8') };
  try {
    await writeFile(temporary, JSON.stringify(content), { mode: 0o600, flag: 'wx' });
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw unusable(path, 'cannot be written', error);
  }
}

/**
 * What {@link keepRoot} wrote. One that is damaged is not passed over in silence: what comes instead of it would be older.
 * @throws AttestModelError TRUST_MATERIAL
 */
export async function findKeptRoot(folder: string, name: string): Promise<KeptRoot | undefined> {
  const path = fileOf(folder, name);
  try {
    const bytes = await readConfigFile(path, '');
    await openPrivateFolder(folder);
    const { asOf, until, roots } = parseConfig(bytes, path, '');
    const kept = { asOf: new Date(String(asOf)), until: new Date(String(until)), roots: Buffer.from(String(roots)) };
    if ([kept.asOf, kept.until].every((date) => !Number.isNaN(date.getTime()))) return kept;
  } catch (error) {
    if (error instanceof AttestModelError && error.code === 'NOT_FOUND') return undefined;
    if (await isOutOfReach(folder)) return undefined;
    if (error instanceof AttestModelError && error.code === 'TRUST_MATERIAL') throw error;
    throw unusable(path, 'cannot be read', error);
  }
  throw unusable(path, 'has no dates');
}

function unusable(path: string, what: string, cause?: unknown): AttestModelError {
  return new AttestModelError('TRUST_MATERIAL', `the trusted root kept in ${path} ${what}`, {
    cause,
    guidance: 'Remove that file and go online once, or give the root as a file: --trusted-root FILE.',
    details: { path },
  });
}
