import type { Check } from '../verification/verdict.ts';

/** What a check rests on. `certificate`: of the signature, or of the line of claims that is named with it. */
export type SourceOfCheck = 'signature' | 'certificate' | 'claims' | 'manifest' | 'files' | 'trust' | 'policy';

export interface CheckPlace {
  readonly source: SourceOfCheck;
  /** 1-based, of claims.jsonl. */
  readonly line?: number;
  /** `OID .12`: of the certificate's extensions (formats, section 5). Else the name of a field. */
  readonly field?: string;
}

/** Where nothing else is said. */
const BY_ID: Readonly<Record<string, SourceOfCheck>> = {
  bundle: 'signature',
  signature: 'signature',
  evidence: 'signature',
  statement: 'signature',
  identity: 'certificate',
  files: 'files',
  manifest: 'manifest',
  claims: 'claims',
  chunks: 'claims',
  provenance: 'claims',
  vsa: 'claims',
  trust: 'trust',
};

/** Of the others the text holds names from outside, which could read like places. */
const TELLS_PLACES = new Set(['identity', 'provenance', 'chunks', 'policy', 'vsa']);

/** File, line and field that a check rests on, at least one: as its evidence names them, else by what it is about. */
export function placesOf({ id, evidence }: Pick<Check, 'id' | 'evidence'>): CheckPlace[] {
  const [about = ''] = id.split('.', 1);
  const told = TELLS_PLACES.has(about) ? (evidence ?? '').split('; ').flatMap(placesIn) : [];
  return told.length > 0 ? told : [{ source: BY_ID[about] ?? 'policy' }];
}

function placesIn(text: string): CheckPlace[] {
  const [, lines = '', field] = /^claims, line (\d+(?:, \d+)*)(?:, (?!and )(.{1,200}))?/.exec(text) ?? [];
  if (lines !== '') {
    return lines.split(', ').map((line) => ({ source: 'claims', line: Number(line), ...(field && { field }) }));
  }
  const [, certified] = /^certificate, (.{1,200})$/.exec(text) ?? [];
  if (certified !== undefined) return [{ source: 'certificate', field: certified }];
  const [, plain] = /^(signature|certificate|claims|manifest|policy)\b/.exec(text) ?? [];
  return plain === undefined ? [] : [{ source: plain as SourceOfCheck }];
}
