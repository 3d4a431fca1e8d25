import { isJsonObject } from '../model/strict-json.ts';
import { checkDigestSet, type ResourceDescriptor, StatementError } from './in-toto.ts';

/** Parsed JSON, not narrowed yet. */
export type Loose = Readonly<Record<string, unknown>>;

export function parseDescriptors(value: unknown, what: string): ResourceDescriptor[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw new StatementError(`${what} is not a list`);
  value.forEach((entry: unknown, i) => {
    const where = `${what}[${i}]`;
    if (!isJsonObject(entry)) throw new StatementError(`${where} is not an object`);
    texts(entry, ['name', 'uri', 'mediaType', 'downloadLocation']);
    if (entry['digest'] !== undefined) checkDigestSet(entry['digest'], `${where}.digest`);
    optionalObject(entry['annotations'], `${where}.annotations`);
  });
  return value as ResourceDescriptor[];
}

export function objectAt(parent: Loose, key: string): Loose {
  const value = parent[key];
  if (!isJsonObject(value)) throw new StatementError(`${key} is not an object`);
  return value;
}

export function optionalObject(value: unknown, what: string): Loose {
  if (value === undefined) return {};
  if (!isJsonObject(value)) throw new StatementError(`${what} is not an object`);
  return value;
}

export function textAt(parent: Loose, key: string): string {
  const value = parent[key];
  if (typeof value !== 'string' || value === '') throw new StatementError(`${key} is not text`);
  return value;
}

/** The named fields that are there; one that is not text is a fault. */
export function texts<K extends string>(parent: Loose, keys: readonly K[]): Partial<Record<K, string>> {
  const found: Partial<Record<K, string>> = {};
  for (const key of keys) if (parent[key] !== undefined) found[key] = textAt(parent, key);
  return found;
}
