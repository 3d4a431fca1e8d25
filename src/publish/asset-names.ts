import { sha256Hex } from '../model/digest.ts';

/** Evidence, under the names that it has beside a model. */
export const EVIDENCE_ASSETS = ['model.sig', 'claims.jsonl', 'model.manifest.json'] as const;

/**
 * What Scorecard's Signed-Releases looks for (`*.intoto.jsonl`), named as the in-toto bundle specification names the bundle of
 * a file: the manifest is what every claim is about.
 */
export const ENVELOPES_NAME = 'model.manifest.json.intoto.jsonl';

const RESERVED = new Set<string>([...EVIDENCE_ASSETS, ENVELOPES_NAME]);
const MAX_NAME = 200;

/**
 * Assets lie in no folders, and GitHub renames what holds other characters than these or begins or ends with a dot. A file
 * keeps its name where it may; else it is called by the first 12 hex of its path's SHA-256, `-`, and what is left of its name.
 * @param paths of all files, each once
 */
export function assetNames(paths: readonly string[]): Map<string, string> {
  const seen = new Map<string, number>();
  for (const path of paths) seen.set(path.toLowerCase(), (seen.get(path.toLowerCase()) ?? 0) + 1);
  const keeps = (path: string): boolean =>
    /^\w[\w+-]*(\.[\w+-]+)*$/.test(path) &&
    path.length <= MAX_NAME &&
    !RESERVED.has(path.toLowerCase()) &&
    seen.get(path.toLowerCase()) === 1;
  return new Map(paths.map((path) => [path, keeps(path) ? path : hashedName(path)]));
}

function hashedName(path: string): string {
  const tail = path
    .slice(path.lastIndexOf('/') + 1)
    .replaceAll(/[^\w+.-]+/g, '-')
    .replaceAll(/\.{2,}/g, '.')
    .replaceAll(/^[.-]+|[.-]+$/g, '')
    .slice(-100)
    .replace(/^[.-]+/, '');
  return [sha256Hex(Buffer.from(path)).slice(0, 12), ...(tail === '' ? [] : [tail])].join('-');
}
