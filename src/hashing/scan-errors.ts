import { AttestModelError, type ErrorCode, messageOf } from '../errors.ts';
import { comparePaths, quotePath } from '../model/path.ts';

/** A name as text, quoted; bytes that are not UTF-8 as `\xff`. */
export function showName(name: string | Uint8Array): string {
  if (typeof name === 'string') return quotePath(name);
  const text = Buffer.from(name).toString('latin1');
  return `"${text.replace(/[^ -~]|["\\]/g, (char) => `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}`)}"`;
}

const CODES: Readonly<Record<string, [ErrorCode, string]>> = {
  ENOENT: ['NOT_FOUND', 'does not exist'],
  ENOTDIR: ['NOT_FOUND', 'does not exist: a part of the path is not a folder'],
  ELOOP: ['UNSAFE_PATH', 'is a symlink that leads to itself'],
  EACCES: ['UNREADABLE', 'cannot be read: permission denied'],
  EPERM: ['UNREADABLE', 'cannot be read: not permitted'],
};

/** What a failed system call on a path that was named or found means. */
export function accessError(path: string, error: unknown): AttestModelError {
  const errno = (error as NodeJS.ErrnoException).code ?? '';
  const [code, text] = CODES[errno] ?? ['UNREADABLE', `cannot be read: ${messageOf(error)}`];
  const guidance = code === 'NOT_FOUND' ? 'Check the path.' : 'Give this user the right to read it, or leave it out.';
  return new AttestModelError(code, `${path} ${text}`, { cause: error, guidance, details: { path, errno } });
}

/** Names and kinds of files that were met and refused; told together, so that they can be mended together. */
export class Refusals {
  readonly #list: { readonly path: string; readonly what: string; readonly guidance: string }[] = [];

  /** `what` reads as a sentence's beginning: `symlink "a" -> "b"`. */
  add(path: string, what: string, guidance: string): void {
    this.#list.push({ path, what, guidance });
  }

  /** @throws AttestModelError UNSAFE_PATH */
  throwIfAny(): void {
    const [first, ...more] = this.#list.sort((a, b) => comparePaths(a.path, b.path));
    if (first === undefined) return;
    const others = more.slice(0, 4).map(({ what }) => what);
    if (more.length > others.length) others.push(`${more.length - others.length} more`);
    const also = others.length > 0 ? `; also ${others.join(', ')}` : '';
    throw new AttestModelError('UNSAFE_PATH', `refused: ${first.what}${also}`, {
      guidance: first.guidance,
      details: { path: first.path, count: this.#list.length },
    });
  }
}
