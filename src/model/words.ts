/** Bytes of a word that may come again. */
const WORD = 24;
const SLOTS = 256;

/** Strings of one document. Keys, and values such as `sha256`, come a hundred thousand times: each is one string. */
export class Words {
  readonly #known: (string | undefined)[] = new Array(SLOTS);

  read(bytes: Buffer, start: number, end: number, ascii: boolean): string {
    const encoding = ascii ? 'latin1' : 'utf8';
    if (!ascii || end - start > WORD || end === start) return bytes.toString(encoding, start, end);
    const slot = (31 * (bytes[start] as number) + (bytes[end - 1] as number) + end - start) % SLOTS;
    const known = this.#known[slot];
    if (known !== undefined && isAt(bytes, start, end, known)) return known;
    const word = bytes.toString(encoding, start, end);
    this.#known[slot] = word;
    return word;
  }
}

function isAt(bytes: Buffer, start: number, end: number, word: string): boolean {
  if (word.length !== end - start) return false;
  for (let i = 0; i < word.length; i++) if (bytes[start + i] !== word.charCodeAt(i)) return false;
  return true;
}
