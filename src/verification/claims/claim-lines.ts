/** A line of `claims.jsonl` with anything on it. */
export interface ClaimLine {
  /** 1-based. */
  readonly line: number;
  readonly text: Uint8Array;
}

const NEWLINE = 0x0a;
/** What comes after them counts for nobody, like a line that is not there. A file of two-byte lines has a hundred million. */
const MAX_LINES = 100_000;

export function* linesOf(bytes: Uint8Array, max: number = MAX_LINES): Generator<ClaimLine> {
  for (let start = 0, line = 1; start < bytes.length && line <= max; line++) {
    const newline = bytes.indexOf(NEWLINE, start);
    const end = newline < 0 ? bytes.length : newline;
    const text = bytes.subarray(start, end);
    if (text.some((byte) => byte !== 0x20 && byte !== 0x0d && byte !== 0x09)) yield { line, text };
    start = end + 1;
  }
}
