import { posix } from 'node:path';
import { isJsonObject, type JsonObject } from '../../model/strict-json.ts';
import { readYaml } from '../../policy/yaml-text.ts';
import type { GateReference } from '../../verification/gate-result.ts';
import { isFile, type Leaf } from '../git/tree.ts';
import type { Scene } from '../scene.ts';

export type DvcReference = Extract<GateReference, { kind: 'dvc' }>;

const MAX_BYTES = 4_194_304;

/** In any case, as some file systems have it. */
export const isDvcFile = (path: string): boolean => /(\.dvc|(^|\/)dvc\.lock)$/i.test(path);

/**
 * Files and folders that DVC keeps elsewhere, and that the change names anew or with another digest.
 */
export async function dvcReferences(scene: Scene): Promise<DvcReference[]> {
  const found: DvcReference[] = [];
  for (const { path, before, after } of scene.differences) {
    if (after === undefined || !isDvcFile(path)) continue;
    const known = new Set((await outsOf(path, before, scene)).map((one) => JSON.stringify(one)));
    const outs = await outsOf(path, after, scene);
    found.push(...outs.filter((one) => isUnreadable(one) || !known.has(JSON.stringify(one))));
  }
  return found;
}

/** What cannot be read may stand for anything: its target is the file itself. */
export const isUnreadable = ({ path, target }: DvcReference): boolean => path === target;

async function outsOf(path: string, leaf: Leaf | undefined, { objects }: Scene): Promise<DvcReference[]> {
  if (leaf === undefined) return [];
  // DVC follows a link.
  const found = isFile(leaf) ? await objects.read(leaf.oid, 'blob', MAX_BYTES) : undefined;
  const read = found !== undefined && 'bytes' in found ? readYaml(found.bytes, MAX_BYTES) : undefined;
  const whole: DvcReference = { kind: 'dvc', path, target: path };
  if (!read?.ok || !isJsonObject(read.text.value)) return [whole];
  const folder = posix.dirname(path);
  return outLists(read.text.value).flatMap(({ from, outs }) =>
    outs.map((out) => referenceOf(out, posix.join(folder, from), path) ?? whole),
  );
}

/** `outs` of a file `.dvc`, and of each stage of `dvc.lock`; relative to its `wdir`, or to the file. */
function outLists(document: JsonObject): { from: string; outs: unknown[] }[] {
  const { stages } = document;
  const owners = [document, ...(isJsonObject(stages) ? Object.values(stages) : [])].filter(isJsonObject);
  return owners.flatMap(({ outs, wdir }) =>
    Array.isArray(outs) ? [{ from: typeof wdir === 'string' ? wdir : '.', outs }] : [],
  );
}

function referenceOf(out: unknown, folder: string, path: string): DvcReference | undefined {
  const { path: name, md5 } = isJsonObject(out) ? out : ({} as JsonObject);
  if (typeof name !== 'string') return undefined;
  const target = posix.join(folder, name).replace(/\/$/, '');
  return { kind: 'dvc', path, target, ...(typeof md5 === 'string' && { md5 }) };
}
