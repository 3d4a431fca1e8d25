import { hasHidden } from './hidden-text.ts';

/**
 * One word for bash, to be pasted by a person: what the shell could act on is quoted, and what a reader could not see is
 * written as its bytes (`$'\xe2\x80\xae'`), so that the command shown is the command run.
 */
export function shellQuote(word: string): string {
  if (/^[\w/.,:@%+=-]+$/.test(word)) return word;
  if (!hasHidden(word)) return `'${word.replaceAll("'", "'\\''")}'`;
  const bytes = [...Buffer.from(word, 'utf8')];
  const plain = (byte: number) => byte >= 0x20 && byte < 0x7f && byte !== 0x27 && byte !== 0x5c;
  return `$'${bytes.map((b) => (plain(b) ? String.fromCharCode(b) : `\\x${b.toString(16).padStart(2, '0')}`)).join('')}'`;
}

/** A path as a word; one that begins with `-` would be read as an option. */
export function shellPath(path: string): string {
  return shellQuote(path.startsWith('-') ? `./${path}` : path);
}
