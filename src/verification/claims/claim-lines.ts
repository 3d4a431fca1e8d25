import { sha256Hex } from '../../model/digest.ts';

/** A line of `claims.jsonl` with anything on it. */
export interface ClaimLine {
  /** 1-based. */
  readonly line: number;
  readonly text: Uint8Array;
}

const NEWLINE = 0x0a;
/** Blank ones too. What comes after them counts for nobody, like a line that is not there: a file of two-byte lines has a hundred million. */
export const MAX_PHYSICAL_LINES = 100_000;
/** More than any chain of models has. What comes after them is judged by nobody who judges line by line. */
export const MAX_DISTINCT_LINES = 10_000;

export function* linesOf(bytes: Uint8Array, max: number = MAX_PHYSICAL_LINES): Generator<ClaimLine> {
  for (let start = 0, line = 1; start < bytes.length && line <= max; line++) {
    const newline = bytes.indexOf(NEWLINE, start);
    const end = newline < 0 ? bytes.length : newline;
    const text = bytes.subarray(start, end);
    if (text.some((byte) => byte !== 0x20 && byte !== 0x0d && byte !== 0x09)) yield { line, text };
    start = end + 1;
  }
}

/** Whether there are more lines than anybody reads. */
export function hasUnreadLines(bytes: Uint8Array): boolean {
  let at = -1;
  for (let lines = 0; lines < MAX_PHYSICAL_LINES; lines++) {
    at = bytes.indexOf(NEWLINE, at + 1);
    if (at < 0) return false;
  }
  return at + 1 < bytes.length;
}

/** `first` of its text, a `copy`, which would cost as much again, or `beyond` the different ones that are read. */
export type MarkedLine = ClaimLine &
  (
    | { readonly mark: 'first'; readonly sha256: string }
    | { readonly mark: 'copy'; readonly of: number }
    | { readonly mark: 'beyond' }
  );

/** For all who judge line by line: what one of them does not read, no other one may rest on. */
export function* markedLines(bytes: Uint8Array): Generator<MarkedLine> {
  const seen = new Map<string, number>();
  for (const one of linesOf(bytes)) {
    if (seen.size >= MAX_DISTINCT_LINES) {
      yield { ...one, mark: 'beyond' };
      continue;
    }
    const sha256 = sha256Hex(one.text);
    const of = seen.get(sha256);
    if (of === undefined) seen.set(sha256, one.line);
    yield of === undefined ? { ...one, mark: 'first', sha256 } : { ...one, mark: 'copy', of };
  }
}
